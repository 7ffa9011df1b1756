import type { Operation } from './record';
import { useOperations } from './useOperations';

/** The last sending of a draft of which it is not known that it failed: what says "sent" is not offered as never sent. */
export function useSentDraft(draft: string): Operation | undefined {
  return useOperations()?.find(
    ({ change, items }) => change?.draft === draft && items.some(({ outcome }) => outcome !== 'failed'),
  );
}
