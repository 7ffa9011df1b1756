// What was recorded, as pages draw it: numbers over time, what happened, when nobody looked.
import { useEffect, useState } from 'react';
import type { SampleColumns } from '../recorder/columns';
import type { EventQuery, RecordedEvent } from '../recorder/events';
import { recordingsText } from '../recorder/recordingsText';
import type { TimeSpan } from '../recorder/spans';
import type { WatchEngine } from './engine';
import { useEngine } from './useEngine';

export interface Recording {
  /** Epoch ms. */
  readonly from: number;
  readonly to: number;
  /**
   * Samples by name: the keys of `pipeMetrics` of a pipe and of `cdcMetrics` of a service, and `readTableColumn` for
   * records of tables. Counters are as the server counts them: `ratesOf` makes rates.
   */
  readonly columns: SampleColumns;
  /** When the service was watched; between the spans nobody knows. */
  readonly watched: readonly TimeSpan[];
}

/** What a pipe, or a service, measured over the last `windowMs`, as far as it was recorded; undefined until it is read. */
export function useRecording(service: string, entity: string, windowMs: number): Recording | undefined {
  return useRecorded(`${service} ${entity} ${windowMs}`, async ({ monitor: { recorder } }) => {
    const to = Date.now();
    const from = to - windowMs;
    const [columns, watched] = await Promise.all([
      recorder.samplesOf(entity, from, to),
      recorder.spansOf(service, from, to),
    ]);
    return { from, to, columns, watched };
  });
}

/** When a service was watched over the last `windowMs`, in the order of time; undefined until it is read. */
export function useWatched(
  service: string,
  windowMs: number,
): { readonly to: number; readonly spans: readonly TimeSpan[] } | undefined {
  return useRecorded(`watched ${service} ${windowMs}`, async ({ monitor: { recorder } }) => {
    const to = Date.now();
    return { to, spans: await recorder.spansOf(service, to - windowMs, to) };
  });
}

/** What happened over the last `windowMs`, the latest first; undefined until it is read. */
export function useTimeline(
  windowMs: number,
  { entity, types, routine }: Omit<EventQuery, 'from' | 'to'> = {},
): readonly RecordedEvent[] | undefined {
  return useRecorded(JSON.stringify([windowMs, entity, types, routine]), ({ monitor: { recorder } }) => {
    const to = Date.now();
    return recorder.events({
      from: to - windowMs,
      to,
      ...(entity === undefined ? {} : { entity }),
      ...(types === undefined ? {} : { types }),
      ...(routine === undefined ? {} : { routine }),
    });
  });
}

/** How much is kept, how much may be, since when, and whether it stays when the tab is closed. */
export async function recordingsUsage({ monitor, isKept }: WatchEngine) {
  return { ...(await monitor.recorder.usage()), isKept: isKept() };
}

/** Everything recorded of the organization as one JSON document. */
export async function exportRecordings({ monitor, pieces, organization }: WatchEngine): Promise<Blob> {
  await monitor.save();
  const parts: string[] = [];
  const about = { app: 'Penstock', organization, exportedAt: new Date().toISOString() };
  for await (const part of recordingsText(pieces, about)) parts.push(part);
  return new Blob(parts, { type: 'application/json' });
}

/** Forgets everything recorded of the organization, in every tab. */
export function eraseRecordings({ monitor }: WatchEngine): Promise<void> {
  return monitor.erase();
}

/** Tabs hear something every few seconds, and a month of a large fleet is much to read. */
const LOOK_SPACING_MS = 2_000;

/** Reads when the watching is there, when `key` changes, and when there is more. */
function useRecorded<Data>(key: string, read: (engine: WatchEngine) => Promise<Data>): Data | undefined {
  const engine = useEngine();
  const [result, setResult] = useState<{ key: string; data: Data }>();
  useEffect(() => {
    if (!engine) return undefined;
    let [isGone, isBusy, again] = [false, false, false];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      // What comes meanwhile is read once more afterwards, not once for each.
      again = isBusy;
      if (isBusy) return;
      isBusy = true;
      const data = await read(engine);
      if (isGone) return;
      setResult({ key, data });
      timer = setTimeout(() => {
        isBusy = false;
        if (again) void look();
      }, LOOK_SPACING_MS);
    };
    void look();
    const stop = engine.monitor.onHeard(() => void look());
    return () => {
      isGone = true;
      clearTimeout(timer);
      stop();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `read` is another function with every drawing; `key` says what it reads
  }, [engine, key]);
  return result?.key === key ? result.data : undefined;
}
