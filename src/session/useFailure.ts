import { useState } from 'react';

/** What is needed of a query to say that its first read failed. */
interface Readable {
  data: unknown;
  error: unknown;
}

/**
 * The failure of a first read, until data comes. A repeated read sets the query back to pending and its error to null;
 * a page that followed that would throw away its failure card at every look, and what was typed into it.
 * `about` names what is read: a failure of one thing is not shown for another.
 */
export function useFailure({ data, error }: Readable, about: string): unknown {
  const [last, setLast] = useState<{ about: string; error: unknown }>();
  if (error && (error !== last?.error || about !== last?.about)) setLast({ about, error });
  if (data !== undefined) return undefined;
  return error ?? (last?.about === about ? last.error : undefined);
}
