// What an operation is: work in several steps or over several pipes, written down as it goes. The record is kept in this
// browser (without secrets), survives a reload, and is the result page afterwards.
import type { PipeState } from '../pipes/wire';
import type { ScalingPatch } from '../pipes/scaling';
import type { Change } from '../session/changes';

export const operationKinds = [
  'start',
  'stop',
  'resync',
  'delete',
  'scale',
  'edit',
  'maintenance',
  'restore',
  // Changes that a page sends by itself, beside those of the kinds above.
  'create',
  'settings',
  'rename',
  'wake',
  'cdcScale',
  'endpointCreate',
  'endpointNames',
  'endpointDelete',
] as const;
export type OperationKind = (typeof operationKinds)[number];

/**
 * How it went for one pipe. `unknown`: something was sent, and what the API shows does not tell whether it was carried
 * out; nothing is sent again by itself then.
 */
export type Outcome = 'waiting' | 'running' | 'done' | 'skipped' | 'failed' | 'unknown' | 'cancelled';

export type StepStatus = 'running' | 'done' | 'skipped' | 'failed' | 'unknown';

/** One request, or one wait for its effect. */
export interface Step {
  /** Unique within the item: `pause-1`, `patch-1`, `start`. */
  readonly key: string;
  /** "Pause the pipe". */
  readonly label: string;
  status: StepStatus;
  /** Epoch ms. */
  startedAt: number;
  endedAt?: number | undefined;
  /** Set if the step sends a change. Written down before it is sent, so that nothing is ever sent twice. */
  request?: { method: string; path: string; body?: unknown } | undefined;
  requestId?: string | undefined;
  /** What of the change the pipe did not show before: when no answer came, these tell whether it was made. */
  expects?: readonly string[] | undefined;
  /** What was said by the API, or by us: a whole sentence. */
  message?: string | undefined;
}

/** What happened to one pipe. */
export interface Item {
  readonly service: string;
  readonly pipe: string;
  readonly name: string;
  /** Label of the kind or flavour of its source: "Amazon MSK". */
  readonly source: string;
  /** Database pipes pause where others stop. */
  readonly database: boolean;
  /** The state before anything was sent, and whether that counts as on. */
  stateBefore: PipeState;
  wasOn: boolean;
  outcome: Outcome;
  /** Why it was skipped, how it failed, what is uncertain: a whole sentence. */
  message?: string | undefined;
  /** The last state seen. */
  state?: PipeState | undefined;
  /** It ran before the edit, and it could not be made sure that it runs again. */
  leftOff?: boolean | undefined;
  steps: readonly Step[];
}

/** A request of an edit as it is kept: the body without its secrets. */
export interface StoredRequest {
  readonly type: 'patch' | 'settings';
  /** "Add 2 tables". */
  readonly label: string;
  /** As JSON, with placeholders where secrets stand. */
  readonly body: unknown;
  /** The real body is in this tab's memory alone; after a reload it is gone. */
  readonly hasSecrets: boolean;
}

export interface Operation {
  readonly id: string;
  readonly org: string;
  /** Goes up by one with every writing: of two versions the higher is the later. Set by the log. */
  readonly revision?: number | undefined;
  readonly kind: OperationKind;
  /** Epoch ms. */
  readonly createdAt: number;
  endedAt?: number | undefined;
  items: readonly Item[];
  /** `edit` only: what is sent, in this order. */
  readonly requests?: readonly StoredRequest[] | undefined;
  /** `scale` only. */
  readonly scaling?: ScalingPatch | undefined;
  /** Set for a single change that a page sends by itself: it is never sent by the record, only looked at. */
  readonly change?: Change | undefined;
  /** The operation whose failed items this one tries again. */
  readonly retryOf?: string | undefined;
  /** `restore` only: the maintenance that it ends. */
  readonly restores?: string | undefined;
  /** `maintenance` only: set when all that it stopped was started again, or when the person let it be. */
  closedAt?: number | undefined;
  /** The person asked to stop: nothing further is begun. */
  cancelled?: boolean | undefined;
}

/** Counts of items by outcome. */
export function tally(operation: Operation): Readonly<Record<Outcome, number>> {
  const counts: Record<Outcome, number> = {
    waiting: 0,
    running: 0,
    done: 0,
    skipped: 0,
    failed: 0,
    unknown: 0,
    cancelled: 0,
  };
  for (const { outcome } of operation.items) counts[outcome] += 1;
  return counts;
}

export function isRunning({ endedAt }: Operation): boolean {
  return endedAt === undefined;
}

/** A single change that is on its way and being waited for by the page that sent it, which says so itself. */
export function isBeingSent(operation: Operation): boolean {
  const { change, items } = operation;
  return change !== undefined && isRunning(operation) && items[0]?.steps[0]?.status === 'running';
}

/** A maintenance that has ended its stops and still waits for its restore. */
export function isOpenMaintenance({ kind, closedAt }: Operation): boolean {
  return kind === 'maintenance' && closedAt === undefined;
}
