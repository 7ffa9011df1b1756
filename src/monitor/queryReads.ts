// What pages read lies in the query client: taken from there, and what watching reads is put there.
import { pipeEndpoints } from '../pipes/endpoints';
import { pipesQuery } from '../pipes/queries';
import type { Pipe } from '../pipes/wire';
import { serviceEndpoints } from '../services/endpoints';
import { servicesQuery } from '../services/queries';
import type { Service } from '../services/wire';
import { queryClient } from '../session/query';
import type { PageRead, SharedReads } from './dependencies';

export function queryReads(org: string): SharedReads {
  const services = servicesQuery(org).queryKey;
  const pipesOf = (service: string) => pipesQuery({ org, service }).queryKey;
  return {
    services() {
      const state = queryClient.getQueryState(services);
      return state?.data && { data: state.data, at: state.dataUpdatedAt };
    },
    putServices(data, at) {
      queryClient.setQueryData(services, [...data], { updatedAt: at });
    },
    pipes(service) {
      const state = queryClient.getQueryState(pipesOf(service));
      return state?.data && { data: state.data, at: state.dataUpdatedAt };
    },
    putPipes(service, data, at) {
      queryClient.setQueryData(pipesOf(service), [...data], { updatedAt: at });
    },
    onRead: (listener) =>
      queryClient.getQueryCache().subscribe((event) => {
        // What was put there by hand is no read: by the above, or an answer to a command, which a read follows.
        if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return;
        const read = readOf(
          org,
          event.query.queryKey,
          event.query.state.data,
          event.query.state.dataUpdatedAt,
        );
        if (read) listener(read);
      }),
  };
}

/** Keys are `[path pattern, params]`, and under a path lies what its endpoint gives. */
function readOf(
  org: string,
  [path, params]: readonly unknown[],
  data: unknown,
  at: number,
): PageRead | undefined {
  const place = params as Readonly<Record<string, string>> | undefined;
  if (place?.['org'] !== org) return undefined;
  const service = place['service'] ?? '';
  switch (path) {
    case serviceEndpoints.serviceList.path:
      return { type: 'services', at, services: data as readonly Service[] };
    case pipeEndpoints.pipeList.path:
      return { type: 'pipes', at, service, pipes: data as readonly Pipe[], whole: true };
    case pipeEndpoints.pipeGet.path:
      return { type: 'pipes', at, service, pipes: [data as Pipe], whole: false };
    default:
      return undefined;
  }
}
