// Two thousand pipes in fifty services, ten more services asleep: what watching them costs.
import { describe, expect, it } from 'vitest';
import { TestBrowser, type Intercept, type TestTab } from './testing/testBrowser';
import { makeUpTime, MINUTE, pass, SECOND } from './testing/time';

const PIPES = 2_000;
/** What watching may take: half of what the API allows in a minute. */
const MOST_PER_MINUTE = 30;
/** Megabytes are written and read for every made-up minute. */
const PATIENCE = { timeout: 180_000 };

makeUpTime();

const rowsOf = (tab: TestTab) => tab.monitor.fleet.view().services.flatMap(({ pipes }) => pipes);

/** Watches for some minutes; what was asked in each of them. */
async function watch(minutes: number, intercept?: Intercept) {
  const browser = new TestBrowser('fleet-2000-50');
  if (intercept) browser.intercept = intercept;
  const begin = Date.now();
  const tab = browser.open();
  await pass(minutes * MINUTE - SECOND);
  const perMinute = Array.from({ length: minutes }, () => 0);
  for (const { at } of browser.asked) perMinute[Math.floor((at - begin) / MINUTE)]! += 1;
  return { browser, tab, perMinute };
}

function report(how: string, perMinute: readonly number[]): void {
  console.log(`fleet-2000-50, ${how}: ${perMinute.join(', ')} requests in each minute`);
}

describe('a fleet of 2,000 pipes', () => {
  const noOrganization: Intercept = (_, path) =>
    /organizations\/[^/]+\/prometheus$/.test(path)
      ? Response.json({ status: 410, error: 'GONE: no', requestId: 'r' }, { status: 410 })
      : undefined;

  it.each<[string, Intercept | undefined, number]>([
    ['one scrape for all', undefined, 3],
    ['service by service', noOrganization, 7],
  ])('is complete within minutes and budget: %s', PATIENCE, async (how, intercept, minutes) => {
    const { browser, tab, perMinute } = await watch(minutes, intercept);
    report(how, perMinute);
    const rows = rowsOf(tab);
    expect(rows).toHaveLength(PIPES);
    expect(rows.filter(({ measured }) => measured !== 'now')).toEqual([]);
    expect(rows.filter(({ view, state }) => view === undefined || state === undefined)).toEqual([]);
    const running = rows.filter(({ state }) => state === 'Running');
    expect(running.length).toBeGreaterThan(PIPES / 2);
    expect(running.filter(({ rates }) => !((rates.rowsIn ?? 0) > 0))).toEqual([]);

    expect(Math.max(...perMinute)).toBeLessThanOrEqual(MOST_PER_MINUTE);
    expect(browser.asked.filter(({ status }) => status === 429)).toEqual([]);
    // Nothing that could wake anybody: services that sleep are in the scrape of all, and nowhere else.
    const asleep = browser.ids.services
      .filter(({ name }) => name.startsWith('fleet-idle'))
      .map(({ id }) => id);
    expect(asleep).toHaveLength(10);
    expect(browser.asked.filter(({ path }) => asleep.some((id) => path.includes(id)))).toEqual([]);
    expect(new Set(browser.asked.map(({ method }) => method))).toEqual(new Set(['GET']));

    // What rests is the same object after the next reads, and need not be drawn again.
    const before = new Set(rows);
    await pass(30 * SECOND);
    const resting = rowsOf(tab).filter(({ state }) => state === 'Stopped' || state === 'Completed');
    expect(resting.length).toBeGreaterThan(50);
    expect(resting.filter((row) => !before.has(row)).map(({ name }) => name)).toEqual([]);
  });

  it('has every pipe measured after the first scrape, before any list is read', PATIENCE, async () => {
    const browser = new TestBrowser('fleet-2000-50');
    const tab = browser.open();
    await pass(SECOND);
    const rows = rowsOf(tab);
    expect(rows.filter(({ measured }) => measured === 'now')).toHaveLength(PIPES);
  });
});
