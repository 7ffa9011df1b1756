// A request and what came of it, for the record: never a body, a header or a key.
import type { Answer } from './answer';
import { ApiError, type FailureCause } from './errors';

export interface Exchange {
  method: string;
  /** Without its query. */
  path: string;
  /** `?from_date=2026-03-30`, where it had a query. An endpoint takes filters and dates there, nothing secret (`endpoint.ts`). */
  search?: string;
  /** Epoch ms; the wait for a slot of the budget lies before it. */
  startedAt: number;
  durationMs: number;
  /** `abandoned`: nobody waited for it any more. */
  outcome: 'answered' | FailureCause | 'abandoned';
  /** HTTP status, if an answer came. */
  status?: number;
  /** The handle that the vendor's support can correlate by. */
  requestId?: string;
}

/** The envelope names it before the result, which may be megabytes. */
const REQUEST_ID = /"requestId"\s*:\s*"([\w.:-]{1,100})"/;
const HEAD = 300;

/** What an exchange says of its end. */
export function outcomeOf(
  end: { answer: Answer } | { error: unknown },
): Pick<Exchange, 'outcome' | 'status' | 'requestId'> {
  if ('answer' in end) {
    const { status, text } = end.answer;
    const requestId = REQUEST_ID.exec(text.slice(0, HEAD))?.[1];
    return { outcome: 'answered', status, ...(requestId === undefined ? {} : { requestId }) };
  }
  if (!(end.error instanceof ApiError)) return { outcome: 'abandoned' };
  const { cause, status, requestId } = end.error;
  return {
    outcome: cause,
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
  };
}
