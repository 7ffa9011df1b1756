import { useMemo, useSyncExternalStore } from 'react';
import { actionOf, type BulkKind } from '../../operations/plan';
import { subscribeCircumstances, whyNotNow } from '../../pipes/actions/availability';
import type { PipeView, ServiceOf } from '../../pipes/view';

export type Applying = ReadonlyMap<BulkKind, number>;

/** How many of these pipes each kind applies to now. */
export function countApplying(
  kinds: readonly BulkKind[],
  serviceOf: ServiceOf,
  views: readonly PipeView[],
): Applying {
  const applies = (kind: BulkKind, view: PipeView) =>
    whyNotNow(actionOf(kind), view, serviceOf(view)) === undefined;
  return new Map(kinds.map((kind) => [kind, views.filter((view) => applies(kind, view)).length]));
}

let changes = 0;
const subscribe = (listener: () => void) =>
  subscribeCircumstances(() => {
    changes += 1;
    listener();
  });

/** The same, followed: what an operation is at work on meanwhile no longer counts. */
export function useApplying(
  kinds: readonly BulkKind[],
  serviceOf: ServiceOf,
  views: readonly PipeView[],
): Applying {
  const seen = useSyncExternalStore(subscribe, () => changes);
  return useMemo(() => {
    void seen;
    return countApplying(kinds, serviceOf, views);
  }, [kinds, serviceOf, views, seen]);
}
