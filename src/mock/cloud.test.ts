import { describe, expect, it } from 'vitest';
import type { Pipe } from '../pipes/wire';
import type { Organization, Service } from '../services/wire';
import { mockClient } from './testing/mockClient';
import { isUuid } from './ids';
import { endpointNames } from './wire/routes';
import { handlers } from './handlers/table';
import { tenantIds } from './tenants/layout';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('routing', () => {
  it('serves every line of the endpoint tables', () => {
    expect(Object.keys(handlers).toSorted()).toEqual([...endpointNames()].toSorted());
  });

  it('answers in the success envelope', async () => {
    const { call } = mockClient();
    const reply = await call('GET', '/v1/organizations');
    expect(reply.status).toBe(200);
    expect(Object.keys(reply.body ?? {})).toEqual(['status', 'requestId', 'result']);
    expect(reply.body?.status).toBe(200);
    expect(isUuid(reply.body?.requestId ?? '')).toBe(true);
    expect(reply.body?.result).toHaveLength(1);
  });

  it('answers a DELETE without a result', async () => {
    const { call, result, pipes } = mockClient();
    const [pipe] = await result<Pipe[]>('GET', pipes);
    const reply = await call('DELETE', `${pipes}/${pipe?.id}`);
    expect(Object.keys(reply.body ?? {})).toEqual(['status', 'requestId']);
    expect((await call('GET', `${pipes}/${pipe?.id}`)).status).toBe(404);
  });

  it('says what is not there', async () => {
    const { call, org, service, pipes } = mockClient();
    const paths = [
      '/v1/nothing',
      `/v1/organizations/${UNKNOWN}`,
      `${org}/services/${UNKNOWN}`,
      `${org}/services/${UNKNOWN}/clickpipes`,
      `${pipes}/${UNKNOWN}`,
      `${service}/clickpipesReversePrivateEndpoints/${UNKNOWN}`,
      `${pipes}/%E0%A4%A`,
    ];
    for (const path of paths) {
      const { status, body } = await call('GET', path);
      expect([path, status]).toEqual([path, 404]);
      expect(body?.error).toMatch(/^NOT_FOUND: /);
      expect(Object.keys(body ?? {})).toEqual(['status', 'error', 'requestId']);
    }
  });

  it('filters services by tag and ignores other filters', async () => {
    const { result, org } = mockClient();
    const of = (query: string) => result<Service[]>('GET', `${org}/services?${query}`);
    expect((await of('filter=tag:Environment=staging')).map(({ name }) => name)).toEqual(['staging']);
    expect(await of('filter=tag:Environment')).toHaveLength(5);
    expect(await of('filter=Environment=staging')).toHaveLength(5);
  });
});

describe('a body', () => {
  const send = async (body: string | Uint8Array<ArrayBuffer>, type: string) => {
    const { cloud, service } = mockClient();
    const response = await cloud.fetch(
      new Request(`http://localhost${service}`, {
        method: 'PATCH',
        headers: { Authorization: `Basic ${btoa('demo:secret')}`, 'Content-Type': type },
        body,
      }),
    );
    return [response.status, ((await response.json()) as { error?: string }).error];
  };
  const JSON_TYPE = 'application/json';

  it.each(['text/plain;charset=UTF-8', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'is not read as %s',
    async (type) => {
      expect(await send('{}', type)).toEqual([415, expect.stringMatching(/^UNSUPPORTED_MEDIA_TYPE: /)]);
    },
  );

  it.each([JSON_TYPE, 'Application/JSON; charset=utf-8'])('is read as %s', async (type) => {
    expect((await send('{}', type))[0]).not.toBe(415);
  });

  it('is broken with a byte order mark before it', async () => {
    const marked = new TextEncoder().encode('\uFEFF{}');
    expect(await send(marked, JSON_TYPE)).toEqual([400, 'BAD_REQUEST: The request body is not valid JSON']);
  });
});

describe('keys', () => {
  it('wants HTTP Basic with an id and a secret', async () => {
    const { cloud } = mockClient();
    for (const authorization of [
      undefined,
      'Bearer x',
      'Basic %%%',
      `Basic ${btoa('id')}`,
      `Basic ${btoa('id:')}`,
    ]) {
      const response = await cloud.fetch(
        new Request('http://localhost/v1/organizations', {
          headers: authorization === undefined ? {} : { Authorization: authorization },
        }),
      );
      expect([authorization, response.status]).toEqual([authorization, 401]);
    }
  });

  it('gives each key id a tenant that others do not see', async () => {
    const { call, result, pipes } = mockClient('anna');
    const [pipe] = await result<Pipe[]>('GET', pipes);
    expect((await call('GET', `${pipes}/${pipe?.id}`, undefined, 'bert')).status).toBe(404);
    const others = (await call('GET', '/v1/organizations', undefined, 'bert')).body?.result;
    const other = (others as Organization[] | undefined)?.[0];
    expect(other?.id).toBe(tenantIds('bert').organization);
    expect(other?.id).not.toBe(tenantIds('anna').organization);
  });

  it('seeds the same tenant for the same key id', async () => {
    const [first, second] = [mockClient('anna'), mockClient('anna')];
    expect(await first.result('GET', first.pipes)).toEqual(await second.result('GET', second.pipes));
  });

  it('forgets the tenant least recently used', async () => {
    const { call, result, pipes } = mockClient('kept');
    const [pipe] = await result<Pipe[]>('GET', pipes);
    await call('DELETE', `${pipes}/${pipe?.id}`);
    for (let key = 0; key < 199; key += 1) await call('GET', '/v1/organizations', undefined, `other-${key}`);
    expect((await call('GET', `${pipes}/${pipe?.id}`)).status).toBe(404);
    for (let key = 0; key < 200; key += 1) await call('GET', '/v1/organizations', undefined, `more-${key}`);
    expect((await call('GET', `${pipes}/${pipe?.id}`)).status).toBe(200);
  });

  it('refuses an expired key everywhere', async () => {
    const { call, pipes } = mockClient('expired-1');
    expect((await call('GET', '/v1/organizations')).status).toBe(401);
    expect((await call('GET', pipes)).body?.error).toMatch(/^UNAUTHORIZED: /);
  });

  it('lets a key without the right read services and nothing of ClickPipes', async () => {
    const { call, org, service, pipes } = mockClient('norights');
    expect((await call('GET', `${org}/services`)).status).toBe(200);
    expect((await call('GET', `${service}/prometheus`)).status).toBe(200);
    for (const path of [
      pipes,
      `${service}/clickpipesCdcScaling`,
      `${service}/clickpipesReversePrivateEndpoints`,
    ]) {
      expect((await call('GET', path)).body?.error).toMatch(/^FORBIDDEN: /);
    }
  });

  it('lists nothing for an unlisted key and takes any UUID', async () => {
    const { call, result, org, pipes } = mockClient('unlisted');
    expect((await call('GET', '/v1/organizations')).status).toBe(404);
    expect((await call('GET', `${org}/services`)).status).toBe(403);
    expect(await result<Pipe[]>('GET', pipes)).toHaveLength(18);
    const elsewhere = `/v1/organizations/${UNKNOWN}/services/${UNKNOWN}`;
    const [pipe] = await result<Pipe[]>('GET', `${elsewhere}/clickpipes`);
    expect(pipe?.serviceId).toBe(UNKNOWN);
    expect((await result<Service>('GET', elsewhere)).state).toBe('running');
    expect((await call('GET', `/v1/organizations/no-uuid/services/${UNKNOWN}`)).status).toBe(404);
  });
});

describe('a service that is not running', () => {
  const CLICKPIPES = ['clickpipes', 'clickpipesCdcScaling', 'clickpipesReversePrivateEndpoints'];

  it.each([
    ['reporting-eu', 'idle'],
    ['legacy-archive', 'stopped'],
  ])('answers 424 for ClickPipes: %s', async (name, state) => {
    const { call, servicePath } = mockClient();
    for (const route of CLICKPIPES) {
      const { status, body } = await call('GET', `${servicePath(name)}/${route}`);
      expect(status).toBe(424);
      expect(body?.error).toBe(
        `FAILED_DEPENDENCY: ClickPipe creation is allowed only when the ClickHouse service is running. Current state: ${state}`,
      );
    }
  });

  it('wakes on command and then has its pipes', async () => {
    const { call, result, servicePath, advance } = mockClient();
    const path = servicePath('reporting-eu');
    const waking = await result<Service>('PATCH', `${path}/state`, { command: 'awake' });
    expect(waking.state).toBe('awaking');
    advance(5_999);
    expect((await call('GET', `${path}/clickpipes`)).status).toBe(424);
    advance(1);
    expect(await result<Pipe[]>('GET', `${path}/clickpipes`)).toHaveLength(6);
  });

  it('starts and stops within twenty seconds, and cannot be woken when stopped', async () => {
    const { call, result, servicePath, advance } = mockClient();
    const path = servicePath('legacy-archive');
    expect((await call('PATCH', `${path}/state`, { command: 'awake' })).status).toBe(400);
    expect((await result<Service>('PATCH', `${path}/state`, { command: 'start' })).state).toBe('starting');
    advance(20_000);
    expect((await result<Service>('GET', path)).state).toBe('running');
    expect((await result<Service>('PATCH', `${path}/state`, { command: 'stop' })).state).toBe('stopping');
    expect((await call('PATCH', `${path}/state`, { command: 'start' })).status).toBe(400);
    advance(20_000);
    expect((await result<Service>('PATCH', `${path}/state`, { command: 'stop' })).state).toBe('stopped');
  });
});
