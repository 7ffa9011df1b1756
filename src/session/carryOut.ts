// Sending a change once, and looking where no answer tells how it went.
import type { CallOptions } from '../api/client';
import { ApiError, describeError } from '../api/errors';
import { writeDown, type Change } from './changes';
import { sameKey } from './store';
import { inside } from '../lib/objects';

/** How a change went that was not refused. */
export type Carried<Result> =
  | { confirmed: true; result: Result }
  /** No readable answer came. `seen`: what shows that it was made; else `unread` says why nothing could be read, if so. */
  | { confirmed: false; error: ApiError; seen: Result | undefined; unread?: unknown };

/**
 * Sends a change once. Where no answer tells how it went, `look` reads: a result shows that it was made, undefined that
 * nothing shows it. Throws `ApiError` for a change that was certainly not made.
 */
export async function carryOut<Result>(
  change: Change,
  send: (options?: CallOptions) => Promise<Result>,
  look: (error: ApiError) => Promise<Result | undefined>,
): Promise<Carried<Result>> {
  const current = sameKey();
  const entry = await writeDown(change);
  let error: ApiError;
  try {
    const result = await send();
    entry.end('done', undefined, idOf(result));
    return { confirmed: true, result };
  } catch (failure) {
    const isUnknown = failure instanceof ApiError && failure.outcomeUnknown;
    if (!isUnknown) {
      entry.end('failed', describeError(failure).detail);
      throw failure;
    }
    error = failure;
    entry.unanswered(error.message);
  }
  try {
    const seen = await look(error);
    // Without a key nothing was looked at: the next one takes it up.
    if (!current()) return { confirmed: false, error, seen };
    if (seen === undefined) entry.end('unknown', `${error.message} What the API shows does not tell.`);
    else entry.end('done', 'No answer came, but the API shows that it was carried out.', idOf(seen));
    return { confirmed: false, error, seen };
  } catch (unread) {
    if (current()) entry.end('unknown', `${error.message} Afterwards nothing could be read.`);
    return { confirmed: false, error, seen: undefined, unread };
  }
}

/** The same for callers that have one word for a change that was not seen to be made: the first failure. */
export async function carryOutOrThrow<Result>(
  ...args: Parameters<typeof carryOut<Result>>
): Promise<{ result: Result; confirmed: boolean }> {
  const carried = await carryOut(...args);
  if (carried.confirmed) return carried;
  if (carried.seen === undefined) throw carried.error;
  return { result: carried.seen, confirmed: false };
}

function idOf(result: unknown): string | undefined {
  const id = inside(result, 'id');
  return typeof id === 'string' ? id : undefined;
}
