// What a pipe's state means: its words, its tone, its view of the list, and how often to look. Sources: the official
// document's state description and the vendor's guides (api-notes 6.1).
import { shownText } from '../lib/shownText';
import type { Tone } from '../ui/Pill';
import { pipeStates, type KnownPipeState, type PipeState } from './wire';

/** The four views of a list, worst first. */
export const stateGroups = ['attention', 'moving', 'running', 'stopped'] as const;
export type StateGroup = (typeof stateGroups)[number];

export const stateGroupLabels: Readonly<Record<StateGroup, string>> = {
  attention: 'Needs attention',
  moving: 'Moving',
  running: 'Running',
  stopped: 'Stopped',
};

interface StateMeaning {
  label: string;
  tone: Tone;
  group: StateGroup;
  /** One sentence for tooltips and headers. */
  meaning: string;
  /** Will the state change by itself within seconds? Then the page looks more often, at the cost of the budget. */
  settling: boolean;
}

const meanings: Readonly<Record<KnownPipeState, StateMeaning>> = {
  Unknown: {
    label: 'Unknown',
    tone: 'quiet',
    group: 'attention',
    meaning: 'ClickPipes has not determined the state yet.',
    settling: false,
  },
  Provisioning: {
    label: 'Provisioning',
    tone: 'busy',
    group: 'moving',
    meaning: 'Resources of the pipe are being set up.',
    settling: true,
  },
  Setup: {
    label: 'Setup',
    tone: 'busy',
    group: 'moving',
    meaning: 'Destination tables are created and source definitions read.',
    settling: true,
  },
  Snapshot: {
    label: 'Initial load',
    tone: 'busy',
    group: 'moving',
    meaning: 'Existing rows are being loaded; changes follow afterwards.',
    settling: false,
  },
  Running: {
    label: 'Running',
    tone: 'good',
    group: 'running',
    meaning: 'The pipe ingests data.',
    settling: false,
  },
  Degraded: {
    label: 'Degraded',
    tone: 'warning',
    group: 'attention',
    meaning: 'The pipe ingests, but is partly impaired.',
    settling: false,
  },
  Stopping: {
    label: 'Stopping',
    tone: 'busy',
    group: 'moving',
    meaning: 'The pipe is being stopped.',
    settling: true,
  },
  Stopped: {
    label: 'Stopped',
    tone: 'quiet',
    group: 'stopped',
    meaning: 'The pipe was stopped and ingests nothing.',
    settling: false,
  },
  Pausing: {
    label: 'Pausing',
    tone: 'busy',
    group: 'moving',
    meaning: 'Replication is being paused.',
    settling: true,
  },
  Paused: {
    label: 'Paused',
    tone: 'warning',
    group: 'stopped',
    meaning: 'Replication is paused. The change log at the source keeps growing until it is resumed.',
    settling: false,
  },
  Modifying: {
    label: 'Modifying',
    tone: 'busy',
    group: 'moving',
    meaning: 'A change to the pipe is being applied.',
    settling: true,
  },
  Resync: {
    label: 'Resync',
    tone: 'busy',
    group: 'moving',
    meaning: 'Freshly loaded tables are swapped in.',
    settling: false,
  },
  Completed: {
    label: 'Completed',
    tone: 'done',
    group: 'stopped',
    meaning: 'Everything was loaded; the pipe has finished.',
    settling: false,
  },
  Failed: {
    label: 'Failed',
    tone: 'bad',
    group: 'attention',
    meaning: 'The pipe stopped because of an error.',
    settling: false,
  },
  InternalError: {
    label: 'Internal error',
    tone: 'bad',
    group: 'attention',
    meaning: 'A fault on the ClickHouse Cloud side. Contact ClickHouse support if it stays.',
    settling: false,
  },
};

function isKnown(state: PipeState): state is KnownPipeState {
  return (pipeStates as readonly string[]).includes(state);
}

const NEWBORN_MS = 120_000;

/**
 * `Unknown` is the first state of a new pipe, for a moment; of an old pipe it may stay for good. `createdAt` in epoch ms;
 * undefined: not told.
 */
export function isNewborn(state: PipeState, createdAt: number | undefined, now = Date.now()): boolean {
  return state === 'Unknown' && createdAt !== undefined && now - createdAt < NEWBORN_MS;
}

const newborn: StateMeaning = {
  label: 'Created',
  tone: 'busy',
  group: 'moving',
  meaning: 'Created, waiting for the first report.',
  settling: true,
};

/**
 * The meaning of a state, of a pipe that was created then (epoch ms; undefined: not known). A state newer than this program
 * keeps the server's name and asks for attention.
 */
export function meaningOf(state: PipeState, createdAt?: number): StateMeaning {
  if (isNewborn(state, createdAt)) return newborn;
  if (isKnown(state)) return meanings[state];
  return {
    label: shownText(state) || 'Unknown',
    tone: 'quiet',
    group: 'attention',
    meaning: 'This state is newer than this version of Penstock; the name is the server’s.',
    settling: false,
  };
}

/** Does the switch stand at "on"? True for everything that runs or is on its way there. */
export function isOn(state: PipeState): boolean {
  return ![
    'Stopping',
    'Stopped',
    'Pausing',
    'Paused',
    'Completed',
    'Failed',
    'InternalError',
    'Unknown',
  ].includes(state);
}

/** Order of the default list: failed first, completed last. */
const severity: readonly KnownPipeState[] = [
  'Failed',
  'InternalError',
  'Degraded',
  'Unknown',
  'Provisioning',
  'Setup',
  'Snapshot',
  'Resync',
  'Modifying',
  'Pausing',
  'Stopping',
  'Paused',
  'Running',
  'Stopped',
  'Completed',
];

/** Smaller needs attention sooner; a state we do not know stands with `Unknown`. */
export function severityOf(state: PipeState): number {
  return severity.indexOf(isKnown(state) ? state : 'Unknown');
}
