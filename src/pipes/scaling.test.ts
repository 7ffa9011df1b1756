import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '../lib/zod';
import {
  readScaling,
  REPLICA_CPU_MILLICORES,
  REPLICA_MEMORY_GB,
  REPLICAS,
  replicaSizes,
  scalingChange,
  scalingCreate,
  scalingLabel,
  scalingPatch,
  sizeName,
} from './scaling';

const M = { cpuMillicores: 500, memoryGb: 2 };
const nothing = { replicas: undefined, cpuMillicores: undefined, memoryGb: undefined };

describe('the named sizes', () => {
  it('grow, and are known by their numbers', () => {
    for (const [index, size] of replicaSizes.entries()) {
      expect(sizeName(size)).toBe(size.name);
      const next = replicaSizes[index + 1];
      expect(next === undefined || next.cpuMillicores > size.cpuMillicores).toBe(true);
      expect(next === undefined || next.memoryGb > size.memoryGb).toBe(true);
    }
  });

  it('may all be asked for', () => {
    for (const { cpuMillicores, memoryGb } of replicaSizes) {
      const body = { replicas: 1, replicaCpuMillicores: cpuMillicores, replicaMemoryGb: memoryGb };
      expect(z.parse(scalingCreate, body)).toEqual(body);
    }
  });

  it('are none of the others', () => {
    expect(sizeName({ cpuMillicores: 500, memoryGb: 4 })).toBeUndefined();
  });
});

describe('what the server says of the scaling', () => {
  it.each([
    ['plain numbers', { replicas: 2, replicaCpuMillicores: 500, replicaMemoryGb: 2 }, 2, 500, 2],
    ['quantities', { replicas: '2', replicaCpuMillicores: '500m', replicaMemoryGb: '2Gi' }, 2, 500, 2],
    ['part of it', { replicas: 3 }, 3, undefined, undefined],
    ['zeros, for a moment after a change', { replicas: 0, replicaCpuMillicores: 0, replicaMemoryGb: 0 }],
    ['zeros as quantities', { replicas: '0', replicaCpuMillicores: '0m', replicaMemoryGb: '0Gi' }],
    ['nulls', { replicas: null, replicaCpuMillicores: null, replicaMemoryGb: null }],
    ['words', { replicas: 'many', replicaCpuMillicores: 'few', replicaMemoryGb: 'some' }],
    ['nothing', undefined],
    ['null', null],
  ] as const)('is read from %s', (_, given, replicas?: number, cpuMillicores?: number, memoryGb?: number) => {
    expect(readScaling(given)).toEqual({ replicas, cpuMillicores, memoryGb });
  });

  it.each([
    ['3 × M', { replicas: 3, ...M }],
    ['1 × 300m / 1.5 GB', { replicas: 1, cpuMillicores: 300, memoryGb: 1.5 }],
    ['1 replica', { ...nothing, replicas: 1 }],
    ['3 replicas', { ...nothing, replicas: 3, memoryGb: 2 }],
    ['M', { ...nothing, ...M }],
    [undefined, nothing],
  ])('is shown as %j', (label, scaling) => {
    expect(scalingLabel(scaling)).toBe(label);
  });
});

describe('a change of the scaling', () => {
  it('sends changed numbers only', () => {
    const from = { replicas: 2, ...M };
    expect(scalingChange(from, { replicas: 3, ...M })).toEqual({ replicas: 3 });
    expect(scalingChange(from, { replicas: 2, cpuMillicores: 1000, memoryGb: 4 })).toEqual({
      replicaCpuMillicores: 1000,
      replicaMemoryGb: 4,
    });
  });

  it('sends nothing when nothing changes', () => {
    expect(scalingChange({ replicas: 2, ...M }, { replicas: 2, ...M })).toBeUndefined();
  });

  it('sends all that the server has not told', () => {
    expect(scalingChange(nothing, { replicas: 2, ...M })).toEqual({
      replicas: 2,
      replicaCpuMillicores: 500,
      replicaMemoryGb: 2,
    });
  });

  it('leads from any scaling to any other, in a body that may be sent', () => {
    const scaling = fc.record({
      replicas: fc.integer(REPLICAS),
      cpuMillicores: fc.integer(REPLICA_CPU_MILLICORES),
      memoryGb: fc.constantFrom(REPLICA_MEMORY_GB.min, 1, 2, 4, REPLICA_MEMORY_GB.max),
    });
    fc.assert(
      fc.property(scaling, scaling, (from, to) => {
        const patch = scalingChange(from, to);
        const before = {
          replicas: from.replicas,
          replicaCpuMillicores: from.cpuMillicores,
          replicaMemoryGb: from.memoryGb,
        };
        const after = readScaling({ ...before, ...(patch && z.parse(scalingPatch, patch)) });
        expect(after).toEqual(to);
      }),
    );
  });
});

describe('the bodies', () => {
  it.each([
    ['nothing', {}],
    ['no replica', { replicas: 0 }],
    ['more replicas than there may be', { replicas: 41 }],
    ['half a replica', { replicas: 1.5 }],
    ['too small a share of a core', { replicaCpuMillicores: 124 }],
    ['too much memory', { replicaMemoryGb: 8.5 }],
    ['a number as text', { replicas: '2' }],
    ['null', { replicas: null }],
    ['a key that was dropped', { concurrency: 4 }],
  ])('of a change refuse %s', (_, body) => {
    expect(z.safeParse(scalingPatch, body).success).toBe(false);
  });

  it('of a create want all three numbers', () => {
    expect(z.safeParse(scalingCreate, { replicas: 2 }).success).toBe(false);
  });
});
