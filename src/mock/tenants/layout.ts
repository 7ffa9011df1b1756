// Which services a tenant has. Plans only: nothing is made here, so that ids can be named without making a tenant.
import type { ServiceState } from '../../services/wire';
import { uuidOf } from '../ids';
import { scenarioOf, type Layout } from './scenario';

export type PipeList =
  | { readonly name: 'production' | 'staging' | 'reporting' | 'archive' | 'none' | 'troubled' }
  /** Pipes number `from` (inclusive) to `to` (exclusive) of the endless list. */
  | { readonly name: 'many'; readonly from: number; readonly to: number };

export interface ServicePlan {
  readonly name: string;
  readonly state: ServiceState;
  readonly provider: 'aws' | 'gcp' | 'azure';
  readonly region: string;
  readonly environment: string;
  readonly pipes: PipeList;
  /** Cores of the CDC compute; none before the first database pipe. */
  readonly cdcCores?: number;
}

const HERE = { state: 'running', provider: 'aws', region: 'us-east-1', environment: 'production' } as const;

const DEMO: readonly ServicePlan[] = [
  { ...HERE, name: 'analytics-prod', pipes: { name: 'production' }, cdcCores: 4 },
  { ...HERE, name: 'staging', environment: 'staging', pipes: { name: 'staging' }, cdcCores: 1 },
  {
    name: 'reporting-eu',
    state: 'idle',
    provider: 'gcp',
    region: 'europe-west4',
    environment: 'production',
    pipes: { name: 'reporting' },
    cdcCores: 2,
  },
  {
    name: 'legacy-archive',
    state: 'stopped',
    provider: 'azure',
    region: 'germanywestcentral',
    environment: 'archive',
    pipes: { name: 'archive' },
  },
  { ...HERE, name: 'sandbox', region: 'us-east-2', environment: 'development', pipes: { name: 'none' } },
];

const IDLE_IN_A_FLEET = 10;

/** The services of a layout in the order in which they are listed. */
export function plansOf(layout: Layout): readonly ServicePlan[] {
  switch (layout.name) {
    case 'demo':
      return DEMO;
    case 'busy':
      return [{ ...HERE, name: 'busy-prod', pipes: { name: 'many', from: 0, to: 60 }, cdcCores: 4 }];
    case 'empty':
      return [{ ...HERE, name: 'fresh', pipes: { name: 'none' } }];
    case 'troubled':
      return [{ ...HERE, name: 'troubled-prod', pipes: { name: 'troubled' }, cdcCores: 2 }];
    case 'huge':
      return [
        { ...HERE, name: 'huge-prod', pipes: { name: 'many', from: 0, to: layout.pipes }, cdcCores: 16 },
      ];
    case 'fleet':
      return fleet(layout.pipes, layout.services);
  }
}

function fleet(pipes: number, services: number): ServicePlan[] {
  const share = (index: number) => Math.floor((pipes * index) / services);
  const running = Array.from({ length: services }, (_, index): ServicePlan => ({
    ...HERE,
    name: `fleet-${index + 1}`,
    pipes: { name: 'many', from: share(index), to: share(index + 1) },
    cdcCores: 2,
  }));
  const idle = Array.from({ length: IDLE_IN_A_FLEET }, (_, index): ServicePlan => ({
    ...HERE,
    name: `fleet-idle-${index + 1}`,
    state: 'idle',
    pipes: { name: 'none' },
  }));
  return [...running, ...idle];
}

/** The name of the organization behind every key. */
export const ORGANIZATION_NAME = 'Acme Analytics';

/** The id of the organization behind a key. */
export function organizationId(keyId: string): string {
  return uuidOf(`${keyId}/organization`);
}

/** The id of the nth service behind a key, from 0. */
export function serviceId(keyId: string, index: number): string {
  return uuidOf(`${keyId}/service/${index}`);
}

export interface TenantIds {
  readonly organization: string;
  readonly services: readonly { readonly name: string; readonly id: string }[];
}

/** The ids in the tenant of a key, for those that cannot list them: `tenantIds('unlisted').services[0].id`. */
export function tenantIds(keyId: string): TenantIds {
  return {
    organization: organizationId(keyId),
    services: plansOf(scenarioOf(keyId).layout).map(({ name }, index) => ({
      name,
      id: serviceId(keyId, index),
    })),
  };
}
