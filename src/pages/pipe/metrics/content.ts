// What stands in the card of a chart: the chart, or why there is none.
import type { Described } from '../../../api/errors';
import { isOn, meaningOf } from '../../../pipes/states';
import type { PipeState } from '../../../pipes/wire';
import type { ChartContent } from '../../../ui/chart/ChartCard';
import type { ChartMark } from '../../../ui/chart/model';
import type { RecordedPipe, RecordedChange } from '../record/usePipeRecord';
import type { Chart } from './charts';

export interface ChartSource {
  /** Undefined until the recorder has been read. */
  record: RecordedPipe | undefined;
  /** The last scrape failed with this. */
  error: Described | undefined;
  /** Nothing was scraped in this visit yet. */
  pending: boolean;
  state: PipeState;
  /** The service does not run: its state. */
  asleep: string | undefined;
  onRetry: () => void;
}

export function contentOf(chart: Chart, surroundings: ChartSource): ChartContent {
  const { record, error, pending, onRetry } = surroundings;
  const lines = record ? chart.lines(record) : [];
  if (record && lines.length > 0) return { state: 'ready', lines, marks: record.changes.map(markOf) };
  if (error) {
    return { state: 'failed', words: `${error.title}.`, onRetry };
  }
  if (!record || pending) return { state: 'loading' };
  return { state: 'empty', words: emptyWords(chart, record, surroundings) };
}

function markOf({ at, after }: RecordedChange): ChartMark {
  const { label, tone } = meaningOf(after);
  return { at, word: label, tone };
}

function emptyWords({ unit, silence }: Chart, record: RecordedPipe, { state, asleep }: ChartSource): string {
  const { values, from } = record;
  const why = silence?.(record);
  if (why !== undefined) return why;
  if (asleep !== undefined) return `The service is ${asleep}. It reports numbers only while it runs.`;
  const looks = Math.max(
    0,
    ...[...values.values()].map(({ at }) => at.filter((time) => time >= from).length),
  );
  if (looks === 1 && /\/(s|min)$/.test(unit)) {
    return 'A rate needs two readings. The next one comes in a few seconds.';
  }
  if (!isOn(state)) {
    return `Nothing was reported in this window. The pipe is ${meaningOf(state).label.toLowerCase()}.`;
  }
  if (looks === 0) return 'Metrics appear here a few minutes after the pipe starts.';
  return 'The pipe has not reported this in this window.';
}
