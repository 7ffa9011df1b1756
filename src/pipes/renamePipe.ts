// Giving a pipe another name: sent once, and where no answer can be read, looked at. Carries the write schemas: load it when needed.
import { ApiError } from '../api/errors';
import { cloud } from '../session/cloud';
import { queryClient } from '../session/query';
import { sameKey } from '../session/store';
import { authoringEndpoints } from './authoring';
import type { PipeParams } from './commands';
import { pipeEndpoints } from './endpoints';
import { pipeQuery, refresh } from './queries';
import type { Pipe } from './wire';

export type Renamed =
  /** The API reports the new name. */
  | { outcome: 'renamed' }
  /** The API still reports this name. `confirmed`: it said that it took the change. */
  | { outcome: 'unchanged'; confirmed: boolean; name: string }
  /** No readable answer came, and the pipe could not be read afterwards. */
  | { outcome: 'unknown'; error: unknown };

/** Sends the name, which has passed `checkName`. Throws `ApiError` when the API refused it. */
export async function renamePipe(params: PipeParams, name: string): Promise<Renamed> {
  const current = sameKey();
  // A read that is on its way may have been answered before the change.
  await queryClient.cancelQueries({ queryKey: pipeQuery(params).queryKey });
  let pipe: Pipe;
  let confirmed = true;
  try {
    pipe = await cloud(authoringEndpoints.pipeUpdate, params, { name });
  } catch (error) {
    if (!(error instanceof ApiError) || !error.outcomeUnknown) throw error;
    confirmed = false;
    try {
      pipe = await cloud(pipeEndpoints.pipeGet, params, undefined, { priority: 'person' });
    } catch (unread) {
      return { outcome: 'unknown', error: unread };
    }
  }
  if (current()) refresh(params, pipe);
  return pipe.name === name
    ? { outcome: 'renamed' }
    : { outcome: 'unchanged', confirmed, name: pipe.name ?? '' };
}
