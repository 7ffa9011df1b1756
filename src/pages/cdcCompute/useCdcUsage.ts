// What the shared compute of a service has used of late, as this browser has seen it.
import { useMemo } from 'react';
import { useRecording, type Recording } from '../../monitor/useRecordings';
import { usageOf, type ResourceUsage } from '../../pipes/headroom';

const DAY_MS = 24 * 3_600_000;

/** Of a day at most; undefined where nobody looked. */
export function useCdcUsage(service: string): ResourceUsage | undefined {
  const recording = useRecording(service, service, DAY_MS);
  return useMemo(() => recording && cdcUsageOf(recording), [recording]);
}

/** What the compute used in the last day of a recording, of its service. */
export function cdcUsageOf({ columns: { at, values }, to }: Recording): ResourceUsage | undefined {
  const [millicores, bytes] = [values.get('cdcCpu'), values.get('cdcMemory')];
  return usageOf(millicores && { at, values: millicores }, bytes && { at, values: bytes }, to - DAY_MS);
}
