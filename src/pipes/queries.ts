// Reading pipes. What is read goes into the store of what is known (`store/pipeStore.ts`) on its way to the page that asked; the
// query cache holds the same objects, and when they were asked for.
import { queryOptions } from '@tanstack/react-query';
import type { CallOptions } from '../api/client';
import { parseTime } from '../lib/time';
import { cloud } from '../session/cloud';
import { paceOf } from '../session/pace';
import { followRight } from '../session/rights';
import { noteUnread } from '../session/unread';
import { pipeEndpoints } from './endpoints';
import { meaningOf } from './states';
import { pipeStore } from './store/inHand';
import type { Pipe } from './wire';

/** At rest the interval that a person chose (the budget allows three reads per 10 s); while something moves, every 2.5 s. */
const AT_REST_MS = 5_000;
const WHILE_MOVING_MS = 2_500;

function paceOfPipes(pipes: readonly Pipe[]): number | false {
  const store = pipeStore();
  const own =
    store.requests.get().size > 0 ||
    pipes.some(({ id, state }) => store.unsettled.has(id) && meaningOf(state).settling);
  const moving = own || pipes.some(({ state, createdAt }) => meaningOf(state, parseTime(createdAt)).settling);
  return paceOf({ restMs: AT_REST_MS, movingMs: WHILE_MOVING_MS, moving, own });
}

export interface ServiceParams {
  org: string;
  service: string;
}

/** Reads all pipes of a service, for a query of its list. Throws `ApiError`. */
export async function listPipes(
  { org, service }: ServiceParams,
  options: CallOptions,
): Promise<readonly Pipe[]> {
  const store = pipeStore();
  const askedAt = Date.now();
  const params = { org, service };
  const pipes = await followRight(service, cloud(pipeEndpoints.pipeList, params, undefined, options));
  noteUnread(pipesQuery(params).queryKey, pipes);
  return store.ingest({ type: 'pipes', at: Date.now(), service, pipes, whole: true }, 'query', askedAt);
}

/** All pipes of a service. */
export function pipesQuery(params: ServiceParams) {
  return queryOptions({
    queryKey: [pipeEndpoints.pipeList.path, params] as const,
    queryFn: ({ signal }) => listPipes(params, { signal }),
    // The store has seen to it that what says the same is the same object.
    structuralSharing: false,
    refetchInterval: ({ state }) => paceOfPipes(state.data ?? []),
  });
}

/** One pipe; until it is there, what is known of it. */
export function pipeQuery(params: ServiceParams & { pipe: string }) {
  const { service } = params;
  return queryOptions({
    queryKey: [pipeEndpoints.pipeGet.path, params] as const,
    queryFn: async ({ signal }) => {
      const store = pipeStore();
      const reading = cloud(pipeEndpoints.pipeGet, params, undefined, { signal });
      const pipe = await followRight(service, reading);
      const pipes = [pipe];
      const [known = pipe] = store.ingest(
        { type: 'pipes', at: Date.now(), service, pipes, whole: false },
        'query',
      );
      return known;
    },
    structuralSharing: false,
    placeholderData: () => {
      const known = pipeStore().get(params.pipe);
      return known?.service === service ? known.pipe : undefined;
    },
    refetchInterval: ({ state }) => paceOfPipes(state.data ? [state.data] : []),
  });
}
