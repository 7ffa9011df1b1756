// The records of a database pipe by table, or by kind of change: the busiest lines and one for all others. The vendor
// calls the numbers gauges; they count on, and where one falls the rate is not known.
import { ratesOf } from '../../../lib/rates';
import { within, type Series } from '../../../lib/series';
import { readTableColumn } from '../../../monitor/journal';
import type { ChartLine } from '../../../ui/chart/model';
import { LONGEST_MS, type PipeRecord } from '../record/usePipeRecord';

const MOST_LINES = 10;

export function tableLines(
  { values, from, to }: Pick<PipeRecord, 'values' | 'from' | 'to'>,
  by: 'table' | 'change',
): ChartLine[] {
  const groups = new Map<string, Series[]>();
  for (const [name, series] of values) {
    const read = readTableColumn(name);
    if (!read) continue;
    const label = read[by] || 'unnamed';
    const rates = within(ratesOf(series, { longestMs: LONGEST_MS }), from, to);
    groups.set(label, [...(groups.get(label) ?? []), rates]);
  }
  const lines = [...groups]
    .map(([label, rates]) => ({ label, series: sumOf(rates) }))
    .toSorted((a, b) => meanOf(b.series) - meanOf(a.series));
  const others = lines.slice(MOST_LINES);
  if (others.length === 0) return lines;
  const label = others.length === 1 ? '1 other' : `${others.length} others`;
  return [...lines.slice(0, MOST_LINES), { label, series: sumOf(others.map(({ series }) => series)) }];
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
