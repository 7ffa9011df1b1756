// What is known of pipes from elsewhere than a query of a page, put where pages read.
import type { QueryKey } from '@tanstack/react-query';
import { saysNotThere } from '../api/errors';
import { inside } from '../lib/objects';
import { cloud } from '../session/cloud';
import { queryClient } from '../session/query';
import { pipeEndpoints } from './endpoints';
import { pipeQuery, pipesQuery, type ServiceParams } from './queries';
import { pipeStore } from './store/inHand';
import type { PipesReading, ReadingOrigin } from './store/readings';
import type { Pipe } from './wire';

/** Takes in what was read of pipes otherwise than by a query, and puts it where pages read. */
export function takeIn(org: string, reading: PipesReading, origin: Exclude<ReadingOrigin, 'query'>): void {
  const store = pipeStore();
  store.ingest(reading, origin);
  const { service, whole } = reading;
  const listed = store.lists.get(service);
  const { queryKey } = pipesQuery({ org, service });
  const shown = queryClient.getQueryState(queryKey);
  // Single pipes say nothing of a list that could not be read, and where they are no news the page's next look is not put off.
  const isNews = whole || (shown?.status === 'success' && shown.data !== listed?.pipes);
  if (listed && isNews) queryClient.setQueryData(queryKey, listed.pipes, { updatedAt: listed.at });
  for (const { queryKey: key, state } of queryClient.getQueryCache().findAll({ queryKey: SINGLE })) {
    const pipe = store.get(pipeIn(key))?.pipe;
    if (pipe && state.data && pipe !== state.data) queryClient.setQueryData(key, pipe);
  }
}

const SINGLE: QueryKey = [pipeEndpoints.pipeGet.path];

/** The pipe that a query reads. */
function pipeIn([, params]: QueryKey): string {
  const pipe = inside(params, 'pipe');
  return typeof pipe === 'string' ? pipe : '';
}

/** The pipe as it is now, read for a person who waits; undefined if it is gone. Throws `ApiError`. */
export async function lookAtPipe(params: ServiceParams & { pipe: string }): Promise<Pipe | undefined> {
  try {
    return await cloud(pipeEndpoints.pipeGet, params, undefined, { priority: 'person' });
  } catch (error) {
    if (saysNotThere(error)) return undefined;
    throw error;
  }
}

/** After a change: puts the answer where pages read it and looks again. */
export function refresh(params: ServiceParams & { pipe: string }, answer?: Pipe): void {
  const { org, service, pipe } = params;
  if (answer) {
    takeIn(org, { type: 'pipes', at: Date.now(), service, pipes: [answer], whole: false }, 'answer');
    queryClient.setQueryData(pipeQuery(params).queryKey, pipeStore().get(pipe)?.pipe ?? answer);
  }
  const keys: QueryKey[] = [pipesQuery({ org, service }).queryKey, pipeQuery(params).queryKey];
  pipeStore().unsettled.add(pipe);
  for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey });
}
