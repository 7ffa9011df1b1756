import { planBulk, type BulkKind } from '../../operations/plan';
import { whyHeld } from '../../pipes/held';
import type { PipeView } from '../../pipes/view';

/**
 * How many of these pipes each kind applies to. A plan is made for one pipe of each sort, not for each pipe: who takes
 * part depends on the state, the traits and whether there is an ID, and ten thousand pipes are of a few dozen sorts.
 */
export function countApplying(
  kinds: readonly BulkKind[],
  service: string,
  views: readonly PipeView[],
): ReadonlyMap<BulkKind, number> {
  const sorts = new Map<string, { view: PipeView; n: number }>();
  for (const view of views) {
    const { family, scales, resyncs, patches } = view.traits;
    const sort = `${view.pipe.state} ${family} ${scales} ${resyncs} ${patches} ${view.id === ''} ${whyHeld(view.id) ?? ''}`;
    const known = sorts.get(sort);
    if (known) known.n += 1;
    else sorts.set(sort, { view, n: 1 });
  }
  const examples = [...sorts.values()];
  return new Map(
    kinds.map((kind) => {
      const { items } = planBulk(
        kind,
        service,
        examples.map(({ view }) => view),
      );
      const counts = examples.map(({ n }, at) => (items[at]?.outcome === 'waiting' ? n : 0));
      return [kind, counts.reduce((sum, n) => sum + n, 0)];
    }),
  );
}
