// The edges: a real port, and the page's own fetch.
import { afterAll, describe, expect, it } from 'vitest';
import { publishedExamples } from '../examples/published';
import { tenantIds } from '../tenants/layout';
import { mockFetch } from './browser';
import { startMockApi } from './http';

const headers = { Authorization: `Basic ${btoa('hosts:secret')}`, 'Content-Type': 'application/json' };
const { organization, services } = tenantIds('hosts');
const pipes = `/v1/organizations/${organization}/services/${services[0]?.id}/clickpipes`;

describe('on a port', async () => {
  const api = await startMockApi(0);
  afterAll(() => api.close());

  it('listens on this machine only', () => expect(api.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/));

  it('answers with status, headers and body', async () => {
    const refused = await fetch(`${api.url}/v1/organizations`);
    expect(refused.status).toBe(401);
    const made = await fetch(api.url + pipes, {
      method: 'POST',
      headers,
      body: JSON.stringify(publishedExamples.postgres),
    });
    expect([made.status, made.headers.get('Content-Type')]).toEqual([200, 'application/json; charset=utf-8']);
    const { result } = (await made.json()) as { result: { name: string } };
    expect(result.name).toBe(publishedExamples.postgres.name);
  });

  it('destroys the socket for a cut connection', async () => {
    await fetch(`${api.url}/__mock/faults`, { method: 'POST', headers, body: '{"cut":true,"times":1}' });
    await expect(fetch(api.url + pipes, { headers })).rejects.toThrow(TypeError);
    expect((await fetch(api.url + pipes, { headers })).status).toBe(200);
  });

  it('refuses a body beyond measure', async () => {
    const body = 'x'.repeat(5_000_001);
    const refused = await fetch(api.url + pipes, { method: 'POST', headers, body });
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ status: 413, error: expect.stringContaining('5 MB') });
    expect((await fetch(api.url + pipes, { headers })).status).toBe(200);
  });

  it('says when the port is taken', async () => {
    await expect(startMockApi(Number(new URL(api.url).port))).rejects.toThrow(/EADDRINUSE/);
  });
});

describe('in the page', () => {
  it('answers what is ours, by path, URL or request', async () => {
    expect((await mockFetch('/v1/organizations', { headers })).status).toBe(200);
    expect((await mockFetch(new URL('http://localhost/v1/organizations'), { headers })).status).toBe(200);
    const request = new Request('http://localhost/v1/organizations', { headers });
    expect((await mockFetch(request)).status).toBe(200);
    expect((await mockFetch('/__mock/requests', { headers })).status).toBe(200);
  });

  it('hands on the rest', async () => {
    const answer = await mockFetch('data:text/plain,hello');
    expect(await answer.text()).toBe('hello');
  });
});
