// @vitest-environment node
// Two thousand pipes in fifty services, ten more services asleep: what watching them costs.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Office, type Gate } from './testing/office';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const PIPES = 2_000;
/** What watching may take: half of what the API allows in a minute. */
const MOST_PER_MINUTE = 30;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

let hour = Date.UTC(2026, 2, 30);
beforeEach(() => {
  vi.useFakeTimers({ now: (hour += 3_600_000 * 24) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Watches for some minutes; what was asked in each of them. */
async function watch(minutes: number, gate?: Gate) {
  const office = new Office('fleet-2000-50');
  if (gate) office.gate = gate;
  const begin = Date.now();
  const tab = office.open();
  await pass(minutes * MINUTE - SECOND);
  const perMinute = Array.from({ length: minutes }, () => 0);
  for (const { at } of office.asked) perMinute[Math.floor((at - begin) / MINUTE)]! += 1;
  return { office, tab, perMinute };
}

function report(how: string, perMinute: readonly number[]): void {
  console.log(`fleet-2000-50, ${how}: ${perMinute.join(', ')} requests in each minute`);
}

describe('a fleet of 2,000 pipes', () => {
  const noOrganization: Gate = (_, path) =>
    /organizations\/[^/]+\/prometheus$/.test(path)
      ? Response.json({ status: 410, error: 'GONE: no', requestId: 'r' }, { status: 410 })
      : undefined;

  it.each<[string, Gate | undefined, number]>([
    ['one scrape for all', undefined, 3],
    ['service by service', noOrganization, 7],
  ])('is complete within minutes and budget: %s', async (how, gate, minutes) => {
    const { office, tab, perMinute } = await watch(minutes, gate);
    report(how, perMinute);
    const rows = tab.monitor.fleet.view().services.flatMap(({ pipes }) => pipes);
    expect(rows).toHaveLength(PIPES);
    expect(rows.filter(({ values }) => values.fetchedEvents === undefined)).toEqual([]);
    expect(rows.filter(({ view, state }) => view === undefined || state === undefined)).toEqual([]);
    const running = rows.filter(({ state }) => state === 'Running');
    expect(running.length).toBeGreaterThan(PIPES / 2);
    expect(running.filter(({ rates }) => !((rates.rowsIn ?? 0) > 0))).toEqual([]);

    expect(Math.max(...perMinute)).toBeLessThanOrEqual(MOST_PER_MINUTE);
    expect(office.asked.filter(({ status }) => status === 429)).toEqual([]);
    // Nothing that could wake anybody: services that sleep are in the scrape of all, and nowhere else.
    const asleep = office.ids.services
      .filter(({ name }) => name.startsWith('fleet-idle'))
      .map(({ id }) => id);
    expect(asleep).toHaveLength(10);
    expect(office.asked.filter(({ path }) => asleep.some((id) => path.includes(id)))).toEqual([]);
    expect(new Set(office.asked.map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  it('has every pipe measured after the first scrape, before any list is read', async () => {
    const office = new Office('fleet-2000-50');
    const tab = office.open();
    await pass(SECOND);
    const rows = tab.monitor.fleet.view().services.flatMap(({ pipes }) => pipes);
    expect(rows.filter(({ measured }) => measured === 'now')).toHaveLength(PIPES);
  });

  it('draws anew only what a scrape has changed', async () => {
    const { office, tab } = await watch(3);
    const before = new Map(
      tab.monitor.fleet.view().services.flatMap(({ pipes }) => pipes.map((row) => [row.id, row])),
    );
    office.asked.length = 0;
    await pass(30 * SECOND);
    expect(office.asked.filter(({ path }) => path.endsWith('/prometheus'))).toHaveLength(1);
    const rows = tab.monitor.fleet.view().services.flatMap(({ pipes }) => pipes);
    const resting = rows.filter(({ state }) => state === 'Stopped' || state === 'Completed');
    const drawn = resting.filter((row) => row !== before.get(row.id)).map(({ name }) => name);
    expect(resting.length).toBeGreaterThan(50);
    expect(drawn).toEqual([]);
  });
});
