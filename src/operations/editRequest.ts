// Sending one request of an edit, and finding out whether it was applied.
import { describeError } from '../api/errors';
import { pipeWriteEndpoints, type PipePatchBody } from '../pipes/writeEndpoints';
import type { SettingsWrite } from '../pipes/settings';
import type { Pipe } from '../pipes/wire';
import { comparePatch } from './applied';
import { pathOf, type ItemRun } from './itemRun';
import { Interrupted, type PendingBodies } from './dependencies';

/** `unsent`: nothing left this page. */
export type Applied =
  | { change: 'made'; message?: string }
  | { change: 'refused' | 'unsent' | 'unknown'; message: string };

/** The key of the step that sends the request at this place. */
export function changeKey(index: number): string {
  return `change-${index + 1}`;
}

/** Sends the request at this place, once. `before` is the pipe as read just before. */
export async function applyRequest(
  run: ItemRun,
  pendingBodies: PendingBodies,
  index: number,
  before: Pipe | undefined,
): Promise<Applied> {
  const stored = run.operation.requests?.[index];
  if (!stored) return { change: 'unsent', message: 'The request is no longer written down.' };
  const key = changeKey(index);
  const body = pendingBodies.bodyOf(run.operationId, index) ?? (stored.hasSecrets ? undefined : stored.body);
  if (body === undefined && !run.step(key)) {
    return {
      change: 'unsent',
      message:
        'This tab no longer has the passwords and keys that go with the change: they are never stored, and gone with a reload or a lock. Enter them again.',
    };
  }
  const { params } = run;
  const isPatch = stored.type === 'patch';
  const sent = await run.send<unknown>({
    key,
    label: stored.label,
    method: isPatch ? 'PATCH' : 'PUT',
    path: pathOf(params, isPatch ? '' : '/settings'),
    body: stored.body,
    ...(isPatch && before ? { expects: comparePatch(stored.body, before).missing } : {}),
    send: (options) =>
      isPatch
        ? // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the client parses it, and says what does not fit
          run.deps.cloud(pipeWriteEndpoints.pipeUpdate, params, body as PipePatchBody, options)
        : // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
          run.deps.cloud(pipeWriteEndpoints.settingsPut, params, body as SettingsWrite, options),
  });
  if (sent.outcome === 'done') return { change: 'made' };
  if (sent.outcome === 'failed') {
    // A browser repeats a request whose connection breaks: what is refused then is the repeat of a change that was made.
    return (await wasApplied(run, key, stored.body, 'The API refused it, but the pipe now shows the change.'))
      ? { change: 'made' }
      : { change: 'refused', message: sent.message };
  }
  return (await wasApplied(run, key, stored.body))
    ? { change: 'made' }
    : { change: 'unknown', message: sent.message };
}

/** After a cut: does the pipe now show what it did not show before? */
async function wasApplied(
  run: ItemRun,
  key: string,
  body: unknown,
  message = 'No answer came, but the pipe now shows the change.',
): Promise<boolean> {
  const expects = run.step(key)?.expects ?? [];
  if (expects.length === 0) return false;
  const pipe = await lookOrNothing(run);
  if (!pipe) return false;
  const { shown } = comparePatch(body, pipe);
  if (!expects.every((path) => shown.includes(path))) return false;
  await run.amend(key, { status: 'done', message });
  return true;
}

/** What the API accepted and does not show: a sentence, or undefined if all is there. */
export async function findUnapplied(run: ItemRun): Promise<string | undefined> {
  const bodies = (run.operation.requests ?? []).flatMap(({ type, body }, index) =>
    type === 'patch' && run.step(changeKey(index))?.status === 'done' ? [body] : [],
  );
  const pipe = bodies.length > 0 ? await lookOrNothing(run) : undefined;
  if (!pipe) return undefined;
  const missing = bodies.flatMap((body) => comparePatch(body, pipe).missing);
  if (missing.length === 0) return undefined;
  return `The API accepted the change, but the pipe does not show it: ${missing.join(', ')}.`;
}

/** The pipe, if it can be read now. */
export async function lookOrNothing(run: ItemRun): Promise<Pipe | undefined> {
  try {
    return await run.look();
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    await run.note({ message: describeError(error).detail });
    return undefined;
  }
}
