// How far a pipe is behind its source. Time, bytes at the source and batches are three things, never one number.
import type { PipeValues } from './measures';

/**
 * The average time of a record from the source to its table, ms. Where a server does not tell it of database pipes, it is the
 * sum of the two parts of the way; of one part alone nothing follows.
 */
export function timeLag({
  latency,
  cdcSourceLatency,
  cdcDestinationLatency,
}: PipeValues): number | undefined {
  if (latency !== undefined) return latency;
  if (cdcSourceLatency === undefined || cdcDestinationLatency === undefined) return undefined;
  return cdcSourceLatency + cdcDestinationLatency;
}

/** Batches that were fetched and not sent yet; undefined where that makes no sense, or is not known. */
export function batchesInFlight(fetched: number | undefined, sent: number | undefined): number | undefined {
  return fetched === undefined || sent === undefined || !(fetched >= sent) ? undefined : fetched - sent;
}
