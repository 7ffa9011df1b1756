// What this browser has seen of a pipe, as the tabs of its page draw it.
import { useMemo } from 'react';
import type { Described } from '../../../api/errors';
import type { Series } from '../../../lib/series';
import { LONGEST_INTERVALS, SCRAPE_EVERY_MS } from '../../../monitor/times';
import { useEngine } from '../../../monitor/useEngine';
import { useFleet } from '../../../monitor/useFleet';
import { useRecording, useTimeline, type Recording } from '../../../monitor/useRecordings';
import type { PipeParams } from '../../../pipes/commands';
import type { PipeState } from '../../../pipes/wire';
import type { SampleColumns } from '../../../recorder/columns';
import type { RecordedEvent } from '../../../recorder/events';
import type { TimeSpan } from '../../../recorder/spans';
import type { ServiceState } from '../../../services/wire';

/** Over a longer time without a look nothing is known. */
export const LONGEST_MS = LONGEST_INTERVALS * SCRAPE_EVERY_MS;

export interface RecordedChange {
  /** Epoch ms at which it was seen. */
  readonly at: number;
  readonly before: PipeState;
  readonly after: PipeState;
  /** Nobody looked between then and `at`. */
  readonly notBefore?: number;
}

/** What this browser has seen of a pipe in a window of time. */
export interface PipeRecord {
  /** Epoch ms. */
  readonly from: number;
  readonly to: number;
  /**
   * As they were scraped, by `PipeMetricKey` and by `tableColumn`; also from a little before the window, so that a rate
   * is known from its beginning on.
   */
  readonly values: ReadonlyMap<string, Series>;
  /** What all database pipes of the service share, by `CdcMetricKey`. */
  readonly shared: ReadonlyMap<string, Series>;
  /** In the order of time. */
  readonly changes: readonly RecordedChange[];
  /** When somebody looked. */
  readonly spans: readonly TimeSpan[];
}

/** How the look at the numbers of the service goes. */
export interface Scrape {
  /** Nothing was read in this visit yet. */
  readonly pending: boolean;
  /** Why the latest look failed; undefined while numbers come. */
  readonly error: Described | undefined;
  /** Epoch ms of the last look that did not fail. */
  readonly at: number | undefined;
  /** The service said that it left something out. */
  readonly partial: boolean;
  readonly serviceState: ServiceState | undefined;
  /** Looks again at once. */
  readonly again: () => void;
}

/** The record of a pipe over the last `windowMs`. While it is in use the fleet is watched. */
export function usePipeRecord({ service, pipe }: PipeParams, windowMs: number) {
  const own = useRecording(service, pipe, windowMs + LONGEST_MS);
  const shared = useRecording(service, service, windowMs + LONGEST_MS);
  const events = useTimeline(windowMs, { entity: pipe, types: STATES });
  const record = useMemo(
    () => (own && shared && events ? recordOf(own, shared, events, windowMs) : undefined),
    [own, shared, events, windowMs],
  );
  return { record, scrape: useScrape(service) };
}

const STATES = ['state'];

function useScrape(id: string): Scrape {
  const fleet = useFleet();
  const engine = useEngine();
  const service = fleet?.services.find((each) => each.id === id);
  const error = service?.unscraped ?? fleet?.failure;
  return {
    pending: service?.scrapedAt === undefined && !error,
    error,
    at: service?.scrapedAt,
    partial: service?.partial ?? false,
    serviceState: service?.state,
    again: () => engine?.monitor.lookNow(),
  };
}

function recordOf(
  own: Recording,
  shared: Recording,
  events: readonly RecordedEvent[],
  windowMs: number,
): PipeRecord {
  const { to } = own;
  const from = to - windowMs;
  return {
    from,
    to,
    values: seriesOf(own.columns),
    shared: seriesOf(shared.columns),
    changes: events.toReversed().flatMap(changeOf),
    spans: own.watched.flatMap(([begin, end]): TimeSpan[] =>
      end < from ? [] : [[Math.max(begin, from), end]],
    ),
  };
}

function seriesOf({ at, values }: SampleColumns): Map<string, Series> {
  return new Map([...values].map(([name, column]) => [name, { at, values: column }]));
}

/** An event of another version may have other data; it is left out. */
function changeOf({ at, data }: RecordedEvent): RecordedChange[] {
  const { before, after, notBefore } = data;
  if (typeof before !== 'string' || typeof after !== 'string') return [];
  return [{ at, before, after, ...(typeof notBefore === 'number' ? { notBefore } : {}) }];
}
