// List prices, USD, as the vendor's billing pages stated them in March 2026. Everything shown from here is an
// estimate and says so; what was really spent comes from `usageCost`.
import { formatUsd } from '../lib/format';
import { operatingOf } from '../sources/operating';
import type { ReplicaSize } from './scaling';

export const PRICES_AS_OF = 'March 2026';
export const HOURS_PER_MONTH = 730;

/** One compute unit: 2 vCPU and 8 GB for an hour. */
const COMPUTE_UNIT_USD_PER_HOUR = 0.2;
const MILLICORES_PER_UNIT = 2_000;
const MEMORY_GB_PER_UNIT = 8;

/** Data taken in, USD per GB uncompressed: by streams; by replication from and by loads of a database. */
export const USD_PER_GB = { stream: 0.04, replication: 0.2, initialLoad: 0.1 } as const;

/** What loading all rows from a database costs, also in a resync, USD per GB; undefined where no price is published. */
export function initialLoadUsdPerGb(kind: string): number | undefined {
  return operatingOf(kind)?.loadHasPrice ? USD_PER_GB.initialLoad : undefined;
}

/** USD per hour for replicas of a streaming or object storage pipe. A custom size costs by its larger share of a unit. */
export function replicasUsdPerHour(replicas: number, { cpuMillicores, memoryGb }: ReplicaSize): number {
  return replicas * unitsOf(cpuMillicores, memoryGb) * COMPUTE_UNIT_USD_PER_HOUR;
}

/** USD per hour for the CDC compute that all database pipes of a service share (memory is tied to cores). */
export function cdcUsdPerHour(cores: number): number {
  return unitsOf(cores * 1000, cores * 4) * COMPUTE_UNIT_USD_PER_HOUR;
}

function unitsOf(cpuMillicores: number, memoryGb: number): number {
  return Math.max(cpuMillicores / MILLICORES_PER_UNIT, memoryGb / MEMORY_GB_PER_UNIT);
}

/** Prices before and after a change, per hour and month, in words. USD per hour; undefined: not known. */
export function priceRows(before: number | undefined, after: number | undefined) {
  const words = (usd: number | undefined, hours: number) =>
    usd === undefined ? undefined : formatUsd(usd * hours);
  return [
    { label: 'Per hour', now: words(before, 1), after: words(after, 1) },
    { label: 'Per month', now: words(before, HOURS_PER_MONTH), after: words(after, HOURS_PER_MONTH) },
  ];
}

/** A bill that grows to this many times and more is asked about before the change is sent. */
const STEEP = 2;

export interface CostIncrease {
  /** `$292`: what a month costs more. */
  more: string;
  sentence: string;
}

/** What a change of size adds to the bill where it multiplies it. USD per hour; undefined: it does not, or nobody knows. */
export function costIncrease(before: number | undefined, after: number): CostIncrease | undefined {
  if (before === undefined || after < before * STEEP) return undefined;
  const [from, to, more] = [before, after, after - before].map((usd) => formatUsd(usd * HOURS_PER_MONTH));
  return {
    more: more ?? '',
    sentence: `Compute goes from ${from} to ${to} a month by the list prices of ${PRICES_AS_OF}: ${more} more for every month at this size.`,
  };
}
