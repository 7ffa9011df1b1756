// Reading what is kept of operations: anything may have happened to it since it was written.
import { redactText } from '../lib/secrets/find';
import { redactRaw } from '../lib/secrets/redactRaw';
import { z } from '../lib/zod';
import { operationKinds, type Operation } from './record';

const time = z.number();
const maybe = <Schema extends z.ZodMiniType>(schema: Schema) => z.optional(schema);
/** An older version kept what a server said as it was; a secret in it goes when it is read. */
const said = () => maybe(z.pipe(z.string(), z.transform(redactText)));

const step = z.object({
  key: z.string(),
  label: z.string(),
  status: z.enum(['running', 'done', 'skipped', 'failed', 'unknown']),
  startedAt: time,
  endedAt: maybe(time),
  request: maybe(z.object({ method: z.string(), path: z.string(), body: maybe(z.unknown()) })),
  requestId: maybe(z.string()),
  expects: maybe(z.array(z.string())),
  message: said(),
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
  message: said(),
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

/** Undefined for what is no record of an operation. */
export function readRecord(kept: unknown): Operation | undefined {
  const parsed = z.safeParse(operation, kept);
  // The schema above is the shape of the type; the endpoint's own schema judges what is sent of it.
  return parsed.success ? (parsed.data as Operation) : undefined;
}

/** What is kept and is no record, as it may be shown: a thing with an ID, if it has that. */
export interface BadRecord {
  /** Under which it is kept. */
  key: IDBValidKey;
  /** The beginning of it as JSON, without secrets. */
  text: string;
}

const LONGEST_TEXT = 200;

export function badRecord(key: IDBValidKey, kept: unknown): BadRecord {
  return { key, text: textOf(kept).slice(0, LONGEST_TEXT) };
}

function textOf(kept: unknown): string {
  try {
    return JSON.stringify(redactRaw(kept)) ?? String(kept);
  } catch {
    // IndexedDB keeps more than JSON can say.
    return 'not even JSON';
  }
}
