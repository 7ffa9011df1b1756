// Organizations and services as the API returns them, and what is asked of them.
import { lenient, list, openEnum, shown, type Open } from '../api/schema';
import { z } from '../lib/zod';

const readText = lenient(shown());
const readNumber = lenient(z.number());
const readFlag = lenient(z.boolean());

export const organization = z.object({
  id: z.string(),
  name: readText,
  createdAt: readText,
});
export type Organization = z.output<typeof organization>;

export const serviceStates = [
  'running',
  'idle',
  'stopped',
  'awaking',
  'starting',
  'stopping',
  'provisioning',
  'partially_running',
  'degraded',
  'failed',
  'terminating',
  'terminated',
  'softdeleting',
  'softdeleted',
] as const;
export type ServiceState = Open<(typeof serviceStates)[number]>;

export const service = z.object({
  id: z.string(),
  name: readText,
  provider: lenient(openEnum(['aws', 'gcp', 'azure'])),
  region: readText,
  state: lenient(openEnum(serviceStates)),
  clickhouseVersion: readText,
  endpoints: lenient(
    list(
      z.object({
        protocol: lenient(openEnum(['https', 'nativesecure', 'mysql'])),
        host: readText,
        port: readNumber,
        username: readText,
      }),
    ),
  ),
  numReplicas: readNumber,
  minReplicaMemoryGb: readNumber,
  maxReplicaMemoryGb: readNumber,
  autoscalingMode: lenient(openEnum(['vertical', 'horizontal'])),
  currentScaling: lenient(
    z.object({
      effectiveAutoscalingMode: lenient(openEnum(['vertical', 'horizontal'])),
      effectiveMinReplicaMemoryGb: readNumber,
      effectiveMaxReplicaMemoryGb: readNumber,
      effectiveMinReplicas: readNumber,
      effectiveMaxReplicas: readNumber,
      effectiveIdleScaling: readFlag,
      effectiveIdleTimeoutMinutes: readNumber,
    }),
  ),
  idleScaling: readFlag,
  idleTimeoutMinutes: readNumber,
  /** The principal to trust in the customer's AWS policies. */
  iamRole: readText,
  dataWarehouseId: readText,
  isPrimary: readFlag,
  isReadonly: readFlag,
  tags: lenient(list(z.object({ key: z.string(), value: readText }))),
  createdAt: readText,
});
export type Service = z.output<typeof service>;

export const serviceCommands = ['start', 'stop', 'awake'] as const;
export type ServiceCommand = (typeof serviceCommands)[number];

/** CDC compute, shared by all database pipes of a service: 1 to 32 cores, memory tied at 4 GB per core. */
export const CDC_CORES = { min: 1, max: 32 } as const;
/** The vendor's guides still name this as the ceiling; the official document allows more. Warned, not refused. */
export const CDC_USUAL_MAX_CORES = 24;
export const CDC_MEMORY_GB_PER_CORE = 4;

export const cdcScaling = z.object({
  replicaCpuMillicores: lenient(z.number()),
  replicaMemoryGb: lenient(z.number()),
});
export type CdcScaling = z.output<typeof cdcScaling>;

export const cdcScalingPatch = z
  .strictObject({
    replicaCpuMillicores: z
      .int()
      .check(z.minimum(CDC_CORES.min * 1000), z.maximum(CDC_CORES.max * 1000), z.multipleOf(1000)),
    replicaMemoryGb: z
      .number()
      .check(
        z.minimum(CDC_CORES.min * CDC_MEMORY_GB_PER_CORE),
        z.maximum(CDC_CORES.max * CDC_MEMORY_GB_PER_CORE),
        z.multipleOf(CDC_MEMORY_GB_PER_CORE),
      ),
  })
  .check(
    z.refine(
      (patch) => patch.replicaMemoryGb * 1000 === patch.replicaCpuMillicores * CDC_MEMORY_GB_PER_CORE,
      { error: 'replicaMemoryGb must be 4 times the number of cores.' },
    ),
  );

/** The body for so many cores. */
export function cdcScalingOf(cores: number): z.output<typeof cdcScalingPatch> {
  return { replicaCpuMillicores: cores * 1000, replicaMemoryGb: cores * CDC_MEMORY_GB_PER_CORE };
}
