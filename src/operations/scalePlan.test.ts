import { describe, expect, it } from 'vitest';
import { z } from '../lib/zod';
import { pipe } from '../pipes/wire';
import { viewPipe } from '../pipes/view';
import { planBulk } from './plan';
import { usdPerHour, withoutUnchanged } from './scalePlan';

const kafka = { kafka: { type: 'kafka', topics: 'orders' } };
const viewOf = (id: string, scaling?: Record<string, unknown>) =>
  viewPipe(z.parse(pipe, { id, name: id, state: 'Running', source: kafka, scaling }));
const xs = viewOf('xs', { replicas: 1, replicaCpuMillicores: 125, replicaMemoryGb: 0.5 });
const m = viewOf('m', { replicas: 3, replicaCpuMillicores: '500m', replicaMemoryGb: 2 });
const mute = viewOf('mute');
const views = [xs, m, mute];

const left = (patch: Parameters<typeof withoutUnchanged>[2]) =>
  withoutUnchanged(
    planBulk('scale', () => 's', views),
    views,
    patch,
  )
    .items.filter(({ outcome }) => outcome === 'skipped')
    .map(({ pipe: id, message }) => [id, message]);

describe('those that have the size already', () => {
  it('are left out, with the reason', () => {
    expect(left({ replicas: 3 })).toEqual([['m', 'It has this size already.']]);
    expect(left({ replicaCpuMillicores: 125, replicaMemoryGb: 0.5 })).toEqual([
      ['xs', 'It has this size already.'],
    ]);
  });

  it('take part where one number differs, or is not known', () => {
    expect(left({ replicas: 3, replicaCpuMillicores: 125, replicaMemoryGb: 0.5 })).toEqual([]);
  });

  it('keep the reason they were left out for before', () => {
    const postgres = viewPipe(
      z.parse(pipe, { id: 'pg', state: 'Running', source: { postgres: { host: 'h' } } }),
    );
    const plan = withoutUnchanged(
      planBulk('scale', () => 's', [postgres]),
      [postgres],
      { replicas: 1 },
    );
    expect(plan.items[0]?.message).toMatch(/CDC compute/);
  });
});

describe('the price', () => {
  it('is that of all together, each with what the patch leaves as it is', () => {
    const usd = usdPerHour([xs, m], { replicas: 2 });
    expect(usd.before).toBeCloseTo(0.0125 + 3 * 0.05);
    expect(usd.after).toBeCloseTo(2 * 0.0125 + 2 * 0.05);
  });

  it('is not known where the size of one is not', () => {
    expect(usdPerHour([xs, mute], { replicas: 2 })).toEqual({ before: undefined, after: undefined });
    const whole = { replicas: 2, replicaCpuMillicores: 125, replicaMemoryGb: 0.5 };
    expect(usdPerHour([mute], whole)).toEqual({ before: undefined, after: 0.025 });
  });
});
