// The list of kinds. Adding a kind of source is a folder beside this file and a line in `kinds`; the compiler then asks for
// it in `write.ts`, `tools.ts` and `operating.ts` beside it, which are not in the first load.
import { lenient } from '../api/schema';
import { lookup } from '../lib/lookup';
import { shownText } from '../lib/shownText';
import { z } from '../lib/zod';
import { bigquery } from './bigquery';
import type { SourceKind } from './define';
import { kafka } from './kafka';
import { kinesis } from './kinesis';
import { mongodb } from './mongodb';
import { mysql } from './mysql';
import { objectStorage } from './objectStorage';
import { postgres } from './postgres';
import { pubsub } from './pubsub';

const kinds = { kafka, kinesis, pubsub, objectStorage, postgres, mysql, mongodb, bigquery };

/** The API's keys of the kinds that this program knows. */
export type KindId = keyof typeof kinds;

export const sourceKinds: readonly SourceKind[] = Object.values(kinds);

type Lenient<Id extends KindId> = ReturnType<typeof lenient<(typeof kinds)[Id]['read']>>;
// Each kind under its key, read as that kind reads.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Object.fromEntries` forgets which is which.
const bodies = Object.fromEntries(sourceKinds.map(({ id, read }) => [id, lenient(read)])) as {
  [Id in KindId]: Lenient<Id>;
};

/**
 * `source` of a pipe as it is read: one body is filled, the others are null or missing. Bodies of kinds we do not know stay, so
 * that a pipe of a kind newer than this program can still be named, started and stopped.
 */
export const sourceRead = z.catchall(z.object(bodies), z.unknown());
export type SourceRead = z.output<typeof sourceRead>;

/** A pipe's source, whatever its kind. */
export interface SourceView {
  /** The API's key of the kind, or `unknown` if no body is filled. */
  id: string;
  /** Undefined for a kind this program does not know. */
  kind: SourceKind | undefined;
  /** What the kind's functions take. */
  body: unknown;
  /** The flavour's name if it has one, else the kind's: "Confluent Cloud", "Kinesis", or the raw key of an unknown kind. */
  label: string;
  variant: string | undefined;
  headline: string | undefined;
}

/** Finds the filled body of a source. */
export function viewSource(source: SourceRead | null | undefined): SourceView {
  const filled = Object.entries(source ?? {}).filter(([, body]) => body !== null && typeof body === 'object');
  const known = filled.find(([id]) => kindById(id) !== undefined);
  const [id, body] = known ?? filled[0] ?? ['unknown', undefined];
  const kind = kindById(id);
  if (!kind)
    return { id, kind, body, label: shownText(id) || 'unknown', variant: undefined, headline: undefined };
  const variant = kind.variantOf(body);
  return {
    id,
    kind,
    body,
    variant,
    label:
      variant === undefined ? kind.label : lookup(kind.variants, variant) || shownText(variant) || kind.label,
    headline: shownText(kind.headline(body) ?? '') || undefined,
  };
}

/** The kinds of which something is true, in a sentence: "Postgres, MySQL and MongoDB". */
export function labelsOf(
  is: (kind: SourceKind) => boolean,
  join: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  const labels = sourceKinds.filter(is).map(({ label }) => label);
  return new Intl.ListFormat('en-GB', { type: join }).format(labels);
}

export function isKindId(id: string): id is KindId {
  return Object.hasOwn(kinds, id);
}

export function kindById(id: string): SourceKind | undefined {
  return sourceKinds.find((kind) => kind.id === id);
}

/** The kind behind a flavour: its `type`, as metrics name it, or its words. A kind without flavours goes by its own id. */
export function kindOfFlavour(flavour: string): SourceKind | undefined {
  return sourceKinds.find(
    ({ id, label, variants }) =>
      id === flavour ||
      label === flavour ||
      lookup(variants, flavour) !== undefined ||
      Object.values(variants).includes(flavour),
  );
}
