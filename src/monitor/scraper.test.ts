import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/errors';
import { Scraper } from './scraper';
import type { ServiceEntry } from './serviceEntry';
import { REFUSED_FOR_MS, SCRAPE_EVERY_MS } from './times';

/** What a scraper asks of a service. */
const service = { id: 's', takesCalls: true, lacksMeasures: false, scrapedAt: undefined } as ServiceEntry;
const refused = new ApiError({ cause: 'refused', status: 403, message: 'FORBIDDEN: no' });

describe('a person who does not want to wait', () => {
  it('has the next look at once', () => {
    const scraper = new Scraper();
    // The second look follows soon on the first, so that there are rates; the third is in no hurry.
    scraper.succeeded('organization', 0, [service]);
    scraper.succeeded('organization', 5_000, [service]);
    expect(scraper.next([service], 5_000 + SCRAPE_EVERY_MS - 1)).toBeUndefined();
    scraper.hurry();
    expect(scraper.next([service], 5_001)).toBe('organization');
  });

  it('has what was refused asked for again', () => {
    const scraper = new Scraper();
    scraper.failed('organization', 0, refused);
    expect(scraper.next([service], 0)).toEqual({ service: 's' });
    scraper.failed({ service: 's' }, 0, refused);
    expect(scraper.refusesAll([service])).toBe(true);
    expect(scraper.next([service], REFUSED_FOR_MS - 1)).toBeUndefined();
    scraper.hurry();
    expect(scraper.refusesAll([service])).toBe(false);
    expect(scraper.next([service], 1)).toBe('organization');
  });
});
