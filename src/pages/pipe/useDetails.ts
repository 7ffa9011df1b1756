import type { SourceKind } from '../../sources/define';
import type { SourceDetails } from '../../sources/details';
import { useLoaded } from '../../ui/useLoaded';

/** The source in words; loads the kind's own chunk. Undefined until it is there, also where it does not come. */
export function useDetails(kind: SourceKind | undefined, body: unknown): SourceDetails | undefined {
  return useLoaded(kind?.loadDetails).module?.(body);
}
