// The shared compute as a size: its memory follows its cores.
import { count } from '../../lib/format';
import type { KnownScaling } from '../../pipes/headroom';
import { CDC_CORES, CDC_MEMORY_GB_PER_CORE } from '../../services/wire';

export function cdcSizeOf(cores: number): KnownScaling {
  return { replicas: 1, cpuMillicores: cores * 1_000, memoryGb: cores * CDC_MEMORY_GB_PER_CORE };
}

export function coresOf({ cpuMillicores }: KnownScaling): number {
  return cpuMillicores / 1_000;
}

/** All there are, smallest first. */
export const cdcSizes: readonly KnownScaling[] = Array.from(
  { length: CDC_CORES.max - CDC_CORES.min + 1 },
  (_, more) => cdcSizeOf(CDC_CORES.min + more),
);

export function cdcSizeWords(cores: number): string {
  return `${count(cores, 'core')}, ${cores * CDC_MEMORY_GB_PER_CORE} GB`;
}
