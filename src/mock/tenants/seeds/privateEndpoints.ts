// Private endpoints of the demo tenant.
import { uuidOf } from '../../ids';
import {
  endpointConfig,
  type EndpointConfig,
  type EndpointStatus,
  type StoredPrivateEndpoint,
} from '../../state/privateEndpoint';
import type { ServicePlan } from '../layout';

interface EndpointSeed {
  readonly config: EndpointConfig;
  readonly status: EndpointStatus;
}

/** What their pipes call them by. The order is that of the list. */
const PRODUCTION = {
  msk: {
    status: 'Ready',
    config: {
      description: 'Events cluster (MSK)',
      type: 'MSK_MULTI_VPC',
      mskClusterArn:
        'arn:aws:kafka:us-east-1:123456789012:cluster/events/5c1c3f2e-0f6b-4f0a-9a53-1d7c2d4be111-4',
      mskAuthentication: 'SASL_IAM',
    },
  },
  onPremises: {
    status: 'PendingAcceptance',
    config: {
      description: 'On-premises Kafka behind a load balancer',
      type: 'VPC_ENDPOINT_SERVICE',
      vpcEndpointServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-0a1b2c3d4e5f60718',
      customPrivateDnsMappings: [{ privateDnsName: '*.kafka.corp.example.com' }],
    },
  },
  shop: {
    status: 'Ready',
    config: {
      description: 'Shop database (RDS)',
      type: 'VPC_RESOURCE',
      vpcResourceConfigurationId: 'rcfg-0c4d5e6f708192a3b',
      vpcResourceShareArn:
        'arn:aws:ram:us-east-1:123456789012:resource-share/7be8ee1c-6a14-4d31-8b0f-5f0f4d6a2c10',
      customPrivateDnsMappings: [{ privateDnsName: 'shop-db.private.example.com' }],
    },
  },
  fraud: {
    status: 'Expired',
    config: {
      description: 'Fraud detection Kafka',
      type: 'VPC_ENDPOINT_SERVICE',
      vpcEndpointServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-0f9e8d7c6b5a43210',
    },
  },
  warehouse: {
    status: 'Failed',
    config: {
      description: 'Warehouse database (Aurora)',
      type: 'VPC_RESOURCE',
      vpcResourceConfigurationId: 'rcfg-0192a3b4c5d6e7f80',
      vpcResourceShareArn:
        'arn:aws:ram:us-east-1:123456789012:resource-share/3d0f5b7e-2c7a-4f4e-9d5a-0b1c2d3e4f50',
    },
  },
} as const satisfies Record<string, EndpointSeed>;

const REPORTING = {
  reviews: {
    status: 'Ready',
    config: {
      description: 'Reviews database (Private Service Connect)',
      type: 'GCP_PSC_SERVICE_ATTACHMENT',
      gcpServiceAttachment: 'projects/acme-data/regions/europe-west4/serviceAttachments/reviews-mongo',
      customPrivateDnsMappings: [{ privateDnsName: '*.eu.example.com' }],
    },
  },
} as const satisfies Record<string, EndpointSeed>;

export type ProductionEndpoint = keyof typeof PRODUCTION;

const seeds: Readonly<Partial<Record<string, Readonly<Record<string, EndpointSeed>>>>> = {
  production: PRODUCTION,
  reporting: REPORTING,
};

/** The id of a seeded endpoint; it follows from the service's. */
export function endpointId(serviceId: string, name: string): string {
  return uuidOf(`${serviceId}/endpoint/${name}`);
}

/** The endpoints of a service. `made` in epoch ms. */
export function seedEndpoints(
  { pipes, region }: ServicePlan,
  serviceId: string,
  made: number,
): readonly StoredPrivateEndpoint[] {
  return Object.entries(seeds[pipes.name] ?? {}).map(([name, { config, status }]) => {
    const id = endpointId(serviceId, name);
    return {
      id,
      serviceId,
      config: endpointConfig(config, id, region),
      states: [{ at: made, state: status }],
    };
  });
}
