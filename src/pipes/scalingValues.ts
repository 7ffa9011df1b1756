// Replicas and their size as the sliders hold them.
import { replicaSizes, sizeName, type ReplicaSize, type PipeScaling } from './scaling';

export interface ScalingValues {
  replicas: number;
  /** Index into the named sizes; one past the last is "custom". */
  size: number;
  cpuMillicores: number;
  memoryGb: number;
}

export const CUSTOM = replicaSizes.length;

export function scalingValuesOf(now: PipeScaling): ScalingValues {
  const size = { cpuMillicores: now.cpuMillicores ?? 125, memoryGb: now.memoryGb ?? 0.5 };
  const named = replicaSizes.findIndex(({ name }) => name === sizeName(size));
  return { replicas: now.replicas ?? 1, size: named === -1 ? CUSTOM : named, ...size };
}

/** The size that is meant: a named one, or the custom numbers. */
export function replicaSizeOf({ size, cpuMillicores, memoryGb }: ScalingValues): ReplicaSize {
  return replicaSizes[size] ?? { cpuMillicores, memoryGb };
}

/** "M: 500 millicores, 2 GB". */
export function replicaSizeWords(index: number, custom: ScalingValues): string {
  const { cpuMillicores, memoryGb } = replicaSizeOf({ ...custom, size: index });
  const cpu = cpuMillicores >= 1000 ? `${cpuMillicores / 1000} vCPU` : `${cpuMillicores} millicores`;
  return `${replicaSizes[index]?.name ?? 'Custom'}: ${cpu}, ${memoryGb} GB`;
}
