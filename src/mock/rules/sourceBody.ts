// `source` of a request: the fields of the one kind in it.
import type { z } from '../../lib/zod';
import type { sourceCreate, sourcePatch } from '../../sources/write';
import type { StoredService } from '../state/service';

type Sources<Source> = { [Kind in Exclude<keyof Source, 'validateSamples'>]: NonNullable<Source[Kind]> };

/** What each kind is created with. */
export type CreateSources = Sources<Required<z.output<typeof sourceCreate>>>;
/** What of each kind can be changed; BigQuery has none. */
export type PatchSources = Sources<Required<z.output<typeof sourcePatch>>>;

/** What rules may have to look at besides the request. */
export interface RuleContext {
  service: StoredService;
}

/** The one kind in a source and its fields. The body schema has seen to it that there is exactly one. */
export function sourceIn(source: Readonly<Record<string, unknown>>): { kind: string; fields: object } {
  for (const [kind, fields] of Object.entries(source)) {
    if (kind !== 'validateSamples' && typeof fields === 'object' && fields !== null) return { kind, fields };
  }
  throw new Error('A source without a kind has passed its schema.');
}
