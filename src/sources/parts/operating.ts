/** What an operator has to know of running pipes of a kind. Loaded by the dialogs, findings and estimates that say it. */
export interface Operating {
  /** The usual reasons why such a pipe fails, as sentences (api-notes 7.4). */
  failureHint: string;
  /** What stopping one means until it is started again, as sentences. */
  whileStopped: string;
  /** What to look for at the source once one is deleted; undefined: nothing is left there. */
  leftAtSource: string | undefined;
  /** How its source keeps the changes that the pipe has not read yet; undefined: there is nothing to fall behind of. */
  changeLog: ChangeLog | undefined;
  /** Whether the vendor publishes a price for loading all rows (`pipes/prices.ts` has it). */
  loadHasPrice: boolean;
}

interface ChangeLog {
  /** A loss of it that only a resync repairs: "a lost binlog position". */
  lost: string;
  /** What is to be read about a pipe that stays paused, where there is more than the page on the source. */
  whilePaused?: VendorPage;
  /** What it means that the log grows while the pipe runs, of sources that tell its size (`SourceKind.tellsLogSize`). */
  grows?: { title: string; advice: string; docs: VendorPage };
}

interface VendorPage {
  label: string;
  url: string;
}

export const STREAM_WHILE_STOPPED =
  'No more messages are read. The pipe goes on from the same position when it is started, as long as the source still retains it.';

export const DATABASE_WHILE_STOPPED =
  'Replication pauses. Resume it before the source’s change log expires, or the pipe needs a resync. The shared CDC compute stays billed.';
