import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatMinute } from '../../../lib/units';
import type { PipeParams } from '../../../pipes/commands';
import { meaningOf } from '../../../pipes/states';
import type { PipeView } from '../../../pipes/view';
import { Banner } from '../../../ui/Banner';
import { chartWindows, DEFAULT_WINDOW, type ChartWindow } from '../pipeSearch';
import { usePipeRecord, type RecordedPipe } from '../record/usePipeRecord';
import { Cards } from './Cards';
import { chartsOf } from './charts';
import { coverageWords } from './coverage';
import classes from './metrics.module.css';
import { ScrapeFailure } from './ScrapeFailure';

const MINUTE_MS = 60_000;

const windows: Readonly<Record<ChartWindow, { ms: number; label: string }>> = {
  '15m': { ms: 15 * MINUTE_MS, label: '15 min' },
  '1h': { ms: 60 * MINUTE_MS, label: '1 h' },
  '6h': { ms: 360 * MINUTE_MS, label: '6 h' },
  '24h': { ms: 1_440 * MINUTE_MS, label: '24 h' },
};

/** The numbers of a pipe over time, as far as this browser has seen them. */
export function Metrics({ view, params }: { view: PipeView; params: PipeParams }) {
  const { window = DEFAULT_WINDOW } = useSearch({ from: '/app/services/$service/pipes/$pipe' });
  const { ms } = windows[window];
  const recorded = usePipeRecord(params, ms);
  const { record, scrape } = recorded;
  const charts = useMemo(() => chartsOf(view), [view]);
  return (
    <div className="stack tight">
      <div className={classes.bar}>
        <WindowChoice chosen={window} />
        <span className="soft">{record ? <Coverage record={record} /> : null}</span>
      </div>
      <ScrapeFailure scrape={scrape} />
      {scrape.partial ? (
        <Banner tone="warning" role="status" title="The metrics are incomplete.">
          The service answered only in part. Numbers may be missing until it answers in full.
        </Banner>
      ) : null}
      <Cards charts={charts} view={view} params={params} recorded={recorded} windowMs={ms} />
    </div>
  );
}

function WindowChoice({ chosen }: { chosen: ChartWindow }) {
  const navigate = useNavigate({ from: '/services/$service/pipes/$pipe' });
  return (
    <div className={classes.windows} role="group" aria-label="Window">
      {chartWindows.map((each) => (
        <button
          key={each}
          type="button"
          className={classes.window}
          aria-pressed={each === chosen}
          onClick={() =>
            void navigate({
              search: { tab: 'metrics', window: each === DEFAULT_WINDOW ? undefined : each },
              replace: true,
              resetScroll: false,
            })
          }
        >
          {windows[each].label}
        </button>
      ))}
    </div>
  );
}

const MOST_CHANGES = 4;

/** How much of the window was seen, and which states the pipe took in it. */
function Coverage({ record }: { record: RecordedPipe }) {
  const words = coverageWords(record) ?? 'Nothing is recorded yet. The API keeps no history.';
  const latest = record.changes.slice(-MOST_CHANGES);
  const changes = latest.map(({ at, after }) => `${meaningOf(after).label} at ${formatMinute(at)}`);
  return (
    <>
      {words} {changes.length > 0 ? `State changes: ${changes.join(', ')}.` : null}
    </>
  );
}
