import { describe, expect, it, vi } from 'vitest';
import { TestBrowser, type TestTab } from './testing/testBrowser';
import { isScrape, makeUpTime, MINUTE, pass, paths, SECOND } from './testing/time';

makeUpTime();

describe('a tab that watches alone', () => {
  it('scrapes all services twice a minute, filtered, and lists the pipes of those that are awake', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(2 * MINUTE - SECOND);
    const scrapes = browser.asked.filter(isScrape);
    expect(new Set(paths(scrapes))).toEqual(new Set(['/prometheus']));
    // The second comes soon after the first: a rate takes two.
    expect(scrapes).toHaveLength(5);
    expect((scrapes[1]?.at ?? 0) - (scrapes[0]?.at ?? 0)).toBeLessThanOrEqual(6 * SECOND);
    expect(scrapes.every(({ query }) => query === '?filtered_metrics=true')).toBe(true);
    const awake = ['analytics-prod', 'staging', 'sandbox'].map(
      (name) => `/services/${browser.service(name)}/clickpipes`,
    );
    const lists = paths(browser.asked).filter((path) => path.includes('clickpipes'));
    expect(lists.toSorted()).toEqual(awake.toSorted());
    expect(paths(browser.asked).filter((path) => path === '/services')).toHaveLength(2);
    expect(tab.service(browser.service('reporting-eu'))).toMatchObject({
      state: 'idle',
      awake: false,
      pipes: [],
    });
  });

  it('shows what it read: states, numbers, rates, and where nothing is known, nothing', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(3 * MINUTE);
    const orders = tab.row('orders-stream');
    expect(orders).toMatchObject({ state: 'Running', family: 'stream', measured: 'now', remembered: false });
    expect(orders.view?.name).toBe('orders-stream');
    expect(orders.rates.rowsIn).toBeGreaterThan(0);
    expect(orders.rates.bytesOut).toBeGreaterThan(orders.rates.rowsOut ?? Infinity);
    expect(orders.values.replicaCpuLimit).toBeGreaterThan(0);
    expect(orders.values.sourceLag).toBeUndefined();
    expect(orders.errors?.count).toBeGreaterThanOrEqual(0);
    expect(tab.row('shop-postgres').values.sourceLag).toBeGreaterThan(0);
    expect(tab.row('app-logs').rates.rowsIn).toBe(0);
    const service = tab.service(browser.service('analytics-prod'));
    expect(service).toMatchObject({ name: 'analytics-prod', awake: true, partial: false });
    expect(service.cdc.cdcCpuLimit).toBe(4_000);
    expect(Date.now() - (service.scrapedAt ?? 0)).toBeLessThanOrEqual(31 * SECOND);
  });

  it('replaces the objects of what changes, and of nothing else', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(5 * MINUTE);
    const before = tab.monitor.fleet.view();
    expect(tab.monitor.fleet.view()).toBe(before);
    const [stopped, running] = [tab.row('app-logs'), tab.row('orders-stream')];
    const sandbox = tab.service(browser.service('sandbox'));
    await pass(30 * SECOND);
    expect(tab.row('app-logs')).toBe(stopped);
    expect(tab.row('orders-stream')).not.toBe(running);
    expect(tab.service(sandbox.id).pipes).toBe(sandbox.pipes);
  });

  it('leaves to a page what that reads, and takes it from there', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(MINUTE);
    const service = browser.service('staging');
    const pipes = tab.store.lists.get(service)?.pipes ?? [];
    expect(pipes.length).toBeGreaterThan(0);
    browser.asked.length = 0;
    for (let index = 0; index < 20; index += 1) {
      tab.read(service, pipes, true);
      await pass(15 * SECOND);
    }
    expect(paths(browser.asked).filter((path) => path === `/services/${service}/clickpipes`)).toEqual([]);
    expect(Date.now() - (tab.service(service).listedAt ?? 0)).toBeLessThanOrEqual(16 * SECOND);
  });

  it('does nothing while it is hidden, and goes on when it is shown', async () => {
    const browser = new TestBrowser();
    const tab = browser.open({ visible: false });
    await pass(5 * MINUTE);
    expect(browser.asked).toEqual([]);
    tab.show(true);
    await pass(MINUTE - SECOND);
    expect(browser.asked.filter(isScrape)).toHaveLength(3);
    tab.show(false);
    await pass(SECOND);
    browser.asked.length = 0;
    await pass(10 * MINUTE);
    expect(browser.asked).toEqual([]);
    tab.show(true);
    await pass(31 * SECOND);
    expect(browser.asked.filter(isScrape)).toHaveLength(2);
    expect(tab.row('orders-stream').rates.rowsIn).toBeGreaterThan(0);
  });

  it('waits longer and longer while the server fails, says why, and recovers', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(MINUTE);
    browser.intercept = () => new Response('<html>', { status: 503 });
    await pass(10 * MINUTE);
    browser.asked.length = 0;
    await pass(10 * MINUTE);
    // A read is repeated twice by the client itself.
    expect(browser.asked.length).toBeLessThan(10 * 3 * 2);
    const failed = tab.monitor.fleet.view();
    expect(failed.failure?.title).toBe('The API failed');
    // Old numbers stay; that they are old can be seen.
    expect(tab.row('orders-stream').values.fetchedEvents).toBeGreaterThan(0);
    const { scrapedAt = 0, staleAfterMs } = tab.service(browser.service('analytics-prod'));
    expect(Date.now() - scrapedAt).toBeGreaterThan(staleAfterMs);
    browser.intercept = () => undefined;
    await pass(6 * MINUTE);
    expect(tab.monitor.fleet.view().failure).toBeUndefined();
    expect(tab.row('orders-stream').measured).toBe('now');
  });

  it('says of a service why its pipes cannot be listed, until they can', async () => {
    const browser = new TestBrowser();
    const refused = browser.service('staging');
    const refusal = { status: 403, error: 'FORBIDDEN: ask for the right' };
    browser.intercept = (_, path) =>
      path.endsWith(`/${refused}/clickpipes`) ? Response.json(refusal, { status: 403 }) : undefined;
    const tab = browser.open();
    await pass(MINUTE);
    expect(tab.service(refused)).toMatchObject({
      listedAt: undefined,
      unread: { title: expect.stringContaining('right') as string },
    });
    expect(tab.service(browser.service('analytics-prod')).unread).toBeUndefined();
    const late = browser.open({ visible: false });
    await pass(SECOND);
    expect(late.service(refused).unread).toEqual(tab.service(refused).unread);
    browser.intercept = () => undefined;
    await pass(12 * MINUTE);
    expect(tab.service(refused).unread).toBeUndefined();
    expect(late.service(refused).unread).toBeUndefined();
  });

  it('asks the API about a pipe of which the metrics say something new, and has not long to wait', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    const service = browser.service('analytics-prod');
    const lists = () => browser.asked.filter(({ path }) => path.endsWith(`/${service}/clickpipes`)).length;
    await pass(3 * MINUTE);
    // Listed just now: its turn comes in two minutes, and until then the API's word stands.
    for (const before = lists(); lists() === before;) await pass(SECOND);
    await browser.control('POST', `/pipes/${tab.row('orders-stream').id}`, { state: 'Failed' });
    await pass(36 * SECOND);
    expect(tab.row('orders-stream').state).toBe('Failed');
    const asked = lists();
    await pass(MINUTE);
    expect(lists()).toBe(asked);
  });

  it('ends with the key', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(MINUTE);
    const closing = tab.close();
    await pass(SECOND);
    await closing;
    browser.asked.length = 0;
    await pass(5 * MINUTE);
    expect(browser.asked).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('rates', () => {
  const rateOf = (tab: TestTab, name: string) => tab.row(name).rates.rowsIn ?? 0;

  it('are there some seconds after the first look, of streams, files and databases', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(7 * SECOND);
    for (const name of ['orders-stream', 'clickstream-s3', 'shop-postgres']) {
      expect([name, rateOf(tab, name)]).toEqual([name, expect.toSatisfy((rate: number) => rate > 0)]);
    }
  });

  it('go on after a reload from what was recorded, before anything is read', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(MINUTE);
    const before = tab.row('shop-postgres');
    await tab.close();
    await pass(20 * SECOND);
    browser.intercept = () => new Response('<html>', { status: 503 });
    const reloaded = browser.open();
    await pass(100);
    const after = reloaded.row('shop-postgres');
    expect(after.rates).toEqual(before.rates);
    expect(after.values).toEqual(before.values);
    const { scrapedAt = 0, cdc } = reloaded.service(before.service);
    expect(Date.now() - scrapedAt).toBeGreaterThan(20 * SECOND);
    expect(cdc.cdcCpuLimit).toBe(4_000);
  });

  it('are not made of what was recorded long ago', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(MINUTE);
    await tab.close();
    await pass(10 * MINUTE);
    browser.intercept = () => new Response('<html>', { status: 503 });
    const reloaded = browser.open();
    await pass(100);
    expect(reloaded.row('shop-postgres')).toMatchObject({ rates: {}, measured: 'never' });
  });
});

describe('errors of the last hour', () => {
  it('are those that the recorder has, also from before a reload', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(30 * MINUTE);
    const before = tab.row('iot-telemetry').errors;
    expect(before?.count).toBeGreaterThan(0);
    await tab.close();
    await pass(10 * MINUTE);
    const reloaded = browser.open();
    await pass(SECOND);
    const after = reloaded.row('iot-telemetry').errors;
    expect(after?.since).toBe(before?.since);
    expect(after?.count).toBeGreaterThan(before?.count ?? Infinity);
  });
});

describe('services that sleep', () => {
  it('are never asked about pipes, also not when they fall asleep or wake up meanwhile', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(3 * MINUTE);
    const [staging, reporting] = [browser.service('staging'), browser.service('reporting-eu')];
    await browser.control('POST', `/services/${staging}`, { state: 'idle' });
    await browser.control('POST', `/services/${reporting}`, { state: 'running' });
    // The next scrape says so.
    await pass(31 * SECOND);
    browser.asked.length = 0;
    await pass(5 * MINUTE);
    expect(browser.asked.filter(({ path }) => path.includes(staging))).toEqual([]);
    expect(paths(browser.asked)).toContain(`/services/${reporting}/clickpipes`);
    expect(tab.service(reporting).pipes.length).toBeGreaterThan(0);
    // What was known of those that sleep now stays, with its age.
    expect(tab.service(staging)).toMatchObject({ awake: false });
    const [row] = tab.service(staging).pipes;
    expect(row?.measured).toBeLessThan(Date.now() - 4 * MINUTE);
    expect(row?.rates).toEqual({});
  });
});

describe('an incomplete scrape', () => {
  it('is shown as such, and nothing is taken for gone because of it', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(MINUTE);
    const service = browser.service('staging');
    const before = tab.service(service).pipes.length;
    await browser.control('POST', `/services/${service}`, { state: 'degraded' });
    await pass(5 * MINUTE);
    expect(tab.service(service)).toMatchObject({ partial: true, awake: true });
    expect(tab.service(service).pipes).toHaveLength(before);
    expect(await tab.recorder.spansOf(browser.service('analytics-prod'), 0, Date.now())).toHaveLength(1);
  });
});
