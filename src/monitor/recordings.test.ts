import { describe, expect, it } from 'vitest';
import { publishedExamples } from '../mock/examples/published';
import { pipeEndpoints } from '../pipes/endpoints';
import { endpoint } from '../api/endpoint';
import { z } from '../lib/zod';
import { recordingsText } from '../recorder/recordingsText';
import { ratesOf } from '../lib/rates';
import { CONFIG_NOTE, STATE_NOTE } from './notes';
import { TestBrowser, type TestTab } from './testing/testBrowser';
import { makeUpTime, MINUTE, pass, SECOND } from './testing/time';

makeUpTime();

const eventsOf = async ({ recorder }: TestTab, types: readonly string[], entity?: string) => {
  const events = await recorder.events({
    from: 0,
    to: Date.now(),
    types,
    ...(entity === undefined ? {} : { entity }),
  });
  return events.toReversed().map(({ data }) => data);
};

describe('what is recorded', () => {
  it('are the numbers of every pipe and service, at every scrape', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(10 * MINUTE - SECOND);
    const { id } = tab.row('shop-postgres');
    const { at, values } = await tab.recorder.samplesOf(id, 0, Date.now());
    expect(at).toHaveLength(21);
    expect([...values.keys()]).toEqual(
      expect.arrayContaining(['fetchedBytesCompressed', 'sourceLag', 'table/insert/public_orders']),
    );
    const rates = ratesOf(
      { at, values: values.get('table/insert/public_orders') ?? [] },
      { longestMs: 90_000 },
    );
    expect(rates.values).toHaveLength(20);
    expect(rates.values.filter((rate) => !(rate > 0))).toEqual([]);
    const service = await tab.recorder.samplesOf(browser.service('analytics-prod'), 0, Date.now());
    expect(service.values.get('cdcCpuLimit')).toEqual(Array.from({ length: 21 }, () => 4_000));
  });

  it('are changes of states, by scrapes and by lists, each once', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(5 * MINUTE);
    const { id } = tab.row('orders-stream');
    await browser.control('POST', `/pipes/${id}`, { state: 'Failed' });
    await pass(3 * MINUTE);
    await browser.control('POST', `/pipes/${id}`, { state: 'Running' });
    await pass(5 * MINUTE);
    expect(await eventsOf(tab, ['state'], id)).toEqual([
      { name: 'orders-stream', before: 'Running', after: 'Failed' },
      { name: 'orders-stream', before: 'Failed', after: 'Running' },
    ]);
  });

  it('are changes of services', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(MINUTE);
    const id = browser.service('staging');
    await browser.control('POST', `/services/${id}`, { state: 'idle' });
    await pass(2 * MINUTE);
    expect(await eventsOf(tab, ['service'], id)).toEqual([
      { name: 'staging', before: 'running', after: 'idle' },
    ]);
  });

  it('is what changed in a configuration, and which pipes came and went', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(3 * MINUTE);
    const { id, service } = tab.row('orders-stream');
    const params = { org: browser.org, service, pipe: id };
    await tab.deps.cloud(pipeEndpoints.pipeScale, params, { replicas: 7 });
    const create = endpoint('POST', '/v1/organizations/:org/services/:service/clickpipes', {
      body: z.any(),
      result: z.object({ id: z.string() }),
    });
    const made = await tab.deps.cloud(create, params, { ...publishedExamples.kafka, name: 'a-new-one' });
    await pass(3 * MINUTE);
    const [change] = await eventsOf(tab, ['config'], id);
    expect(change).toMatchObject({
      name: 'orders-stream',
      changes: [{ path: 'scaling.replicas', after: 7 }],
    });
    expect(await eventsOf(tab, ['appeared'])).toEqual([{ name: 'a-new-one', service }]);
    await tab.deps.cloud(pipeEndpoints.pipeDelete, { ...params, pipe: made.id }, undefined);
    await pass(3 * MINUTE);
    expect(await eventsOf(tab, ['gone'], made.id)).toEqual([{ name: 'a-new-one', service }]);
    expect(tab.rows().has('a-new-one')).toBe(false);
    // How it was configured is still known.
    expect((await tab.recorder.noteOn(CONFIG_NOTE, made.id))?.value).toMatchObject({ name: 'a-new-one' });
  });

  it('are the requests of this app: changes and failures among the events, reads apart', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(MINUTE);
    const { id, service } = tab.row('orders-stream');
    const params = { org: browser.org, service, pipe: id };
    await tab.deps.cloud(pipeEndpoints.pipeState, params, { command: 'stop' });
    await tab.deps.cloud(pipeEndpoints.pipeState, params, { command: 'resync' }).catch(() => undefined);
    await pass(10);
    const path = `/v1/organizations/${browser.org}/services/${service}/clickpipes/${id}/state`;
    const requests = await eventsOf(tab, ['request'], id);
    expect(requests).toEqual([
      {
        method: 'PATCH',
        path,
        outcome: 'answered',
        status: 200,
        requestId: expect.any(String) as string,
        durationMs: 0,
      },
      {
        method: 'PATCH',
        path,
        outcome: 'refused',
        status: 400,
        requestId: expect.any(String) as string,
        durationMs: 0,
      },
    ]);
    const all = await tab.recorder.events({ from: 0, to: Date.now(), types: ['request'], routine: true });
    expect(all.length).toBe(browser.asked.length);
  });

  it('has gaps where nobody watched', async () => {
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(5 * MINUTE);
    const hiddenAt = Date.now();
    tab.show(false);
    await pass(20 * MINUTE);
    const shownAt = Date.now();
    tab.show(true);
    await pass(5 * MINUTE);
    const spans = await tab.recorder.spansOf(browser.service('analytics-prod'), 0, Date.now());
    expect(spans).toHaveLength(2);
    expect(spans[0]?.[1]).toBeLessThanOrEqual(hiddenAt);
    expect(spans[1]?.[0]).toBeGreaterThanOrEqual(shownAt);
    const { at, values } = await tab.recorder.samplesOf(tab.row('orders-stream').id, 0, Date.now());
    const rates = ratesOf({ at, values: values.get('fetchedEvents') ?? [] }, { longestMs: 90_000 });
    expect(rates.values.filter(Number.isNaN)).toHaveLength(1);
  });
});

describe('after a reload', () => {
  it('time in state goes on from before, and what is asleep is still shown', async () => {
    const browser = new TestBrowser();
    const first = browser.open();
    await pass(5 * MINUTE);
    const { id } = first.row('orders-stream');
    await browser.control('POST', `/pipes/${id}`, { state: 'Failed' });
    await pass(3 * MINUTE);
    const seen = first.store.get(id)?.observation;
    expect(seen).toMatchObject({ state: 'Failed', sawChange: true });
    const staging = browser.service('staging');
    const asleep = first.service(staging).pipes.map(({ name }) => name);
    await first.close();
    await browser.control('POST', `/services/${staging}`, { state: 'idle' });
    const second = browser.open();
    await pass(MINUTE);
    expect(second.row('orders-stream').observation).toEqual(seen);
    const service = second.service(staging);
    expect(service).toMatchObject({ awake: false, state: 'idle' });
    expect(service.pipes.map(({ name, remembered }) => [name, remembered])).toEqual(
      asleep.map((name) => [name, true]),
    );
    expect(Date.now() - (service.seenAt ?? 0)).toBeLessThan(5 * MINUTE);
  });

  it.each(['the watching', 'a page'])(
    'that took a night, nothing is claimed of the night: %s reads first',
    async (reader) => {
      const browser = new TestBrowser();
      const first = browser.open();
      await pass(5 * MINUTE);
      const [stays, changes] = [first.row('orders-stream').id, first.row('clickstream-s3').id];
      const since = first.store.get(stays)?.observation?.since;
      const { service } = first.row('clickstream-s3');
      const listed = first.store.lists.get(service)?.pipes ?? [];
      await first.close();
      const leftAt = Date.now();
      await browser.control('POST', `/pipes/${changes}`, { state: 'Failed' });
      await pass(8 * 60 * MINUTE);
      const second = browser.open();
      if (reader === 'a page') {
        second.read(
          service,
          listed.map((each) => (each.id === changes ? { ...each, state: 'Failed' } : each)),
          true,
        );
      }
      await pass(MINUTE);
      expect(second.store.get(stays)?.observation).toEqual({
        state: 'Running',
        since,
        sawChange: false,
        unwatched: true,
      });
      expect(second.store.get(changes)?.observation).toMatchObject({ state: 'Failed', sawChange: false });
      const [event, ...others] = await eventsOf(second, ['state'], changes);
      expect(others).toEqual([]);
      expect(event).toMatchObject({ before: 'Running', after: 'Failed' });
      expect(event?.['notBefore']).toBeLessThanOrEqual(leftAt);
      expect(event?.['notBefore']).toBeGreaterThan(leftAt - 2 * MINUTE);
    },
  );

  it('finds what was changed meanwhile', async () => {
    const browser = new TestBrowser();
    const first = browser.open();
    await pass(3 * MINUTE);
    const { id, service } = first.row('orders-stream');
    await first.close();
    const other = browser.open({ visible: false });
    await other.deps.cloud(pipeEndpoints.pipeScale, { org: browser.org, service, pipe: id }, { replicas: 9 });
    other.show(true);
    await pass(3 * MINUTE);
    const [change] = await eventsOf(other, ['config'], id);
    expect(change).toMatchObject({ changes: [{ path: 'scaling.replicas', after: 9 }] });
  });
});

describe('secrets', () => {
  it('are in nothing that is written, whatever the server sends and the person asks for', async () => {
    const SECRETS = /hunter2|the-key-secret|s3cr3t/;
    const browser = new TestBrowser();
    const tab = browser.open();
    await pass(2 * MINUTE);
    const { id, service } = tab.row('orders-stream');
    const params = { org: browser.org, service, pipe: id };
    // A server that echoes what it should keep to itself, also under names that nobody knows.
    browser.intercept = (method, path) => {
      if (method !== 'GET' || !path.endsWith(`${service}/clickpipes`)) {
        return method === 'GET'
          ? undefined
          : Response.json({ status: 400, error: 'BAD_REQUEST: hunter2', requestId: 'r' }, { status: 400 });
      }
      const leaky = {
        id,
        name: 'orders-stream',
        state: 'Running',
        source: {
          kafka: { type: 'kafka', credentials: { username: 'ada', password: 'hunter2' }, brokers: 'b:9092' },
          mongodb: null,
        },
        apiKey: 's3cr3t',
      };
      const strange = {
        id: '11111111-2222-4333-8444-555555555555',
        name: 'stranger',
        state: 'Running',
        source: {
          snowflake: {
            account: 'acme',
            password: 'hunter2',
            uri: 'mongodb://ada:hunter2@db',
            nested: { accessKey: 's3cr3t' },
          },
        },
      };
      return Response.json({ status: 200, requestId: 'r', result: [leaky, strange] });
    };
    const send = endpoint('PATCH', '/v1/organizations/:org/services/:service/clickpipes/:pipe', {
      body: z.any(),
      query: ['token'],
    });
    const body = { source: { kafka: { credentials: { password: 'hunter2' } } } };
    await tab.deps.cloud(send, params, body, { query: { token: 's3cr3t' } }).catch(() => undefined);
    await pass(5 * MINUTE);
    await tab.close();
    let written = JSON.stringify(await browser.pieces.sizes());
    for await (const part of recordingsText(browser.pieces, {})) written += part;
    expect(written).toContain('stranger');
    expect(written).toContain('"PATCH"');
    expect(written).toContain(CONFIG_NOTE);
    expect(written).toContain(STATE_NOTE);
    expect(written).not.toMatch(SECRETS);
  });
});
