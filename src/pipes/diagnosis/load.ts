// Too much to do: the replicas of a pipe, the shared compute, or the destination do not keep up.
import { formatDuration, formatPercent } from '../../lib/format';
import { growthOf } from '../../lib/rates';
import { within, type Series } from '../../lib/series';
import { formatMeasure } from '../../lib/units';
import { HIGH_SHARE } from '../headroom';
import { lately, medianBetween, ratioOf } from './evidence';
import { docs, docsOf, type PipeFacts, type DiagnosisRule } from './finding';

const MINUTE_MS = 60_000;
const SHORT_MS = 5 * MINUTE_MS;
const LONG_MS = 10 * MINUTE_MS;
const HALF_HOUR_MS = 30 * MINUTE_MS;

const IDLE_SHARE = 0.5;
/** Sent of fetched, and from how many rows on it says anything. */
const SENT_SHARE = 0.8;
const ROWS_TO_JUDGE = 1_000;
/** Over what was usual, and at least so much. */
const LATENCY_FACTOR = 3;
const LATENCY_MS = 5_000;

export const cpuAtLimit: DiagnosisRule = {
  id: 'cpu-at-limit',
  applies({ now, capabilities, values }) {
    if (!capabilities.scales) return undefined;
    const share = lately(ratioOf(values.replicaCpu, values.replicaCpuLimit), now, SHORT_MS);
    if (!share || share.mean < HIGH_SHARE) return undefined;
    return {
      severity: 'warning',
      title: 'The replicas work at their CPU limit',
      evidence: [`${formatPercent(share.mean)} of the limit over ${share.words}`],
      advice: 'More replicas share the work; a larger size gives each more CPU.',
      action: { kind: 'action', action: 'scale', words: 'Scale the pipe' },
      docs: docs.monitoring,
    };
  },
};

export const memoryHigh: DiagnosisRule = {
  id: 'memory-high',
  applies({ now, capabilities, values }) {
    if (!capabilities.scales) return undefined;
    const share = lately(ratioOf(values.replicaMemory, values.replicaMemoryLimit), now, SHORT_MS);
    if (!share || share.mean < HIGH_SHARE) return undefined;
    return {
      severity: 'warning',
      title: 'The replicas are short of memory',
      evidence: [`${formatPercent(share.mean)} of the limit over ${share.words}`],
      advice: 'More replicas do not help a single one. Choose a larger size.',
      action: { kind: 'action', action: 'scale', words: 'Choose a larger size' },
      docs: docs.monitoring,
    };
  },
};

export const sharedCpuAtLimit: DiagnosisRule = {
  id: 'cdc-cpu-at-limit',
  applies({ now, capabilities, shared }) {
    if (capabilities.family !== 'database') return undefined;
    const share = lately(ratioOf(shared.cdcCpu, shared.cdcCpuLimit), now, SHORT_MS);
    if (!share || share.mean < HIGH_SHARE) return undefined;
    return {
      severity: 'warning',
      title: 'The shared CDC compute is at its CPU limit',
      evidence: [
        `${formatPercent(share.mean)} of the limit over ${share.words}, by all database pipes together`,
      ],
      advice: 'Every database pipe of the service waits for it. Give the CDC compute more cores.',
      action: { kind: 'open', place: 'cdcCompute', words: 'Scale CDC compute' },
      docs: docs.monitoring,
    };
  },
};

export const destinationPressure: DiagnosisRule = {
  id: 'destination-pressure',
  applies({ now, values }) {
    const { fetchedEvents, sentEvents } = values;
    const stretch = lately(fetchedEvents, now, LONG_MS);
    if (!stretch || !lately(sentEvents, now, LONG_MS)) return undefined;
    const [fetched, sent] = [grown(fetchedEvents, now), grown(sentEvents, now)];
    if (fetched < ROWS_TO_JUDGE || sent >= SENT_SHARE * fetched) return undefined;
    return {
      severity: 'warning',
      title: 'ClickHouse takes rows more slowly than they come',
      evidence: [
        `${words(fetched)} fetched, ${words(sent)} sent (${formatPercent(sent / fetched)}) in ${stretch.words}`,
      ],
      advice: 'The service may be too small, or its materialized views too heavy. Look at the service first.',
      action: { kind: 'open', place: 'metrics', words: 'Compare both lines' },
      docs: docs.monitoring,
    };
  },
};

export const slowWhileIdle: DiagnosisRule = {
  id: 'slow-while-idle',
  applies({ now, capabilities, values }: PipeFacts) {
    if (!capabilities.scales || capabilities.family !== 'stream') return undefined;
    const latency = lately(values.latency, now, SHORT_MS);
    const usual = medianBetween(values.latency, now - HALF_HOUR_MS, now - SHORT_MS - 1);
    const cpu = lately(ratioOf(values.replicaCpu, values.replicaCpuLimit), now, SHORT_MS);
    if (!latency || usual === undefined || !cpu || cpu.mean >= IDLE_SHARE) return undefined;
    if (latency.mean < LATENCY_MS || latency.mean < LATENCY_FACTOR * usual) return undefined;
    return {
      severity: 'warning',
      title: 'Rows come late although the replicas have time',
      evidence: [
        `Latency ${formatMeasure(latency.mean, 'ms')} over ${latency.words}, ${formatMeasure(usual, 'ms')} before`,
        `CPU at ${formatPercent(cpu.mean)} of its limit`,
      ],
      advice:
        'The work may not be spread: one replica reads a partition or shard at a time. Compare the number of partitions with the number of replicas.',
      action: { kind: 'action', action: 'scale', words: 'Open the replicas' },
      docs: docs.monitoring,
    };
  },
};

/** ERRORS_PER_MINUTE and more are too many; from BAD_SHARE of the records on it is bad. */
const ERRORS_PER_MINUTE = 1;
const BAD_SHARE = 0.01;

export const errorsRising: DiagnosisRule = {
  id: 'errors-rising',
  applies(facts) {
    const { now, capabilities, values } = facts;
    const stretch = lately(values.errors, now, SHORT_MS);
    if (!stretch) return undefined;
    const errors = grown(values.errors, now, SHORT_MS);
    if (errors < ERRORS_PER_MINUTE * (stretch.ms / MINUTE_MS)) return undefined;
    const fetched = grown(values.fetchedEvents, now, SHORT_MS);
    const share = fetched > 0 ? errors / fetched : undefined;
    const inConsole = capabilities.family === 'database';
    return {
      severity: share !== undefined && share >= BAD_SHARE ? 'bad' : 'warning',
      title: 'Errors are adding up',
      evidence: [
        `${errors.toLocaleString('en-US')} errors in ${formatDuration(stretch.ms)}${
          share === undefined ? '' : `, among ${fetched.toLocaleString('en-US')} records`
        }`,
      ],
      advice: inConsole
        ? 'The logs of database pipes are in the ClickHouse Cloud console.'
        : 'The rejected records and their reasons are in ClickHouse. These queries read them.',
      action: {
        kind: 'open',
        place: 'errors',
        words: inConsole ? 'Where the logs are' : 'Queries for the errors',
      },
      docs: inConsole ? docsOf(facts) : docs.errors,
    };
  },
};

function grown(series: Series | undefined, now: number, ms = LONG_MS): number {
  return growthOf(within(series ?? { at: [], values: [] }, now - ms, now));
}

function words(rows: number): string {
  return `${rows.toLocaleString('en-US')} rows`;
}
