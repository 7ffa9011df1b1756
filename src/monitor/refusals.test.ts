// Where the server shows less than it could: no scrape of the organization, none of a service, or none at all.
import { describe, expect, it } from 'vitest';
import { Office } from './testing/office';
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
      const office = new Office();
      office.gate = refuseOrganization(status);
      const tab = office.open();
      await pass(2 * MINUTE);
      const scrapes = paths(office.asked.filter(isScrape));
      const awake = ['analytics-prod', 'staging', 'sandbox'].map(
        (name) => `/services/${office.service(name)}/prometheus`,
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
    const office = new Office();
    const staging = office.service('staging');
    const organization = refuseOrganization(404);
    office.gate = (method, path) =>
      path.endsWith(`/${staging}/prometheus`)
        ? Response.json(
            { status: 403, error: 'FORBIDDEN: no metrics for you', requestId: 'r' },
            { status: 403 },
          )
        : organization(method, path);
    const tab = office.open();
    await pass(MINUTE);
    const late = office.open({ visible: false });
    await pass(SECOND);
    for (const each of [tab, late]) {
      expect(each.service(staging).unscraped?.detail).toContain('no metrics for you');
      expect(each.service(office.service('analytics-prod')).unscraped).toBeUndefined();
      expect(each.monitor.fleet.view()).toMatchObject({
        failure: undefined,
        byService: true,
        withoutMetrics: false,
      });
    }
    office.gate = () => undefined;
    tab.monitor.lookNow();
    await pass(5 * SECOND);
    for (const each of [tab, late]) {
      expect(each.service(staging).unscraped).toBeUndefined();
      expect(each.monitor.fleet.view().byService).toBe(false);
    }
  });

  it('is asked for it again after a while', async () => {
    const office = new Office();
    office.gate = refuseOrganization(404);
    office.open();
    await pass(5 * MINUTE);
    office.gate = () => undefined;
    await pass(10 * MINUTE);
    office.asked.length = 0;
    await pass(5 * MINUTE);
    expect(new Set(paths(office.asked.filter(isScrape)))).toEqual(new Set(['/prometheus']));
  });

  it('that has none of services either is watched by its lists', async () => {
    const office = new Office('published');
    const [only] = office.ids.services;
    const tab = office.open({ onlyService: only?.id ?? '' });
    await pass(3 * MINUTE);
    expect(tab.monitor.fleet.view()).toMatchObject({ withoutMetrics: true });
    expect(tab.monitor.fleet.view().failure?.title).toBe('Not found');
    expect(tab.row('orders-stream')).toMatchObject({ state: 'Running', measured: 'never', rates: {} });
    office.asked.length = 0;
    await pass(6 * MINUTE);
    expect(office.asked.filter(isScrape)).toEqual([]);
    const lists = paths(office.asked).filter((path) => path.endsWith('/clickpipes'));
    expect(lists.length).toBeGreaterThan(0);
    expect(lists).toHaveLength(office.asked.length);
  });

  it('or whose scrape leaves out the pipes of a service, is asked for that one apart', async () => {
    const office = new Office();
    const staging = office.service('staging');
    office.gate = (_, path) => {
      if (!/organizations\/[^/]+\/prometheus$/.test(path)) return undefined;
      return new Response(
        office.ids.services
          .map(
            ({ id }) =>
              `ClickHouse_ServiceInfo{clickhouse_service="${id}",clickhouse_cluster_status="running"} 1\n`,
          )
          .join(''),
      );
    };
    const tab = office.open();
    await pass(4 * MINUTE);
    expect(paths(office.asked)).toContain(`/services/${staging}/prometheus`);
    expect(tab.row('orders-stream').values.fetchedEvents).toBeGreaterThan(0);
  });
});
