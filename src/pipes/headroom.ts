// How hard replicas work, how hard they would with another size, and which size would do.
import { formatDateTime, formatPercent } from '../lib/format';
import { knownOf, within, type Series } from '../lib/series';
import { replicasUsdPerHour } from './prices';
import { replicaSizes, USUAL_MAX_REPLICAS, type ReplicaSize, type PipeScaling } from './scaling';

/** Of the limit, from where on compute is in short supply. */
export const HIGH_SHARE = 0.9;

/** What 95 % of the looks stayed below, of one replica. */
export interface ResourceUsage {
  readonly cpuMillicores: number | undefined;
  readonly memoryGb: number | undefined;
  /** Epoch ms of the first and of the last look. */
  readonly since: number;
  readonly until: number;
  readonly looks: number;
}

/** A scaling of which everything is known. */
export interface KnownScaling extends ReplicaSize {
  replicas: number;
}

export function knownScaling({ replicas, cpuMillicores, memoryGb }: PipeScaling): KnownScaling | undefined {
  return replicas !== undefined && cpuMillicores !== undefined && memoryGb !== undefined
    ? { replicas, cpuMillicores, memoryGb }
    : undefined;
}

/** Parts of the limit, 0 to 1 and above; undefined where the use is not known. */
interface Shares {
  readonly cpu: number | undefined;
  readonly memory: number | undefined;
}

const NONE: Series = { at: [], values: [] };
const GIB = 2 ** 30;
const HOUR_MS = 3_600_000;
/** From fewer looks nothing follows for the size. */
const ENOUGH_LOOKS = 60;
const ENOUGH_MS = 6 * HOUR_MS;
/** A new size leaves some of itself to peaks; one that is in use may come closer to its limit. */
const COMFORTABLE: Readonly<Record<keyof Shares, number>> = { cpu: 0.6, memory: 0.75 };

/** The use since a time (epoch ms), from `replicaCpu` (millicores) and `replicaMemory` (bytes); undefined: nobody looked. */
export function usageOf(
  cpu: Series | undefined,
  memory: Series | undefined,
  from: number,
): ResourceUsage | undefined {
  const since = (series: Series = NONE) => knownOf(within(series, from, Infinity));
  const [used, held] = [since(cpu), since(memory)];
  const at = [...used.at, ...held.at];
  if (at.length === 0) return undefined;
  const bytes = percentile95(held.values);
  return {
    cpuMillicores: percentile95(used.values),
    memoryGb: bytes === undefined ? undefined : bytes / GIB,
    since: Math.min(...at),
    until: Math.max(...at),
    looks: Math.max(used.at.length, held.at.length),
  };
}

/** How much of a size would be used by what so many replicas use now. The work is taken to spread evenly. */
export function sharesOf(
  { cpuMillicores, memoryGb }: ResourceUsage,
  replicas: number,
  size: KnownScaling,
): Shares {
  const spread = replicas / size.replicas;
  return {
    cpu: cpuMillicores === undefined ? undefined : (cpuMillicores * spread) / size.cpuMillicores,
    memory: memoryGb === undefined ? undefined : (memoryGb * spread) / size.memoryGb,
  };
}

/**
 * The cheapest named size that would have done with room to spare, with as many replicas or, where none is large enough, with
 * more. Undefined: too little was seen, or the size in use is right as it is.
 */
export function suggestedSize(usage: ResourceUsage, now: KnownScaling): KnownScaling | undefined {
  const most = Math.max(now.replicas, USUAL_MAX_REPLICAS);
  const counts = Array.from({ length: most - now.replicas + 1 }, (_, more) => now.replicas + more);
  // Smallest first, and so cheapest.
  const sizes = counts.flatMap((replicas) =>
    replicaSizes.map(({ cpuMillicores, memoryGb }) => ({ replicas, cpuMillicores, memoryGb })),
  );
  return suggested(usage, now, sizes, (size) => replicasUsdPerHour(size.replicas, size));
}

/** The like for the compute that all database pipes of a service share: from sizes of one replica each, smallest first. */
export function suggestedShared(
  usage: ResourceUsage,
  now: KnownScaling,
  sizes: readonly KnownScaling[],
): KnownScaling | undefined {
  return suggested(usage, now, sizes, ({ cpuMillicores }) => cpuMillicores);
}

function suggested(
  usage: ResourceUsage,
  now: KnownScaling,
  sizes: readonly KnownScaling[],
  costOf: (size: KnownScaling) => number,
): KnownScaling | undefined {
  if (usage.looks < ENOUGH_LOOKS || usage.until - usage.since < ENOUGH_MS) return undefined;
  if (usage.cpuMillicores === undefined || usage.memoryGb === undefined) return undefined;
  const best = sizes.find((size) => stays(sharesOf(usage, now.replicas, size), COMFORTABLE));
  if (!best) return undefined;
  const isTight = !stays(sharesOf(usage, now.replicas, now), { cpu: HIGH_SHARE, memory: HIGH_SHARE });
  return costOf(best) < costOf(now) || isTight ? best : undefined;
}

const loads: readonly { label: string; key: keyof Shares }[] = [
  { label: 'CPU', key: 'cpu' },
  { label: 'Memory', key: 'memory' },
];

/** Loads before and after a change in words, of what is known alone. */
export function loadRows(usage: ResourceUsage, now: KnownScaling, wanted: KnownScaling) {
  const [before, after] = [sharesOf(usage, now.replicas, now), sharesOf(usage, now.replicas, wanted)];
  const words = (share: number | undefined) => (share === undefined ? undefined : formatPercent(share));
  return loads
    .filter(({ key }) => before[key] !== undefined)
    .map(({ label, key }) => ({ label, now: words(before[key]), after: words(after[key]) }));
}

/** What such rows are worth. */
export function loadWords({ since, until }: ResourceUsage): string {
  return `CPU and memory: the part of the limit that was not exceeded 95 % of the time from ${formatDateTime(since)} to ${formatDateTime(until)}.`;
}

/** `CPU would stay below 42 % and memory below 60 % of the limit 95 % of the time`. */
export function suggestionWords(usage: ResourceUsage, now: KnownScaling, size: KnownScaling): string {
  const { cpu = 0, memory = 0 } = sharesOf(usage, now.replicas, size);
  return `CPU would stay below ${formatPercent(cpu)} and memory below ${formatPercent(memory)} of the limit 95 % of the time`;
}

function stays({ cpu = 0, memory = 0 }: Shares, most: Readonly<Record<keyof Shares, number>>): boolean {
  return cpu <= most.cpu && memory <= most.memory;
}

function percentile95(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1];
}
