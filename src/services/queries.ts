// Reading organizations and services.
import { useQuery } from '@tanstack/react-query';
import { useOrganizationId, useSession } from '../session/cloud';
import { paceOf } from '../session/pace';
import { read } from '../session/query';
import { serviceEndpoints } from './endpoints';
import type { Service } from './wire';
import { isChanging } from './words';

const AT_REST_MS = 60_000;
const WHILE_CHANGING_MS = 4_000;
const CDC_AT_REST_MS = 20_000;

export function servicesQuery(org: string) {
  return {
    ...read(serviceEndpoints.serviceList, { org }),
    staleTime: 30_000,
    refetchInterval: (query: { state: { data?: Service[] | undefined } }) =>
      paceOf({
        restMs: AT_REST_MS,
        movingMs: WHILE_CHANGING_MS,
        moving: query.state.data?.some((service) => isChanging(service.state)) ?? false,
        // Services wake for a person.
        own: true,
      }),
  };
}

/**
 * The services of the organization. Where the server does not list them, the one the person named at sign-in, of
 * which nothing but the id is known.
 */
export function useServices() {
  const { open } = useSession();
  const org = useOrganizationId();
  const named = open?.serviceId;
  const query = useQuery({ ...servicesQuery(org), enabled: named === undefined });
  const services: readonly Service[] | undefined =
    named === undefined ? query.data : [{ id: named } satisfies Service];
  return { services, error: query.error, refetch: query.refetch };
}

export function useService(id: string): Service | undefined {
  return useServices().services?.find((service) => service.id === id);
}

/** CDC compute of a service. A 404 means: not there before the first database pipe. */
export function cdcScalingQuery(org: string, service: string) {
  return {
    ...read(serviceEndpoints.cdcScalingGet, { org, service }),
    refetchInterval: () => paceOf({ restMs: CDC_AT_REST_MS }),
  };
}
