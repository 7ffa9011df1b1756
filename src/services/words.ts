// States of a service in words.
import { lookup } from '../lib/lookup';
import type { Service, ServiceCommand, ServiceState } from './wire';

interface Meaning {
  label: string;
  tone: 'good' | 'warning' | 'bad' | 'busy' | 'quiet';
  /** On its way to another state by itself. */
  changing?: true;
}

const meanings: Readonly<Record<string, Meaning>> = {
  running: { label: 'Running', tone: 'good' },
  idle: { label: 'Idle', tone: 'quiet' },
  stopped: { label: 'Stopped', tone: 'quiet' },
  awaking: { label: 'Waking', tone: 'busy', changing: true },
  starting: { label: 'Starting', tone: 'busy', changing: true },
  stopping: { label: 'Stopping', tone: 'busy', changing: true },
  provisioning: { label: 'Provisioning', tone: 'busy', changing: true },
  partially_running: { label: 'Partially running', tone: 'warning' },
  degraded: { label: 'Degraded', tone: 'warning' },
  failed: { label: 'Failed', tone: 'bad' },
  terminating: { label: 'Terminating', tone: 'busy', changing: true },
  terminated: { label: 'Terminated', tone: 'bad' },
  softdeleting: { label: 'Deleting', tone: 'busy', changing: true },
  softdeleted: { label: 'Deleted', tone: 'bad' },
};

/** A state of a service; one we do not know keeps the server's word. */
export function serviceMeaning(state: ServiceState | null | undefined): Meaning {
  return (state && lookup(meanings, state)) || { label: state || 'State unknown', tone: 'quiet' };
}

export function isChanging(state: ServiceState | null | undefined): boolean {
  return serviceMeaning(state).changing ?? false;
}

/** What brings a service up that does not run; undefined where it runs, or gets somewhere by itself. */
export function startCommandFor(state: ServiceState | null | undefined): StartCommand | undefined {
  if (state === 'idle') return startCommands.awake;
  return state === 'stopped' ? startCommands.start : undefined;
}

export interface StartCommand {
  command: ServiceCommand;
  /** On a button, alone or before "service". */
  verb: string;
  /** What it does and costs, after "Waking" or "Starting" was said to be possible. */
  cost: string;
}

export const startCommands = {
  awake: {
    command: 'awake',
    verb: 'Wake',
    cost: 'Waking it takes a few minutes at most and starts its compute, which is billed until it idles again.',
  },
  start: {
    command: 'start',
    verb: 'Start',
    cost: 'Starting it takes a few minutes at most and starts its compute, which is billed until it is stopped again.',
  },
} as const satisfies Record<string, StartCommand>;

const AWAKE: ReadonlySet<string> = new Set(['running', 'degraded', 'partially_running']);

/** Does a service in this state take ClickPipes calls (api-notes 1.4)? Its pipes are asked for in these alone. */
export function isAwake(state: ServiceState | null | undefined): boolean {
  return AWAKE.has(state ?? '');
}

const providers: Readonly<Record<string, string>> = { aws: 'AWS', gcp: 'GCP', azure: 'Azure' };

/** `AWS us-east-1`; empty where the server did not say. */
export function placeOf({ provider, region }: Service): string {
  return [provider && (lookup(providers, provider) ?? provider), region].filter(Boolean).join(' ');
}

/** The name, or the id where the server told us no more. */
export function serviceName(service: Service | undefined, id = ''): string {
  return service?.name || service?.id || id;
}
