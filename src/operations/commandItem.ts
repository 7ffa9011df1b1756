// One pipe of a bulk operation: look, send once, follow to the effect.
import { describeError, saysNotThere } from '../api/errors';
import { pipeEndpoints, type PipeCommand } from '../pipes/endpoints';
import { ALREADY_RUNNING, availabilityOf } from '../pipes/lifecycle';
import { shows } from '../pipes/store/requests';
import type { ScalingPatch } from '../pipes/scaling';
import { meaningOf } from '../pipes/states';
import { viewPipe } from '../pipes/view';
import type { Pipe, PipeState } from '../pipes/wire';
import { pathOf, type ItemRun, type Sent } from './itemRun';
import { actionOf } from './plan';
import type { Outcome } from './record';
import { Interrupted } from './dependencies';

export interface Ending {
  outcome: Outcome;
  message?: string | undefined;
}

/** Known clients wait two minutes for a command to take effect (api-notes 6.5). */
const EFFECT_WITHIN_MS = 120_000;
/** After a command without an answer: if nothing has moved by then, it was hardly carried out. */
const WATCH_FOR_MS = 60_000;

export const commandKinds = ['start', 'stop', 'resync', 'delete', 'scale', 'maintenance', 'restore'] as const;
export type CommandKind = (typeof commandKinds)[number];

const sentAs: Readonly<Partial<Record<CommandKind, PipeCommand>>> = {
  start: 'start',
  restore: 'start',
  stop: 'stop',
  maintenance: 'stop',
  resync: 'resync',
};

const labels: Readonly<Record<PipeCommand, { send: string; wait: string }>> = {
  start: { send: 'Start the pipe', wait: 'Wait until it runs' },
  stop: { send: 'Stop the pipe', wait: 'Wait until it has stopped' },
  resync: { send: 'Resync the pipe', wait: 'Wait until the load begins' },
};

/** Runs one pipe's part. Throws `Interrupted` only. */
export async function runCommandItem(
  run: ItemRun,
  kind: CommandKind,
  scaling: ScalingPatch | undefined,
): Promise<Ending> {
  const refused = await lookFirst(run, kind);
  if (refused) return refused;
  if (kind === 'delete') return deleteItem(run);
  if (kind === 'scale') return scaleItem(run, scaling ?? {});
  const command = sentAs[kind] ?? 'stop';
  const sent = await run.command(command, labels[command].send, command);
  return follow(run, command, sent);
}

/** Others may have acted since the list was confirmed: what no longer needs the command, or cannot take it, is left out. */
async function lookFirst(run: ItemRun, kind: CommandKind): Promise<Ending | undefined> {
  // Something was sent already, in an earlier life of this tab: the question is only how it went.
  if (run.item.steps.length > 0) return undefined;
  let pipe: Pipe | undefined;
  try {
    pipe = await run.firstLook();
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    return { outcome: 'failed', message: `${describeError(error).detail} Nothing was sent.` };
  }
  if (!pipe) {
    await run.note({ state: undefined });
    return { outcome: 'skipped', message: 'The pipe is no longer there.' };
  }
  const decision = availabilityOf(
    kind === 'restore' ? 'start' : actionOf(kind),
    pipe.state,
    viewPipe(pipe).capabilities,
  );
  return decision.allowed ? undefined : { outcome: 'skipped', message: decision.why };
}

async function follow(run: ItemRun, command: PipeCommand, sent: Sent<Pipe>): Promise<Ending> {
  if (sent.outcome === 'failed') {
    // What was wanted is so already.
    if (command === 'start' && ALREADY_RUNNING.test(sent.message)) return { outcome: 'done' };
    return { outcome: 'failed', message: sent.message };
  }
  const isUnknown = sent.outcome === 'unknown';
  let moved = false;
  const waited = await run.waitFor(
    `${command}-effect`,
    labels[command].wait,
    (state) => {
      moved ||= state !== run.item.stateBefore;
      return (moved && state === 'Failed') || isAtRestAfter(command, state);
    },
    isUnknown ? WATCH_FOR_MS : EFFECT_WITHIN_MS,
  );
  const { state } = run.item;
  if (waited === 'gone') return { outcome: 'failed', message: 'The pipe was deleted meanwhile.' };
  if (waited === 'reached' && state === 'Failed' && command !== 'stop') {
    return { outcome: 'failed', message: 'The command was carried out, and then the pipe failed.' };
  }
  if (waited === 'reached') {
    if (isUnknown)
      await run.amend(command, { message: `${sent.message} The state shows that it was carried out.` });
    return { outcome: 'done' };
  }
  const shown = meaningOf(state ?? 'Unknown').label;
  if (isUnknown) {
    return {
      outcome: 'unknown',
      message: `${sent.message} The pipe is still reported as ${shown}. Check it before you try again.`,
    };
  }
  return {
    outcome: 'unknown',
    message: `The API accepted it, but after two minutes the pipe is reported as ${shown}. Look at it.`,
  };
}

/** Has the pipe arrived where the command sends it? */
function isAtRestAfter(command: PipeCommand, state: PipeState): boolean {
  switch (command) {
    case 'start':
      return ['Running', 'Degraded', 'Snapshot', 'Completed'].includes(state);
    case 'stop':
      return ['Stopped', 'Paused', 'Completed', 'Failed'].includes(state);
    case 'resync':
      return shows('resync', state);
  }
}

async function deleteItem(run: ItemRun): Promise<Ending> {
  const { params } = run;
  const sent = await run.send({
    key: 'delete',
    label: 'Delete the pipe',
    method: 'DELETE',
    path: pathOf(params),
    send: (options) => run.deps.cloud(pipeEndpoints.pipeDelete, params, undefined, options),
  });
  if (sent.outcome === 'done') return { outcome: 'done' };
  if (sent.outcome === 'failed') {
    return saysNotThere(sent.error) ? unlessListed(run, sent.message) : failed(sent.message);
  }
  const waited = await run.waitFor('delete-effect', 'Look whether it is gone', () => false, WATCH_FOR_MS);
  return waited === 'gone'
    ? { outcome: 'done' }
    : { outcome: 'unknown', message: `${sent.message} The pipe is still there. Look before you try again.` };
}

const failed = (message: string): Ending => ({ outcome: 'failed', message });

/** "Not there" is what was wanted, if the list does not have the pipe either: another service may answer under this address. */
async function unlessListed(run: ItemRun, message: string): Promise<Ending> {
  try {
    return (await run.isListed())
      ? failed(`${message} The pipe is still listed: it was not deleted.`)
      : { outcome: 'done' };
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    return failed(`${message} The list could not be read: whether the pipe is there is not known.`);
  }
}

async function scaleItem(run: ItemRun, scaling: ScalingPatch): Promise<Ending> {
  const { params } = run;
  const sent = await run.send({
    key: 'scale',
    label: 'Scale the pipe',
    method: 'PATCH',
    path: pathOf(params, '/scaling'),
    body: scaling,
    send: (options) => run.deps.cloud(pipeEndpoints.pipeScale, params, scaling, options),
  });
  if (sent.outcome === 'done') return { outcome: 'done' };
  if (sent.outcome === 'failed') return { outcome: 'failed', message: sent.message };
  return { outcome: 'unknown', message: `${sent.message} Look at its size before you try again.` };
}
