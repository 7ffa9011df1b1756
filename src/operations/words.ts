// Operations in words: kinds, outcomes, steps, and one line for where a run stands. Pages, the banner and exports read
// this file.
import { count } from '../lib/format';
import type { Tone } from '../ui/Pill';
import {
  isOpenMaintenance,
  isRunning,
  tally,
  type Operation,
  type OperationKind,
  type Outcome,
  type StepStatus,
} from './record';

interface KindWords {
  /** On a button: "Stop". */
  verb: string;
  /** While it runs: "Stopping 25 pipes". */
  doing: string;
}

export const kindWords: Readonly<Record<OperationKind, KindWords>> = {
  start: { verb: 'Start', doing: 'Starting' },
  stop: { verb: 'Stop', doing: 'Stopping' },
  resync: { verb: 'Resync', doing: 'Resyncing' },
  delete: { verb: 'Delete', doing: 'Deleting' },
  scale: { verb: 'Scale', doing: 'Scaling' },
  edit: { verb: 'Edit', doing: 'Editing' },
  maintenance: { verb: 'Maintenance', doing: 'Stopping' },
  restore: { verb: 'Restore', doing: 'Starting' },
  create: { verb: 'Create', doing: 'Creating' },
  settings: { verb: 'Change settings of', doing: 'Changing settings of' },
  rename: { verb: 'Rename', doing: 'Renaming' },
  wake: { verb: 'Wake', doing: 'Waking' },
  cdcScale: { verb: 'Change the size of', doing: 'Changing the size of' },
  endpointCreate: { verb: 'Create private endpoint', doing: 'Creating private endpoint' },
  endpointNames: { verb: 'Change DNS names of', doing: 'Changing DNS names of' },
  endpointDelete: { verb: 'Delete private endpoint', doing: 'Deleting private endpoint' },
};

interface Words {
  label: string;
  tone: Tone;
  /** One sentence, for those who point at the word. */
  meaning: string;
}

export const outcomeWords: Readonly<Record<Outcome, Words>> = {
  waiting: { label: 'Waiting', tone: 'quiet', meaning: 'Its turn has not come yet.' },
  running: { label: 'In progress', tone: 'busy', meaning: 'It is being worked on now.' },
  done: { label: 'Done', tone: 'good', meaning: 'The API shows that it was carried out.' },
  skipped: { label: 'Skipped', tone: 'quiet', meaning: 'Nothing was sent for it.' },
  failed: { label: 'Failed', tone: 'bad', meaning: 'The API refused it, or its effect did not come.' },
  unknown: {
    label: 'Not confirmed',
    tone: 'warning',
    meaning: 'It was sent, and what the API shows does not tell whether it was carried out.',
  },
  cancelled: { label: 'Cancelled', tone: 'quiet', meaning: 'The run was cancelled before its turn came.' },
};

export const stepWords: Readonly<Record<StepStatus, string>> = {
  running: 'In progress',
  done: 'Done',
  skipped: 'Skipped',
  failed: 'Failed',
  unknown: 'Not confirmed',
};

/** In the order in which a person asks for them. */
const outcomesInOrder = ['done', 'failed', 'unknown', 'running', 'waiting', 'skipped', 'cancelled'] as const;

/** The outcomes that occur, with how many of each. */
export function outcomesOf(operation: Operation): { outcome: Outcome; n: number }[] {
  const counts = tally(operation);
  return outcomesInOrder.map((outcome) => ({ outcome, n: counts[outcome] })).filter(({ n }) => n > 0);
}

/** "14 done, 2 failed, 1 not confirmed". */
export function tallyLine(operation: Operation): string {
  return outcomesOf(operation).map(tallyWord).join(', ');
}

function tallyWord({ outcome, n }: { outcome: Outcome; n: number }): string {
  return `${n.toLocaleString('en-US')} ${outcomeWords[outcome].label.toLowerCase()}`;
}

/** The pipes that take part, as a noun: the name of a single one, else "25 pipes". Skipped ones do not take part. */
export function subjectOf({ items }: Operation): string {
  const taking = items.filter(({ outcome }) => outcome !== 'skipped');
  const named = taking.length === 0 ? items : taking;
  const [only] = named;
  return named.length === 1 && only ? only.name : count(named.length, 'pipe');
}

/** "Stop 25 pipes", "Edit orders-pg", "Maintenance of 12 pipes". */
export function titleOf(operation: Operation): string {
  const { verb } = kindWords[operation.kind];
  return operation.kind === 'maintenance'
    ? `${verb} of ${subjectOf(operation)}`
    : `${verb} ${subjectOf(operation)}`;
}

/** How many of those that take part are behind us, whatever came of them. */
export function progressOf(operation: Operation): { settled: number; total: number } {
  const { skipped, waiting, running } = tally(operation);
  const total = operation.items.length - skipped;
  return { settled: total - waiting - running, total };
}

/** "Stopping 25 pipes, 14 done, 1 failed". */
export function runningLine(operation: Operation): string {
  if (operation.change) {
    return `${titleOf(operation)}: no answer came, so Penstock looks whether it was carried out`;
  }
  const sofar = outcomesOf(operation).filter(({ outcome }) => /done|failed|unknown/.test(outcome));
  return [`${kindWords[operation.kind].doing} ${subjectOf(operation)}`, ...sofar.map(tallyWord)].join(', ');
}

/** Did anything fail, or stay uncertain? */
export function hasProblems(operation: Operation): boolean {
  const { failed, unknown } = tally(operation);
  return failed + unknown > 0;
}

/** Where a run stands. */
export function statusOf(operation: Operation): { label: string; tone: Tone } {
  const counts = tally(operation);
  if (isRunning(operation)) {
    return { label: operation.cancelled ? 'Cancelling' : 'Running', tone: 'busy' };
  }
  if (counts.failed > 0) return { label: 'Ended with problems', tone: 'bad' };
  if (counts.unknown > 0) return { label: 'Ended, not all confirmed', tone: 'warning' };
  if (counts.cancelled > 0) return { label: 'Cancelled', tone: 'quiet' };
  if (counts.done > 0 && isOpenMaintenance(operation)) {
    return { label: 'Pipes are stopped', tone: 'warning' };
  }
  return counts.done > 0 ? { label: 'Done', tone: 'good' } : { label: 'Nothing to do', tone: 'quiet' };
}

/** "12 pipes stopped": what a maintenance has done. */
export function stoppedLine(maintenance: Operation): string {
  return `${count(tally(maintenance).done, 'pipe')} stopped`;
}
