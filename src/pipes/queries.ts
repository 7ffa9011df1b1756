// Reading pipes. What an answer says of states is noted in passing: it confirms commands and dates state changes.
import { queryOptions, type QueryKey } from '@tanstack/react-query';
import { saysNotThere } from '../api/errors';
import { parseTime } from '../lib/time';
import { cloud } from '../session/cloud';
import { paceOf } from '../session/pace';
import { queryClient, read } from '../session/query';
import { onKeyChange } from '../session/store';
import { noteUnread } from '../session/unread';
import type { Notice } from '../ui/notices';
import { notify } from '../ui/notify';
import { commandNames, pipeEndpoints } from './endpoints';
import { meaningOf } from './states';
import { observeState } from './observed';
import { anyRequest, deletionsIn, dropRequest, requestOf, shows } from './requests';
import { followRight } from '../session/rights';
import { forgetGone, noteSeen } from './seen';
import type { Pipe } from './wire';

/** At rest the interval that a person chose (the budget allows three reads per 10 s); while something moves, every 2.5 s. */
const AT_REST_MS = 5_000;
const WHILE_MOVING_MS = 2_500;

/** Pipes that were changed here and have not come to rest since. */
const ours = new Set<string>();
onKeyChange(() => ours.clear());

/** Notes the states in an answer (of epoch ms). No command is confirmed by an answer that may be older than it. */
export function observe(pipes: readonly Pipe[], at = Date.now()): void {
  for (const pipe of pipes) {
    noteSeen(pipe);
    observeState(pipe.id, pipe.state, at);
    const request = requestOf(pipe.id);
    if (!request && !meaningOf(pipe.state).settling) ours.delete(pipe.id);
    if (!request || request.phase === 'sending' || at < request.at || !shows(request.command, pipe.state))
      continue;
    dropRequest(pipe.id);
    if (request.phase === 'unconfirmed') {
      const message = `No answer came, but the pipe is now reported as ${meaningOf(pipe.state).label}.`;
      request.settle?.('done', message);
      notify({
        tone: 'good',
        title: `${commandNames[request.command]} of ${pipe.name ?? pipe.id} went through`,
        message,
      });
    }
  }
}

/** A list without a pipe that was asked to be deleted confirms it. */
function confirmDeletions(service: string, pipes: readonly Pipe[], at: number): void {
  for (const [id, { place, at: sentAt }] of deletionsIn(service)) {
    if (at < sentAt || pipes.some((pipe) => pipe.id === id)) continue;
    dropRequest(id);
    if (!place?.quiet) notify(deletedNotice(place?.name ?? id));
  }
}

export function deletedNotice(name: string): Notice {
  return { tone: 'good', title: `${name} is deleted`, message: 'Its destination tables were kept.' };
}

function paceOfPipes(pipes: readonly Pipe[]): number | false {
  const own = anyRequest() || pipes.some(({ id, state }) => ours.has(id) && meaningOf(state).settling);
  const moving = own || pipes.some(({ state, createdAt }) => meaningOf(state, parseTime(createdAt)).settling);
  return paceOf({ restMs: AT_REST_MS, movingMs: WHILE_MOVING_MS, moving, own });
}

interface ServiceParams {
  org: string;
  service: string;
}

/** All pipes of a service. */
export function pipesQuery(params: ServiceParams) {
  return queryOptions({
    ...read(pipeEndpoints.pipeList, params),
    queryFn: async ({ signal, queryKey }) => {
      const at = Date.now();
      const pipes = await followRight(
        params.service,
        cloud(pipeEndpoints.pipeList, params, undefined, { signal }),
      );
      noteUnread(queryKey, pipes);
      observe(pipes);
      confirmDeletions(params.service, pipes, at);
      forgetGone(params.service, pipes);
      return pipes;
    },
    refetchInterval: ({ state }) => paceOfPipes(state.data ?? []),
  });
}

/** One pipe; until it is there, what the list last said of it. */
export function pipeQuery(params: ServiceParams & { pipe: string }) {
  return queryOptions({
    ...read(pipeEndpoints.pipeGet, params),
    queryFn: async ({ signal }) => {
      const reading = cloud(pipeEndpoints.pipeGet, params, undefined, { signal });
      const pipe = await followRight(params.service, reading);
      observe([pipe]);
      return pipe;
    },
    placeholderData: () => fromList(params),
    refetchInterval: ({ state }) => paceOfPipes(state.data ? [state.data] : []),
  });
}

function fromList({ org, service, pipe }: ServiceParams & { pipe: string }): Pipe | undefined {
  return queryClient.getQueryData(pipesQuery({ org, service }).queryKey)?.find(({ id }) => id === pipe);
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
    observe([answer]);
    queryClient.setQueryData(pipeQuery(params).queryKey, answer);
    queryClient.setQueryData(pipesQuery({ org, service }).queryKey, (list) =>
      list?.map((each) => (each.id === pipe ? answer : each)),
    );
  }
  const keys: QueryKey[] = [pipesQuery({ org, service }).queryKey, pipeQuery(params).queryKey];
  ours.add(pipe);
  for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey });
}
