// Several tabs of one browser: one reads, all know; and when it goes, another goes on.
import { describe, expect, it } from 'vitest';
import { TestBrowser } from './testing/testBrowser';
import { isScrape, makeUpTime, MINUTE, pass, SECOND } from './testing/time';

makeUpTime();

const scrapesOf = (browser: TestBrowser) => browser.asked.filter(isScrape).map(({ at }) => at);
const facts = (tab: ReturnType<TestBrowser['open']>) =>
  [...tab.rows().values()].map(({ name, state, values, rates, measured }) => ({
    name,
    state,
    values,
    rates,
    measured,
  }));

describe('several tabs', () => {
  it('read no more than one, and all show the same', async () => {
    const browser = new TestBrowser();
    const tabs = [browser.open(), browser.open(), browser.open()] as const;
    await pass(3 * MINUTE - SECOND);
    expect(tabs.map(({ monitor }) => monitor.leads)).toEqual([true, false, false]);
    expect(scrapesOf(browser)).toHaveLength(7);
    const [first, ...others] = tabs.map(facts);
    expect(first?.length).toBeGreaterThan(20);
    for (const other of others) expect(other).toEqual(first);
  });

  it('that are new know at once what the others know', async () => {
    const browser = new TestBrowser();
    const first = browser.open();
    await pass(2 * MINUTE);
    const second = browser.open();
    await pass(10);
    expect(facts(second).map(({ name, state }) => [name, state])).toEqual(
      facts(first).map(({ name, state }) => [name, state]),
    );
    expect(second.row('orders-stream').view).toBeDefined();
  });

  it.each([
    ['is closed', (tab: ReturnType<TestBrowser['open']>) => void tab.close()],
    ['crashes', (tab: ReturnType<TestBrowser['open']>) => tab.die()],
    ['is hidden', (tab: ReturnType<TestBrowser['open']>) => tab.show(false)],
  ])('go on when the one that reads %s, at the same pace and with the same rates', async (_, leave) => {
    const browser = new TestBrowser();
    const [first, second] = [browser.open(), browser.open()];
    await pass(3 * MINUTE);
    leave(first);
    await pass(3 * MINUTE);
    expect(second.monitor.leads).toBe(true);
    // The second look of all comes sooner; the tab that goes on has rates already.
    const looks = scrapesOf(browser).slice(1);
    const gaps = looks.slice(1).map((at, index) => at - (looks[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(31 * SECOND);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(29 * SECOND);
    const { at } = await second.recorder.samplesOf(second.row('orders-stream').id, 0, Date.now());
    expect(at).toHaveLength(scrapesOf(browser).length);
    const service = browser.service('analytics-prod');
    expect(await second.recorder.spansOf(service, 0, Date.now())).toHaveLength(1);
  });

  it('lead one at a time: one that is shown again waits its turn', async () => {
    const browser = new TestBrowser();
    const [first, second] = [browser.open(), browser.open()];
    await pass(MINUTE);
    first.show(false);
    await pass(MINUTE);
    first.show(true);
    await pass(5 * MINUTE);
    expect([first, second].map(({ monitor }) => monitor.leads)).toEqual([false, true]);
    second.die();
    await pass(SECOND);
    expect(first.monitor.leads).toBe(true);
  });

  it('that are hidden look once where they are told to, unless another leads', async () => {
    const browser = new TestBrowser();
    const hidden = browser.open({ visible: false });
    await pass(SECOND);
    await hidden.monitor.lookOnce();
    expect(scrapesOf(browser)).toHaveLength(1);
    expect(hidden.monitor.leads).toBe(false);
    const other = browser.open();
    await pass(35 * SECOND);
    const before = browser.asked.length;
    const lookOnce = hidden.monitor.lookOnce();
    await pass(2 * SECOND);
    await lookOnce;
    expect(browser.asked.slice(before).filter(isScrape)).toEqual([]);
    expect(other.monitor.leads).toBe(true);
  });

  it('hear of what a page of one of them has read', async () => {
    const browser = new TestBrowser();
    const [first, second] = [browser.open(), browser.open()];
    await pass(MINUTE);
    const { id, service, view } = first.row('orders-stream');
    if (!view) throw new Error('The pipe was listed.');
    const at = Date.now();
    // As the API would send it: the text of the answer, by which answers are told apart, says so too.
    const sent: object = JSON.parse(view.pipe.raw ?? '{}');
    const raw = JSON.stringify({ ...sent, state: 'Stopping' });
    const stopping = { ...view.pipe, state: 'Stopping', raw } as const;
    second.read(service, [stopping], false);
    await pass(10);
    expect(first.row('orders-stream').state).toBe('Stopping');
    const events = await first.recorder.events({ from: at, to: at, entity: id, types: ['state'] });
    expect(events.map(({ data }) => data)).toEqual([
      { name: 'orders-stream', before: 'Running', after: 'Stopping' },
    ]);
    expect(await second.recorder.events({ from: at, to: at, entity: id, types: ['state'] })).toEqual(events);
  });

  it('are not told old news by one that answers a newcomer', async () => {
    const browser = new TestBrowser();
    const [first, second] = [browser.open(), browser.open()];
    await pass(MINUTE);
    const { id, service, view } = second.row('orders-stream');
    if (!view) throw new Error('The pipe was listed.');
    const stopped = {
      type: 'pipes',
      at: Date.now(),
      service,
      pipes: [{ ...view.pipe, state: 'Stopped' }],
    } as const;
    second.store.ingest({ ...stopped, whole: false }, 'answer');
    browser.open();
    await pass(10);
    expect(second.store.get(id)?.observation?.state).toBe('Stopped');
    expect(first.service(service).pipes.length).toBeGreaterThan(0);
  });

  it('all forget when one of them erases', async () => {
    const browser = new TestBrowser();
    const [first, second] = [browser.open(), browser.open()];
    await pass(3 * MINUTE);
    const { id } = second.row('orders-stream');
    const erasedAt = Date.now();
    await second.monitor.erase();
    await pass(10);
    for (const { recorder } of [first, second]) {
      expect((await recorder.samplesOf(id, 0, erasedAt)).at).toEqual([]);
      expect(await recorder.events({ from: 0, to: erasedAt, routine: true })).toEqual([]);
    }
    // It goes on from here: since when a pipe is in its state is still known.
    await pass(MINUTE);
    expect((await first.recorder.notes('state')).has(id)).toBe(true);
  });
});
