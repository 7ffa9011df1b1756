// Where the server shows less than it could: no scrape of the organization, none of a service, or none at all.
import { describe, expect, it } from 'vitest';
import { TestBrowser } from './testing/testBrowser';
import { isScrape, makeUpTime, MINUTE, pass, paths, SECOND } from './testing/time';

makeUpTime();

describe('a server without a scrape of the organization', () => {
  const refuseOrganization = (status: number) => (_: string, path: string) =>
    /organizations\/[^/]+\/prometheus$/.test(path)
      ? Response.json({ status, error: 'GONE: no', requestId: 'r' }, { status })
      : undefined;

  it.each([404, 403, 410])(
    'is scraped service by service after a %s, those that are awake only',
    async (status) => {
      const browser = new TestBrowser();
      browser.intercept = refuseOrganization(status);
      const tab = browser.open();
      await pass(2 * MINUTE);
      const scrapes = paths(browser.asked.filter(isScrape));
      const awake = ['analytics-prod', 'staging', 'sandbox'].map(
        (name) => `/services/${browser.service(name)}/prometheus`,
      );
      expect(new Set(scrapes)).toEqual(new Set(['/prometheus', ...awake]));
      expect(scrapes.filter((path) => path === '/prometheus')).toHaveLength(1);
      expect(scrapes.filter((path) => path === awake[0]).length).toBeGreaterThanOrEqual(3);
      expect(tab.row('orders-stream')).toMatchObject({ state: 'Running', measured: 'now' });
      expect(tab.row('orders-stream').rates.rowsIn).toBeGreaterThan(0);
      expect(tab.monitor.fleet.view()).toMatchObject({ failure: undefined, withoutMetrics: false });
    },
  );

  it('and not that of one service either, has it said of that one, in every tab, until it is read', async () => {
    const browser = new TestBrowser();
    const staging = browser.service('staging');
    const organization = refuseOrganization(404);
    browser.intercept = (method, path) =>
      path.endsWith(`/${staging}/prometheus`)
        ? Response.json(
            { status: 403, error: 'FORBIDDEN: no metrics for you', requestId: 'r' },
            { status: 403 },
          )
        : organization(method, path);
    const tab = browser.open();
    await pass(MINUTE);
    const late = browser.open({ visible: false });
    await pass(SECOND);
    for (const each of [tab, late]) {
      expect(each.service(staging).unscraped?.detail).toContain('no metrics for you');
      expect(each.service(browser.service('analytics-prod')).unscraped).toBeUndefined();
      expect(each.monitor.fleet.view()).toMatchObject({
        failure: undefined,
        byService: true,
        withoutMetrics: false,
      });
    }
    browser.intercept = () => undefined;
    tab.monitor.lookNow();
    await pass(5 * SECOND);
    for (const each of [tab, late]) {
      expect(each.service(staging).unscraped).toBeUndefined();
      expect(each.monitor.fleet.view().byService).toBe(false);
    }
  });

  it('is asked for it again after a while', async () => {
    const browser = new TestBrowser();
    browser.intercept = refuseOrganization(404);
    browser.open();
    await pass(5 * MINUTE);
    browser.intercept = () => undefined;
    await pass(10 * MINUTE);
    browser.asked.length = 0;
    await pass(5 * MINUTE);
    expect(new Set(paths(browser.asked.filter(isScrape)))).toEqual(new Set(['/prometheus']));
  });

  it('that has none of services either is watched by its lists', async () => {
    const browser = new TestBrowser('published');
    const [only] = browser.ids.services;
    const tab = browser.open({ onlyService: only?.id ?? '' });
    await pass(3 * MINUTE);
    expect(tab.monitor.fleet.view()).toMatchObject({ withoutMetrics: true });
    expect(tab.monitor.fleet.view().failure?.title).toBe('Not found');
    expect(tab.row('orders-stream')).toMatchObject({ state: 'Running', measured: 'never', rates: {} });
    browser.asked.length = 0;
    await pass(6 * MINUTE);
    expect(browser.asked.filter(isScrape)).toEqual([]);
    const lists = paths(browser.asked).filter((path) => path.endsWith('/clickpipes'));
    expect(lists.length).toBeGreaterThan(0);
    expect(lists).toHaveLength(browser.asked.length);
  });

  it('or whose scrape leaves out the pipes of a service, is asked for that one apart', async () => {
    const browser = new TestBrowser();
    const staging = browser.service('staging');
    browser.intercept = (_, path) => {
      if (!/organizations\/[^/]+\/prometheus$/.test(path)) return undefined;
      return new Response(
        browser.ids.services
          .map(
            ({ id }) =>
              `ClickHouse_ServiceInfo{clickhouse_service="${id}",clickhouse_cluster_status="running"} 1\n`,
          )
          .join(''),
      );
    };
    const tab = browser.open();
    await pass(4 * MINUTE);
    expect(paths(browser.asked)).toContain(`/services/${staging}/prometheus`);
    expect(tab.row('orders-stream').values.fetchedEvents).toBeGreaterThan(0);
  });
});
