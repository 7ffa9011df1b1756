// Giving a pipe another name: sent once, and where no answer can be read, looked at. Carries the write schemas: load it when needed.
import { carryOut } from '../session/carryOut';
import { changeOf } from '../session/changes';
import { cloud } from '../session/cloud';
import { queryClient } from '../session/query';
import { sameKey } from '../session/store';
import { pipeWriteEndpoints } from './writeEndpoints';
import type { PipeParams } from './commands';
import { refuseBlocked } from './actions/availability';
import { pipeQuery } from './queries';
import { lookAtPipe, refresh } from './refresh';
import { pipeName } from './store/inHand';

export type Renamed =
  /** The API reports the new name. */
  | { outcome: 'renamed' }
  /** The API still reports this name. `confirmed`: it said that it took the change. */
  | { outcome: 'unchanged'; confirmed: boolean; name: string }
  /** No readable answer came, and the pipe could not be read afterwards. */
  | { outcome: 'unknown'; error: unknown };

/** Sends the name, which has passed `checkName`. Throws `ApiError` when the API refused it. */
export async function renamePipe(params: PipeParams, name: string): Promise<Renamed> {
  refuseBlocked(params);
  const current = sameKey();
  // A read that is on its way may have been answered before the change.
  await queryClient.cancelQueries({ queryKey: pipeQuery(params).queryKey });
  const known = pipeName(params.pipe);
  let called = known;
  const carried = await carryOut(
    changeOf('rename', pipeWriteEndpoints.pipeUpdate, params, {
      name: known,
      target: params.pipe,
      body: { name },
    }),
    () => cloud(pipeWriteEndpoints.pipeUpdate, params, { name }),
    async (error) => {
      const pipe = await lookAtPipe(params);
      if (pipe === undefined) throw error;
      called = pipe.name ?? '';
      if (current()) refresh(params, pipe);
      return pipe.name === name ? pipe : undefined;
    },
  );
  if (!carried.confirmed && carried.unread !== undefined) {
    return { outcome: 'unknown', error: carried.unread };
  }
  const pipe = carried.confirmed ? carried.result : carried.seen;
  if (pipe && current()) refresh(params, pipe);
  return pipe?.name === name
    ? { outcome: 'renamed' }
    : { outcome: 'unchanged', confirmed: carried.confirmed, name: pipe?.name ?? called };
}
