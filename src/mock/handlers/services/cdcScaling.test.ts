import { describe, expect, it } from 'vitest';
import { publishedExamples } from '../../examples/published';
import { mockClient } from '../../testing/mockClient';

const FOUR = { replicaCpuMillicores: 4_000, replicaMemoryGb: 16 };
const SIX = { replicaCpuMillicores: 6_000, replicaMemoryGb: 24 };

describe('CDC scaling', () => {
  it('shows the old numbers until the new ones are applied', async () => {
    const { result, service, advance } = mockClient();
    const path = `${service}/clickpipesCdcScaling`;
    expect(await result('PATCH', path, SIX)).toEqual(SIX);
    expect(await result('GET', path)).toEqual(FOUR);
    advance(179_999);
    expect(await result('GET', path)).toEqual(FOUR);
    advance(1);
    expect(await result('GET', path)).toEqual(SIX);
  });

  it('is there once a database pipe was provisioned, and stays', async () => {
    const { call, result, servicePath, advance } = mockClient();
    const sandbox = servicePath('sandbox');
    const path = `${sandbox}/clickpipesCdcScaling`;
    expect((await call('GET', path)).body?.error).toMatch(/^NOT_FOUND: /);
    const { id } = await result<{ id: string }>('POST', `${sandbox}/clickpipes`, publishedExamples.mysql);
    advance(4_999);
    expect((await call('PATCH', path, SIX)).status).toBe(404);
    advance(1);
    expect(await result('GET', path)).toEqual({ replicaCpuMillicores: 2_000, replicaMemoryGb: 8 });
    await call('DELETE', `${sandbox}/clickpipes/${id}`);
    expect((await call('GET', path)).status).toBe(200);
  });

  it.each([
    [{ replicaCpuMillicores: 1_500, replicaMemoryGb: 6 }, /replicaCpuMillicores: Must be a multiple of 1000/],
    [
      { replicaCpuMillicores: 33_000, replicaMemoryGb: 132 },
      /replicaCpuMillicores: Not between 1000 and 32000/,
    ],
    [
      { replicaCpuMillicores: 2_000, replicaMemoryGb: 16 },
      /replicaMemoryGb must be 4 times the number of cores/,
    ],
    [{ replicaCpuMillicores: 2_000 }, /replicaMemoryGb: Required/],
  ])('refuses %j', async (sent, words) => {
    const { call, service } = mockClient();
    const { status, body } = await call('PATCH', `${service}/clickpipesCdcScaling`, sent);
    expect([status, body?.error]).toEqual([400, expect.stringMatching(words)]);
  });
});
