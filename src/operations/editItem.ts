// An edit of one pipe. A database pipe has to be paused for it, and the API resumes it by itself after some changes but not
// after others (api-notes 6.4): so it is paused, changed, and then brought back to what it was, whatever happened between.
import { describeError } from '../api/errors';
import { ALREADY_RUNNING } from '../pipes/lifecycle';
import { meaningOf } from '../pipes/states';
import type { PipeState } from '../pipes/wire';
import type { Ending } from './commandItem';
import { applyRequest, changeKey, findUnapplied, lookOrNothing, type Applied } from './editRequest';
import type { ItemRun } from './itemRun';
import { Interrupted, type PendingBodies } from './dependencies';

/** Known clients wait two minutes for a pause and for a resume. */
const SETTLE_WITHIN_MS = 120_000;
/** A pause that nobody answered for. */
const WATCH_FOR_MS = 60_000;
/** The vendor's guides name about five seconds until a resume is visible. */
const RESUMES_WITHIN_MS = 10_000;

const EDITABLE: readonly PipeState[] = ['Paused', 'Stopped', 'Failed'];
const ON_ITS_WAY: readonly PipeState[] = ['Pausing', 'Stopping'];
const BUSY: readonly PipeState[] = ['Provisioning', 'Setup', 'Modifying', 'Resync'];
const UP: readonly PipeState[] = ['Running', 'Degraded', 'Snapshot', 'Completed'];

/** Runs the edit. Throws `Interrupted` only. */
export async function runEditItem(run: ItemRun, pendingBodies: PendingBodies): Promise<Ending> {
  if (run.item.steps.length === 0) {
    try {
      if (!(await run.firstLook())) return { outcome: 'failed', message: 'The pipe is no longer there.' };
    } catch (error) {
      if (error instanceof Interrupted) throw error;
      return { outcome: 'failed', message: `${describeError(error).detail} Nothing was sent.` };
    }
  }
  const applied = run.item.database
    ? await applyAll(run, pendingBodies, (number) => pause(run, number))
    : await applyAll(run, pendingBodies, async () => undefined);
  if (!run.item.database) return ending(run, applied, undefined);
  const left = wantedOn(run) ? ((await bringBack(run)) ?? unansweredPause(run)) : await pauseAgain(run);
  return ending(run, applied, left);
}

/** A failed pipe does not run, and its operator wants it to. */
function wantedOn({ item }: ItemRun): boolean {
  return item.wasOn || item.stateBefore === 'Failed';
}

/** All requests in order, each after `prepare`; ends with the first that did not go well. */
async function applyAll(
  run: ItemRun,
  pendingBodies: PendingBodies,
  prepare: (number: number) => Promise<string | undefined>,
): Promise<Applied> {
  const { requests = [] } = run.operation;
  for (const [index] of requests.entries()) {
    if (run.step(changeKey(index))?.status === 'done') continue;
    if (!run.step(changeKey(index))) {
      // A pause that was sent has to come to its end, before the pipe can be brought back.
      const begun = run.step(pauseKey(index + 1)) !== undefined;
      if (run.operation.cancelled && !begun) return { change: 'unsent', message: 'Cancelled.' };
      const hindrance = await prepare(index + 1);
      if (hindrance !== undefined) return { change: 'unsent', message: hindrance };
      if (run.operation.cancelled) return { change: 'unsent', message: 'Cancelled.' };
    }
    const applied = await applyRequest(run, pendingBodies, index, await lookOrNothing(run));
    if (applied.change !== 'made') return applied;
  }
  return { change: 'made' };
}

function pauseKey(number: number): string {
  return `pause-${number}`;
}

/** Makes sure that the pipe is paused. Gives the sentence that says why it is not. */
async function pause(run: ItemRun, number: number): Promise<string | undefined> {
  const key = pauseKey(number);
  if (!run.step(key)) {
    const pipe = await lookOrNothing(run);
    if (!pipe) return 'The pipe could not be read.';
    if (EDITABLE.includes(pipe.state)) {
      await run.skip(key, 'Pause the pipe', `It is ${meaningOf(pipe.state).label.toLowerCase()} already.`);
      return undefined;
    }
    // After an earlier change it may be resuming by itself.
    if (BUSY.includes(pipe.state)) {
      const settled = await run.waitFor(
        `settle-${number}`,
        'Wait until it can be paused',
        (state) => !BUSY.includes(state),
        SETTLE_WITHIN_MS,
      );
      if (settled !== 'reached') return 'The pipe is busy and could not be paused.';
    }
  } else if (run.step(key)?.status === 'skipped') return undefined;

  const waits = `paused-${number}`;
  if (ON_ITS_WAY.includes(run.item.state ?? 'Unknown') && !run.step(key)) {
    await run.skip(key, 'Pause the pipe', 'It is on its way to a pause already.');
  } else {
    const sent = await run.command(key, 'Pause the pipe', 'stop');
    if (sent.outcome === 'failed') return `The pipe could not be paused: ${sent.message}`;
  }
  const isUnknown = run.step(key)?.status === 'unknown';
  const waited = await run.waitFor(
    waits,
    'Wait until it is paused',
    (state) => EDITABLE.includes(state),
    isUnknown ? WATCH_FOR_MS : SETTLE_WITHIN_MS,
  );
  if (waited === 'gone') return 'The pipe was deleted meanwhile.';
  if (waited !== 'reached') return 'The pipe did not pause in time.';
  if (isUnknown) {
    await run.amend(key, {
      status: 'done',
      message: 'No answer came, but the pipe shows that it was carried out.',
    });
  }
  return undefined;
}

/** A change that was made, or may have been: the API may resume the pipe because of it. */
function mayHaveChanged({ item }: ItemRun): boolean {
  return item.steps.some(({ key, status }) => key.startsWith('change-') && status !== 'failed');
}

/** What is left to say of the state in the end; undefined if the pipe is as it was. */
interface Left {
  sentence: string;
  certain: boolean;
}

/** Makes sure that the pipe runs: by itself if the API resumes it, else by a start. */
async function bringBack(run: ItemRun): Promise<Left | undefined> {
  if (mayHaveChanged(run)) {
    await run.waitFor(
      'resumes',
      'Wait whether it resumes by itself',
      (state) => !EDITABLE.includes(state) && !ON_ITS_WAY.includes(state),
      RESUMES_WITHIN_MS,
    );
  }
  const pipe = await lookOrNothing(run);
  if (!pipe && run.step('start') === undefined) {
    return { sentence: 'The pipe could not be read. Look whether it runs.', certain: false };
  }
  const off = pipe === undefined || EDITABLE.includes(pipe.state) || ON_ITS_WAY.includes(pipe.state);
  // A pause that is under way has to end before the pipe can be started.
  if (off && ON_ITS_WAY.includes(pipe?.state ?? 'Unknown')) {
    await run.waitFor(
      'pause-ends',
      'Wait until the pause is over',
      (state) => !ON_ITS_WAY.includes(state),
      WATCH_FOR_MS,
    );
  }
  if (off || run.step('start')) {
    const sent = await run.command('start', 'Start the pipe', 'start');
    if (sent.outcome === 'failed' && !ALREADY_RUNNING.test(sent.message)) {
      return {
        sentence: `Starting it again failed: ${sent.message} It does not run. Start it yourself.`,
        certain: true,
      };
    }
  }
  return runsAgain(run);
}

/** Nobody knows whether it will still take effect, though the pipe runs now. */
function unansweredPause({ item }: ItemRun): Left | undefined {
  return item.steps.some(({ key, status }) => key.startsWith('pause-') && status === 'unknown')
    ? {
        sentence: 'A pause was sent and not answered. Look later whether the pipe still runs.',
        certain: false,
      }
    : undefined;
}

async function runsAgain(run: ItemRun): Promise<Left | undefined> {
  const wasFailed = run.item.stateBefore === 'Failed';
  let moved = !wasFailed;
  const waited = await run.waitFor(
    'runs',
    'Wait until it runs',
    (state) => {
      moved ||= state !== 'Failed';
      return UP.includes(state) || (moved && state === 'Failed');
    },
    SETTLE_WITHIN_MS,
  );
  const { state } = run.item;
  if (waited === 'gone') return { sentence: 'The pipe was deleted meanwhile.', certain: true };
  if (state === 'Failed') return { sentence: 'The pipe is reported as Failed.', certain: true };
  if (waited === 'reached') return undefined;
  const shown = meaningOf(state ?? 'Unknown').label;
  return { sentence: `The pipe is still reported as ${shown}. Look whether it runs.`, certain: false };
}

/** The pipe was off before: whatever the API resumed is paused again, and paused it stays. */
async function pauseAgain(run: ItemRun): Promise<Left | undefined> {
  if (!mayHaveChanged(run)) return undefined;
  const sent = await run.command('pause-again', 'Pause it again, as it was', 'stop');
  if (sent.outcome === 'failed') {
    return { sentence: `Pausing it again failed: ${sent.message}`, certain: true };
  }
  const waited = await run.waitFor(
    'paused-again',
    'Wait until it is paused',
    (state) => EDITABLE.includes(state) || state === 'Completed',
    SETTLE_WITHIN_MS,
  );
  if (waited === 'reached') return undefined;
  return { sentence: 'It was paused before and could not be seen to be paused again.', certain: false };
}

async function ending(run: ItemRun, applied: Applied, left: Left | undefined): Promise<Ending> {
  const { database } = run.item;
  const made = run.item.steps.filter(
    ({ key, status }) => key.startsWith('change-') && status === 'done',
  ).length;
  const unapplied = await findUnapplied(run);
  if (database && left && wantedOn(run)) await run.note({ leftOff: true });
  const rest = left?.sentence ?? (database && applied.change !== 'made' ? asBefore(run) : undefined);
  const say = (...sentences: (string | undefined)[]) => sentences.filter(Boolean).join(' ');
  switch (applied.change) {
    case 'made':
      if (unapplied !== undefined) return { outcome: 'failed', message: say(unapplied, rest) };
      if (left) {
        return { outcome: left.certain ? 'failed' : 'unknown', message: say('The change was made.', rest) };
      }
      return { outcome: 'done' };
    case 'unknown':
      return {
        outcome: 'unknown',
        message: say(applied.message, 'Whether the change was made is not known.', rest),
      };
    default: {
      const nothing = made === 0 ? 'Nothing was changed.' : `Of the changes, ${made} went through before.`;
      const cancelled = applied.change === 'unsent' && run.operation.cancelled === true && !left;
      const outcome = cancelled ? 'cancelled' : left && !left.certain ? 'unknown' : 'failed';
      return { outcome, message: say(applied.message, nothing, rest) };
    }
  }
}

function asBefore(run: ItemRun): string | undefined {
  if (!wantedOn(run)) return undefined;
  return run.item.steps.some(({ key }) => key === 'start' || key === 'resumes')
    ? 'The pipe runs again.'
    : 'The pipe still runs.';
}
