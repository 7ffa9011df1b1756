import { describe, expect, it, vi } from 'vitest';
import type { Pipe } from '../pipes/wire';
import type { Service } from '../services/wire';
import { mockClient, START } from './testing/mockClient';

const LIST = '/v1/organizations';

describe('the rate limit', () => {
  it('lets ten requests through in ten seconds', async () => {
    const { call, advance } = mockClient();
    for (let request = 0; request < 10; request += 1) {
      expect((await call('GET', LIST)).status).toBe(200);
      advance(100);
    }
    const refused = await call('GET', LIST);
    expect(refused.status).toBe(429);
    expect(refused.body?.error).toMatch(/^TOO_MANY_REQUESTS: /);
    expect(Number(refused.headers.get('X-RateLimit-Reset'))).toBe(9);
    expect((await call('GET', LIST, undefined, 'somebody-else')).status).toBe(200);
    advance(8_999);
    expect((await call('GET', LIST)).status).toBe(429);
    advance(1);
    expect((await call('GET', LIST)).status).toBe(200);
    expect((await call('GET', LIST)).status).toBe(429);
  });

  it('goes by the real clock and leaves the control API alone', async () => {
    const { call } = mockClient();
    for (let request = 0; request < 10; request += 1) await call('GET', LIST);
    await call('POST', '/__mock/clock', { advanceMs: 60_000 });
    expect((await call('GET', LIST)).status).toBe(429);
    expect((await call('GET', '/__mock/requests')).status).toBe(200);
  });
});

describe('faults', () => {
  it('meet the requests they name, so often as they say', async () => {
    const { call, pipes } = mockClient();
    await call('POST', '/__mock/faults', { method: 'GET', path: '/clickpipes', status: 503, times: 2 });
    expect((await call('GET', LIST)).status).toBe(200);
    expect((await call('GET', pipes)).body?.error).toMatch(/^SERVICE_UNAVAILABLE: /);
    expect((await call('GET', pipes)).status).toBe(503);
    expect((await call('GET', pipes)).status).toBe(200);
  });

  it('answer with any words, garbled or as a gateway', async () => {
    const { call } = mockClient();
    await call('POST', '/__mock/faults', { status: 500, error: 'INTERNAL: no luck', times: 1 });
    expect((await call('GET', LIST)).body?.error).toBe('INTERNAL: no luck');
    await call('POST', '/__mock/faults', { garbled: true, times: 1 });
    const garbled = await call('GET', LIST);
    expect([garbled.status, garbled.body]).toEqual([200, undefined]);
    await call('POST', '/__mock/faults', { html: true, times: 1 });
    const html = await call('GET', LIST);
    expect([html.status, html.headers.get('Content-Type')]).toEqual([504, 'text/html; charset=utf-8']);
    await call('POST', '/__mock/faults', { status: 429 });
    expect((await call('GET', LIST)).headers.get('X-RateLimit-Reset')).toBe('1');
    await call('DELETE', '/__mock/faults');
    expect((await call('GET', LIST)).status).toBe(200);
  });

  it('cut the connection before the request is handled, or after it', async () => {
    const { call, result, pipes } = mockClient();
    const names = async () => (await result<Pipe[]>('GET', pipes)).map(({ name }) => name);
    const before = await names();
    const { id } = (await result<Pipe[]>('GET', pipes))[0] ?? { id: '' };
    await call('POST', '/__mock/faults', { method: 'DELETE', cut: true, times: 1 });
    await expect(call('DELETE', `${pipes}/${id}`)).rejects.toThrow(TypeError);
    expect(await names()).toEqual(before);
    await call('POST', '/__mock/faults', { method: 'DELETE', cut: true, times: 1, afterwards: true });
    await expect(call('DELETE', `${pipes}/${id}`)).rejects.toThrow(TypeError);
    expect(await names()).toEqual(before.slice(1));
  });

  it('slow an answer down, until the asker goes', async () => {
    vi.useFakeTimers();
    const { call, cloud } = mockClient();
    await call('POST', '/__mock/latency', { ms: 300 });
    await call('POST', '/__mock/faults', { delayMs: 700, times: 1 });
    let status = 0;
    void call('GET', LIST).then((reply) => (status = reply.status));
    await vi.advanceTimersByTimeAsync(999);
    expect(status).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(status).toBe(200);

    const controller = new AbortController();
    const headers = { Authorization: `Basic ${btoa('demo:secret')}` };
    const asked = cloud.fetch(new Request(`http://localhost${LIST}`, { headers, signal: controller.signal }));
    const outcome = asked.catch((reason: unknown) => reason);
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(new Error('enough'));
    expect(await outcome).toEqual(new Error('enough'));
    vi.useRealTimers();
  });

  it('are refused when misspelled', async () => {
    const { call } = mockClient();
    const { status, body } = await call('POST', '/__mock/faults', { stauts: 500 });
    expect([status, body?.error]).toEqual([400, 'BAD_REQUEST: stauts: Unknown property']);
  });
});

describe('the control API', () => {
  it('moves the clock', async () => {
    const { call, result, pipes } = mockClient();
    const reply = await call('POST', '/__mock/clock', { advanceMs: 600_000 });
    expect(JSON.parse(reply.text)).toEqual({ now: new Date(START + 600_000).toISOString(), waiting: 0 });
    const all = await result<Pipe[]>('GET', pipes);
    expect(all.find(({ name }) => name === 'signup-events')?.state).toBe('Running');
  });

  it('does not move the clock on the wall, by which the limit goes, where it is not a manual one', async () => {
    const { call } = mockClient();
    const { status, body } = await call('POST', '/__mock/clock', { wallMs: 1 });
    expect([status, body?.error]).toEqual([400, 'BAD_REQUEST: the clock of this tenant is not a manual one']);
  });

  it('asks the API past limit, faults and log', async () => {
    const { call, org } = mockClient();
    await call('POST', '/__mock/faults', { status: 500 });
    for (let request = 0; request < 12; request += 1) {
      expect(
        (await call('GET', `/__mock${org}/services?filter=tag:Environment=staging`)).body?.result,
      ).toHaveLength(1);
    }
    expect(JSON.parse((await call('GET', '/__mock/requests')).text)).toEqual([]);
    expect((await call('GET', `/__mock${org}/nothing`)).status).toBe(404);
  });

  it('puts pipes and services into any state', async () => {
    const { call, result, service, pipes, advance } = mockClient();
    const { id } = (await result<Pipe[]>('GET', pipes))[0] ?? { id: '' };
    await call('POST', `/__mock/pipes/${id}`, { state: 'Hibernating' });
    advance(1_000_000);
    expect((await result<Pipe>('GET', `${pipes}/${id}`)).state).toBe('Hibernating');
    const serviceId = service.split('/').at(-1);
    await call('POST', `/__mock/services/${serviceId}`, { state: 'degraded' });
    expect((await result<Service>('GET', service)).state).toBe('degraded');
    expect((await call('POST', '/__mock/pipes/none', { state: 'Running' })).status).toBe(404);
    expect((await call('GET', '/__mock/nothing')).status).toBe(404);
  });

  it('tells which requests came, without their contents', async () => {
    const { call, pipes } = mockClient();
    await call('GET', `${LIST}?a=b`);
    await call('POST', pipes, { name: 'x' });
    const seen = async () => JSON.parse((await call('GET', '/__mock/requests')).text) as unknown;
    expect(await seen()).toEqual([
      { method: 'GET', path: LIST, status: 200, at: START },
      { method: 'POST', path: pipes, status: 400, at: START },
    ]);
    await call('DELETE', '/__mock/requests');
    expect(await seen()).toEqual([]);
  });
});

describe('a manual clock', () => {
  const KEY = `demo-1@${START}`;

  it('goes only as far as it is moved, the tenant and the limit each for itself', async () => {
    const { call, result, pipes, advance } = mockClient(KEY);
    const stateOf = async () => {
      const all = await result<Pipe[]>('GET', `/__mock${pipes}`);
      return all.find(({ name }) => name === 'signup-events')?.state;
    };
    const first = await stateOf();
    for (let request = 0; request < 10; request += 1) await call('GET', LIST);
    advance(3_600_000);
    expect((await call('GET', LIST)).headers.get('X-RateLimit-Reset')).toBe('10.000');
    expect(await stateOf()).toBe(first);

    await call('POST', '/__mock/clock', { wallMs: 10_000 });
    expect((await call('GET', LIST)).status).toBe(200);
    expect(await stateOf()).toBe(first);

    await call('POST', '/__mock/clock', { advanceMs: 600_000 });
    expect(await stateOf()).toBe('Running');
  });

  it('holds back what is slow until it is moved so far, or the asker goes', async () => {
    const { call, cloud } = mockClient(KEY);
    await call('POST', '/__mock/faults', { delayMs: 1_500 });
    const answer = call('GET', LIST);
    const controller = new AbortController();
    const headers = { Authorization: `Basic ${btoa(`${KEY}:secret`)}` };
    const gone = cloud.fetch(new Request(`http://localhost${LIST}`, { headers, signal: controller.signal }));
    const outcome = gone.catch((reason: unknown) => reason);
    const waiting = async (advanceMs: number) =>
      (JSON.parse((await call('POST', '/__mock/clock', { advanceMs })).text) as { waiting: number }).waiting;
    expect(await waiting(1_499)).toBe(2);
    controller.abort(new Error('enough'));
    expect(await outcome).toEqual(new Error('enough'));
    expect(await waiting(0)).toBe(1);
    expect(await waiting(1)).toBe(0);
    expect((await answer).status).toBe(200);
  });
});
