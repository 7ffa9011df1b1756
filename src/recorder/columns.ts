// Samples of one thing: a row of times and a row of numbers for each name. NaN: nothing was said then.

export interface SampleColumns {
  /** Epoch ms, ascending, none twice. */
  readonly at: number[];
  /** As many numbers in each as there are times. */
  readonly values: Map<string, number[]>;
}

export function emptyColumns(): SampleColumns {
  return { at: [], values: new Map() };
}

/** Adds what was said at a time after all others; an earlier one is passed over. */
export function addRow(
  { at, values }: SampleColumns,
  time: number,
  row: Iterable<readonly [string, number]>,
): void {
  if (time <= (at.at(-1) ?? -Infinity)) return;
  for (const [name, value] of row) {
    if (!Number.isFinite(value)) continue;
    let column = values.get(name);
    if (!column) {
      column = at.map(() => Number.NaN);
      values.set(name, column);
    }
    column.push(value);
  }
  at.push(time);
  for (const column of values.values()) if (column.length < at.length) column.push(Number.NaN);
}

/** All that either says; where both speak of one time, the later one. */
export function joinColumns(all: readonly SampleColumns[]): SampleColumns {
  const [first, ...others] = all;
  if (!first || others.length === 0) return first ?? emptyColumns();
  const at = [...new Set(all.flatMap((each) => each.at))].toSorted((a, b) => a - b);
  const place = new Map(at.map((time, index) => [time, index]));
  const values = new Map<string, number[]>();
  for (const each of all) {
    for (const [name, column] of each.values) {
      const whole = values.get(name) ?? at.map(() => Number.NaN);
      values.set(name, whole);
      for (const [index, time] of each.at.entries()) {
        const value = column[index] ?? Number.NaN;
        if (!Number.isNaN(value)) whole[place.get(time) ?? 0] = value;
      }
    }
  }
  return { at, values };
}

/** The rows between two times, ends included. */
export function cutColumns({ at, values }: SampleColumns, from: number, to: number): SampleColumns {
  const kept = at.flatMap((time, index) => (time >= from && time <= to ? [index] : []));
  const pick = (column: readonly number[]) => kept.map((index) => column[index] ?? Number.NaN);
  return { at: pick(at), values: new Map([...values].map(([name, column]) => [name, pick(column)])) };
}
