import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resetTransport, setTransport } from '../session/cloud';
import { queryClient } from '../session/query';
import { lock, openWith } from '../session/store';
import { changeSettings, readSettings, settingsQuery } from './changeSettings';

const PIPE = { org: 'org-1', service: 'service-1', pipe: 'p' };
const SETTINGS = '/v1/organizations/org-1/services/service-1/clickpipes/p/settings';

const server = {
  settings: {} as object,
  put: undefined as (() => Response) | undefined,
  get: undefined as (() => Response | Promise<Response>) | undefined,
  calls: [] as { method: string; body: unknown }[],
};
const ok = (result: unknown) => Response.json({ status: 200, requestId: 'r', result });
const refused = (status: number, error: string) =>
  Response.json({ status, error, requestId: 'r-2' }, { status });
const methods = () => server.calls.map(({ method }) => method);
const known = () => queryClient.getQueryData(settingsQuery(PIPE).queryKey);

// Each test has a request window of its own.
let hour = Date.UTC(2026, 2, 30);
beforeEach(() => {
  vi.useFakeTimers({ now: (hour += 3_600_000) });
  Object.assign(server, { settings: {}, put: undefined, get: undefined, calls: [] });
  setTransport(async (input, init) => {
    if (input !== SETTINGS) return ok([]);
    const method = init?.method ?? '';
    const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as object) : undefined;
    server.calls.push({ method, body });
    if (method === 'GET') return server.get ? server.get() : ok(server.settings);
    const answer = server.put?.();
    if (answer?.status !== 400) server.settings = { ...server.settings, ...body };
    return answer ?? ok({});
  });
  openWith({ keyId: 'k', keySecret: 'hunter2', organizationId: 'org-1' });
});
afterEach(() => {
  lock('locked');
  resetTransport();
  vi.useRealTimers();
});

describe('a change of settings', () => {
  it('is sent once as it is, and what is applied is what is read afterwards', async () => {
    await expect(changeSettings(PIPE, { clickhouse_max_threads: 4 })).resolves.toEqual({ confirmed: true });
    expect(server.calls).toEqual([
      { method: 'PUT', body: { clickhouse_max_threads: 4 } },
      { method: 'GET', body: undefined },
    ]);
    expect(known()).toEqual({ clickhouse_max_threads: 4 });
  });

  it('that the API refuses is said, and nothing is read', async () => {
    server.put = () => refused(400, 'BAD_REQUEST: no');
    await expect(changeSettings(PIPE, { clickhouse_max_threads: 4 })).rejects.toMatchObject({
      message: 'BAD_REQUEST: no',
    });
    expect(methods()).toEqual(['PUT']);
  });

  it('without a readable answer is looked at, not sent again', async () => {
    server.put = () => new Response('<html>gateway time-out</html>', { status: 504 });
    await expect(changeSettings(PIPE, { clickhouse_max_threads: 4 })).resolves.toEqual({ confirmed: false });
    expect(methods()).toEqual(['PUT', 'GET']);
    expect(known()).toEqual({ clickhouse_max_threads: 4 });
  });

  it('that cannot be read afterwards is neither said to be done nor to have failed', async () => {
    server.get = () => refused(403, 'FORBIDDEN: no');
    const sent = await changeSettings(PIPE, { clickhouse_max_threads: 4 });
    expect(sent).toMatchObject({ confirmed: true, unread: { status: 403 } });
    server.get = undefined;
    await readSettings(PIPE);
    expect(known()).toEqual({ clickhouse_max_threads: 4 });
  });

  it('is not judged by a read that was on its way before it', async () => {
    let answerOld: (response: Response) => void = () => undefined;
    server.get = () =>
      new Promise<Response>((resolve) => {
        answerOld = resolve;
      });
    const old = queryClient.query(settingsQuery(PIPE)).catch(() => 'cancelled');
    await vi.advanceTimersByTimeAsync(0);
    server.get = undefined;
    await changeSettings(PIPE, { clickhouse_max_threads: 4 });
    answerOld(ok({ clickhouse_max_threads: 1 }));
    expect(await old).toBe('cancelled');
    expect(known()).toEqual({ clickhouse_max_threads: 4 });
  });
});
