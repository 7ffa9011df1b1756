// Replicas and their size: bounds, the five named sizes, and numbers in the forms the server uses.
import { notEmpty } from '../api/schema';
import { z } from '../lib/zod';
import { parseCpuMillicores, parseMemoryGb, parseCount } from '../lib/quantity';
import type { ScalingRead } from './wire';

export const REPLICAS = { min: 1, max: 40 } as const;
export const REPLICA_CPU_MILLICORES = { min: 125, max: 2000 } as const;
export const REPLICA_MEMORY_GB = { min: 0.5, max: 8 } as const;
/** Above this the vendor's own provider refuses; the official document allows up to 40. Warned, not refused. */
export const USUAL_MAX_REPLICAS = 10;

export interface ReplicaSize {
  cpuMillicores: number;
  memoryGb: number;
}

/** The sizes the vendor names, smallest first (vendor's billing page, March 2026). */
export const replicaSizes = [
  { name: 'XS', cpuMillicores: 125, memoryGb: 0.5 },
  { name: 'S', cpuMillicores: 250, memoryGb: 1 },
  { name: 'M', cpuMillicores: 500, memoryGb: 2 },
  { name: 'L', cpuMillicores: 1000, memoryGb: 4 },
  { name: 'XL', cpuMillicores: 2000, memoryGb: 8 },
] as const satisfies readonly (ReplicaSize & { name: string })[];

/** The name of a size, or undefined for a custom one. */
export function sizeName(size: ReplicaSize): string | undefined {
  return replicaSizes.find(
    ({ cpuMillicores, memoryGb }) => cpuMillicores === size.cpuMillicores && memoryGb === size.memoryGb,
  )?.name;
}

/** Scaling in plain numbers. A value the server reports as 0 or not at all is undefined: not known yet. */
export interface PipeScaling {
  replicas: number | undefined;
  cpuMillicores: number | undefined;
  memoryGb: number | undefined;
}

export function readScaling(scaling: ScalingRead | null | undefined): PipeScaling {
  return {
    replicas: parseCount(scaling?.replicas) || undefined,
    cpuMillicores: parseCpuMillicores(scaling?.replicaCpuMillicores) || undefined,
    memoryGb: parseMemoryGb(scaling?.replicaMemoryGb) || undefined,
  };
}

/** Does a pipe show the numbers of a patch? */
export function showsScaling(
  pipe: { scaling?: ScalingRead | null | undefined },
  patch: ScalingPatch,
): boolean {
  const { replicas, cpuMillicores, memoryGb } = readScaling(pipe.scaling);
  return (
    (patch.replicas ?? replicas) === replicas &&
    (patch.replicaCpuMillicores ?? cpuMillicores) === cpuMillicores &&
    (patch.replicaMemoryGb ?? memoryGb) === memoryGb
  );
}

/** `3 × M`, `2 × 300m / 1.5 GB`, `3 replicas` or undefined when the server said nothing. */
export function scalingLabel({ replicas, cpuMillicores, memoryGb }: PipeScaling): string | undefined {
  const size =
    cpuMillicores !== undefined && memoryGb !== undefined
      ? (sizeName({ cpuMillicores, memoryGb }) ?? `${cpuMillicores}m / ${memoryGb} GB`)
      : undefined;
  if (replicas === undefined) return size;
  return size === undefined
    ? `${replicas} ${replicas === 1 ? 'replica' : 'replicas'}`
    : `${replicas} × ${size}`;
}

const replicas = z.int().check(z.minimum(REPLICAS.min), z.maximum(REPLICAS.max));
const cpu = z.int().check(z.minimum(REPLICA_CPU_MILLICORES.min), z.maximum(REPLICA_CPU_MILLICORES.max));
const memory = z.number().check(z.minimum(REPLICA_MEMORY_GB.min), z.maximum(REPLICA_MEMORY_GB.max));

/** Only what changes is sent. */
export const scalingPatch = z
  .strictObject({
    replicas: z.optional(replicas),
    replicaCpuMillicores: z.optional(cpu),
    replicaMemoryGb: z.optional(memory),
  })
  .check(notEmpty('Give at least one number.'));
export type ScalingPatch = z.output<typeof scalingPatch>;

/** On create all three go together (the vendor's own tool insists). */
export const scalingCreate = z.strictObject({
  replicas,
  replicaCpuMillicores: cpu,
  replicaMemoryGb: memory,
});

/** The patch that takes a pipe from one scaling to another: changed numbers only; undefined if none changes. */
export function scalingChange(
  from: PipeScaling,
  to: { replicas: number } & ReplicaSize,
): ScalingPatch | undefined {
  const patch: ScalingPatch = {
    ...(to.replicas === from.replicas ? {} : { replicas: to.replicas }),
    ...(to.cpuMillicores === from.cpuMillicores ? {} : { replicaCpuMillicores: to.cpuMillicores }),
    ...(to.memoryGb === from.memoryGb ? {} : { replicaMemoryGb: to.memoryGb }),
  };
  return Object.keys(patch).length > 0 ? patch : undefined;
}
