import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/errors';
import { ScrapeSchedule } from './scrapeSchedule';
import type { ServiceEntry } from './serviceEntry';
import { REFUSED_FOR_MS, SCRAPE_EVERY_MS } from './times';

/** What is scraped of a service. */
const service = { id: 's', takesCalls: true, lacksMeasures: false, scrapedAt: undefined } as ServiceEntry;
const refused = new ApiError({ cause: 'refused', status: 403, message: 'FORBIDDEN: no' });

describe('a person who does not want to wait', () => {
  it('has the next look at once', () => {
    const scrapeSchedule = new ScrapeSchedule();
    // The second look follows soon on the first, so that there are rates; the third is in no hurry.
    scrapeSchedule.succeeded('organization', 0, [service]);
    scrapeSchedule.succeeded('organization', 5_000, [service]);
    expect(scrapeSchedule.next([service], 5_000 + SCRAPE_EVERY_MS - 1)).toBeUndefined();
    scrapeSchedule.hurry();
    expect(scrapeSchedule.next([service], 5_001)).toBe('organization');
  });

  it('has what was refused asked for again', () => {
    const scrapeSchedule = new ScrapeSchedule();
    scrapeSchedule.failed('organization', 0, refused);
    expect(scrapeSchedule.next([service], 0)).toEqual({ service: 's' });
    scrapeSchedule.failed({ service: 's' }, 0, refused);
    expect(scrapeSchedule.refusesAll([service])).toBe(true);
    expect(scrapeSchedule.next([service], REFUSED_FOR_MS - 1)).toBeUndefined();
    scrapeSchedule.hurry();
    expect(scrapeSchedule.refusesAll([service])).toBe(false);
    expect(scrapeSchedule.next([service], 1)).toBe('organization');
  });
});
