import { describe, expect, it, vi } from 'vitest';
import type { RecordedPipe } from '../record/usePipeRecord';
import type { Chart } from './charts';
import { contentOf, type ChartSource } from './content';

const NOW = Date.UTC(2026, 2, 30, 12);
const series = { at: [NOW - 30_000, NOW], values: [1, 2] };
const record: RecordedPipe = {
  from: NOW - 900_000,
  to: NOW,
  values: new Map([['latency', series]]),
  shared: new Map(),
  changes: [{ at: NOW - 60_000, before: 'Paused', after: 'Running' }],
  spans: [],
};
const drawnChart: Chart = { title: 'Latency', unit: 'ms', lines: () => [{ label: 'Latency', series }] };
const emptyChart: Chart = { title: 'Rows', unit: 'rows/s', lines: () => [] };
const refused = { title: 'This API key lacks the right to do that', detail: 'no' };

const content = (chart: Chart, parts: Partial<ChartSource> = {}) =>
  contentOf(chart, {
    record,
    error: undefined,
    pending: false,
    state: 'Running',
    asleep: undefined,
    onRetry: vi.fn(),
    ...parts,
  });
const words = (parts: Partial<ChartSource>) => {
  const found = content(emptyChart, parts);
  return 'words' in found ? found.words : found.state;
};
const looks = (count: number): RecordedPipe => ({
  ...record,
  values: new Map([['latency', { at: series.at.slice(-count), values: series.values.slice(-count) }]]),
});

describe('the content of a card', () => {
  it('is the chart wherever something is known, with a mark for each change of state', () => {
    const ready = { state: 'ready', marks: [{ at: NOW - 60_000, word: 'Running', tone: 'good' }] };
    expect(content(drawnChart)).toMatchObject(ready);
    expect(content(drawnChart, { error: refused }), 'what is recorded stays').toMatchObject(ready);
  });

  it('is loading until record and endpoint were read', () => {
    expect(content(drawnChart, { record: undefined }).state).toBe('loading');
    expect(content(emptyChart, { pending: true }).state).toBe('loading');
  });

  it('is the failure where nothing is known', () => {
    const onRetry = vi.fn();
    const failed = content(emptyChart, { error: refused, pending: true, onRetry });
    expect(failed).toMatchObject({ state: 'failed', onRetry });
  });

  it('says why nothing is there', () => {
    expect(words({ record: { ...record, values: new Map() } })).toMatch(
      /a few minutes after the pipe starts/,
    );
    expect(words({ record: looks(1) })).toMatch(/needs two readings/);
    expect(words({ record: looks(2) })).toMatch(/has not reported this/);
    expect(words({ state: 'Stopped' })).toMatch(/The pipe is stopped/);
    expect(words({ asleep: 'idle' })).toMatch(/The service is idle/);
  });
});
