import { ChartCard, type ChartContent } from '../../ui/chart/ChartCard';
import { ChartTable } from '../../ui/chart/ChartTable';
import { Legend } from '../../ui/chart/Legend';
import { gridOf, type ChartLine } from '../../ui/chart/model';
import { nothing, type Specimen } from './specimen';

const MINUTE_MS = 60_000;
const FROM = Date.UTC(2026, 10, 2, 8);
const at = Array.from({ length: 60 }, (_, index) => FROM + index * MINUTE_MS);
const TO = FROM + at.length * MINUTE_MS;

const lines: readonly ChartLine[] = [
  { label: 'Fetched', series: { at, values: at.map((_, n) => 400 + 90 * Math.sin(n / 6)) } },
  // With a hole, across which no line is drawn.
  { label: 'Sent', series: { at, values: at.map((_, n) => (n > 20 && n < 28 ? Number.NaN : 380 + n)) } },
  { label: 'Limit', limit: true, series: { at, values: at.map(() => 600) } },
];
const few = lines.map(({ series, ...line }) => ({
  ...line,
  series: { at: series.at.slice(0, 3), values: series.values.slice(0, 3) },
}));

function card(content: ChartContent) {
  return (
    <ChartCard
      title="Rows"
      unit="rows/s"
      content={content}
      from={FROM}
      to={TO}
      group="specimen"
      subject="specimen"
    />
  );
}

export const chartSpecimens: readonly Specimen[] = [
  {
    name: 'ChartCard',
    states: {
      ready: card({
        state: 'ready',
        lines,
        marks: [{ at: FROM + 24 * MINUTE_MS, word: 'Stopped', tone: 'quiet' }],
      }),
      loading: card({ state: 'loading' }),
      empty: card({ state: 'empty', words: 'Nothing was recorded in this hour.' }),
      failed: card({ state: 'failed', words: 'The record could not be read.', onRetry: nothing }),
    },
  },
  {
    name: 'Legend',
    states: {
      'last values': <Legend lines={lines} grid={gridOf(lines)} unit="rows/s" hovered={undefined} />,
    },
  },
  {
    name: 'ChartTable',
    states: { shown: <ChartTable title="Rows" lines={few} grid={gridOf(few)} unit="rows/s" shown /> },
  },
];
