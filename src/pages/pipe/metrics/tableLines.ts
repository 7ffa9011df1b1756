// The records of a database pipe by table, or by kind of change: the busiest lines and one for all others. What the numbers
// are is told at `EVENTS_PER_TABLE`; where one falls the rate is not known.
import { ratesOf } from '../../../lib/rates';
import { knownOf, within, type Series } from '../../../lib/series';
import { readTableColumn } from '../../../monitor/recordedEvents';
import type { ChartLine } from '../../../ui/chart/model';
import { LONGEST_MS, type RecordedPipe } from '../record/usePipeRecord';

const MOST_LINES = 10;
/** Of the looks: a running count falls when tables are loaded anew, and else not. */
const MOST_FALLS = 0.05;

type Window = Pick<RecordedPipe, 'values' | 'from' | 'to'>;

export function tableLines(window: Window, by: 'table' | 'change'): ChartLine[] {
  const groups = new Map<string, Series[]>();
  for (const { table, change, series } of countsOf(window)) {
    const label = (by === 'table' ? table : change) || 'unnamed';
    groups.set(label, [...(groups.get(label) ?? []), ratesIn(series, window)]);
  }
  const lines = [...groups]
    .map(([label, rates]) => ({ label, series: sumOf(rates) }))
    .toSorted((a, b) => meanOf(b.series) - meanOf(a.series));
  const others = lines.slice(MOST_LINES);
  if (others.length === 0) return lines;
  const label = others.length === 1 ? '1 other' : `${others.length} others`;
  return [...lines.slice(0, MOST_LINES), { label, series: sumOf(others.map(({ series }) => series)) }];
}

/** All tables and kinds of change together. */
export function tableTotal(window: Window): Series {
  return sumOf(countsOf(window).map(({ series }) => ratesIn(series, window)));
}

/** Do the numbers count on, as far as they were seen? A few falls are no proof that they do not. */
export function isRunningCount(window: Window): boolean {
  const [looks, falls] = [new Set<number>(), new Set<number>()];
  for (const { series } of countsOf(window)) {
    const { at, values } = knownOf(series);
    for (const [index, time] of at.entries()) {
      looks.add(time);
      if ((values[index] ?? 0) < (values[index - 1] ?? 0)) falls.add(time);
    }
  }
  return falls.size < 2 || falls.size <= looks.size * MOST_FALLS;
}

function countsOf({ values }: Window): { table: string; change: string; series: Series }[] {
  return [...values].flatMap(([name, series]) => {
    const read = readTableColumn(name);
    return read ? [{ ...read, series }] : [];
  });
}

function ratesIn(series: Series, { from, to }: Window): Series {
  return within(ratesOf(series, { longestMs: LONGEST_MS }), from, to);
}

/** What is known of several at each time, added up; not known where nothing is. */
function sumOf(all: readonly Series[]): Series {
  const sums = new Map<number, number>();
  for (const { at, values } of all) {
    for (const [index, time] of at.entries()) {
      const [value = Number.NaN, sum = Number.NaN] = [values[index], sums.get(time)];
      sums.set(time, Number.isNaN(sum) ? value : sum + (Number.isNaN(value) ? 0 : value));
    }
  }
  const at = [...sums.keys()].toSorted((a, b) => a - b);
  return { at, values: at.map((time) => sums.get(time) ?? Number.NaN) };
}

function meanOf({ values }: Series): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
}
