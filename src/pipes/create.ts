// Making a pipe: sent once, and if no answer can be read, looked for, never sent again.
import { ApiError } from '../api/errors';
import { cloud } from '../session/cloud';
import { queryClient } from '../session/query';
import { authoringEndpoints, type PipeCreateBody } from './authoring';
import { pipeEndpoints } from './endpoints';
import { pipeQuery, pipesQuery } from './queries';
import type { Pipe } from './wire';

interface ServiceParams {
  org: string;
  service: string;
}

/** How long and how often the list is looked at for a pipe whose creation got no readable answer. */
const WATCH_FOR_MS = 300_000;
const LOOK_EVERY_MS = 5_000;

/**
 * Sends the body. Resolves with the pipe; throws `ApiError`. With `outcomeUnknown` nobody knows whether it was made:
 * `watchForPipe` finds out.
 */
export async function createPipe(params: ServiceParams, body: PipeCreateBody): Promise<Pipe> {
  const pipe = await cloud(authoringEndpoints.pipeCreate, params, body);
  queryClient.setQueryData(pipeQuery({ ...params, pipe: pipe.id }).queryKey, pipe);
  void queryClient.invalidateQueries({ queryKey: pipesQuery(params).queryKey });
  return pipe;
}

/** The ids of the pipes that bear a name, to tell a new one from those that were there. */
export async function idsNamed(params: ServiceParams, name: string): Promise<readonly string[]> {
  const pipes = await cloud(pipeEndpoints.pipeList, params, undefined, { priority: 'person' });
  return pipes.filter((pipe) => pipe.name === name).map(({ id }) => id);
}

/**
 * Looks for a pipe of this name that is not one of `before`, for five minutes. Undefined: it did not appear. Failed reads
 * are looks that saw nothing.
 */
export async function watchForPipe(
  params: ServiceParams,
  name: string,
  before: readonly string[],
  signal: AbortSignal,
): Promise<string | undefined> {
  const until = Date.now() + WATCH_FOR_MS;
  while (Date.now() < until && !signal.aborted) {
    const ids = await idsNamed(params, name).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 401) throw error;
      return before;
    });
    const found = ids.find((id) => !before.includes(id));
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return undefined;
}
