// How pages read: every query is an endpoint of the table with its parameters. Keys hold names and ids, never secrets.
import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { Endpoint, PathParams } from '../api/endpoint';
import { cloud } from './cloud';
import { getPreferences, subscribePreferences } from './preferences';
import { onKeyChange } from './store';
import { noteUnread } from './unread';

const byItself = () => getPreferences().refreshSeconds > 0;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The client below repeats what may be repeated; here a failure is final.
      retry: false,
      staleTime: 2_000,
      refetchOnWindowFocus: byItself,
      refetchOnReconnect: byItself,
      // A route's loader has just tried; a page that opens on its failure does not try again by itself.
      retryOnMount: false,
    },
    mutations: { retry: false, gcTime: 0 },
  },
});

onKeyChange(() => queryClient.clear());

// An observer works out its pace when it is given its options, or an answer comes: another interval holds at once.
subscribePreferences(() => {
  for (const { observers } of queryClient.getQueryCache().getAll()) {
    for (const observer of observers) observer.setOptions(observer.options);
  }
});

/** Query options for a read: key `[path pattern, params]`. */
export function read<Path extends string, Result>(
  endpoint: Endpoint<Path, undefined, Result>,
  params: PathParams<Path>,
) {
  return queryOptions({
    queryKey: [endpoint.path, params] as const,
    queryFn: async ({ signal, queryKey }): Promise<Result> => {
      const result = await cloud(endpoint, params, undefined, { signal });
      noteUnread(queryKey, result);
      return result;
    },
  });
}
