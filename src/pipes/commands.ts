// Changing pipes: the one place that sends start, stop and resync.
import { ApiError, describeError, isRefusal } from '../api/errors';
import { formatDuration } from '../lib/format';
import { changeOf, writeDown, type BookEntry } from '../session/changes';
import { cloud } from '../session/cloud';
import { sameKey } from '../session/store';
import { notify } from '../ui/notify';
import { commandNames, pipeEndpoints, type PipeCommand } from './endpoints';
import { refuseBlocked } from './actions/availability';
import { ALREADY_RUNNING } from './lifecycle';
import { meaningOf } from './states';
import type { Pipe, PipeState } from './wire';
import { refresh } from './refresh';
import { observationOf, requestOf } from './store/inHand';
import { dropRequest, putRequest } from './store/marks';

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
  const failed = (error: unknown) => {
    const { title, detail, requestId } = describeError(error);
    notify({
      tone: 'bad',
      title: `${commandNames[command]} of ${name} failed: ${title}`,
      message: [detail, requestId ? `Request ${requestId}` : ''].filter(Boolean).join(' '),
    });
  };
  try {
    refuseBlocked(params);
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
      const onShown = (pipe?: Pipe) => sayShown(name, command, pipe?.state, entry);
      putRequest(params.pipe, { command, phase: 'unconfirmed', at, onShown });
      refresh(params);
      giveUpAfter(WATCH_FOR_MS, params, name, entry);
      return;
    }
    dropRequest(params.pipe);
    refresh(params);
    if (!wasRunning) failed(error);
  }
}

/** Nobody said how the command went, and now the pipe shows it. */
function sayShown(name: string, command: PipeCommand, state: PipeState = 'Unknown', entry: BookEntry): void {
  const message = `No answer came, but the pipe is now reported as ${meaningOf(state).label}.`;
  entry.end('done', message);
  notify({ tone: 'good', title: `${commandNames[command]} of ${name} went through`, message });
}

/** If the command has not shown by then, it is no longer shown as requested, and that is said: in the book, where it is open there. */
function giveUpAfter(ms: number, params: PipeParams, name: string, open?: BookEntry): void {
  const mine = requestOf(params.pipe);
  if (!mine) return;
  setTimeout(() => {
    if (requestOf(params.pipe)?.at !== mine.at) return;
    dropRequest(params.pipe);
    const shown = labelOf(params.pipe);
    const answer = mine.phase === 'unconfirmed' ? 'No answer came' : 'The API accepted it';
    // It is read later too, in the notice and in the book: nothing in it is counted from the moment of reading.
    const message =
      `${answer}, but ${formatDuration(Date.now() - mine.at)} after it was sent the pipe was still reported as ` +
      `${shown}. Check it before you try again.`;
    open?.end('unknown', message);
    notify({ tone: 'warning', title: `${commandNames[mine.command]} of ${name} is not confirmed`, message });
  }, ms);
}

function labelOf(pipe: string): string {
  const state = observationOf(pipe)?.state;
  return state === undefined ? 'unknown' : meaningOf(state).label;
}
