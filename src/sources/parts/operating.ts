/** What is to be known of running pipes of a kind. Loaded by the pages that say it. */
export interface Operating {
  /** The usual reasons why such a pipe fails, as sentences (api-notes 7.4). */
  failureHint: string;
  /** Whether the vendor publishes a price for loading all rows (`pipes/prices.ts` has it). */
  loadHasPrice: boolean;
}
