// What the shared compute of a service has used of late, as this browser has seen it.
import { useMemo } from 'react';
import { useRecording } from '../../monitor/useRecordings';
import { usageOf, type Usage } from '../../pipes/headroom';

const DAY_MS = 24 * 3_600_000;

/** Of a day at most. The metrics of shared compute are not documented; a server may have none. */
export function useCdcUsage(service: string): Usage | undefined {
  const recording = useRecording(service, service, DAY_MS);
  return useMemo(() => {
    if (!recording) return undefined;
    const { at, values } = recording.columns;
    const cores = values.get('cdcCpu');
    const bytes = values.get('cdcMemory');
    return usageOf(
      cores && { at, values: Array.from(cores, (value) => value * 1_000) },
      bytes && { at, values: bytes },
      recording.to - DAY_MS,
    );
  }, [recording]);
}
