// What a day costs, in ClickHouse Credits (one credit is one US dollar at list price; api-notes 5.4 and 5.5).
import { parseTime } from '../../lib/time';
import { cdcUsdPerHour, replicasUsdPerHour, USD_PER_GB } from '../../pipes/prices';
import { readScaling } from '../../pipes/scaling';
import type { PipeState } from '../../pipes/wire';
import { sourceOf, type StoredPipe } from '../state/pipe';
import type { StoredService } from '../state/service';
import { stateAt } from '../time/timeline';
import { bytesFetchedFor } from './counters';
import { timeIn } from './throughput';

const GB = 1e9;
const HOUR_MS = 3_600_000;

/** States in which replicas are up. */
const UP: ReadonlySet<PipeState> = new Set(['Provisioning', 'Running', 'Degraded']);

interface PipeCost {
  computeCHC: number;
  dataTransferCHC: number;
  initialLoadCHC: number;
}

/**
 * One pipe between two moments (epoch ms): a function of the two and nothing else. `cdcShare` is a database pipe's part
 * of the shared compute for that time.
 */
export function pipeCost(pipe: StoredPipe, cdcShare: number, from: number, to: number): PipeCost {
  const gb = (bytes: (moment: number) => number) => (bytes(to) - bytes(from)) / GB;
  const streamed = gb((moment) => bytesFetchedFor(pipe, 'stream', moment));
  if (sourceOf(pipe).kind?.family === 'database') {
    const loaded = gb(
      (moment) => bytesFetchedFor(pipe, 'initialLoad', moment) + bytesFetchedFor(pipe, 'resync', moment),
    );
    return {
      computeCHC: round(cdcShare),
      dataTransferCHC: round(streamed * USD_PER_GB.replication),
      initialLoadCHC: round(loaded * USD_PER_GB.initialLoad),
    };
  }
  const ingest = sourceOf(pipe).kind?.family === 'stream' ? USD_PER_GB.stream : 0;
  return {
    computeCHC: round(replicasCost(pipe, from, to)),
    dataTransferCHC: round(streamed * ingest),
    initialLoadCHC: 0,
  };
}

/** Was the pipe there for a part of the time? Epoch ms. */
export function existedBetween(
  { config, deletedAt = Infinity }: StoredPipe,
  from: number,
  to: number,
): boolean {
  const made = parseTime(config.createdAt) ?? 0;
  return !(made >= to) && deletedAt > from;
}

/** The service itself, without its pipes. */
export function serviceCost(service: StoredService, from: number, to: number): number {
  const hours = (to - from) / HOUR_MS;
  const awake = stateAt(service.states, from) === 'running';
  const memoryGb = (service.facts.minReplicaMemoryGb ?? 8) * (service.facts.numReplicas ?? 1);
  return awake ? round(hours * (memoryGb / 8) * 0.3) : 0;
}

/** Four decimals are enough for money that is not there. */
export function round(credits: number): number {
  return Math.round(credits * 10_000) / 10_000;
}

/** Each size for the time in which the pipe had it. */
function replicasCost({ states, config, earlierSizes = [] }: StoredPipe, from: number, to: number): number {
  let [cost, begin] = [0, from];
  for (const { until, scaling } of [...earlierSizes, { until: Infinity, scaling: config.scaling }]) {
    const end = Math.min(until, to);
    if (end <= begin) continue;
    const { replicas, cpuMillicores, memoryGb } = readScaling(scaling);
    const hours = (timeIn(states, UP, end) - timeIn(states, UP, begin)) / HOUR_MS;
    if (replicas && cpuMillicores && memoryGb) {
      cost += hours * replicasUsdPerHour(replicas, { cpuMillicores, memoryGb });
    }
    begin = end;
  }
  return cost;
}

/** Database pipes share one compute and, here, its price in equal parts, paused or not. */
export function cdcShareOf({ cdc, everyPipe }: StoredService, from: number, to: number): number {
  if (!cdc) return 0;
  const sharing = everyPipe.filter(
    (pipe) => sourceOf(pipe).kind?.family === 'database' && existedBetween(pipe, from, to),
  ).length;
  const cores = (stateAt(cdc, from).replicaCpuMillicores ?? 0) / 1000;
  return (cdcUsdPerHour(cores) * (to - from)) / HOUR_MS / Math.max(1, sharing);
}
