import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resetTransport, setTransport } from '../../session/cloud';
import { getSession, lock, openWith } from '../../session/store';
import { discover, discoverWithIds } from './discover';

const key = { keyId: 'key-id', keySecret: 'correct horse battery staple' };
const ORGANIZATIONS = '/v1/organizations';
const SERVICES = '/v1/organizations/org-1/services';
const PIPES = '/v1/organizations/org-1/services/service-1/clickpipes';

const ok = (result: unknown) => () => Response.json({ status: 200, requestId: 'r', result });
const refused = (status: number, error: string) => () =>
  Response.json({ status, error, requestId: 'r' }, { status });
const unauthorized = refused(401, 'UNAUTHORIZED: no such key');
const cut = () => {
  throw new TypeError('fetch failed');
};

/** What the mock server answers at each path, and where it was asked with which key. */
let answers: Record<string, () => Response>;
let asked: string[];
let keys: Set<string | null>;

/** Waits through the repeats of a failed read. */
async function outcomeOf<Value>(promise: Promise<Value>): Promise<Value | Error> {
  const outcome = promise.catch((error: unknown) => error as Error);
  await vi.advanceTimersByTimeAsync(60_000);
  return outcome;
}

// Each test has a request window of its own.
let hour = Date.UTC(2026, 2, 30);
beforeEach(() => {
  vi.useFakeTimers({ now: (hour += 3_600_000) });
  lock('locked');
  asked = [];
  keys = new Set();
  answers = {
    [ORGANIZATIONS]: ok([{ id: 'org-1', name: 'Acme' }]),
    [SERVICES]: ok([{ id: 'service-1', name: 'Production', state: 'running' }]),
    [PIPES]: ok([]),
  };
  setTransport(async (input, init) => {
    const path = input as string;
    asked.push(`${init?.method} ${path}`);
    keys.add(new Headers(init?.headers).get('Authorization'));
    return (answers[path] ?? refused(404, 'NOT_FOUND: no such path'))();
  });
});
afterEach(() => {
  resetTransport();
  vi.useRealTimers();
});

describe('a key whose server lists what it opens', () => {
  it('gives a session with the organization, and the services, which need not be read again', async () => {
    expect(await outcomeOf(discover(key))).toEqual({
      session: { ...key, organizationId: 'org-1', organizationName: 'Acme' },
      services: [{ id: 'service-1', name: 'Production', state: 'running' }],
    });
    expect(asked).toEqual([`GET ${ORGANIZATIONS}`, `GET ${SERVICES}`]);
  });

  it('is tried itself, not the one in hand, and does not open anything by that', async () => {
    openWith({ keyId: 'old', keySecret: 'old', organizationId: 'old' });
    await outcomeOf(discover(key));
    expect([...keys]).toEqual([`Basic ${btoa(`${key.keyId}:${key.keySecret}`)}`]);
    expect(getSession().open?.keyId).toBe('old');
    lock('locked');
    await outcomeOf(discover(key));
    expect(getSession().open).toBeUndefined();
  });

  it.each([undefined, null, ''])('may open an organization without a name: %j', async (name) => {
    answers[ORGANIZATIONS] = ok([{ id: 'org-1', name }]);
    const found = await outcomeOf(discover(key));
    expect('session' in found && found.session).toStrictEqual({ ...key, organizationId: 'org-1' });
  });

  it('may open an organization without services', async () => {
    answers[SERVICES] = ok([]);
    expect(await outcomeOf(discover(key))).toMatchObject({
      session: { organizationId: 'org-1' },
      services: [],
    });
  });
});

describe('a key whose server does not list', () => {
  it.each([
    ['knows no such path', refused(404, 'NOT_FOUND: no such path')],
    ['does not let it', refused(403, 'FORBIDDEN: no')],
    ['lists none', ok([])],
  ])('organizations needs both IDs: the server %s', async (_, answer) => {
    answers[ORGANIZATIONS] = answer;
    expect(await outcomeOf(discover(key))).toEqual({ needs: 'both' });
    expect(asked).toEqual([`GET ${ORGANIZATIONS}`]);
  });

  it.each([
    ['knows no such path', refused(404, 'NOT_FOUND: no such path')],
    ['does not let it', refused(403, 'FORBIDDEN: no')],
  ])('services needs the ID of one: the server %s', async (_, answer) => {
    answers[SERVICES] = answer;
    expect(await outcomeOf(discover(key))).toEqual({ needs: 'service', organizationId: 'org-1' });
  });
});

describe('a key that cannot be tried', () => {
  it.each([
    ['is rejected', unauthorized, { cause: 'refused', status: 401 }],
    ['meets a server that fails', refused(500, 'INTERNAL_ERROR: oops'), { cause: 'refused', status: 500 }],
    ['meets a web page', () => new Response('<html>'), { cause: 'unreadable' }],
    ['meets nobody', cut, { cause: 'unreachable' }],
  ])('says so: it %s', async (_, answer, failure) => {
    answers[ORGANIZATIONS] = answer;
    expect(await outcomeOf(discover(key))).toMatchObject(failure);
    answers = { [ORGANIZATIONS]: ok([{ id: 'org-1' }]), [SERVICES]: answer };
    expect(await outcomeOf(discover(key))).toMatchObject(failure);
  });

  it('leaves the key in hand alone when it is rejected', async () => {
    openWith({ keyId: 'old', keySecret: 'old', organizationId: 'old' });
    answers[ORGANIZATIONS] = unauthorized;
    await outcomeOf(discover(key));
    expect(getSession().open?.keyId).toBe('old');
  });
});

describe('a key with the IDs that a person gave', () => {
  const tryIds = () => outcomeOf(discoverWithIds(key, 'org-1', 'service-1'));
  const session = { ...key, organizationId: 'org-1', serviceId: 'service-1' };

  it('is accepted when the pipes of the service answer', async () => {
    expect(await tryIds()).toStrictEqual(session);
    expect(asked).toEqual([`GET ${PIPES}`]);
  });

  it('is accepted when the service sleeps: the server knew it', async () => {
    answers[PIPES] = refused(424, 'FAILED_DEPENDENCY: only when running. Current state: idle');
    expect(await tryIds()).toStrictEqual(session);
    expect(asked).toEqual([`GET ${PIPES}`]);
  });

  it.each([
    ['the key is rejected', unauthorized, { status: 401 }],
    ['the key lacks the right', refused(403, 'FORBIDDEN: no'), { status: 403 }],
    ['there is no such service', refused(404, 'NOT_FOUND: no'), { status: 404 }],
    ['nobody answers', cut, { cause: 'unreachable' }],
  ])('is not accepted when %s', async (_, answer, failure) => {
    answers[PIPES] = answer;
    expect(await tryIds()).toMatchObject(failure);
  });
});
