// Database pipes that fall behind their source.
import { formatDateTime, formatDuration } from '../../lib/format';
import { formatMeasure } from '../../lib/units';
import { operatingOf } from '../../sources/operating';
import { gapBetween, lately } from './evidence';
import { docsOf, type PipeFacts, type DiagnosisRule } from './finding';

const MIB = 2 ** 20;
const LONG_MS = 10 * 60_000;

/** MiB in ten minutes. */
const LAG_RISE_MIB = 64;
/** Of its highest: it has not begun to fall. */
const STILL_RISING = 0.95;
/** Batches in flight, and how many more than ten minutes before. */
const BATCHES_IN_FLIGHT = 3;
const BATCHES_MORE = 2;

export const changeLogGrows: DiagnosisRule = {
  id: 'change-log-grows',
  applies({ now, kind, state, values }) {
    const grows = operatingOf(kind)?.changeLog?.grows;
    if (!grows || state !== 'Running') return undefined;
    const lag = lately(values.sourceLag, now, LONG_MS);
    if (!lag || lag.last - lag.first < LAG_RISE_MIB || lag.last < STILL_RISING * lag.highest)
      return undefined;
    return {
      severity: 'warning',
      ...grows,
      evidence: [
        `From ${size(lag.first)} to ${size(lag.last)} in ${formatDuration(lag.ms)}, while the pipe runs`,
      ],
      action: { kind: 'open', place: 'settings', words: 'Open the sync settings' },
    };
  },
};

export const batchGapGrowing: DiagnosisRule = {
  id: 'batch-gap-growing',
  applies(facts) {
    const { now, capabilities, values } = facts;
    if (capabilities.family !== 'database') return undefined;
    const gap = lately(gapBetween(values.fetchedBatch, values.sentBatch), now, LONG_MS);
    if (!gap || gap.last < BATCHES_IN_FLIGHT || gap.last - gap.first < BATCHES_MORE) return undefined;
    return {
      severity: 'warning',
      title: 'Batches pile up before ClickHouse',
      evidence: [`${gap.last} batches in flight, up from ${gap.first} in ${formatDuration(gap.ms)}`],
      advice:
        'Reading is faster than writing. Look at the load of the service and of the shared CDC compute.',
      action: { kind: 'open', place: 'cdcCompute', words: 'Open CDC compute' },
      docs: docsOf(facts),
    };
  },
};

export const pausedLogGrows: DiagnosisRule = {
  id: 'paused-log-grows',
  applies(facts) {
    const { now, state, since, values, kind } = facts;
    const changeLog = operatingOf(kind)?.changeLog;
    if (state !== 'Paused' || !changeLog) return undefined;
    const lag = lately(values.sourceLag, now, LONG_MS);
    return {
      severity: 'warning',
      title: 'The source keeps its change log while the pipe is paused',
      evidence: [
        ...(since ? [pausedWords(facts, since)] : []),
        ...(lag
          ? [`${size(lag.last)} kept now, ${formatDuration(lag.ms)} ago it was ${size(lag.first)}`]
          : []),
      ],
      advice:
        'The log grows until the pipe is resumed and can fill the disk of the source. If the source drops it first, only a resync helps.',
      action: { kind: 'action', action: 'start', words: 'Resume the pipe' },
      docs: changeLog.whilePaused ?? docsOf(facts),
    };
  },
};

function pausedWords({ now }: PipeFacts, { at, sawChange }: NonNullable<PipeFacts['since']>): string {
  const duration = formatDuration(now - at);
  return sawChange
    ? `Paused for ${duration}, since ${formatDateTime(at)}`
    : `Paused for at least ${duration}: seen so since ${formatDateTime(at)}`;
}

function size(mib: number): string {
  return formatMeasure(mib * MIB, 'bytes');
}
