// `source` of a request, arm by arm.
import type { z } from '../../lib/zod';
import type { sourceCreate, sourcePatch } from '../../sources/write';
import type { ServiceRecord } from '../state/service';

type Arms<Source> = { [Kind in Exclude<keyof Source, 'validateSamples'>]: NonNullable<Source[Kind]> };

/** What each kind is created with. */
export type CreateArms = Arms<Required<z.output<typeof sourceCreate>>>;
/** What of each kind can be changed; BigQuery has none. */
export type PatchArms = Arms<Required<z.output<typeof sourcePatch>>>;
export type KindId = keyof CreateArms;

/** What rules may have to look at besides the request. */
export interface Surroundings {
  service: ServiceRecord;
}

/** The one kind in a source and its arm. The body schema has seen to it that there is exactly one. */
export function armOf(source: Readonly<Record<string, unknown>>): { kind: string; arm: object } {
  for (const [kind, arm] of Object.entries(source)) {
    if (kind !== 'validateSamples' && typeof arm === 'object' && arm !== null) return { kind, arm };
  }
  throw new Error('A source without an arm has passed its schema.');
}
