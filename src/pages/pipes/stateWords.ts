import { meaningOf } from '../../pipes/states';
import type { BoardRow } from './board/row';

/** `1,806 Running · 12 Failed`: most first. States that are not known are counted as such. */
export function stateWords(rows: readonly BoardRow[]): string {
  const counts = new Map<string, number>();
  for (const { pipe } of rows) {
    const label =
      pipe.state === undefined ? 'not known yet' : meaningOf(pipe.state, pipe.view?.createdAt).label;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([label, n]) => `${n.toLocaleString('en-US')} ${label}`)
    .join(' · ');
}
