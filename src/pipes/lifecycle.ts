// What may be done with a pipe, and when. The switch, its tooltip, menus, forms and the mock cloud's refusals all read this
// file. Sources: the official document's state endpoint, the vendor's guides and what known clients rely on (api-notes 6.2
// and 6.3).
import { lookup } from '../lib/lookup';
import type { Family } from '../sources/define';
import { labelsOf } from '../sources/registry';
import type { PipeState } from './wire';

/** `edit` is one PATCH as the server takes it; `safeEdit` is ours, which pauses a database pipe for it and resumes it. */
export const commands = [
  'start',
  'stop',
  'resync',
  'scale',
  'settings',
  'edit',
  'safeEdit',
  'delete',
] as const;
export type Command = (typeof commands)[number];

/** What a command depends on besides the state. */
export interface Capabilities {
  family: Family | undefined;
  scales: boolean;
  resyncs: boolean;
  patches: boolean;
}

/** The server's words to a start of a pipe that runs: what the start wanted (api-notes 1.3). */
export const ALREADY_RUNNING = /already running/i;

type Availability =
  | { allowed: true }
  | {
      allowed: false;
      /** A sentence for the person. */
      why: string;
      /**
       * What the server does with it: refuses with a 400 and these words, or accepts and changes nothing
       * (undefined), because what was asked for is so already, as with stopping a stopped pipe.
       */
      refusal?: string;
    };

const yes: Availability = { allowed: true };
const no = (why: string, refusal?: string): Availability => ({
  allowed: false,
  why,
  ...(refusal === undefined ? {} : { refusal }),
});

/**
 * May this be done in this state? In a state we do not know the server is the judge; only editing a database pipe, which
 * needs a known state, is not offered then.
 */
export function availabilityOf(command: Command, state: PipeState, pipe: Capabilities): Availability {
  return rules[command](state, pipe);
}

/**
 * How a pipe is renamed. `direct`: by one request. `paused`: the API takes changes of a database pipe only while it is
 * paused, so that it is paused first and goes on afterwards. `none`: not now, and why.
 */
type RenameMode = { mode: 'direct' } | { mode: 'paused' } | { mode: 'none'; why: string };

export function renameMode(state: PipeState, pipe: Capabilities): RenameMode {
  const edit = availabilityOf('edit', state, pipe);
  if (edit.allowed) return { mode: 'direct' };
  const settled = state === 'Running' || state === 'Degraded';
  const ifPaused = availabilityOf('edit', 'Paused', pipe);
  // A pipe that is still loading is not interrupted for a name: the load may begin again.
  return settled && ifPaused.allowed ? { mode: 'paused' } : { mode: 'none', why: edit.why };
}

const busyWords: Readonly<Record<string, string>> = {
  Stopping: 'The pipe is stopping. Wait until it has stopped.',
  Pausing: 'The pipe is pausing. Wait until it is paused.',
  Modifying: 'A change is being applied. Wait until it is done.',
  Resync: 'A resync is swapping tables. Wait until it is done.',
};

/** What the pipe is busy with, in a state in which it is. */
function busyWith(state: PipeState): string | undefined {
  return lookup(busyWords, state);
}

const rules: Readonly<Record<Command, (state: PipeState, pipe: Capabilities) => Availability>> = {
  start(state) {
    switch (state) {
      case 'Running':
      case 'Degraded':
      case 'Setup':
      case 'Snapshot':
      case 'Provisioning':
        return no('The pipe is already running or on its way.', 'BAD_REQUEST: ClickPipe is already running');
      case 'Stopping':
      case 'Pausing':
      case 'Modifying':
      case 'Resync':
        return no(
          busyWith(state) ?? '',
          `BAD_REQUEST: ClickPipe cannot be started in its current state: ${state}`,
        );
      case 'Completed':
        return no(
          'The pipe has loaded everything; starting it would change nothing. Clone it to load again.',
        );
      default:
        return yes;
    }
  },
  stop(state) {
    switch (state) {
      case 'Stopped':
      case 'Paused':
        return no('The pipe is already stopped.');
      case 'Stopping':
      case 'Pausing':
        return no('The pipe is already on its way to a stop.');
      case 'Completed':
        return no('The pipe has finished; there is nothing to stop.');
      default:
        return yes;
    }
  },
  resync(state, { resyncs }) {
    if (!resyncs) {
      return no(
        `Only ${labelsOf(({ resyncs: does }) => does)} pipes can be resynced.`,
        'BAD_REQUEST: resync is supported for database ClickPipes only',
      );
    }
    if (state === 'Resync' || state === 'Modifying' || state === 'Pausing') {
      return no(
        busyWith(state) ?? '',
        `BAD_REQUEST: ClickPipe cannot be resynced in its current state: ${state}`,
      );
    }
    return yes;
  },
  scale(state, { family, scales }) {
    if (!scales) {
      return no(
        family === 'database'
          ? 'Database pipes have no size of their own: they share the CDC compute of the service.'
          : 'Penstock does not know whether pipes of this kind can be scaled.',
        'BAD_REQUEST: scaling is not supported for this type of ClickPipe',
      );
    }
    if (state === 'Completed') {
      return no(
        'The pipe has finished; a size would change nothing.',
        'BAD_REQUEST: ClickPipe cannot be scaled in its current state: Completed',
      );
    }
    if (state === 'Provisioning' || state === 'Stopping') {
      return no(
        'The pipe is changing state. Wait until it has settled.',
        `BAD_REQUEST: ClickPipe cannot be scaled in its current state: ${state}`,
      );
    }
    return yes;
  },
  settings(state, { family }) {
    // The server says of a database pipe that it is not there (404); the mock's handler knows the words.
    if (family === 'database') {
      return no('Database pipes have no advanced settings: they are tuned together with their source.');
    }
    if (family === undefined) {
      return no('Penstock does not know which advanced settings pipes of this kind have.');
    }
    if (state === 'Completed') {
      return no(
        'The pipe has finished; settings would change nothing. Clone it to run it with others.',
        'BAD_REQUEST: settings of the ClickPipe cannot be changed in its current state: Completed',
      );
    }
    const busy = busyWith(state);
    if (busy === undefined) return yes;
    return no(
      busy,
      `BAD_REQUEST: settings of the ClickPipe cannot be changed in its current state: ${state}`,
    );
  },
  edit(state, { family, patches }) {
    if (!patches) {
      return no(
        'Pipes of this kind cannot be changed after creation.',
        'BAD_REQUEST: source cannot be updated',
      );
    }
    const refusal = `BAD_REQUEST: ClickPipe cannot be updated in its current state: ${state}`;
    if (state === 'Completed') return no('The pipe has finished. Clone it to run it with changes.', refusal);
    const busy = busyWith(state);
    if (busy !== undefined) return no(busy, refusal);
    if (family !== 'database' && state === 'Provisioning')
      return no('The pipe is being set up. Wait until it runs.', refusal);
    // A failed pipe does not replicate either, and wrong credentials are repaired by an edit.
    if (family === 'database' && state !== 'Paused' && state !== 'Failed') {
      return no('A database pipe must be paused to edit.', 'BAD_REQUEST: ClickPipe must be paused to edit');
    }
    return yes;
  },
  safeEdit(state, pipe) {
    if (pipe.family !== 'database' || !pipe.patches || busyWith(state) !== undefined) {
      return rules.edit(state, pipe);
    }
    switch (state) {
      case 'Provisioning':
      case 'Setup':
      case 'Snapshot':
        return no('The pipe is being set up or loads its tables. Wait until it runs, then edit it.');
      case 'Running':
      case 'Degraded':
      case 'Paused':
      case 'Stopped':
      case 'Failed':
        return yes;
      case 'Completed':
        return rules.edit(state, pipe);
      default:
        return no('It is not known whether the pipe can be paused in this state. Wait until it is.');
    }
  },
  delete: () => yes,
};
