export const SCRAPE_EVERY_MS = 30_000;
/** Over a longer time without a look nothing is known. */
export const LONGEST_MS = 3 * SCRAPE_EVERY_MS;
