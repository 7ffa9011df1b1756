// Reading what is kept of operations: anything may have happened to it since it was written.
import { z } from '../lib/zod';
import { operationKinds, type Operation } from './record';

const time = z.number();
const maybe = <Schema extends z.ZodMiniType>(schema: Schema) => z.optional(schema);
const step = z.object({
  key: z.string(),
  label: z.string(),
  status: z.enum(['running', 'done', 'skipped', 'failed', 'unknown']),
  startedAt: time,
  endedAt: maybe(time),
  request: maybe(z.object({ method: z.string(), path: z.string(), body: maybe(z.unknown()) })),
  requestId: maybe(z.string()),
  expects: maybe(z.array(z.string())),
  message: maybe(z.string()),
});

const item = z.object({
  service: z.string(),
  pipe: z.string(),
  name: z.string(),
  source: z.string(),
  database: z.boolean(),
  stateBefore: z.string(),
  wasOn: z.boolean(),
  outcome: z.enum(['waiting', 'running', 'done', 'skipped', 'failed', 'unknown', 'cancelled']),
  message: maybe(z.string()),
  state: maybe(z.string()),
  leftOff: maybe(z.boolean()),
  steps: z.array(step),
});

const operation = z.object({
  id: z.string(),
  org: z.string(),
  revision: maybe(z.number()),
  kind: z.enum(operationKinds),
  createdAt: time,
  endedAt: maybe(time),
  items: z.array(item),
  requests: maybe(
    z.array(
      z.object({
        type: z.enum(['patch', 'settings']),
        label: z.string(),
        body: z.unknown(),
        hasSecrets: z.boolean(),
      }),
    ),
  ),
  scaling: maybe(z.looseObject({})),
  retryOf: maybe(z.string()),
  restores: maybe(z.string()),
  closedAt: maybe(time),
  cancelled: maybe(z.boolean()),
});

/**
 * Undefined for what is no record of an operation. An older version kept what a server said as it was: `redact` takes
 * the secrets out of it.
 */
export function readRecord(kept: unknown, redact: (text: string) => string): Operation | undefined {
  const parsed = z.safeParse(operation, kept);
  if (!parsed.success) return undefined;
  // The schema above is the shape of the type; the endpoint's own schema judges what is sent of it.
  const read = parsed.data as Operation;
  const clean = <Said extends { message?: string | undefined }>(said: Said): Said =>
    said.message === undefined ? said : { ...said, message: redact(said.message) };
  const items = read.items.map((each) => ({ ...clean(each), steps: each.steps.map(clean) }));
  return { ...read, items };
}

/** What is kept and is no record, as it may be shown: a thing with an ID, if it has that. */
export interface BadRecord {
  /** Under which it is kept. */
  key: IDBValidKey;
  /** The beginning of it as JSON, without secrets. */
  text: string;
}

const LONGEST_TEXT = 200;

export function badRecord(key: IDBValidKey, kept: unknown, redact: (value: unknown) => unknown): BadRecord {
  return { key, text: textOf(kept, redact).slice(0, LONGEST_TEXT) };
}

function textOf(kept: unknown, redact: (value: unknown) => unknown): string {
  try {
    return JSON.stringify(redact(kept)) ?? String(kept);
  } catch {
    // IndexedDB keeps more than JSON can say.
    return 'not even JSON';
  }
}
