import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Series } from '../lib/series';
import {
  loadRows,
  sharesOf,
  suggestedShared,
  suggestedSize,
  usageOf,
  type KnownScaling,
  type ResourceUsage,
} from './headroom';
import { replicasUsdPerHour } from './prices';
import { replicaSizes, scalingLabel } from './scaling';

const HOUR = 3_600_000;
const GIB = 2 ** 30;
const series = (values: readonly number[]): Series => ({
  at: values.map((_, index) => index * 1_000),
  values,
});
const M3 = { replicas: 3, cpuMillicores: 500, memoryGb: 2 };

const used = (
  cpuMillicores: number | undefined,
  memoryGb: number | undefined,
  parts: Partial<ResourceUsage> = {},
): ResourceUsage => ({
  cpuMillicores,
  memoryGb,
  since: 0,
  until: 24 * HOUR,
  looks: 2_880,
  ...parts,
});
const suggested = (usage: ResourceUsage, now = M3) => {
  const size = suggestedSize(usage, now);
  return size && scalingLabel(size);
};

describe('what was used', () => {
  it('is what 95 of 100 looks stayed below', () => {
    const cpu = series(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(usageOf(cpu, undefined, 0)).toEqual({
      cpuMillicores: 95,
      memoryGb: undefined,
      since: 0,
      until: 99_000,
      looks: 100,
    });
  });

  it('counts from a time on, and only where it is known', () => {
    const memory = series([9 * GIB, Number.NaN, GIB, 2 * GIB]);
    expect(usageOf(undefined, memory, 1_000)).toMatchObject({
      memoryGb: 2,
      since: 2_000,
      until: 3_000,
      looks: 2,
    });
    expect(usageOf(undefined, memory, 4_000)).toBeUndefined();
    expect(usageOf(undefined, undefined, 0)).toBeUndefined();
  });

  it('is spread over the replicas of another size', () => {
    expect(sharesOf(used(250, 1), 3, M3)).toEqual({ cpu: 0.5, memory: 0.5 });
    expect(sharesOf(used(250, undefined), 3, { replicas: 6, cpuMillicores: 1_000, memoryGb: 4 })).toEqual({
      cpu: 0.125,
      memory: undefined,
    });
  });
});

describe('rows of a change', () => {
  it('say both loads, of what is known alone', () => {
    expect(loadRows(used(250, undefined), M3, { ...M3, replicas: 6 })).toEqual([
      { label: 'CPU', now: '50 %', after: '25 %' },
    ]);
  });
});

describe('the shared compute that would fit', () => {
  const sizes = [1, 2, 3, 4].map((cores) => ({
    replicas: 1,
    cpuMillicores: cores * 1_000,
    memoryGb: cores * 4,
  }));
  const cores = (usage: ResourceUsage, now: number) => {
    const size = suggestedShared(
      usage,
      { replicas: 1, cpuMillicores: now * 1_000, memoryGb: now * 4 },
      sizes,
    );
    return size && size.cpuMillicores / 1_000;
  };

  it('is the smallest that leaves room, or none where this one is right or nothing is large enough', () => {
    expect(cores(used(1_000, 2), 4)).toBe(2);
    expect(cores(used(1_000, 2), 2)).toBeUndefined();
    expect(cores(used(950, 2), 1)).toBe(2);
    expect(cores(used(3_900, 2), 4)).toBeUndefined();
  });
});

describe('the size that would fit', () => {
  it('is a smaller one where most lies idle, with as many replicas', () => {
    expect(suggested(used(45, 0.3))).toBe('3 × XS');
    expect(suggested(used(45, 0.7))).toBe('3 × S');
  });

  it('is a larger one where this is at its limit', () => {
    expect(suggested(used(451, 0.5))).toBe('3 × L');
    expect(suggested(used(100, 1.81))).toBe('3 × L');
  });

  it('has more replicas where none is large enough', () => {
    const busy = used(1_950, 2);
    expect(suggested(busy, { replicas: 3, cpuMillicores: 2_000, memoryGb: 8 })).toBe('5 × XL');
  });

  it('is none where this one is right', () => {
    for (const cpu of [160, 300, 450]) expect(suggested(used(cpu, 1))).toBeUndefined();
    expect(suggested(used(20_000, 2), { replicas: 40, cpuMillicores: 2_000, memoryGb: 8 })).toBeUndefined();
  });

  it('is not spoken of before enough was seen', () => {
    expect(suggested(used(45, 0.3, { looks: 59 }))).toBeUndefined();
    expect(suggested(used(45, 0.3, { until: 6 * HOUR - 1 }))).toBeUndefined();
    expect(suggested(used(undefined, 0.3))).toBeUndefined();
    expect(suggested(used(45, undefined))).toBeUndefined();
  });

  it('leaves room to spare, and costs less unless there is too little now', () => {
    const amount = fc.double({ min: 0, max: 2, noNaN: true });
    const now = fc.record({
      replicas: fc.integer({ min: 1, max: 12 }),
      size: fc.constantFrom(...replicaSizes),
    });
    fc.assert(
      fc.property(now, amount, amount, ({ replicas, size }, cpu, memory) => {
        const { cpuMillicores, memoryGb } = size;
        const from: KnownScaling = { replicas, cpuMillicores, memoryGb };
        const usage = used(cpu * cpuMillicores, memory * memoryGb);
        const to = suggestedSize(usage, from);
        if (!to) return;
        const shares = sharesOf(usage, replicas, to);
        expect(shares.cpu).toBeLessThanOrEqual(0.6);
        expect(shares.memory).toBeLessThanOrEqual(0.75);
        const price = (each: KnownScaling) => replicasUsdPerHour(each.replicas, each);
        expect(price(to) < price(from) || cpu > 0.9 || memory > 0.9).toBe(true);
      }),
    );
  });
});
