import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resetTransport, setTransport } from '../session/cloud';
import { queryClient } from '../session/query';
import { lock, openWith } from '../session/store';
import { pipeQuery } from './queries';
import { renamePipe } from './renamePipe';

const PIPE = { org: 'org-1', service: 'service-1', pipe: 'p' };
const PATH = '/v1/organizations/org-1/services/service-1/clickpipes/p';

const server = {
  name: 'orders',
  patch: undefined as (() => Response) | undefined,
  get: undefined as (() => Response) | undefined,
  patches: [] as unknown[],
};
const ok = (name: string) =>
  Response.json({ status: 200, requestId: 'r', result: { id: 'p', name, state: 'Running' } });
const refused = (status: number, error: string) =>
  Response.json({ status, error, requestId: 'r-2' }, { status });
const gateway = () => new Response('<html>gateway time-out</html>', { status: 504 });

// Each test has a request window of its own.
let hour = Date.UTC(2026, 2, 30);
beforeEach(() => {
  vi.useFakeTimers({ now: (hour += 3_600_000) });
  Object.assign(server, { name: 'orders', patch: undefined, get: undefined, patches: [] });
  setTransport(async (input, init) => {
    if (input !== PATH) throw new Error('Only the pipe itself is asked for.');
    if (init?.method === 'GET') return server.get ? server.get() : ok(server.name);
    server.patches.push(JSON.parse(init?.body as string));
    const answer = server.patch?.();
    if (!answer) server.name = (server.patches.at(-1) as { name: string }).name;
    return answer ?? ok(server.name);
  });
  openWith({ keyId: 'k', keySecret: 'hunter2', organizationId: 'org-1' });
});
afterEach(() => {
  lock('locked');
  resetTransport();
  vi.useRealTimers();
});

describe('another name', () => {
  it('is sent once, and shown when the API reports it', async () => {
    await expect(renamePipe(PIPE, 'sales')).resolves.toEqual({ outcome: 'renamed' });
    expect(server.patches).toEqual([{ name: 'sales' }]);
    expect(queryClient.getQueryData(pipeQuery(PIPE).queryKey)?.name).toBe('sales');
  });

  it('that the API takes and does not report is not said to be there', async () => {
    server.patch = () => ok('orders');
    await expect(renamePipe(PIPE, 'sales')).resolves.toEqual({
      outcome: 'unchanged',
      confirmed: true,
      name: 'orders',
    });
  });

  it('that the API refuses is refused', async () => {
    server.patch = () => refused(400, 'BAD_REQUEST: must be paused to edit');
    await expect(renamePipe(PIPE, 'sales')).rejects.toMatchObject({ requestId: 'r-2' });
  });

  it.each([
    ['sales', { outcome: 'renamed' }],
    ['orders', { outcome: 'unchanged', confirmed: false, name: 'orders' }],
  ])('without a readable answer is looked at: it is %s', async (now, result) => {
    server.patch = gateway;
    server.get = () => ok(now);
    await expect(renamePipe(PIPE, 'sales')).resolves.toEqual(result);
    expect(server.patches).toHaveLength(1);
  });

  it('is left open where the pipe cannot be read afterwards', async () => {
    server.patch = gateway;
    server.get = () => refused(403, 'FORBIDDEN: no');
    await expect(renamePipe(PIPE, 'sales')).resolves.toMatchObject({ outcome: 'unknown' });
    expect(server.patches).toHaveLength(1);
  });
});
