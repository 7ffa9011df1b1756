// Numbers over time, for charts.

export interface Series {
  /** Epoch ms, ascending. */
  readonly at: readonly number[];
  /** One for each time; NaN: not known then, and nothing is drawn. */
  readonly values: readonly number[];
}

/** A series that is being put together. */
export class SeriesBuilder implements Series {
  readonly at: number[] = [];
  readonly values: number[] = [];

  add(at: number, value: number): void {
    this.at.push(at);
    this.values.push(value);
  }
}

/** The series with a hole wherever nothing was known for longer than `longestMs`: no line is drawn across. */
export function withGaps({ at, values }: Series, longestMs: number): Series {
  const out = new SeriesBuilder();
  let last = Number.NaN;
  for (const [index, time] of at.entries()) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    // The hole begins where the next value was due.
    if (time - last > longestMs) out.add(last + longestMs, Number.NaN);
    out.add(time, value);
    last = time;
  }
  return out;
}

/** What lies in a window, ends included. */
export function within({ at, values }: Series, from: number, to: number): Series {
  const first = at.findIndex((time) => time >= from);
  if (first < 0) return { at: [], values: [] };
  const end = at.findIndex((time) => time > to);
  return {
    at: at.slice(first, end < 0 ? undefined : end),
    values: values.slice(first, end < 0 ? undefined : end),
  };
}

/** Without the times at which nothing was known. */
export function knownOf({ at, values }: Series): Series {
  const out = new SeriesBuilder();
  for (const [index, time] of at.entries()) {
    const value = values[index] ?? Number.NaN;
    if (!Number.isNaN(value)) out.add(time, value);
  }
  return out;
}

/**
 * At most `most` points (5 and more) of a series that may have thousands, for a chart that is so many pixels wide. Time is
 * cut into even parts and of each the lowest and the highest value stay, so that no peak is lost; a hole in the series
 * stays a hole.
 */
export function thin(series: Series, most: number): Series {
  if (series.at.length <= most) return series;
  for (let parts = Math.floor(most / 2); ; parts = Math.floor(parts * 0.8)) {
    const thinned = thinTo(series, Math.max(1, parts));
    // A hole takes a point too; with many of them there are fewer parts.
    if (thinned.at.length <= most || parts <= 1) return thinned;
  }
}

function thinTo({ at, values }: Series, parts: number): Series {
  const begin = at[0] ?? 0;
  const width = ((at.at(-1) ?? begin) - begin) / parts || 1;
  const kept = new Set<number>();
  let [part, low, high] = [-1, -1, -1];
  const keep = () => {
    if (low >= 0) kept.add(low).add(high);
    low = high = -1;
  };
  for (const [index, time] of at.entries()) {
    const own = Math.min(parts - 1, Math.floor((time - begin) / width));
    if (own !== part) keep();
    part = own;
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (low < 0 || value < (values[low] ?? 0)) low = index;
    if (high < 0 || value > (values[high] ?? 0)) high = index;
  }
  keep();
  return withHoles({ at, values }, kept);
}

/** The points to keep, and one hole between two of them if the series has any there. */
function withHoles({ at, values }: Series, kept: ReadonlySet<number>): Series {
  const out = new SeriesBuilder();
  let hole = -1;
  for (const [index, time] of at.entries()) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) hole = index;
    if (!kept.has(index)) continue;
    if (hole >= 0) out.add(at[hole] ?? time, Number.NaN);
    hole = -1;
    out.add(time, value);
  }
  if (hole >= 0) out.add(at[hole] ?? 0, Number.NaN);
  return out;
}
