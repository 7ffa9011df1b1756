// When a thing was watched: between two spans nobody knows what happened.

/** Epoch ms, both ends included. */
export type TimeSpan = readonly [from: number, to: number];

/** The spans with a look at `at`: the last one goes on if it is no longer ago than `longestMs`, else another begins. */
export function extendSpans(spans: readonly TimeSpan[], at: number, longestMs: number): readonly TimeSpan[] {
  const last = spans.at(-1);
  if (!last || at - last[1] > longestMs) return [...spans, [at, at]];
  return at <= last[1] ? spans : [...spans.slice(0, -1), [last[0], at]];
}

/** All spans in the order of time; those with no more than `longestMs` between them are one. */
export function mergeTimeSpans(spans: readonly TimeSpan[], longestMs: number): TimeSpan[] {
  const merged: TimeSpan[] = [];
  for (const span of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && span[0] - last[1] <= longestMs) {
      merged[merged.length - 1] = [last[0], Math.max(last[1], span[1])];
    } else merged.push(span);
  }
  return merged;
}

/** Was it watched from then until then, without a break? */
export function coversTime(spans: readonly TimeSpan[], from: number, to: number): boolean {
  return spans.some((span) => span[0] <= from && span[1] >= to);
}
