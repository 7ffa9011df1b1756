// The counters and gauges of one pipe, each a function of the pipe and the moment (epoch ms).
import { parseCpuMillicores, parseMemoryGb } from '../../lib/quantity';
import type { PipeState } from '../../pipes/wire';
import { sourceOf, type StoredPipe } from '../state/pipe';
import { stateAt, entryAt } from '../time/timeline';
import { allEventsUpTo, eventsUpTo, throughputOf, timeIn, type FetchPurpose } from './throughput';
import { levelAt } from './wave';

const MIB = 2 ** 20;
const GIB = 2 ** 30;
/** Of fetched records. */
const ERROR_SHARE = 1e-6;
const DEGRADED_ERRORS_PER_SECOND = 0.2;
const ERRORS_OF_A_FAILURE = 25;

const DEGRADED: ReadonlySet<PipeState> = new Set(['Degraded']);
const WORKING: ReadonlySet<PipeState> = new Set(['Running', 'Degraded']);

/** Records taken from the source so far. */
export function fetchedEvents(pipe: StoredPipe, moment: number): number {
  return Math.floor(allEventsUpTo(pipe, moment));
}

/** What was fetched a moment ago has arrived by now. */
export function sentEvents(pipe: StoredPipe, moment: number): number {
  return fetchedEvents(pipe, moment - throughputOf(pipe).lagMs);
}

/** Bytes taken from the source so far, uncompressed. */
export function fetchedBytes(pipe: StoredPipe, moment: number): number {
  return fetchedEvents(pipe, moment) * throughputOf(pipe).bytesPerEvent;
}

/** Of initial loads or of resyncs alone. */
export function bytesFetchedFor(pipe: StoredPipe, purpose: FetchPurpose, moment: number): number {
  return Math.floor(eventsUpTo(pipe, purpose, moment)) * throughputOf(pipe).bytesPerEvent;
}

/** Bytes read over the wire; of database pipes without those of loads, which are counted apart. */
export function wireBytes(pipe: StoredPipe, moment: number): number {
  const isDatabase = sourceOf(pipe).kind?.family === 'database';
  return compressed(pipe, isDatabase ? bytesFetchedFor(pipe, 'stream', moment) : fetchedBytes(pipe, moment));
}

/** The same bytes as they travel. */
export function compressed(pipe: StoredPipe, bytes: number): number {
  return Math.floor(bytes * throughputOf(pipe).compression);
}

/** Bytes written to ClickHouse so far, uncompressed. */
export function sentBytes(pipe: StoredPipe, moment: number): number {
  return sentEvents(pipe, moment) * throughputOf(pipe).bytesPerEvent;
}

/** A few among many records, more while the pipe is degraded, and a heap when it fails. */
export function errorCount(pipe: StoredPipe, moment: number): number {
  const degradedS = timeIn(pipe.states, DEGRADED, moment) / 1000;
  const failures = pipe.states.filter(({ at, state }) => state === 'Failed' && at <= moment).length;
  return (
    Math.floor(allEventsUpTo(pipe, moment) * ERROR_SHARE) +
    Math.floor(degradedS * DEGRADED_ERRORS_PER_SECOND) +
    failures * ERRORS_OF_A_FAILURE
  );
}

/** Milliseconds from the source to the table; undefined while nothing flows. */
export function latency(pipe: StoredPipe, moment: number): number | undefined {
  const state = stateAt(pipe.states, moment);
  if (!WORKING.has(state)) return undefined;
  const { lagMs, wave } = throughputOf(pipe);
  return Math.round(lagMs * levelAt(wave, moment) * (state === 'Degraded' ? 9 : 1));
}

const SOURCE_PART = 0.4;

/** The part of the latency before ClickPipes has received the change, ms. */
export function sourceLatency(pipe: StoredPipe, moment: number): number | undefined {
  const whole = latency(pipe, moment);
  return whole === undefined ? undefined : Math.round(whole * SOURCE_PART);
}

/** The rest of it. */
export function destinationLatency(pipe: StoredPipe, moment: number): number | undefined {
  const [whole, before] = [latency(pipe, moment), sourceLatency(pipe, moment)];
  return whole === undefined || before === undefined ? undefined : whole - before;
}

/** What the source keeps for this pipe, MiB: little while it replicates, growing while it does not. */
export function sourceLag(pipe: StoredPipe, moment: number): number {
  const { eventsPerSecond, bytesPerEvent, wave } = throughputOf(pipe);
  const { at, state } = entryAt(pipe.states, moment);
  const mibPerSecond = (eventsPerSecond * bytesPerEvent) / MIB;
  const behindS = state === 'Running' ? 2 : 2 + (moment - at) / 1000;
  return Math.round(mibPerSecond * behindS * levelAt(wave, moment) * 100) / 100;
}

/** One batch per sync interval while it runs. */
export function fetchedBatch(pipe: StoredPipe, moment: number): number {
  return 1 + Math.floor(timeIn(pipe.states, WORKING, moment) / (syncIntervalS(pipe) * 1000));
}

/** What was fetched a moment ago has arrived by now. */
export function sentBatch(pipe: StoredPipe, moment: number): number {
  return fetchedBatch(pipe, moment - throughputOf(pipe).lagMs);
}

export interface Replica {
  /** Millicores. */
  cpuUsage: number;
  cpuLimit: number;
  /** Bytes. */
  memoryUsage: number;
  memoryLimit: number;
}

/** An average replica; undefined for pipes that have none, or none now. */
export function replica(pipe: StoredPipe, moment: number): Replica | undefined {
  const { scaling } = pipe.config;
  const cpuLimit = parseCpuMillicores(scaling?.replicaCpuMillicores);
  const memoryGb = parseMemoryGb(scaling?.replicaMemoryGb);
  const state = stateAt(pipe.states, moment);
  if (!cpuLimit || !memoryGb || !WORKING.has(state)) return undefined;
  const strain = Math.min(
    0.97,
    levelAt(throughputOf(pipe).wave, moment) * (state === 'Degraded' ? 0.85 : 0.45),
  );
  return {
    cpuUsage: Math.round(cpuLimit * strain),
    cpuLimit,
    memoryUsage: Math.round(memoryGb * GIB * (0.3 + strain / 2)),
    memoryLimit: memoryGb * GIB,
  };
}

function syncIntervalS({ config: { source } }: StoredPipe): number {
  const database = source?.postgres ?? source?.mysql ?? source?.mongodb;
  return database?.settings?.syncIntervalSeconds ?? 60;
}

/** Names of the tables a database pipe writes into. */
export function targetTables(pipe: StoredPipe): readonly string[] {
  const { kind, body } = sourceOf(pipe);
  return (kind?.tables(body) ?? []).map(({ target }) => target);
}
