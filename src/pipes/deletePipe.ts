// Deleting a pipe, and what is shown of it until it is gone.
import { saidFurther, saysNotThere } from '../api/errors';
import { formatDuration } from '../lib/format';
import { carryOut } from '../session/carryOut';
import { changeOf } from '../session/changes';
import { cloud } from '../session/cloud';
import { queryClient } from '../session/query';
import { sameKey } from '../session/store';
import type { Notice } from '../ui/notices';
import { notify } from '../ui/notify';
import type { PipeParams } from './commands';
import { pipeEndpoints } from './endpoints';
import { refuseBlocked } from './actions/availability';
import { pipesQuery } from './queries';
import { lookAtPipe } from './refresh';
import { pipeName, pipeStore, requestOf } from './store/inHand';
import { dropRequest, putRequest } from './store/marks';
import { meaningOf } from './states';

/** After so long it is looked whether a deleted pipe is still there. */
const WATCH_FOR_MS = 60_000;
/** A pipe that is listed for so long after its deletion is offered again. */
const DELETED_FOR_MS = 600_000;

/**
 * Deletes a pipe; its destination tables stay. `gone`: it is no longer there. `requested`: the API took it, and until the pipe
 * is gone it is marked and nothing can be done with it. Throws `ApiError`.
 */
export async function deletePipe(params: PipeParams): Promise<'gone' | 'requested'> {
  refuseBlocked(params);
  const current = sameKey();
  const name = pipeName(params.pipe);
  const at = Date.now();
  const isGone = async () => ((await lookAtPipe(params)) === undefined ? ('gone' as const) : undefined);
  const mark = (phase: 'accepted' | 'unconfirmed') => {
    if (current()) markDeleted(params, name, { phase, at });
  };
  try {
    const { confirmed, ...carried } = await carryOut<'gone' | 'taken'>(
      changeOf('delete', pipeEndpoints.pipeDelete, params, { name, target: params.pipe }),
      async () => {
        await cloud(pipeEndpoints.pipeDelete, params, undefined).catch((error: unknown) =>
          unlessGone(error, isGone),
        );
        return 'taken';
      },
      isGone,
    );
    // That it was taken does not mean that it is gone. Where it cannot be read the list will tell.
    const gone = 'seen' in carried ? carried.seen : await isGone().catch(() => undefined);
    if (gone !== undefined) {
      if (current()) takeOff(params);
      return 'gone';
    }
    mark(confirmed ? 'accepted' : 'unconfirmed');
    if (!('error' in carried)) return 'requested';
    const more = 'The pipe is still there. Penstock watches the list and says when it is gone.';
    throw saidFurther(carried.error, more);
  } finally {
    const { org, service } = params;
    if (current()) void queryClient.invalidateQueries({ queryKey: pipesQuery({ org, service }).queryKey });
  }
}

/** "Not found" to a deletion is what was wanted, if the pipe is not found by a read either. */
async function unlessGone(error: unknown, isGone: () => Promise<'gone' | undefined>): Promise<void> {
  if (!saysNotThere(error)) throw error;
  if ((await isGone().catch(() => undefined)) === undefined) {
    throw saidFurther(
      error,
      'The pipe could still be read afterwards, or could not be looked at: it was not deleted.',
    );
  }
}

function takeOff({ org, service, pipe }: PipeParams): void {
  dropRequest(pipe);
  pipeStore().forget(pipe);
  queryClient.setQueryData(pipesQuery({ org, service }).queryKey, (list) =>
    list?.filter(({ id }) => id !== pipe),
  );
}

function deletedNotice(name: string): Notice {
  return { tone: 'good', title: `${name} is deleted`, message: 'Its destination tables were kept.' };
}

/**
 * Marks a pipe whose deletion was sent, until it is gone from the list (`store/pipeStore.ts`). That it stays is said after a look, unless
 * `quiet`, and it is not marked for ever.
 */
export function markDeleted(
  params: PipeParams,
  name: string,
  { phase, at, quiet = false }: { phase: 'accepted' | 'unconfirmed'; at: number; quiet?: boolean },
): void {
  const { service, pipe } = params;
  const onShown = quiet ? undefined : () => notify(deletedNotice(name));
  putRequest(pipe, { command: 'delete', phase, at, service, ...(onShown && { onShown }) });
  const left = (ms: number) => Math.max(0, at + ms - Date.now());
  const isStill = () => requestOf(pipe)?.at === at;
  setTimeout(
    () => {
      if (isStill()) dropRequest(pipe);
    },
    left(quiet ? 2 * WATCH_FOR_MS : DELETED_FOR_MS),
  );
  if (quiet) return;
  setTimeout(() => {
    if (isStill()) void sayWhetherGone(params, name, isStill);
  }, left(WATCH_FOR_MS));
}

async function sayWhetherGone(params: PipeParams, name: string, isStill: () => boolean): Promise<void> {
  // What cannot be read is not said to be there.
  const found = await lookAtPipe(params).catch(() => null);
  const request = requestOf(params.pipe);
  if (found === null || request === undefined || !isStill()) return;
  if (found === undefined) {
    takeOff(params);
    return notify(deletedNotice(name));
  }
  const answer = request.phase === 'accepted' ? 'The API accepted it' : 'No answer came';
  notify({
    tone: 'warning',
    title: `${name} is still there`,
    message: `${answer}, but ${formatDuration(Date.now() - request.at)} after its deletion was sent the pipe was still reported as ${meaningOf(found.state).label}. Penstock goes on looking.`,
  });
}
