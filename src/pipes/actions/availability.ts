// Which actions a pipe has, and why one is not possible now. Switch, buttons, menus, forms, findings, plans of operations and the
// commands themselves ask here, so that they all say the same.
import { useSyncExternalStore } from 'react';
import { ApiError } from '../../api/errors';
import { renameMode, availabilityOf, type Command, type Capabilities } from '../lifecycle';
import { operationOn, requestOf, subscribeOperationLocks, subscribeRequests } from '../store/inHand';
import type { RequestedCommand } from '../store/requests';
import { lacksRight, MANAGE_CLICKPIPES, subscribeRights } from '../../session/rights';
import type { PipeState } from '../wire';

/** In the order in which they are offered. */
export const actionIds = [
  'start',
  'stop',
  'edit',
  'scale',
  'settings',
  'rename',
  'clone',
  'export',
  'resync',
  'delete',
] as const;
export type ActionId = (typeof actionIds)[number];

/** The row of the lifecycle table that decides. A rename has its own way, and what changes nothing has none. */
const commandOf: Readonly<Record<Exclude<ActionId, 'rename' | 'clone' | 'export'>, Command>> = {
  start: 'start',
  stop: 'stop',
  edit: 'safeEdit',
  scale: 'scale',
  settings: 'settings',
  resync: 'resync',
  delete: 'delete',
};

/** What is known of a pipe that an action depends on: a `PipeView` is one. */
interface ActionSubject {
  id: string;
  pipe: { state: PipeState };
  capabilities: Capabilities;
}

/** What else stands against an action. */
export interface Circumstances {
  /** The title of an operation that is at work on the pipe. */
  operation: string | undefined;
  /** A command that was sent and that no answer has shown yet. */
  request: Pick<RequestedCommand, 'command'> | undefined;
  lacksRight: boolean;
}

/** Why an action is not possible: a sentence, or undefined where it is. */
export function whyNot(action: ActionId, pipe: ActionSubject, now: Circumstances): string | undefined {
  // These read what is known already.
  if (action === 'clone' || action === 'export') return undefined;
  if (pipe.id === '') return 'The API gave no ID for this pipe, so it cannot be addressed.';
  return whyBlocked(now) ?? byState(action, pipe) ?? whyBusy(action, now);
}

/** What stands against every change, whatever the state. */
function whyBlocked({ operation, request, lacksRight }: Circumstances): string | undefined {
  if (operation !== undefined)
    return `An operation is at work on this pipe: ${operation}. Wait until it has ended.`;
  if (request?.command === 'delete')
    return 'This pipe was asked to be deleted. Wait until it is gone from the list.';
  return lacksRight
    ? `This API key lacks the right ${MANAGE_CLICKPIPES} on this service. Ask an administrator of the organization for it.`
    : undefined;
}

function byState(action: Exclude<ActionId, 'clone' | 'export'>, pipe: ActionSubject): string | undefined {
  if (action === 'rename') {
    const rename = renameMode(pipe.pipe.state, pipe.capabilities);
    return rename.mode === 'none' ? rename.why : undefined;
  }
  const decision = availabilityOf(commandOf[action], pipe.pipe.state, pipe.capabilities);
  return decision.allowed ? undefined : decision.why;
}

/** One command at a time: a second one would be told by the effect of the first. A deletion overrides what was asked before. */
function whyBusy(action: ActionId, { request }: Circumstances): string | undefined {
  return request === undefined || action === 'delete'
    ? undefined
    : 'A command is on its way. Wait until the API reports it.';
}

function circumstancesOf(pipeId: string, service: string): Circumstances {
  return { operation: operationOn(pipeId), request: requestOf(pipeId), lacksRight: lacksRight(service) };
}

/** Why an action is not possible at this moment. */
export function whyNotNow(action: ActionId, pipe: ActionSubject, service: string): string | undefined {
  return whyNot(action, pipe, circumstancesOf(pipe.id, service));
}

/** The same, followed. Undefined, too, while the pipe is not read yet. */
export function useWhyNot(
  action: ActionId,
  pipe: ActionSubject | undefined,
  service: string,
): string | undefined {
  return useSyncExternalStore(subscribeCircumstances, () => pipe && whyNotNow(action, pipe, service));
}

/** Hears of everything but the pipe itself that makes an action possible or not. */
export function subscribeCircumstances(listener: () => void): () => void {
  const ends = [subscribeOperationLocks(listener), subscribeRequests(listener), subscribeRights(listener)];
  return () => {
    for (const end of ends) end();
  };
}

/** What a command asks before it sends anything; state and right are the server's to judge. Throws `ApiError` with the sentence. */
export function refuseBlocked({ service, pipe }: { service: string; pipe: string }): void {
  const why = whyBlocked({ ...circumstancesOf(pipe, service), lacksRight: false });
  if (why !== undefined) throw new ApiError({ cause: 'refused', message: why, notSent: true });
}
