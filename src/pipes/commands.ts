// Changing pipes: the one place that sends start, stop, scale and delete.
import { ApiError, describeError, isRefusal, saidFurther } from '../api/errors';
import { formatDuration } from '../lib/format';
import { carryOut, carryOutOrThrow, changeOf, writeDown } from '../session/changes';
import { cloud } from '../session/cloud';
import { queryClient } from '../session/query';
import { sameKey } from '../session/store';
import { notify } from '../ui/notify';
import { commandNames, pipeEndpoints, type PipeCommand } from './endpoints';
import { refuseHeld } from './held';
import { ALREADY_RUNNING } from './lifecycle';
import { meaningOf } from './states';
import { observationOf } from './observed';
import { deletedNotice, lookAtPipe, pipesQuery, refresh } from './queries';
import { dropRequest, putRequest, requestOf } from './requests';
import { showsScaling, type ScalingPatch } from './scaling';
import { seenPipe } from './seen';

export interface PipeParams {
  org: string;
  service: string;
  pipe: string;
}

/** How long the effect of an accepted command is awaited before the app says that it has not come. */
const CONFIRM_WITHIN_MS = 20_000;
/** The same for a command without a readable answer, and for a deleted pipe that is still listed. */
const WATCH_FOR_MS = 60_000;
/** A pipe that is listed for so long after its deletion is offered again. */
const DELETED_FOR_MS = 600_000;

/**
 * Sends a command once and follows it: `sending` → `accepted` → confirmed by a read. Failures are said in a notice;
 * after a cut or time-out the pipe is watched and then the outcome is said.
 */
export async function commandPipe(params: PipeParams, name: string, command: PipeCommand): Promise<void> {
  const failed = (error: unknown) => {
    const { title, detail, requestId } = describeError(error);
    notify({
      tone: 'bad',
      title: `${commandNames[command]} of ${name} failed: ${title}`,
      message: [detail, requestId ? `Request ${requestId}` : ''].filter(Boolean).join(' '),
    });
  };
  try {
    refuseHeld(params.pipe);
  } catch (error) {
    return failed(error);
  }
  const at = Date.now();
  const current = sameKey();
  putRequest(params.pipe, { command, phase: 'sending', at });
  const body = { command };
  const entry = await writeDown(
    changeOf(command, pipeEndpoints.pipeState, params, { name, target: params.pipe, body }),
  );
  try {
    const answer = await cloud(pipeEndpoints.pipeState, params, body);
    entry.end('done', 'The API accepted it.');
    if (!current()) return;
    putRequest(params.pipe, { command, phase: 'accepted', at });
    refresh(params, answer);
    giveUpAfter(CONFIRM_WITHIN_MS, params, name);
  } catch (error) {
    const wasRunning = command === 'start' && isRefusal(error, 400, ALREADY_RUNNING);
    const isUnknown = error instanceof ApiError && error.outcomeUnknown;
    if (isUnknown) entry.unanswered(error.message);
    else entry.end(wasRunning ? 'done' : 'failed', describeError(error).detail);
    if (!current()) return;
    if (isUnknown) {
      putRequest(params.pipe, { command, phase: 'unconfirmed', at, settle: entry.end });
      refresh(params);
      giveUpAfter(WATCH_FOR_MS, params, name);
      return;
    }
    dropRequest(params.pipe);
    refresh(params);
    if (!wasRunning) failed(error);
  }
}

/** If the command has not shown by then, it is no longer shown as requested, and that is said. */
function giveUpAfter(ms: number, params: PipeParams, name: string): void {
  const mine = requestOf(params.pipe);
  if (!mine) return;
  setTimeout(() => {
    if (requestOf(params.pipe)?.at !== mine.at) return;
    dropRequest(params.pipe);
    const shown = labelOf(params.pipe);
    const answer = mine.phase === 'unconfirmed' ? 'No answer came' : 'The API accepted it';
    const message =
      `It was sent ${formatDuration(Date.now() - mine.at)} ago. ${answer}, but the pipe is still reported as ` +
      `${shown}. Look at it before you try again.`;
    mine.settle?.('unknown', message);
    notify({ tone: 'warning', title: `${commandNames[mine.command]} of ${name} is not confirmed`, message });
  }, ms);
}

function labelOf(pipe: string): string {
  const state = observationOf(pipe)?.state;
  return state === undefined ? 'unknown' : meaningOf(state).label;
}

/**
 * Changes replicas or their size: sends the changed numbers only. `confirmed`: the API said that it took them; else the pipe
 * shows them. Throws `ApiError`.
 */
export async function scalePipe(params: PipeParams, patch: ScalingPatch): Promise<{ confirmed: boolean }> {
  refuseHeld(params.pipe);
  const current = sameKey();
  const name = nameOf(params);
  const change = changeOf('scale', pipeEndpoints.pipeScale, params, {
    name,
    target: params.pipe,
    body: patch,
  });
  try {
    const { result, confirmed } = await carryOutOrThrow(
      change,
      () => cloud(pipeEndpoints.pipeScale, params, patch),
      async () => {
        const pipe = await lookAtPipe(params);
        return pipe && showsScaling(pipe, patch) ? pipe : undefined;
      },
    );
    if (current()) refresh(params, result);
    return { confirmed };
  } catch (error) {
    if (!(error instanceof ApiError) || !error.outcomeUnknown) throw error;
    if (current()) refresh(params);
    throw saidFurther(error, 'The pipe does not show the new size. Look at it before you try again.');
  }
}

/**
 * Deletes a pipe; its destination tables stay. `gone`: it is no longer there. `requested`: the API took it, and until the pipe
 * is gone it is marked and nothing can be done with it. Throws `ApiError`.
 */
export async function deletePipe(params: PipeParams): Promise<'gone' | 'requested'> {
  refuseHeld(params.pipe);
  const current = sameKey();
  const name = nameOf(params);
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
  if (!isRefusal(error, 404)) throw error;
  if ((await isGone().catch(() => undefined)) === undefined) {
    throw saidFurther(
      error,
      'The pipe could still be read afterwards, or could not be looked at: it was not deleted.',
    );
  }
}

function takeOff({ org, service, pipe }: PipeParams): void {
  dropRequest(pipe);
  queryClient.setQueryData(pipesQuery({ org, service }).queryKey, (list) =>
    list?.filter(({ id }) => id !== pipe),
  );
}

/**
 * Marks a pipe whose deletion was sent, until it is gone from the list (`queries.ts`). That it stays is said after a look, unless
 * `quiet`, and it is not marked for ever.
 */
export function markDeleted(
  params: PipeParams,
  name: string,
  { phase, at, quiet = false }: { phase: 'accepted' | 'unconfirmed'; at: number; quiet?: boolean },
): void {
  const { service, pipe } = params;
  putRequest(pipe, { command: 'delete', phase, at, place: { service, name, quiet } });
  const left = (ms: number) => Math.max(0, at + ms - Date.now());
  const isStill = () => requestOf(pipe)?.at === at;
  setTimeout(() => {
    if (isStill()) dropRequest(pipe);
  }, left(quiet ? 2 * WATCH_FOR_MS : DELETED_FOR_MS));
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
    message: `Its deletion was sent ${formatDuration(Date.now() - request.at)} ago. ${answer}, but the pipe is still reported as ${meaningOf(found.state).label}. Penstock goes on looking.`,
  });
}

function nameOf({ pipe }: PipeParams): string {
  return seenPipe(pipe)?.name ?? pipe;
}
