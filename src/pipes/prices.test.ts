import { describe, expect, it } from 'vitest';
import { cdcUsdPerHour, initialLoadUsdPerGb, priceRows, replicasUsdPerHour, costIncrease } from './prices';
import { replicaSizes } from './scaling';

describe('the price of replicas', () => {
  it.each([
    ['XS', 0.0125],
    ['S', 0.025],
    ['M', 0.05],
    ['L', 0.1],
    ['XL', 0.2],
  ])('of size %s is %d USD per hour', (name, usd) => {
    const size = replicaSizes.find((one) => one.name === name);
    expect(size && replicasUsdPerHour(1, size)).toBeCloseTo(usd, 10);
  });

  it('grows with their number', () => {
    expect(replicasUsdPerHour(3, { cpuMillicores: 1000, memoryGb: 4 })).toBeCloseTo(0.3, 10);
    expect(replicasUsdPerHour(0, { cpuMillicores: 1000, memoryGb: 4 })).toBe(0);
  });

  it('of an odd size goes by its larger share, cores or memory', () => {
    expect(replicasUsdPerHour(1, { cpuMillicores: 2000, memoryGb: 0.5 })).toBeCloseTo(0.2, 10);
    expect(replicasUsdPerHour(1, { cpuMillicores: 125, memoryGb: 8 })).toBeCloseTo(0.2, 10);
  });
});

it.each([
  [1, 0.1],
  [2, 0.2],
  [32, 3.2],
])('the CDC compute of %d cores costs %d USD per hour', (cores, usd) => {
  expect(cdcUsdPerHour(cores)).toBeCloseTo(usd, 10);
});

describe('a price before and after a change', () => {
  it('is told per hour and per month of 730 hours', () => {
    expect(priceRows(0.05, 0.2)).toEqual([
      { label: 'Per hour', now: '$0.05', after: '$0.20' },
      { label: 'Per month', now: '$36.50', after: '$146.00' },
    ]);
  });

  it('is told without a price of now where that is not known', () => {
    expect(priceRows(undefined, 0.2).map(({ now }) => now)).toEqual([undefined, undefined]);
  });
});

it.each([
  ['postgres', 0.1],
  ['mysql', undefined],
  ['mongodb', undefined],
  ['constructor', undefined],
])('loading a GB from %s costs %s USD', (kind, usd) => {
  expect(initialLoadUsdPerGb(kind)).toBe(usd);
});

describe('a change of size that multiplies the bill', () => {
  it('is told with the difference of a month', () => {
    expect(costIncrease(0.2, 0.6)).toEqual({
      more: '$292.00',
      sentence:
        'Compute goes from $146.00 to $438.00 a month by the list prices of March 2026: $292.00 more for every month at this size.',
    });
  });

  it.each([
    [0.2, 0.39],
    [0.4, 0.2],
    [undefined, 10],
  ])('is not one from %s to %s USD per hour', (before, after) => {
    expect(costIncrease(before, after)).toBeUndefined();
  });
});
