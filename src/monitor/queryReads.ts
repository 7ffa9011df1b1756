// The list of services that pages read lies in the query client: taken from there, and put there.
import { servicesQuery } from '../services/queries';
import { queryClient } from '../session/query';
import { hashKey } from '@tanstack/react-query';
import type { ServiceReads } from './dependencies';
import type { ServicesReading } from './readings';

export function serviceReads(org: string): ServiceReads {
  const { queryKey } = servicesQuery(org);
  const hash = hashKey(queryKey);
  const get = (): ServicesReading | undefined => {
    const state = queryClient.getQueryState(queryKey);
    return state?.data && { type: 'services', services: state.data, at: state.dataUpdatedAt };
  };
  return {
    get,
    put: ({ services, at }) => void queryClient.setQueryData(queryKey, [...services], { updatedAt: at }),
    onRead: (listener) =>
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.query.queryHash !== hash) return;
        // What was put there by hand is no read.
        if (event.action.type !== 'success' || event.action.manual) return;
        const reading = get();
        if (reading) listener(reading);
      }),
  };
}
