// One long file: every part of it needs the same server with its answers laid out.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from '../lib/zod';
import { createCloud, type CloudOptions } from './client';
import { endpoint } from './endpoint';
import { ApiError } from './errors';
import { Scheduler } from './scheduler';

const thing = z.object({ id: z.string(), size: z.optional(z.number()) });
const list = endpoint('GET', '/v1/things', { result: z.array(thing), query: ['filter'] });
const read = endpoint('GET', '/v1/things/:id', { result: thing });
const text = endpoint('GET', '/v1/things/:id/metrics', { result: 'text' });
const create = endpoint('POST', '/v1/things', { body: z.strictObject({ size: z.number() }), result: thing });
const remove = endpoint('DELETE', '/v1/things/:id', {});
const slow = endpoint('POST', '/v1/things/slow', {
  body: z.strictObject({}),
  result: thing,
  timeoutMs: 300_000,
});

const KEY = { keyId: 'key-id', keySecret: 'correct horse battery staple' };
const ok = (result?: unknown) => Response.json({ status: 200, requestId: 'r-1', result });
const refusal = (status: number, error = 'BAD_REQUEST: no', headers?: Record<string, string>) =>
  Response.json({ status, error, requestId: 'r-2' }, { status, ...(headers && { headers }) });
const page = (status: number) => new Response('<html>Bad gateway</html>', { status });
const cut = () => {
  throw new TypeError('fetch failed');
};
const never = (signal: AbortSignal) =>
  new Promise<Response>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

type Answer = Response | ((signal: AbortSignal) => Response | Promise<Response>);

/** A client on a server that gives these answers in turn, and what it was asked. */
function open(answers: readonly Answer[], options: Partial<CloudOptions> = {}) {
  const requests: { url: string; init: RequestInit; signal: AbortSignal; headers: Headers; at: number }[] =
    [];
  const begin = Date.now();
  const cloud = createCloud({
    credentials: () => KEY,
    fetch: async (input, init = {}) => {
      const signal = init.signal ?? new AbortController().signal;
      const answer = answers[requests.length];
      requests.push({
        url: input as string,
        init,
        signal,
        headers: new Headers(init.headers),
        at: Date.now() - begin,
      });
      if (!answer) throw new Error('The server has no further answer.');
      return typeof answer === 'function' ? answer(signal) : answer;
    },
    ...options,
  });
  return { cloud, requests };
}

/** Waits, so that a failure that comes while the clock is turned is not taken for one nobody looks at. */
function outcomeOf<Value>(promise: Promise<Value>): Promise<{ value?: Value; error?: unknown }> {
  return promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}

async function failureOf(promise: Promise<unknown>): Promise<ApiError> {
  const { error } = await outcomeOf(promise);
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  // The platform's own time-outs do not follow the fake clock.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new DOMException('timed out', 'TimeoutError')), ms);
    return controller.signal;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a request', () => {
  it('goes to the path of the endpoint, below the address of the API', async () => {
    const { cloud, requests } = open([ok([]), ok({ id: 'a' })], { baseUrl: 'https://api.example.com' });
    await cloud(list, {}, undefined, { query: { filter: 'tag:Team=data & more' } });
    await cloud(read, { id: 'a/b' }, undefined);
    expect(requests.map(({ url }) => url)).toEqual([
      'https://api.example.com/v1/things?filter=tag%3ATeam%3Ddata+%26+more',
      'https://api.example.com/v1/things/a%2Fb',
    ]);
  });

  it('stays on the origin of the page without an address', async () => {
    const { cloud, requests } = open([ok([])]);
    await cloud(list, {}, undefined);
    expect(requests[0]?.url).toBe('/v1/things');
  });

  it.each([
    ['plain', KEY],
    ['with a colon in the secret', { keyId: 'id', keySecret: 'a:b' }],
    ['beyond Latin-1', { keyId: 'ключ', keySecret: 'пароль-🔑-ü' }],
  ])('carries the key as Basic credentials: %s', async (_, key) => {
    const { cloud, requests } = open([ok([])], { credentials: () => key });
    await cloud(list, {}, undefined);
    const [scheme, encoded = ''] = requests[0]?.headers.get('Authorization')?.split(' ') ?? [];
    expect(scheme).toBe('Basic');
    expect(Buffer.from(encoded, 'base64').toString('utf8')).toBe(`${key.keyId}:${key.keySecret}`);
  });

  it('neither adds cookies nor lets the browser keep the answer', async () => {
    const { cloud, requests } = open([ok([])]);
    await cloud(list, {}, undefined);
    expect(requests[0]?.init).toMatchObject({ credentials: 'omit', cache: 'no-store' });
  });

  it('is not made without a key', async () => {
    const { cloud, requests } = open([], { credentials: () => undefined });
    expect(await failureOf(cloud(list, {}, undefined))).toMatchObject({ cause: 'refused', status: 401 });
    expect(requests).toEqual([]);
  });

  it('has a body only where the endpoint has one', async () => {
    const { cloud, requests } = open([ok({ id: 'a' }), ok()]);
    await cloud(create, {}, { size: 3 });
    await cloud(remove, { id: 'a' }, undefined);
    expect(requests.map(({ init }) => [init.method, init.body])).toEqual([
      ['POST', '{"size":3}'],
      ['DELETE', undefined],
    ]);
    expect(requests.map(({ headers }) => headers.get('Content-Type'))).toEqual(['application/json', null]);
  });

  it.each([
    ['an unknown key', { size: 3, colour: 'red' }],
    ['a value of the wrong type', { size: '3' }],
    ['a missing key', {}],
  ])('does not leave with %s in its body', async (_, body) => {
    const { cloud, requests } = open([]);
    const { error } = await outcomeOf(cloud(create, {}, body as { size: number }));
    expect(error).toBeInstanceOf(Error);
    await pass(60_000);
    expect(requests).toEqual([]);
  });

  it('waits in the queue as a person does for a change, as a page does for a read, or as it is told', async () => {
    const scheduler = new Scheduler();
    const acquire = vi.spyOn(scheduler, 'acquire');
    const { cloud } = open([ok([]), ok({ id: 'a' }), ok([])], { scheduler });
    await cloud(list, {}, undefined);
    await cloud(create, {}, { size: 3 });
    await cloud(list, {}, undefined, { priority: 'background' });
    expect(acquire.mock.calls.map(([urgency]) => urgency)).toMatchObject([
      { priority: 'page' },
      { priority: 'person' },
      { priority: 'background' },
    ]);
  });
});

describe('an answer', () => {
  it('is the result of the envelope, without what we do not know', async () => {
    const { cloud } = open([ok({ id: 'a', size: 3, colour: 'red' })]);
    await expect(cloud(read, { id: 'a' }, undefined)).resolves.toEqual({ id: 'a', size: 3 });
  });

  it('is the bare text where the endpoint says so', async () => {
    const { cloud } = open([new Response('# TYPE up gauge\nup 1\n')]);
    await expect(cloud(text, { id: 'a' }, undefined)).resolves.toBe('# TYPE up gauge\nup 1\n');
  });

  it('names its request id to who asks for it', async () => {
    const { cloud } = open([ok(), Response.json({ status: 200, requestId: 'r-7' })]);
    const heard: string[] = [];
    const onRequestId = (id: string) => heard.push(id);
    await cloud(remove, { id: 'a' }, undefined, { onRequestId });
    await cloud(remove, { id: 'b' }, undefined, { onRequestId });
    expect(heard).toEqual(['r-1', 'r-7']);
  });

  it('carries no result after a deletion', async () => {
    const { cloud } = open([Response.json({ status: 200, requestId: 'r-1' })]);
    await expect(cloud(remove, { id: 'a' }, undefined)).resolves.toBeUndefined();
  });

  it('is unreadable when a field has the wrong form, and names the field', async () => {
    const { cloud } = open([ok([{ id: 'a' }, { id: 7 }])]);
    expect(await failureOf(cloud(list, {}, undefined))).toMatchObject({
      cause: 'unreadable',
      status: 200,
      message: 'The answer does not have the documented form (at "1.id").',
      requestId: 'r-1',
      outcomeUnknown: false,
    });
  });

  const broken: [string, () => Response][] = [
    ['not JSON', () => page(200)],
    ['empty', () => new Response('')],
    ['cut off', () => new Response('{"status":200,"result":{"id"')],
    ['JSON, but no object', () => Response.json([1, 2])],
  ];

  it.each(broken)('is asked for once more, and then unreadable, when it is %s', async (_, answer) => {
    const { cloud, requests } = open([answer(), answer()]);
    const failure = failureOf(cloud(read, { id: 'a' }, undefined));
    await pass(1_000);
    expect(await failure).toMatchObject({ cause: 'unreadable', status: 200 });
    expect(requests).toHaveLength(2);
  });

  it.each(broken)('is what came the second time when the first was %s', async (_, answer) => {
    const { cloud } = open([answer(), ok({ id: 'a' })]);
    const thing = cloud(read, { id: 'a' }, undefined);
    await pass(1_000);
    await expect(thing).resolves.toEqual({ id: 'a' });
  });

  it('is unreadable at once when it has no result: that is no accident of the way', async () => {
    const { cloud, requests } = open([Response.json({ status: 200 })]);
    expect(await failureOf(cloud(read, { id: 'a' }, undefined))).toMatchObject({ cause: 'unreadable' });
    expect(requests).toHaveLength(1);
  });

  it('that sends elsewhere is not followed', async () => {
    const elsewhere = new Response('', { status: 302, headers: { Location: 'https://login.example.com/' } });
    const { cloud, requests } = open([elsewhere]);
    const { cause, message } = await failureOf(cloud(read, { id: 'a' }, undefined));
    expect([cause, message]).toEqual(['unreadable', expect.stringContaining('redirect')]);
    expect(requests.map(({ init }) => init.redirect)).toEqual(['manual']);
  });

  it('of refusal keeps the words and the id of the server', async () => {
    const { cloud } = open([refusal(404, 'NOT_FOUND: no such thing')]);
    expect(await failureOf(cloud(read, { id: 'a' }, undefined))).toMatchObject({
      cause: 'refused',
      status: 404,
      message: 'NOT_FOUND: no such thing',
      requestId: 'r-2',
    });
  });

  it('of refusal has words of ours when the server gave none', async () => {
    const { cloud } = open([page(403)]);
    expect(await failureOf(cloud(read, { id: 'a' }, undefined))).toMatchObject({
      cause: 'refused',
      status: 403,
      message: 'The server answered with status 403 and no readable explanation.',
    });
  });

  it('of 401 is told to the session, once for each', async () => {
    const onUnauthorized = vi.fn();
    const { cloud } = open([refusal(401), refusal(403)], { onUnauthorized });
    expect(await failureOf(cloud(read, { id: 'a' }, undefined))).toMatchObject({ status: 401 });
    expect(onUnauthorized).toHaveBeenCalledTimes(1);
    expect(await failureOf(cloud(read, { id: 'a' }, undefined))).toMatchObject({ status: 403 });
    expect(onUnauthorized).toHaveBeenCalledTimes(1);
  });
});

describe('equal reads', () => {
  it('are one request while it runs', async () => {
    const { cloud, requests } = open([ok({ id: 'a' })]);
    const both = await Promise.all([
      cloud(read, { id: 'a' }, undefined),
      cloud(read, { id: 'a' }, undefined),
    ]);
    expect(both).toEqual([{ id: 'a' }, { id: 'a' }]);
    expect(requests).toHaveLength(1);
  });

  it('fail together', async () => {
    const { cloud, requests } = open([refusal(404)]);
    const both = await Promise.all([
      failureOf(cloud(read, { id: 'a' }, undefined)),
      failureOf(cloud(read, { id: 'a' }, undefined)),
    ]);
    expect(both.map(({ status }) => status)).toEqual([404, 404]);
    expect(requests).toHaveLength(1);
  });

  it('are equal by path and query', async () => {
    const { cloud, requests } = open([ok([]), ok([]), ok({ id: 'a' })]);
    await Promise.all([
      cloud(list, {}, undefined),
      cloud(list, {}, undefined, { query: { filter: 'tag:a' } }),
      cloud(read, { id: 'a' }, undefined),
    ]);
    expect(requests).toHaveLength(3);
  });

  it('are asked again once they were answered, well or badly', async () => {
    const { cloud, requests } = open([ok({ id: 'a' }), refusal(404), ok({ id: 'b' })]);
    await cloud(read, { id: 'a' }, undefined);
    await failureOf(cloud(read, { id: 'a' }, undefined));
    await expect(cloud(read, { id: 'a' }, undefined)).resolves.toEqual({ id: 'b' });
    expect(requests).toHaveLength(3);
  });

  it('go on when one who waits leaves', async () => {
    const leaver = new AbortController();
    const { cloud, requests } = open([
      () => new Promise((resolve) => setTimeout(() => resolve(ok({ id: 'a' })), 500)),
    ]);
    const left = outcomeOf(cloud(read, { id: 'a' }, undefined, { signal: leaver.signal }));
    const stayed = cloud(read, { id: 'a' }, undefined, { signal: new AbortController().signal });
    await pass(100);
    leaver.abort('left');
    expect(await left).toEqual({ error: 'left' });
    expect(requests[0]?.signal.aborted).toBe(false);
    await pass(400);
    await expect(stayed).resolves.toEqual({ id: 'a' });
  });

  it('go on for one who cannot leave', async () => {
    const leaver = new AbortController();
    const { cloud, requests } = open([
      () => new Promise((resolve) => setTimeout(() => resolve(ok({ id: 'a' })), 500)),
    ]);
    const stayed = cloud(read, { id: 'a' }, undefined);
    const left = outcomeOf(cloud(read, { id: 'a' }, undefined, { signal: leaver.signal }));
    await pass(100);
    leaver.abort('left');
    await left;
    expect(requests[0]?.signal.aborted).toBe(false);
    await pass(400);
    await expect(stayed).resolves.toEqual({ id: 'a' });
  });

  it('are aborted when the last who waits leaves, and then asked afresh', async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const { cloud, requests } = open([never, ok({ id: 'a' })]);
    const one = outcomeOf(cloud(read, { id: 'a' }, undefined, { signal: first.signal }));
    const two = outcomeOf(cloud(read, { id: 'a' }, undefined, { signal: second.signal }));
    await pass(100);
    first.abort('one');
    await pass(0);
    expect(requests[0]?.signal.aborted).toBe(false);
    second.abort('two');
    expect(requests[0]?.signal.aborted).toBe(true);
    expect(await Promise.all([one, two])).toEqual([{ error: 'one' }, { error: 'two' }]);
    await expect(cloud(read, { id: 'a' }, undefined)).resolves.toEqual({ id: 'a' });
    expect(requests).toHaveLength(2);
  });

  it('do not make one request of two changes', async () => {
    const { cloud, requests } = open([ok({ id: 'a' }), ok({ id: 'b' })]);
    await Promise.all([cloud(create, {}, { size: 1 }), cloud(create, {}, { size: 1 })]);
    expect(requests).toHaveLength(2);
  });
});

describe('a read that fails', () => {
  it.each<[string, () => Answer]>([
    ['a failure of the server', () => refusal(500)],
    ['a failure of a gateway', () => page(502)],
    ['a cut connection', () => cut],
  ])('is repeated after %s, with growing waits', async (_, failure) => {
    const { cloud, requests } = open([failure(), failure(), ok({ id: 'a' })]);
    const answer = cloud(read, { id: 'a' }, undefined);
    await pass(4_000);
    await expect(answer).resolves.toEqual({ id: 'a' });
    expect(requests.map(({ at }) => at)).toEqual([0, 1_000, 4_000]);
  });

  it('is repeated after a time-out', async () => {
    const { cloud, requests } = open([never, ok({ id: 'a' })]);
    const answer = cloud(read, { id: 'a' }, undefined);
    await pass(31_000);
    await expect(answer).resolves.toEqual({ id: 'a' });
    expect(requests.map(({ at }) => at)).toEqual([0, 31_000]);
  });

  it.each([
    ['JSON', () => refusal(503, 'UNAVAILABLE: later')],
    ['a page of a gateway', () => page(503)],
  ])('is given up after the third time, and changed nothing: %s', async (_, failure) => {
    const { cloud, requests } = open([failure(), failure(), failure()]);
    const outcome = failureOf(cloud(read, { id: 'a' }, undefined));
    await pass(60_000);
    expect(await outcome).toMatchObject({ cause: 'refused', status: 503, outcomeUnknown: false });
    expect(requests).toHaveLength(3);
  });

  it('says so when the network stays away', async () => {
    const { cloud } = open([cut, cut, cut]);
    const failure = failureOf(cloud(read, { id: 'a' }, undefined));
    await pass(60_000);
    expect(await failure).toMatchObject({ cause: 'unreachable', status: undefined, outcomeUnknown: false });
  });

  it.each([400, 401, 403, 404, 424])('is not repeated after a refusal with %i', async (status) => {
    const { cloud, requests } = open([refusal(status)]);
    await failureOf(cloud(read, { id: 'a' }, undefined));
    await pass(60_000);
    expect(requests).toHaveLength(1);
  });

  it('is not repeated for who has left', async () => {
    const leaver = new AbortController();
    const { cloud, requests } = open([refusal(500)]);
    const outcome = outcomeOf(cloud(read, { id: 'a' }, undefined, { signal: leaver.signal }));
    await pass(500);
    leaver.abort('left');
    expect(await outcome).toEqual({ error: 'left' });
    await pass(60_000);
    expect(requests).toHaveLength(1);
  });
});

describe('a change', () => {
  it.each<[string, () => Answer, { cause: string; outcomeUnknown: boolean }]>([
    ['the connection is cut', () => cut, { cause: 'unreachable', outcomeUnknown: true }],
    ['no answer comes', () => never, { cause: 'unreachable', outcomeUnknown: true }],
    ['a gateway fails', () => page(504), { cause: 'refused', outcomeUnknown: true }],
    ['a proxy answers in its place', () => page(200), { cause: 'unreadable', outcomeUnknown: true }],
    ['the answer has another form', () => ok({ id: 7 }), { cause: 'unreadable', outcomeUnknown: true }],
    ...[500, 501, 502, 503, 504, 408].map(
      (status): [string, () => Answer, { cause: string; outcomeUnknown: boolean }] => [
        `the server itself answers with ${status}`,
        () => refusal(status, 'SOME_CODE: in words'),
        { cause: 'refused', outcomeUnknown: true },
      ],
    ),
    ['a proxy gave up waiting', () => page(408), { cause: 'refused', outcomeUnknown: true }],
    ['it is sent elsewhere', () => page(307), { cause: 'unreadable', outcomeUnknown: true }],
    [
      'the host has seen it before',
      () => refusal(409, 'CONFLICT: already sent', { 'Penstock-Already-Sent': '1' }),
      { cause: 'refused', outcomeUnknown: true },
    ],
    ['the server sees a conflict', () => refusal(409), { cause: 'refused', outcomeUnknown: false }],
    ['the server refuses', () => refusal(400), { cause: 'refused', outcomeUnknown: false }],
    ['a proxy refuses', () => page(403), { cause: 'refused', outcomeUnknown: false }],
  ])('is sent once when %s, and says whether its outcome is known', async (_, answer, failure) => {
    const { cloud, requests } = open([answer()]);
    const outcome = failureOf(cloud(create, {}, { size: 3 }));
    await pass(600_000);
    expect(await outcome).toMatchObject(failure);
    expect(requests).toHaveLength(1);
  });

  it('is known by an ID to the host between, a new one for every sending after a refusal', async () => {
    const { cloud, requests } = open([
      refusal(429, 'SLOW', { 'X-RateLimit-Reset': '1' }),
      ok({ id: 'a' }),
      ok(),
    ]);
    const made = cloud(create, {}, { size: 3 });
    await pass(1_000);
    await made;
    await cloud(remove, { id: 'a' }, undefined);
    const ids = requests.map(({ headers }) => headers.get('Penstock-Change-Id') ?? '');
    expect(new Set(ids).size).toBe(3);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('has an ID of its own in the second dialect, and a read has none', async () => {
    const command = endpoint('PATCH', '/v1/things/:id', {
      body: z.strictObject({ command: z.string() }),
      result: thing,
      dialect: 'stateCommand',
    });
    const { cloud, requests } = open([refusal(400), ok({ id: 'a' }), ok([])]);
    await cloud(command, { id: 'a' }, { command: 'stop' });
    await cloud(list, {}, undefined);
    const [first, second, read] = requests.map(({ headers }) => headers.get('Penstock-Change-Id'));
    expect(first).not.toBe(second);
    expect([first, second, read]).toEqual([expect.any(String), expect.any(String), null]);
  });

  it('does not leave while the browser knows that it has no connection; a read may try', async () => {
    const { cloud, requests } = open([ok([])], { isOffline: () => true });
    expect(await failureOf(cloud(create, {}, { size: 3 }))).toMatchObject({
      cause: 'unreachable',
      outcomeUnknown: false,
      message: 'You are offline.',
      notSent: true,
    });
    await cloud(list, {}, undefined);
    expect(requests.map(({ init }) => init.method)).toEqual(['GET']);
  });

  it('that only asks has changed nothing, however it ends', async () => {
    const ask = endpoint('POST', '/v1/things/ask', { body: z.strictObject({}), result: thing, asks: true });
    for (const answer of [refusal(500), cut, page(200)]) {
      const { cloud, requests } = open([answer]);
      expect(await failureOf(cloud(ask, {}, {}))).toMatchObject({ outcomeUnknown: false });
      expect(requests).toHaveLength(1);
    }
  });

  it('that deletes is as unknown when the answer is no answer', async () => {
    const { cloud, requests } = open([page(200)]);
    expect(await failureOf(cloud(remove, { id: 'a' }, undefined))).toMatchObject({ outcomeUnknown: true });
    expect(requests).toHaveLength(1);
  });

  it('is waited for as long as its endpoint says, else for a minute', async () => {
    const { cloud, requests } = open([never, never]);
    const outcomes = [outcomeOf(cloud(create, {}, { size: 3 })), outcomeOf(cloud(slow, {}, {}))];
    await pass(59_999);
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([false, false]);
    await pass(1);
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    await pass(240_000);
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true, true]);
    const errors = (await Promise.all(outcomes)).map(({ error }) => (error as ApiError).message);
    expect(errors).toEqual(['No answer came in time.', 'No answer came in time.']);
  });

  it('that is left while it runs is cut, and says nothing but the reason', async () => {
    const { cloud, requests } = open([never]);
    const leaver = new AbortController();
    const outcome = outcomeOf(cloud(create, {}, { size: 3 }, { signal: leaver.signal }));
    await pass(1_000);
    leaver.abort('left');
    expect(await outcome).toEqual({ error: 'left' });
    expect(requests).toHaveLength(1);
  });

  it('does not leave for who gave up in the queue', async () => {
    const scheduler = new Scheduler();
    scheduler.pause(5_000);
    const { cloud, requests } = open([], { scheduler });
    const leaver = new AbortController();
    const outcome = outcomeOf(cloud(create, {}, { size: 3 }, { signal: leaver.signal }));
    await pass(1_000);
    leaver.abort('left');
    expect(await outcome).toEqual({ error: 'left' });
    await pass(60_000);
    expect(requests).toEqual([]);
  });
});

describe('a request that the rate limit turned away', () => {
  it.each(['read', 'change'])(
    'was not carried out and is sent again after the silence: a %s',
    async (which) => {
      const { cloud, requests } = open([
        refusal(429, 'TOO_MANY', { 'X-RateLimit-Reset': '2.5' }),
        ok({ id: 'a' }),
      ]);
      const answer = which === 'read' ? cloud(read, { id: 'a' }, undefined) : cloud(create, {}, { size: 3 });
      await pass(2_499);
      expect(requests).toHaveLength(1);
      await pass(1);
      await expect(answer).resolves.toEqual({ id: 'a' });
      expect(requests.map(({ at }) => at)).toEqual([0, 2_500]);
    },
  );

  it('holds the others back too', async () => {
    const { cloud, requests } = open([
      refusal(429, 'TOO_MANY', { 'Retry-After': '3' }),
      ok({ id: 'a' }),
      ok([]),
    ]);
    const answers = [cloud(read, { id: 'a' }, undefined)];
    await pass(0);
    const other = cloud(list, {}, undefined);
    await pass(2_999);
    expect(requests).toHaveLength(1);
    await pass(1);
    await Promise.all([...answers, other]);
    expect(requests).toHaveLength(3);
  });

  it('is given up after five repeats', async () => {
    const turnedAway = () => refusal(429, 'TOO_MANY: slow down', { 'Retry-After': '1' });
    const { cloud, requests } = open(Array.from({ length: 6 }, turnedAway));
    const failure = failureOf(cloud(create, {}, { size: 3 }));
    await pass(60_000);
    expect(await failure).toMatchObject({
      status: 429,
      message: 'TOO_MANY: slow down',
      outcomeUnknown: false,
    });
    expect(requests).toHaveLength(6);
  });
});

describe('what is said of a failure', () => {
  const credentials = `${KEY.keyId}:${KEY.keySecret}`;
  const header = `Basic ${Buffer.from(credentials).toString('base64')}`;
  const talkative = (status: number) =>
    new Response(`<p>Authorization: ${header} ${credentials}</p>`, { status });

  it.each<[string, Answer]>([
    [
      'a network that names the request',
      () => Promise.reject(new TypeError(`failed: Authorization: ${header}`)),
    ],
    ['a proxy that shows the request', talkative(403)],
    ['a proxy that shows it as success', talkative(200)],
    ['an answer with the header in a wrong field', ok({ id: { header, credentials } })],
  ])('never holds the key, after %s', async (_, answer) => {
    const { cloud } = open([answer]);
    const error = await failureOf(cloud(create, {}, { size: 3 }));
    const said = [error.message, error.stack, JSON.stringify(error), String(error.requestId)].join('\n');
    expect(said).not.toContain(KEY.keySecret);
    expect(said).not.toContain(header.slice('Basic '.length));
    expect(said).not.toContain('Authorization');
  });

  it('never holds a value of the body', async () => {
    const login = endpoint('POST', '/v1/logins', {
      body: z.strictObject({ password: z.string(), mode: z.enum(['a', 'b']) }),
      result: thing,
    });
    const { cloud } = open([]);
    const body = { password: 'hunter2', mode: 'hunter2', extra: 'hunter2' } as unknown as {
      password: string;
      mode: 'a';
    };
    const { error } = await outcomeOf(cloud(login, {}, body));
    expect(error).toBeInstanceOf(Error);
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain('hunter2');
  });
});

describe('a route that not every server has', () => {
  const extras = endpoint('GET', '/v1/services/:service/extras', {
    result: z.array(thing),
    isOptional: true,
  });
  const call = (answers: readonly Answer[]) => {
    const { cloud, requests } = open(answers);
    return { ask: (service: string) => cloud(extras, { service }, undefined).catch(() => []), requests };
  };

  it.each([
    ['by its path', refusal(404, 'NOT_FOUND: GET /v1/services/s/extras is not a route of this server')],
    ['in its own words', refusal(404, 'Not Found')],
    ['with a page', page(404)],
  ])('is asked for once when the server says %s that there is none', async (_, answer) => {
    const { ask, requests } = call([answer]);
    expect([await ask('a'), await ask('a'), await ask('b')]).toEqual([[], [], []]);
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['the service is not there', refusal(404, 'NOT_FOUND: service "a" not found')],
    ['the key may not see it', refusal(403)],
  ])('is asked for again when %s', async (_, answer) => {
    const { ask, requests } = call([answer, ok([{ id: 'x' }])]);
    expect([await ask('a'), await ask('b')]).toEqual([[], [{ id: 'x' }]]);
    expect(requests).toHaveLength(2);
  });

  it('is remembered of no other', async () => {
    const { cloud, requests } = open([page(404), ok({ id: 'x' })]);
    await cloud(read, { id: 'x' }, undefined).catch(() => undefined);
    await expect(cloud(read, { id: 'x' }, undefined)).resolves.toEqual({ id: 'x' });
    expect(requests).toHaveLength(2);
  });
});
