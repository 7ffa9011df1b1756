// A body as it was given: what kind it is of, and what the API tells in another form than it takes.
import { leftOut, member } from '../../../lib/jsonPaths';
import { lookup } from '../../../lib/lookup';
import { nearestName } from '../../../lib/nearestName';
import { parseCount, parseCpuMillicores, parseMemoryGb } from '../../../lib/quantity';
import type { SourceKind } from '../../../sources/define';
import { kindById, sourceKinds } from '../../../sources/registry';
import { engineName } from '../../wire';
import { isRecord } from '../../../lib/objects';

/** Why nothing can be made of a body: a sentence that says what to do. */
export class RefusedBody extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RefusedBody';
  }
}

/** An object that was read from JSON. */
export type Given = Readonly<Record<string, unknown>>;

function saysAnything(value: unknown): boolean {
  return leftOut(value, undefined).length > 0;
}

/** The kind that a body is of: the first in it that says anything. Throws a `RefusedBody`. */
export function kindOfBody(body: unknown): SourceKind {
  const source = isRecord(body) ? body['source'] : undefined;
  if (!isRecord(source)) {
    throw new RefusedBody(
      'There is no source in it. Paste the whole body of a create request, or a pipe as the API tells it.',
    );
  }
  const kinds = Object.keys(source).filter((id) => kindById(id)?.loadForm && isRecord(source[id]));
  const kind = kindById(kinds.find((id) => saysAnything(source[id])) ?? kinds[0] ?? '');
  if (kind) return kind;
  const known = sourceKinds.filter(({ loadForm }) => loadForm).map(({ id }) => id);
  const [near] = Object.keys(source).flatMap((key) => nearestName(key, known) ?? []);
  throw new RefusedBody(
    `Its source is of no kind that pipes can be made of here. ${
      near === undefined
        ? `Give one of ${known.join(', ')}, with an object.`
        : `Give "${near}", with an object.`
    }`,
  );
}

/** The body with this kind of source alone, and what is said of the others. */
export function withOneKind(
  body: Given,
  kind: SourceKind,
): { body: Given; others: { path: string; message: string }[] } {
  const { source } = body;
  if (!isRecord(source)) return { body, others: [] };
  const isOther = (id: string) => id !== kind.id && kindById(id) !== undefined;
  return {
    body: { ...body, source: Object.fromEntries(Object.entries(source).filter(([id]) => !isOther(id))) },
    others: Object.keys(source)
      .filter((id) => isOther(id) && saysAnything(source[id]))
      .map((id) => ({
        path: member('source', id),
        message: `left out: a pipe has one source, and here it is ${kind.id}.`,
      })),
  };
}

/** The body with engines and, of an answer, sizes and settings as they are sent: it tells `MergeTree()`, `250m`. */
export function asSent(body: Given): Given {
  const { destination, scaling, settings } = body;
  const definition = isRecord(destination) ? destination['tableDefinition'] : undefined;
  const engine = isRecord(definition) ? definition['engine'] : undefined;
  const type = isRecord(engine) ? engine['type'] : undefined;
  const sent: Record<string, unknown> = { ...body };
  if (typeof type === 'string' && isRecord(destination) && isRecord(definition) && isRecord(engine)) {
    sent['destination'] = {
      ...destination,
      tableDefinition: { ...definition, engine: { ...engine, type: engineName(type) } },
    };
  }
  if (!Object.hasOwn(body, 'state')) return sent;
  if (isRecord(scaling)) sent['scaling'] = sizeAsSent(scaling);
  if (isRecord(settings)) sent['settings'] = settingsAsSent(settings);
  return sent;
}

/** An answer may tell numbers and flags as texts. */
function settingsAsSent(settings: Given): Given {
  const typed = Object.entries(settings).map(([key, value]) => {
    const isPlain = typeof value === 'string' && /^(true|false|0|[1-9]\d{0,14})$/.test(value);
    return [key, isPlain ? (JSON.parse(value) as unknown) : value] as const;
  });
  return Object.fromEntries(typed);
}

const quantities: Readonly<Record<string, (text: string) => number | undefined>> = {
  replicas: parseCount,
  replicaCpuMillicores: parseCpuMillicores,
  replicaMemoryGb: parseMemoryGb,
};

/** For a moment after a change an answer tells 0, and of pipes without a size always: nothing is told then. */
function sizeAsSent(scaling: Given): Given | undefined {
  const entries = Object.entries(scaling).map(([key, value]) => {
    const read = typeof value === 'string' ? lookup(quantities, key)?.(value) : undefined;
    return [key, read ?? value] as const;
  });
  return entries.every(([, value]) => value === 0) ? undefined : Object.fromEntries(entries);
}
