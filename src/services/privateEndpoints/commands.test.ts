import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resetTransport, setTransport } from '../../session/cloud';
import { queryClient } from '../../session/query';
import { lock, openWith } from '../../session/store';
import type { ReversePrivateEndpoint, ReversePrivateEndpointCreate } from './wire';
import {
  createPrivateEndpoint,
  deletePrivateEndpoint,
  replaceDnsMappings,
  watchForEndpoint,
} from './commands';
import { privateEndpointsQuery } from './queries';

const SERVICE = { org: 'o', service: 's' };
const ENDPOINT = { ...SERVICE, endpoint: 'e-1' };
const body: ReversePrivateEndpointCreate = {
  description: 'Shop',
  type: 'VPC_ENDPOINT_SERVICE',
  vpcEndpointServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-1',
};

const ok = (result?: unknown) => Response.json({ status: 200, requestId: 'r', result });
const refused = (status: number) =>
  Response.json({ status, error: 'CODE: words', requestId: 'r' }, { status });
const gateway = () => new Response('<html>time-out</html>', { status: 504 });
const like = (id: string): ReversePrivateEndpoint => ({ id, ...body, status: 'Provisioning' });

let calls: string[] = [];
let answer: (method: string) => Response;
const changes = () => calls.filter((method) => method !== 'GET');

// Each test has a request window of its own.
let hour = Date.UTC(2026, 2, 30);
beforeEach(() => {
  vi.useFakeTimers({ now: (hour += 3_600_000) });
  calls = [];
  setTransport(async (_, init) => {
    calls.push(init?.method ?? '');
    return answer(init?.method ?? '');
  });
  openWith({ keyId: 'k', keySecret: 's', organizationId: 'o' });
});
afterEach(() => {
  lock('locked');
  resetTransport();
  vi.useRealTimers();
});

describe('making an endpoint', () => {
  /** Asked for a list before and after the sending. */
  const listThen = (answered: () => Response, ...ids: string[]) => {
    answer = (method) => {
      if (method === 'POST') return answered();
      return ok([like('old'), ...(changes().length === 0 ? [] : ids.map(like))]);
    };
  };

  it('sends the body once and puts the endpoint on the list', async () => {
    const { queryKey } = privateEndpointsQuery(SERVICE);
    queryClient.setQueryData(queryKey, [{ id: 'old' }]);
    listThen(() => ok(like('new')), 'new');
    await expect(createPrivateEndpoint(SERVICE, body)).resolves.toMatchObject({
      endpoint: { id: 'new' },
      unconfirmed: false,
      twins: [],
    });
    expect(queryClient.getQueryData(queryKey)?.map(({ id }) => id)).toEqual(['old', 'new']);
    expect(changes()).toEqual(['POST']);
  });

  it.each([
    ['a gateway', gateway],
    ['the server itself', () => refused(500)],
    ['a server that waited too long', () => refused(408)],
  ])('is looked for and not sent again when %s fails', async (_, answered) => {
    listThen(answered, 'new');
    const made = createPrivateEndpoint(SERVICE, body);
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(made).resolves.toMatchObject({ endpoint: { id: 'new' }, unconfirmed: true });
    expect(changes()).toEqual(['POST']);
  });

  it('tells of others that were made with it', async () => {
    listThen(() => ok(like('new-2')), 'new-1', 'new-2');
    await expect(createPrivateEndpoint(SERVICE, body)).resolves.toMatchObject({
      endpoint: { id: 'new-2' },
      twins: [{ id: 'new-1' }],
    });
  });

  it('is given up after a minute', async () => {
    listThen(gateway);
    const made = createPrivateEndpoint(SERVICE, body);
    await vi.advanceTimersByTimeAsync(120_000);
    await expect(made).resolves.toBeUndefined();
    expect(changes()).toEqual(['POST']);
  });

  it('is found in the list, and one that was there before is not taken for it', async () => {
    let reads = 0;
    answer = () => ok(++reads < 3 ? [like('old')] : [like('old'), like('new')]);
    const found = watchForEndpoint(SERVICE, body, ['old']);
    await vi.advanceTimersByTimeAsync(30_000);
    await expect(found).resolves.toMatchObject({ id: 'new' });
  });

  it('is watched for a minute, and failed looks do not end that', async () => {
    answer = () => refused(403);
    const found = watchForEndpoint(SERVICE, body, []);
    await vi.advanceTimersByTimeAsync(70_000);
    await expect(found).resolves.toBeUndefined();
    expect(calls.length).toBeGreaterThan(5);
  });
});

describe('replacing DNS names', () => {
  const named = (...names: string[]) =>
    ok({ id: 'e-1', customPrivateDnsMappings: names.map((privateDnsName) => ({ privateDnsName })) });

  it('counts as done when the endpoint has them, though no answer came', async () => {
    answer = (method) => (method === 'GET' ? named('b.example.com', 'a.example.com') : gateway());
    await expect(
      replaceDnsMappings(ENDPOINT, {
        customPrivateDnsMappings: [{ privateDnsName: 'a.example.com' }, { privateDnsName: 'b.example.com' }],
      }),
    ).resolves.toMatchObject({
      id: 'e-1',
    });
    expect(changes()).toEqual(['PATCH']);
  });

  it.each([
    ['the endpoint has others', () => named('a.example.com')],
    ['it cannot be looked at', () => refused(403)],
    ['it is gone', () => refused(404)],
  ])('stays unconfirmed when no answer came and %s', async (_, look) => {
    answer = (method) => (method === 'GET' ? look() : gateway());
    await expect(replaceDnsMappings(ENDPOINT, { customPrivateDnsMappings: [] })).rejects.toMatchObject({
      outcomeUnknown: true,
    });
  });

  it('does not look after a refusal', async () => {
    answer = () => refused(400);
    await expect(replaceDnsMappings(ENDPOINT, { customPrivateDnsMappings: [] })).rejects.toMatchObject({
      status: 400,
    });
    expect(calls).toEqual(['PATCH']);
  });
});

describe('deleting an endpoint', () => {
  it.each([
    ['the server says so', () => ok(), () => refused(500)],
    ['it is gone already', () => refused(404), () => refused(404)],
    ['no answer came and it is gone', gateway, () => refused(404)],
    ['no answer came and it is on its way', gateway, () => ok({ id: 'e-1', status: 'Deleting' })],
  ])('is done when %s', async (_, change, look) => {
    answer = (method) => (method === 'GET' ? look() : change());
    await expect(deletePrivateEndpoint(ENDPOINT)).resolves.toBeUndefined();
    expect(changes()).toEqual(['DELETE']);
  });

  it('stays unconfirmed when no answer came and it is still there', async () => {
    answer = (method) => (method === 'GET' ? ok({ id: 'e-1', status: 'Ready' }) : gateway());
    await expect(deletePrivateEndpoint(ENDPOINT)).rejects.toMatchObject({ outcomeUnknown: true });
    expect(changes()).toEqual(['DELETE']);
  });

  it('is not said to be done when the server finds it for a read, though not for the deletion', async () => {
    answer = (method) => (method === 'GET' ? ok({ id: 'e-1', status: 'Ready' }) : refused(404));
    await expect(deletePrivateEndpoint(ENDPOINT)).rejects.toMatchObject({ status: 404 });
    expect(changes()).toEqual(['DELETE']);
  });

  it('is refused with the server’s words', async () => {
    answer = () => refused(403);
    await expect(deletePrivateEndpoint(ENDPOINT)).rejects.toMatchObject({ status: 403 });
  });
});
