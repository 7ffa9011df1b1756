import { keysIn } from '../../lib/objects';
import type { Draft } from './draft';
import type { DraftNote } from './import/notes';

/**
 * `onto` with what changed from `before` to `after`, value by value; the changed values are taken from `values`, which is
 * `after` unless it has them without their secrets.
 */
export function mergeDrafts<Onto extends Draft>(
  before: Draft,
  after: Draft,
  onto: Onto,
  values: Draft = after,
): Onto {
  return {
    ...onto,
    updatedAt: after.updatedAt,
    ...(onto.notes && { notes: withoutDismissed(before.notes, after.notes, onto.notes) }),
    variant: after.variant,
    source: merge(before.source, after.source, onto.source, values.source),
    destination: merge(before.destination, after.destination, onto.destination, values.destination),
    size: merge(before.size, after.size, onto.size, values.size),
  };
}

function merge<Values extends object>(before: Values, after: Values, onto: Values, values: Values): Values {
  const changed = keysIn(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return { ...onto, ...Object.fromEntries(changed.map((key) => [key, values[key]])) };
}

/** Notes come with a draft and are only dismissed from then on. */
function withoutDismissed(
  before: Draft['notes'] = [],
  after: Draft['notes'] = [],
  onto: readonly DraftNote[],
): readonly DraftNote[] {
  const textOf = (note: DraftNote) => JSON.stringify(note);
  const left = new Set(after.map(textOf));
  const dismissed = new Set(before.map(textOf).filter((text) => !left.has(text)));
  return onto.filter((note) => !dismissed.has(textOf(note)));
}
