import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Series } from '../../../lib/series';
import type { PipeParams } from '../../../pipes/commands';
import type { PipeState } from '../../../pipes/wire';
import type { Columns } from '../../../recorder/columns';
import type { RecordedEvent } from '../../../recorder/events';
import type { Span } from '../../../recorder/spans';
import { pipeEntity, serviceEntity, STATE_EVENT } from './names';
import { LONGEST_MS } from './pace';
import { recordingOf } from './recording';
import { watchService } from './watchService';

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
   * As they were scraped, by `PipeMetricKey` and by `tableSeries`; also from a little before the window, so that a rate
   * is known from its beginning on.
   */
  readonly values: ReadonlyMap<string, Series>;
  /** What all database pipes of the service share, by `CdcMetricKey`. */
  readonly shared: ReadonlyMap<string, Series>;
  /** In the order of time. */
  readonly changes: readonly RecordedChange[];
  /** When somebody looked. */
  readonly spans: readonly Span[];
}

/** The record of a pipe over the last `windowMs`, and the scrape that adds to it while this hook is in use. */
export function usePipeRecord({ org, service, pipe }: PipeParams, windowMs: number) {
  const scrape = useQuery(watchService({ org, service }));
  // Read again after every scrape, also after one that failed: the window goes on.
  const looked = Math.max(scrape.dataUpdatedAt, scrape.errorUpdatedAt);
  const { data: record } = useQuery({
    queryKey: ['record', org, service, pipe, windowMs, looked] as const,
    queryFn: () => readRecord({ org, service, pipe }, Date.now() - windowMs, Date.now()),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });
  return { record, scrape };
}

async function readRecord(params: PipeParams, from: number, to: number): Promise<PipeRecord> {
  const { recorder } = recordingOf(params.org);
  const [own, shared, events, spans] = await Promise.all([
    recorder.samplesOf(pipeEntity(params.pipe), from - LONGEST_MS, to),
    recorder.samplesOf(serviceEntity(params.service), from - LONGEST_MS, to),
    recorder.events({ from, to, entity: pipeEntity(params.pipe), types: [STATE_EVENT] }),
    recorder.spansOf(serviceEntity(params.service), from, to),
  ]);
  return {
    from,
    to,
    values: seriesOf(own),
    shared: seriesOf(shared),
    changes: events.toReversed().flatMap(changeOf),
    spans,
  };
}

function seriesOf({ at, values }: Columns): Map<string, Series> {
  return new Map([...values].map(([name, column]) => [name, { at, values: column }]));
}

/** An event of another version may have other data; it is left out. */
function changeOf({ at, data }: RecordedEvent): RecordedChange[] {
  const { before, after, notBefore } = data;
  if (typeof before !== 'string' || typeof after !== 'string') return [];
  return [{ at, before, after, ...(typeof notBefore === 'number' ? { notBefore } : {}) }];
}
