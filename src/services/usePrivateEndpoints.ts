import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useOrganizationId } from '../session/cloud';
import { read } from '../session/query';
import { serviceEndpoints } from './endpoints';

/** The reverse private endpoints of the service, to choose from; none where they cannot be read. */
export function usePrivateEndpoints(service: string) {
  const org = useOrganizationId();
  const { data } = useQuery({
    ...read(serviceEndpoints.privateEndpointList, { org, service }),
    staleTime: 60_000,
  });
  return useMemo(
    () =>
      data?.map(({ id, description, dnsNames, privateDnsNames }) => ({
        id,
        description: description ?? '',
        dnsNames: [...(dnsNames ?? []), ...(privateDnsNames ?? [])],
      })),
    [data],
  );
}
