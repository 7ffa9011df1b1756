// Changing pipes: the one place that sends start, stop, scale and delete.
import { ApiError, describeError, isRefusal } from '../api/errors';
import { cloud } from '../session/cloud';
import { queryClient } from '../session/query';
import { sameKey } from '../session/store';
import { notify } from '../ui/notify';
import { commandNames, pipeEndpoints, type PipeCommand } from './endpoints';
import { ALREADY_RUNNING } from './lifecycle';
import { meaningOf } from './states';
import { observationOf } from './observed';
import { pipesQuery, refresh } from './queries';
import { dropRequest, putRequest, requestOf } from './requests';
import type { ScalingPatch } from './scaling';

export interface PipeParams {
  org: string;
  service: string;
  pipe: string;
}

/** How long the effect of an accepted command is awaited before the app says that it has not come. */
const CONFIRM_WITHIN_MS = 20_000;
/** The same for a command without a readable answer. */
const WATCH_FOR_MS = 60_000;

/**
 * Sends a command once and follows it: `sending` → `accepted` → confirmed by a read. Failures are said in a notice;
 * after a cut or time-out the pipe is watched and then the outcome is said.
 */
export async function commandPipe(params: PipeParams, name: string, command: PipeCommand): Promise<void> {
  const at = Date.now();
  const current = sameKey();
  putRequest(params.pipe, { command, phase: 'sending', at });
  try {
    const answer = await cloud(pipeEndpoints.pipeState, params, { command });
    if (!current()) return;
    putRequest(params.pipe, { command, phase: 'accepted', at });
    refresh(params, answer);
    giveUpAfter(CONFIRM_WITHIN_MS, params, name);
  } catch (error) {
    if (!current()) return;
    if (command === 'start' && isRefusal(error, 400, ALREADY_RUNNING)) {
      dropRequest(params.pipe);
      refresh(params);
      return;
    }
    if (error instanceof ApiError && error.outcomeUnknown) {
      putRequest(params.pipe, { command, phase: 'unconfirmed', at });
      refresh(params);
      giveUpAfter(WATCH_FOR_MS, params, name);
      return;
    }
    dropRequest(params.pipe);
    refresh(params);
    const { title, detail, requestId } = describeError(error);
    notify({
      tone: 'bad',
      title: `${commandNames[command]} of ${name} failed: ${title}`,
      message: [detail, requestId ? `Request ${requestId}` : ''].filter(Boolean).join(' '),
    });
  }
}

/** If the command has not shown by then, it is no longer shown as requested, and that is said. */
function giveUpAfter(ms: number, params: PipeParams, name: string): void {
  const mine = requestOf(params.pipe);
  if (!mine) return;
  setTimeout(() => {
    if (requestOf(params.pipe)?.at !== mine.at) return;
    dropRequest(params.pipe);
    const state = observationOf(params.pipe)?.state;
    notify({
      tone: 'warning',
      title: `${commandNames[mine.command]} of ${name} is not confirmed`,
      message:
        `${mine.phase === 'unconfirmed' ? 'No answer came' : 'The API accepted it'}, but the pipe is still reported as ` +
        `${state === undefined ? 'unknown' : meaningOf(state).label}. Look at it before you try again.`,
    });
  }, ms);
}

/** Changes replicas or their size: sends the changed numbers only. Throws `ApiError`. */
export async function scalePipe(params: PipeParams, patch: ScalingPatch): Promise<void> {
  const current = sameKey();
  const answer = await cloud(pipeEndpoints.pipeScale, params, patch);
  if (current()) refresh(params, answer);
}

/** Deletes a pipe; its destination tables stay. A pipe that is gone already is fine. Throws `ApiError`. */
export async function deletePipe(params: PipeParams): Promise<void> {
  const { org, service, pipe } = params;
  try {
    await cloud(pipeEndpoints.pipeDelete, params, undefined);
  } catch (error) {
    if (!isRefusal(error, 404)) {
      void queryClient.invalidateQueries({ queryKey: pipesQuery({ org, service }).queryKey });
      throw error;
    }
  }
  queryClient.setQueryData(pipesQuery({ org, service }).queryKey, (list) =>
    list?.filter(({ id }) => id !== pipe),
  );
  void queryClient.invalidateQueries({ queryKey: pipesQuery({ org, service }).queryKey });
  dropRequest(pipe);
}
