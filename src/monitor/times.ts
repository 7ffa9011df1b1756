// How often things are looked at. The API allows ten requests in ten seconds; watching takes at most half of that and leaves the
// rest to pages and people (api-notes 1.5).

/** All services in one scrape, or each service's own where the server has no such thing. */
export const SCRAPE_EVERY_MS = 30_000;
/** The scrape after the first one, or after a long pause: a rate takes two. */
export const SECOND_SCRAPE_MS = 5_000;
/** Between two scrapes of single services. */
export const SCRAPE_SPACING_MS = 3_000;
/** The list of services; pages read it as often. */
export const SERVICES_EVERY_MS = 60_000;
/** The pipes of each service, and between two such lists. */
export const LIST_EVERY_MS = 120_000;
export const LIST_SPACING_MS = 2_500;
/** The same while scrapes go service by service. */
export const LIST_SPACING_BESIDE_SCRAPES_MS = 7_000;

/** After failures waits are doubled up to this. */
const LONGEST_WAIT_MS = 5 * 60_000;
/** What the server does not have, or the key may not do, is tried again this much later. */
export const REFUSED_FOR_MS = 10 * 60_000;

/** What is recorded is written down. A tab that is reloaded loses what was not. */
export const WRITE_EVERY_MS = 5_000;

/** Two looks further apart leave a gap in what was observed. */
export const LOOK_GAP_MS = 180_000;
/** No rate, and no number, is shown for a sample that is older than so many intervals. */
export const LONGEST_INTERVALS = 3;

/** How long to wait after so many failures in a row, ms. */
export function waitAfter(failures: number, intervalMs: number): number {
  return Math.min(LONGEST_WAIT_MS, intervalMs * 2 ** Math.min(failures, 10));
}
