// Long because every order is told from beginning to end: what is shown at once, what is sent, and what stays after.
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resetTransport, setTransport } from '../session/cloud';
import { queryClient } from '../session/query';
import { lock, openWith } from '../session/store';
import { notify } from '../ui/notify';
import { commandPipe } from './commands';
import { deletePipe } from './deletePipe';
import { scalePipe } from './scalePipe';
import { pipeQuery, pipesQuery } from './queries';
import { requestOf } from './store/inHand';
import { dropRequest, putRequest, setOperationLocks } from './store/marks';

vi.mock('../ui/notify', () => ({ notify: vi.fn() }));

const SERVICE = { org: 'org-1', service: 'service-1' };
const PIPE = { ...SERVICE, pipe: 'p' };
const LIST = '/v1/organizations/org-1/services/service-1/clickpipes';

interface Call {
  method: string;
  path: string;
  body: unknown;
}
type Answer = (signal: AbortSignal | null | undefined) => Response | Promise<Response>;

/** A service with the pipe `p` in this state and a running pipe `q`. Reads succeed, changes are answered as the test says. */
const server = {
  state: 'Running',
  change: undefined as Answer | undefined,
  gone: false,
  calls: [] as Call[],
};

const pipeOf = (state: string, id = 'p') => ({ id, name: id === 'p' ? 'orders' : 'other', state });
const ok = (result?: unknown) => Response.json({ status: 200, requestId: 'r-1', result });
const refused = (status: number, error: string) =>
  Response.json({ status, error, requestId: 'r-2' }, { status });
const gatewayPage = () => new Response('<html>Bad gateway</html>', { status: 502 });
const cut = () => {
  throw new TypeError('fetch failed');
};

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const changes = () => server.calls.filter(({ method }) => method !== 'GET');
const notices = () => vi.mocked(notify).mock.calls.map(([notice]) => notice);

let closers: (() => void)[];

/** Somebody looks at the list of pipes, so that it is read again and again. */
async function openList() {
  closers.push(new QueryObserver(queryClient, pipesQuery(SERVICE)).subscribe(() => undefined));
  await pass(0);
}

// Each test has a request window of its own.
let hour = Date.UTC(2026, 2, 30);
beforeEach(() => {
  vi.useFakeTimers({ now: (hour += 3_600_000) });
  vi.mocked(notify).mockReset();
  // The platform's own time-outs do not follow the fake clock.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new DOMException('timed out', 'TimeoutError')), ms);
    return controller.signal;
  });
  Object.assign(server, { state: 'Running', change: undefined, gone: false, calls: [] });
  closers = [];
  setTransport(async (input, init) => {
    const call = {
      method: init?.method ?? 'GET',
      path: input as string,
      body: typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
    };
    server.calls.push(call);
    if (call.method !== 'GET') return server.change ? server.change(init?.signal) : ok(pipeOf(server.state));
    if (call.path !== LIST) return server.gone ? refused(404, 'NOT_FOUND: no') : ok(pipeOf(server.state));
    return ok([...(server.gone ? [] : [pipeOf(server.state)]), pipeOf('Running', 'q')]);
  });
  openWith({ keyId: 'k', keySecret: 'secret words', organizationId: 'org-1' });
});
afterEach(() => {
  for (const close of closers) close();
  lock('locked');
  resetTransport();
  vi.useRealTimers();
});

describe('a command that the API accepts', () => {
  it('is shown as sent at once, then as accepted, and ends when a read shows its effect', async () => {
    await openList();
    const sent = commandPipe(PIPE, 'orders', 'stop');
    expect(requestOf('p')).toMatchObject({ command: 'stop', phase: 'sending' });
    await sent;
    // The answer still carried the old state.
    expect(requestOf('p')).toMatchObject({ command: 'stop', phase: 'accepted' });
    await pass(3_000);
    expect(requestOf('p')?.phase).toBe('accepted');
    server.state = 'Stopping';
    await pass(2_500);
    expect(requestOf('p')).toBeUndefined();
    await pass(120_000);
    expect(notices()).toEqual([]);
  });

  it('goes out once, in the words of the API', async () => {
    await openList();
    await commandPipe(PIPE, 'orders', 'stop');
    await pass(120_000);
    expect(changes()).toEqual([{ method: 'PATCH', path: `${LIST}/p/state`, body: { command: 'stop' } }]);
  });

  it('ends with an answer that shows its effect already', async () => {
    server.change = () => ok(pipeOf('Stopping'));
    await commandPipe(PIPE, 'orders', 'stop');
    expect(requestOf('p')).toBeUndefined();
    expect(queryClient.getQueryData(pipeQuery(PIPE).queryKey)?.state).toBe('Stopping');
    await pass(120_000);
    expect(notices()).toEqual([]);
  });

  it('is no longer shown as requested when its effect has not come in time, and that is said', async () => {
    await openList();
    await commandPipe(PIPE, 'orders', 'stop');
    await pass(19_900);
    expect(requestOf('p')?.phase).toBe('accepted');
    expect(notices()).toEqual([]);
    await pass(200);
    expect(requestOf('p')).toBeUndefined();
    expect(notices()).toEqual([
      {
        tone: 'warning',
        title: 'Stop of orders is not confirmed',
        message:
          'The API accepted it, but 20 s after it was sent the pipe was still reported as Running. Check it before you try again.',
      },
    ]);
  });

  it('is given up with the state that was read last', async () => {
    server.state = 'Stopped';
    await openList();
    await commandPipe(PIPE, 'orders', 'start');
    server.state = 'Failed';
    await pass(20_100);
    expect(notices()[0]?.message).toContain('still reported as Failed');
  });

  it('does not take the time of the command after it', async () => {
    server.state = 'Stopped';
    await commandPipe(PIPE, 'orders', 'start');
    await pass(15_000);
    await commandPipe(PIPE, 'orders', 'start');
    await pass(10_000);
    expect(requestOf('p')?.phase).toBe('accepted');
    expect(notices()).toEqual([]);
    await pass(10_100);
    expect(notices()).toHaveLength(1);
  });

  it('is forgotten with the key, without a word to whoever comes next', async () => {
    await commandPipe(PIPE, 'orders', 'stop');
    lock('locked');
    await pass(120_000);
    expect(requestOf('p')).toBeUndefined();
    expect(notices()).toEqual([]);
  });

  it('leaves nothing behind when its answer comes after the key has gone', async () => {
    let answer: ((response: Response) => void) | undefined;
    server.change = () => new Promise((resolve) => (answer = resolve));
    const sent = commandPipe(PIPE, 'orders', 'stop');
    await pass(0);
    lock('locked');
    answer?.(ok(pipeOf('Running')));
    await sent;
    expect(requestOf('p')).toBeUndefined();
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
  });
});

describe('a command that the API refuses', () => {
  it('is over, the pipe is read again, and a notice has the words of the server', async () => {
    await openList();
    server.change = () => refused(403, 'FORBIDDEN: not with this key');
    await commandPipe(PIPE, 'orders', 'stop');
    expect(requestOf('p')).toBeUndefined();
    expect(notices()).toEqual([
      {
        tone: 'bad',
        title: 'Stop of orders failed: This API key lacks the right to do that',
        message: 'FORBIDDEN: not with this key Request r-2',
      },
    ]);
    await pass(0);
    expect(server.calls.filter(({ path }) => path === LIST)).toHaveLength(2);
    expect(changes()).toHaveLength(1);
  });

  it('as running already has what a start wanted: nothing is said', async () => {
    await openList();
    server.change = () => refused(400, 'BAD_REQUEST: ClickPipe is already running');
    await commandPipe(PIPE, 'orders', 'start');
    expect(requestOf('p')).toBeUndefined();
    await pass(120_000);
    expect(notices()).toEqual([]);
    expect(changes()).toHaveLength(1);
    expect(server.calls.filter(({ path }) => path === LIST).length).toBeGreaterThan(1);
  });

  it('as running already has not done what a resync wanted', async () => {
    server.change = () => refused(400, 'BAD_REQUEST: ClickPipe is already running');
    await commandPipe(PIPE, 'orders', 'resync');
    expect(notices()).toMatchObject([{ tone: 'bad' }]);
  });

  it.each([500, 503, 504, 408])('is not what a %i in JSON tells: it is watched', async (status) => {
    server.change = () => refused(status, 'SOME_CODE: oops');
    await commandPipe(PIPE, 'orders', 'stop');
    expect(requestOf('p')).toMatchObject({ command: 'stop', phase: 'unconfirmed' });
    expect(notices()).toEqual([]);
  });

  it('says nothing of the key', async () => {
    server.change = () => refused(403, 'FORBIDDEN: no');
    await commandPipe(PIPE, 'orders', 'stop');
    expect(JSON.stringify(notices())).not.toMatch(/secret words|Basic/);
  });
});

describe('a command of which nobody knows whether it was carried out', () => {
  const outcomes: [string, Answer][] = [
    ['the connection was cut', cut],
    ['a gateway gave up', gatewayPage],
    ['a proxy answered in place of the API', () => new Response('<html>Welcome</html>')],
    ['the answer has another form', () => ok('done')],
  ];

  it.each(outcomes)('is watched and never sent again: %s', async (_, answer) => {
    await openList();
    server.change = answer;
    await commandPipe(PIPE, 'orders', 'stop');
    expect(requestOf('p')?.phase).toBe('unconfirmed');
    expect(notices()).toEqual([]);
    await pass(300_000);
    expect(changes()).toHaveLength(1);
  });

  it('is watched when no answer came in time', async () => {
    server.change = (signal) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      });
    const sent = commandPipe(PIPE, 'orders', 'stop');
    await pass(59_900);
    expect(requestOf('p')?.phase).toBe('sending');
    await pass(200);
    await sent;
    expect(requestOf('p')?.phase).toBe('unconfirmed');
    expect(changes()).toHaveLength(1);
  });

  it('is said to have gone through when a read shows its effect', async () => {
    await openList();
    server.change = cut;
    await commandPipe(PIPE, 'orders', 'stop');
    await pass(30_000);
    expect(requestOf('p')?.phase).toBe('unconfirmed');
    server.state = 'Stopping';
    await pass(2_500);
    expect(requestOf('p')).toBeUndefined();
    await pass(120_000);
    expect(notices()).toEqual([
      {
        tone: 'good',
        title: 'Stop of orders went through',
        message: 'No answer came, but the pipe is now reported as Stopping.',
      },
    ]);
  });

  it('is given up after a minute without effect, with a notice', async () => {
    await openList();
    server.change = cut;
    await commandPipe(PIPE, 'orders', 'stop');
    await pass(59_900);
    expect(requestOf('p')?.phase).toBe('unconfirmed');
    await pass(200);
    expect(requestOf('p')).toBeUndefined();
    expect(notices()).toEqual([
      {
        tone: 'warning',
        title: 'Stop of orders is not confirmed',
        message:
          'No answer came, but 1 min after it was sent the pipe was still reported as Running. Check it before you try again.',
      },
    ]);
  });

  it('is given up honestly where the pipe was never read', async () => {
    server.change = cut;
    await commandPipe(PIPE, 'orders', 'stop');
    await pass(60_000);
    expect(notices()[0]?.message).toContain('still reported as unknown');
  });
});

describe('scaling', () => {
  it('sends the numbers it was given and no others', async () => {
    await scalePipe(PIPE, { replicas: 3 });
    await scalePipe(PIPE, { replicaCpuMillicores: 250, replicaMemoryGb: 1 });
    expect(changes()).toEqual([
      { method: 'PATCH', path: `${LIST}/p/scaling`, body: { replicas: 3 } },
      { method: 'PATCH', path: `${LIST}/p/scaling`, body: { replicaCpuMillicores: 250, replicaMemoryGb: 1 } },
    ]);
  });

  it.each([{}, { replicas: 0 }, { replicas: 41 }, { replicas: 1.5 }, { replicaMemoryGb: 9 }])(
    'does not send what the API cannot take: %j',
    async (patch) => {
      await expect(scalePipe(PIPE, patch)).rejects.toThrow('did not send');
      expect(server.calls).toEqual([]);
    },
  );

  it('shows what the API made of it at once', async () => {
    await queryClient.query(pipesQuery(SERVICE));
    server.change = () => ok({ ...pipeOf('Running'), scaling: { replicas: 3 } });
    await scalePipe(PIPE, { replicas: 3 });
    expect(queryClient.getQueryData(pipeQuery(PIPE).queryKey)?.scaling?.replicas).toBe(3);
    const list = queryClient.getQueryData(pipesQuery(SERVICE).queryKey);
    expect(list?.map(({ id, scaling }) => [id, scaling?.replicas])).toEqual([
      ['p', 3],
      ['q', undefined],
    ]);
  });

  // As for a command: locked while the change was on the wire.
  it('leaves nothing behind when its answer comes after the key has gone', async () => {
    let answer: ((response: Response) => void) | undefined;
    server.change = () => new Promise((resolve) => (answer = resolve));
    const sent = scalePipe(PIPE, { replicas: 3 });
    await pass(0);
    lock('locked');
    answer?.(ok(pipeOf('Running')));
    await sent.catch(() => undefined);
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
  });

  it('hands its failure to the form that asked', async () => {
    server.change = () => refused(400, 'BAD_REQUEST: scaling is not supported');
    await expect(scalePipe(PIPE, { replicas: 3 })).rejects.toMatchObject({ status: 400 });
    expect(notices()).toEqual([]);
  });
});

describe('deleting', () => {
  const listed = () => queryClient.getQueryData(pipesQuery(SERVICE).queryKey)?.map(({ id }) => id);
  const gone = () => {
    server.gone = true;
    return ok();
  };

  it('takes the pipe off the list when a read does not find it, with whatever was asked of it', async () => {
    await queryClient.query(pipesQuery(SERVICE));
    putRequest('p', { command: 'stop', phase: 'accepted', at: Date.now() });
    server.change = gone;
    await expect(deletePipe(PIPE)).resolves.toBe('gone');
    expect(changes()).toEqual([{ method: 'DELETE', path: `${LIST}/p`, body: undefined }]);
    expect(listed()).toEqual(['q']);
    expect(requestOf('p')).toBeUndefined();
  });

  it('marks a pipe that is still listed, lets nothing else be done with it, and says when it is gone', async () => {
    await openList();
    server.change = () => ok();
    await expect(deletePipe(PIPE)).resolves.toBe('requested');
    expect(listed()).toEqual(['p', 'q']);
    await expect(deletePipe(PIPE)).rejects.toThrow('asked to be deleted');
    await expect(scalePipe(PIPE, { replicas: 3 })).rejects.toMatchObject({ outcomeUnknown: false });
    await commandPipe(PIPE, 'orders', 'stop');
    expect(changes()).toHaveLength(1);
    server.gone = true;
    await pass(5_000);
    expect(listed()).toEqual(['q']);
    expect(requestOf('p')).toBeUndefined();
    expect(notices().at(-1)).toMatchObject({ tone: 'good', title: 'orders is deleted' });
  });

  it('says that a pipe stays listed, and offers it again in the end', async () => {
    await openList();
    server.change = () => ok();
    await deletePipe(PIPE);
    await pass(59_000);
    expect(notices()).toEqual([]);
    await pass(1_500);
    expect(notices()).toMatchObject([
      {
        tone: 'warning',
        title: 'orders is still there',
        message: expect.stringMatching(
          / after its deletion was sent the pipe was still reported as Running\. /,
        ),
      },
    ]);
    expect(requestOf('p')?.command).toBe('delete');
    await pass(600_000);
    expect(requestOf('p')).toBeUndefined();
  });

  it('is done where the pipe is gone already', async () => {
    await queryClient.query(pipesQuery(SERVICE));
    server.gone = true;
    server.change = () => refused(404, 'NOT_FOUND: no such pipe');
    await expect(deletePipe(PIPE)).resolves.toBe('gone');
    expect(listed()).toEqual(['q']);
  });

  it('is not said to be done on a 404 alone, while the pipe can be read', async () => {
    server.change = () => refused(404, 'NOT_FOUND: no such route');
    await expect(deletePipe(PIPE)).rejects.toThrow('NOT_FOUND: no such route. The pipe could still be read');
    expect(requestOf('p')).toBeUndefined();
  });

  it.each<[string, Answer]>([
    ['the connection is cut', cut],
    ['a gateway gives up', gatewayPage],
    ['the server fails', () => refused(500, 'INTERNAL: x')],
  ])('is looked at when %s: gone is deleted, there is not confirmed', async (_, answer) => {
    await openList();
    server.change = answer;
    await expect(deletePipe(PIPE)).rejects.toMatchObject({ outcomeUnknown: true });
    expect(listed()).toEqual(['p', 'q']);
    expect(requestOf('p')).toMatchObject({ command: 'delete', phase: 'unconfirmed' });
    dropRequest('p');
    server.gone = true;
    await expect(deletePipe(PIPE)).resolves.toBe('gone');
  });

  it('that the API refuses leaves the pipe as it is', async () => {
    await openList();
    server.change = () => refused(403, 'FORBIDDEN: no');
    await expect(deletePipe(PIPE)).rejects.toMatchObject({ status: 403, outcomeUnknown: false });
    await pass(0);
    expect([listed(), requestOf('p')]).toEqual([['p', 'q'], undefined]);
  });
});

describe('a pipe that an operation is at work on', () => {
  it('takes no command, and says why', async () => {
    setOperationLocks(new Map([['p', 'Edit orders']]));
    await commandPipe(PIPE, 'orders', 'start');
    expect(notices()).toMatchObject([
      {
        tone: 'bad',
        title: 'Start of orders failed: Nothing was sent',
        message: expect.stringContaining('Edit orders'),
      },
    ]);
    await expect(scalePipe(PIPE, { replicas: 3 })).rejects.toMatchObject({ notSent: true });
    await expect(deletePipe(PIPE)).rejects.toThrow('Edit orders');
    setOperationLocks(new Map());
    expect(server.calls).toEqual([]);
  });
});
