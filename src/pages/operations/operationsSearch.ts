// The query parts of the URLs of operations.
import type { Outcome } from '../../operations/record';

export const shownChoices = ['running', 'problems'] as const;

export interface OperationsSearch {
  /** Absent: all. */
  show?: (typeof shownChoices)[number] | undefined;
}

/** Reads the list's filter; anything else means all. */
export function readOperationsSearch(raw: Record<string, unknown>): OperationsSearch {
  const show = shownChoices.find((each) => each === raw['show']);
  return show === undefined ? {} : { show };
}

const outcomes: readonly Outcome[] = [
  'waiting',
  'running',
  'done',
  'skipped',
  'failed',
  'unknown',
  'cancelled',
];

interface OperationSearch {
  /** The ledger shows these only. Absent: all. */
  outcome?: Outcome | undefined;
}

/** Reads the ledger's filter; anything else means all. */
export function readOperationSearch(raw: Record<string, unknown>): OperationSearch {
  const outcome = outcomes.find((each) => each === raw['outcome']);
  return outcome === undefined ? {} : { outcome };
}
