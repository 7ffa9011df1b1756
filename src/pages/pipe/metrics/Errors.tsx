import { useMemo } from 'react';
import type { PipeParams } from '../../../pipes/commands';
import type { PipeView } from '../../../pipes/view';
import { usePipeRecord } from '../record/usePipeRecord';
import { Cards } from './Cards';
import { chartsOf } from './charts';
import { ErrorSql } from './ErrorSql';
import { ScrapeFailure } from './ScrapeFailure';

const WINDOW_MS = 6 * 3_600_000;

/** How many errors there were, as far as this browser has seen, and where they can be read. */
export function Errors({ view, params }: { view: PipeView; params: PipeParams }) {
  const recorded = usePipeRecord(params, WINDOW_MS);
  const charts = useMemo(
    () => chartsOf(view).flatMap((chart) => (chart.title === 'Errors' ? [wide(chart)] : [])),
    [view],
  );
  return (
    <div className="stack tight">
      <ScrapeFailure scrape={recorded.scrape} />
      <Cards charts={charts} view={view} params={params} recorded={recorded} windowMs={WINDOW_MS} />
      <ErrorSql view={view} />
    </div>
  );
}

const wide = <Chart extends object>(chart: Chart) => ({
  ...chart,
  wide: true as const,
  note: 'of the last 6 h',
});
