import { describe, expect, it } from 'vitest';
import { z } from '../lib/zod';
import { createCloud } from './client';
import { dialects } from './dialects';
import { endpoint } from './endpoint';
import { ApiError } from './errors';

const result = z.object({ id: z.string() });
const state = endpoint('PATCH', '/v1/organizations/:org/services/:service/clickpipes/:pipe/state', {
  body: z.strictObject({ command: z.string() }),
  result,
  dialect: 'stateCommand',
});
const CDC = '/v1/organizations/:org/services/:service/clickpipesCdcScaling';
const cdcGet = endpoint('GET', CDC, { result, dialect: 'cdcScaling' });
const cdcSet = endpoint('PATCH', CDC, {
  body: z.strictObject({ cores: z.number() }),
  result,
  dialect: 'cdcScaling',
});
const there = { org: 'o', service: 's', pipe: 'p' };

/** A client on a server that answers with a refusal, `[status, words]`, or with success. */
function open(answerOf: (request: string) => [status: number, error: string] | undefined) {
  const requests: string[] = [];
  const cloud = createCloud({
    credentials: () => ({ keyId: 'id', keySecret: 'secret' }),
    fetch: async (input, init) => {
      const body = init?.body;
      const request = [init?.method, input as string, ...(typeof body === 'string' ? [body] : [])].join(' ');
      requests.push(request);
      const refused = answerOf(request);
      if (!refused) return Response.json({ status: 200, result: { id: 'p' } });
      return Response.json({ status: refused[0], error: refused[1] }, { status: refused[0] });
    },
  });
  return { cloud, requests };
}

const STATE = 'PATCH /v1/organizations/o/services/s/clickpipes/p/state';
const command = (name: string) => `${STATE} {"command":"${name}"}`;
const action = (name: string) => `${STATE} {"action":"${name}"}`;

describe('the command of a state change', () => {
  it('is sent in the official form, and only so to a server that takes it', async () => {
    const { cloud, requests } = open(() => undefined);
    await cloud(state, there, { command: 'stop' });
    await cloud(state, there, { command: 'start' });
    expect(requests).toEqual([command('stop'), command('start')]);
  });

  it('is sent in the published form after a refusal, and from then on at once', async () => {
    const { cloud, requests } = open((request) =>
      request.includes('command') ? [400, 'BAD_REQUEST: action is required'] : undefined,
    );
    await expect(cloud(state, there, { command: 'stop' })).resolves.toEqual({ id: 'p' });
    await cloud(state, there, { command: 'start' });
    expect(requests).toEqual([command('stop'), action('stop'), action('start')]);
  });

  it.each([
    'BAD_REQUEST: ClickPipe is already running',
    'BAD_REQUEST: Postgres ClickPipe must be paused to edit',
    'BAD_REQUEST: ClickPipe cannot be started in its current state: Stopping',
  ])('is not sent in another form when the refusal shows it was understood: %s', async (words) => {
    let refusing = true;
    const { cloud, requests } = open(() => (refusing ? [400, words] : undefined));
    await expect(cloud(state, there, { command: 'start' })).rejects.toMatchObject({ message: words });
    expect(requests).toEqual([command('start')]);
    refusing = false;
    await cloud(state, there, { command: 'stop' });
    expect(requests).toEqual([command('start'), command('stop')]);
  });

  it('reports the first refusal when both forms are refused, and remembers neither', async () => {
    const { cloud, requests } = open((request) => [
      400,
      request.includes('command') ? 'BAD_REQUEST: first' : 'BAD_REQUEST: second',
    ]);
    await expect(cloud(state, there, { command: 'stop' })).rejects.toMatchObject({
      message: 'BAD_REQUEST: first',
    });
    await expect(cloud(state, there, { command: 'stop' })).rejects.toBeInstanceOf(ApiError);
    expect(requests).toEqual([command('stop'), action('stop'), command('stop'), action('stop')]);
  });

  it.each([
    [403, 'FORBIDDEN: no'],
    [404, 'NOT_FOUND: no such pipe'],
    [500, 'INTERNAL: failed'],
  ])('is not sent in another form after %i', async (status, words) => {
    const { cloud, requests } = open(() => [status, words]);
    await expect(cloud(state, there, { command: 'stop' })).rejects.toMatchObject({ status });
    expect(requests).toHaveLength(1);
  });
});

const OFFICIAL = '/v1/organizations/o/services/s/clickpipesCdcScaling';
const PUBLISHED = '/v1/organizations/o/clickpipes/cdcScaling';

describe('the CDC compute', () => {
  it('is asked of the service', async () => {
    const { cloud, requests } = open(() => undefined);
    await cloud(cdcGet, there, undefined);
    expect(requests).toEqual([`GET ${OFFICIAL}`]);
  });

  it('is asked of the organization where the service does not know it, and from then on at once', async () => {
    const { cloud, requests } = open((request) =>
      request.includes('/services/') ? [404, 'NOT_FOUND: no such route'] : undefined,
    );
    await cloud(cdcGet, there, undefined);
    await cloud(cdcSet, there, { cores: 2 });
    expect(requests).toEqual([`GET ${OFFICIAL}`, `GET ${PUBLISHED}`, `PATCH ${PUBLISHED} {"cores":2}`]);
  });

  it('is not there at all, in the words of the service, when neither knows it', async () => {
    const { cloud, requests } = open((request) => [
      404,
      request.includes('/services/') ? 'NOT_FOUND: no database pipe yet' : 'NOT_FOUND: no such route',
    ]);
    await expect(cloud(cdcGet, there, undefined)).rejects.toMatchObject({
      message: 'NOT_FOUND: no database pipe yet',
    });
    expect(requests).toEqual([`GET ${OFFICIAL}`, `GET ${PUBLISHED}`]);
  });

  it('is not asked elsewhere after a bad request', async () => {
    const { cloud, requests } = open(() => [400, 'BAD_REQUEST: memory']);
    await expect(cloud(cdcSet, there, { cores: 2 })).rejects.toMatchObject({ status: 400 });
    expect(requests).toHaveLength(1);
  });
});

it('what one server speaks says nothing of another dialect', async () => {
  const { cloud, requests } = open((request) =>
    request.includes('command') ? [400, 'BAD_REQUEST: action is required'] : undefined,
  );
  await cloud(state, there, { command: 'stop' });
  await cloud(cdcGet, there, undefined);
  expect(requests.at(-1)).toBe(`GET ${OFFICIAL}`);
});

describe('the forms', () => {
  it.each([
    ['stateCommand', { path: '/x/state', body: { command: 'stop' } }],
    ['cdcScaling', { path: OFFICIAL, body: { replicaMemoryGb: 8 } }],
  ] as const)('of %s lead back to each other', (name, official) => {
    const { toPublished, toOfficial } = dialects[name];
    expect(toPublished(official)).not.toEqual(official);
    expect(toOfficial(toPublished(official), 's')).toEqual(official);
  });

  it.each(['stateCommand', 'cdcScaling'] as const)('of %s leave other requests alone', (name) => {
    const other = { path: '/v1/organizations/o/services/s/clickpipes', body: { name: 'a' } };
    expect(dialects[name].toPublished(other)).toEqual(other);
    expect(dialects[name].toOfficial(other, 's')).toBeUndefined();
  });
});
