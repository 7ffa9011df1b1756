// The record of a change that a page sends by itself: an operation of one item with one step.
import { randomId } from '../lib/randomId';
import { redactText } from '../lib/secrets/find';
import { redactRaw } from '../lib/secrets/redactJson';
import type { Change } from '../session/changes';
import type { Item, Operation } from './record';

/** The key of its step. */
const CHANGE_STEP = 'change';

/** Names, hosts and messages are any text, so there may be a secret in them: it is not written down. */
export function operationOfChange(sent: Change, now: number): Operation {
  const change = withoutSecrets(sent);
  const item: Item = {
    service: change.service,
    pipe: change.target ?? '',
    name: change.name,
    source: '',
    database: false,
    stateBefore: 'Unknown',
    wasOn: false,
    outcome: 'running',
    steps: [
      {
        key: CHANGE_STEP,
        label: 'Send the change',
        status: 'running',
        startedAt: now,
        request: change.request,
      },
    ],
  };
  return { id: randomId(), org: change.org, kind: change.kind, createdAt: now, items: [item], change };
}

function withoutSecrets({ request, name, ...change }: Change): Change {
  const body = 'body' in request ? { body: redactRaw(request.body) } : {};
  return { ...change, name: redactText(name), request: { ...request, ...body } };
}

/** No answer came: the page that sent it looks now. */
export function unanswered(operation: Operation, message: string): Operation {
  return stepOf(operation, { status: 'unknown', message: redactText(message) });
}

/** The sender is gone: now it is looked at. */
export function takenUp(operation: Operation): Operation {
  return unanswered(operation, 'The page was closed before an answer came.');
}

function stepOf(operation: Operation, step: object, item: object = {}): Operation {
  return {
    ...operation,
    items: operation.items.map((each) => ({
      ...each,
      ...item,
      steps: each.steps.map((one) => (one.key === CHANGE_STEP ? { ...one, ...step } : one)),
    })),
  };
}

interface Ended {
  outcome: 'done' | 'failed' | 'unknown';
  message?: string | undefined;
  /** The ID of what was made. */
  made?: string | undefined;
}

/** The record of a change with its end. */
export function ended(operation: Operation, { outcome, message, made }: Ended, now: number): Operation {
  const isNew = operation.items.every(({ pipe }) => pipe === '');
  const said = message === undefined ? undefined : redactText(message);
  const item = { outcome, message: said, ...(isNew && made !== undefined ? { pipe: made } : {}) };
  return { ...stepOf(operation, { status: outcome, endedAt: now }, item), endedAt: now };
}
