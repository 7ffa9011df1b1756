// A reverse private endpoint as the mock cloud keeps it.
import type { ReversePrivateEndpoint } from '../../services/privateEndpoints/wire';
import { hexOf } from '../ids';
import { stateAt, type Timeline } from '../time/timeline';

export type EndpointStatus = NonNullable<ReversePrivateEndpoint['status']>;
export type EndpointConfig = Readonly<Omit<ReversePrivateEndpoint, 'id' | 'serviceId' | 'status'>>;

export interface StoredPrivateEndpoint {
  readonly id: string;
  readonly serviceId: string;
  config: EndpointConfig;
  /** `undefined`: deleted and gone. */
  states: Timeline<EndpointStatus | undefined>;
}

/** What was asked for and the network names made up for it, which no other endpoint has. */
export function endpointConfig(asked: EndpointConfig, id: string, region: string): EndpointConfig {
  const hex = hexOf(id);
  const google = asked.type === 'GCP_PSC_SERVICE_ATTACHMENT';
  const own = `vpce-${hex.slice(0, 17)}`;
  return {
    ...asked,
    customPrivateDnsMappings: asked.customPrivateDnsMappings ?? [],
    endpointId: google ? `psc-${hex.slice(0, 12)}` : own,
    dnsNames: google
      ? [`${hex.slice(0, 12)}.${region}.p.gcp.clickhouse.cloud`]
      : [`${own}-${hex.slice(17, 25)}.vpce-svc-${hex.slice(8, 25)}.${region}.vpce.amazonaws.com`],
    privateDnsNames: (asked.customPrivateDnsMappings ?? []).flatMap(
      ({ privateDnsName }) => privateDnsName ?? [],
    ),
  };
}

/** The endpoint as the API returns it at a moment; undefined once it is gone. */
export function viewEndpoint(
  { id, serviceId, config, states }: StoredPrivateEndpoint,
  moment: number,
): ReversePrivateEndpoint | undefined {
  const status = stateAt(states, moment);
  if (status === undefined) return undefined;
  const { endpointId, dnsNames, ...rest } = config;
  // The network names of an endpoint exist once it does.
  const names = status === 'Provisioning' ? { dnsNames: [] } : { endpointId, dnsNames };
  return { ...rest, ...names, id, serviceId, status };
}

/** Takes those that are gone at a moment off the list; their names are free again. */
export function removeDeleted(endpoints: Map<string, StoredPrivateEndpoint>, moment: number): void {
  for (const [id, { states }] of endpoints) if (stateAt(states, moment) === undefined) endpoints.delete(id);
}
