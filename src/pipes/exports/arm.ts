import { kindById, type KindId } from '../../sources/registry';
import type { PipeCreateBody } from '../authoring';

export type Arm = Readonly<Record<string, unknown>>;

/** The kind that a source is of, and what is said of it; no kind for a draft that has none yet. */
export function armOf(source: PipeCreateBody['source']): [kind: KindId | undefined, arm: Arm] {
  const found = Object.entries(source).find(([id, arm]) => kindById(id) !== undefined && arm !== undefined);
  // A body has the keys that the registry has.
  return found ? [found[0] as KindId, found[1] as Arm] : [undefined, {}];
}
