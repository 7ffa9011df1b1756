// A service from its plan.
import { hexOf, uuidOf } from '../ids';
import { StoredService, type ServiceFacts } from '../state/service';
import type { ServicePlan } from './layout';
import { seedPipes } from './pipeLists';
import { endpointId, seedEndpoints } from './seeds/privateEndpoints';

const DAY_MS = 86_400_000;
const CLOUD_SUFFIX = { aws: 'aws', gcp: 'gcp', azure: 'azure' } as const;

/** `now` in epoch ms is when the tenant is first seen. */
export function makeService(plan: ServicePlan, id: string, now: number): StoredService {
  const made = now - 800 * DAY_MS;
  const service = new StoredService({
    id,
    facts: factsOf(plan, id, made),
    states: [{ at: made, state: plan.state }],
    cdc: plan.cdcCores
      ? [
          {
            at: made,
            state: { replicaCpuMillicores: plan.cdcCores * 1000, replicaMemoryGb: plan.cdcCores * 4 },
          },
        ]
      : undefined,
    seedPipes: () => seedPipes(plan.pipes, id, (name) => endpointId(id, name), now),
  });
  for (const endpoint of seedEndpoints(plan, id, made)) service.privateEndpoints.set(endpoint.id, endpoint);
  return service;
}

function factsOf(
  { name, provider, region, environment }: ServicePlan,
  id: string,
  made: number,
): ServiceFacts {
  const host = `${hexOf(id).slice(0, 10)}.${region}.${CLOUD_SUFFIX[provider]}.clickhouse.cloud`;
  const account = hexOf(id).replaceAll(/\D/g, '').padEnd(12, '7').slice(0, 12);
  return {
    name,
    provider,
    region,
    clickhouseVersion: '26.2',
    endpoints: [
      { protocol: 'nativesecure', host, port: 9440 },
      { protocol: 'https', host, port: 8443 },
    ],
    numReplicas: 3,
    minReplicaMemoryGb: 8,
    maxReplicaMemoryGb: 32,
    autoscalingMode: 'vertical',
    currentScaling: {
      effectiveAutoscalingMode: 'vertical',
      effectiveMinReplicaMemoryGb: 8,
      effectiveMaxReplicaMemoryGb: 32,
      effectiveMinReplicas: 3,
      effectiveMaxReplicas: 3,
      effectiveIdleScaling: true,
      effectiveIdleTimeoutMinutes: 15,
    },
    idleScaling: true,
    idleTimeoutMinutes: 15,
    ...(provider === 'aws' && { iamRole: `arn:aws:iam::${account}:role/CH-S3-${name}-Role` }),
    dataWarehouseId: uuidOf(`${id}/warehouse`),
    isPrimary: true,
    isReadonly: false,
    tags: [{ key: 'Environment', value: environment }],
    createdAt: new Date(made).toISOString(),
  };
}
