// What the replicas of a pipe have used of late, as this browser has seen it.
import { useMemo } from 'react';
import { parseTime } from '../../../lib/time';
import type { PipeParams } from '../../../pipes/commands';
import { usageOf, type ResourceUsage } from '../../../pipes/headroom';
import type { PipeView } from '../../../pipes/view';
import { usePipeRecord } from './usePipeRecord';

const DAY_MS = 24 * 3_600_000;

/** Of a day at most, and only since the pipe was last changed: before that it may have had another size. */
export function usePipeUsage(params: PipeParams, view: PipeView): ResourceUsage | undefined {
  const { record } = usePipeRecord(params, DAY_MS);
  const changedAt = parseTime(view.pipe.updatedAt) ?? 0;
  return useMemo(() => {
    if (!record) return undefined;
    const from = Math.max(record.from, changedAt);
    return usageOf(record.values.get('replicaCpu'), record.values.get('replicaMemory'), from);
  }, [record, changedAt]);
}
