import { describe, expect, it } from 'vitest';
import { z } from '../lib/zod';
import { viewPipe } from '../pipes/view';
import { pipe } from '../pipes/wire';
import type { Item } from './record';
import { isRestored, planRestore } from './restorePlan';
import { madeItem, madeOperation } from './testing/records';

const items = [
  madeItem('stopped', { outcome: 'done', state: 'Stopped' }),
  madeItem('was-off', { outcome: 'done', wasOn: false }),
  madeItem('left', { outcome: 'skipped', message: 'The pipe is already stopped.' }),
  madeItem('refused', { outcome: 'failed' }),
  madeItem('unclear', { outcome: 'unknown' }),
];
const maintenance = madeOperation({ kind: 'maintenance', items });
const viewsOf = (states: Record<string, string>) =>
  new Map(
    Object.entries(states).map(([name, state]) => {
      const id = `id-of-${name}`;
      return [id, viewPipe(z.parse(pipe, { id, name, state }))] as const;
    }),
  );
const planned = (views: Parameters<typeof planRestore>[1]) =>
  planRestore(maintenance, views).items.map(({ name, outcome, message }) => [name, outcome, message]);

describe('the end of a maintenance', () => {
  it('starts what it stopped and nothing else, by what was written down', () => {
    expect(planned(undefined)).toEqual([
      ['stopped', 'waiting', undefined],
      ['was-off', 'skipped', 'It did not run before the maintenance.'],
      ['left', 'skipped', 'The maintenance left it out. The pipe is already stopped.'],
      ['refused', 'skipped', 'The maintenance did not stop it.'],
      ['unclear', 'waiting', undefined],
    ]);
  });

  it('leaves those that run again by now, and those that are gone', () => {
    expect(planned(viewsOf({ stopped: 'Stopped' }))[0]).toEqual(['stopped', 'waiting', undefined]);
    expect(planned(viewsOf({ stopped: 'Running' }))[0]).toEqual([
      'stopped',
      'skipped',
      'The pipe is already running or on its way.',
    ]);
    expect(planned(viewsOf({}))[0]).toEqual(['stopped', 'skipped', 'It is no longer in its service.']);
  });

  it('shows the state as it is now', () => {
    const [first] = planRestore(maintenance, viewsOf({ stopped: 'Failed' })).items;
    expect(first).toMatchObject({ outcome: 'waiting', state: 'Failed', steps: [] });
  });

  it('is over when everything runs or is gone, not when something was left out that is off', () => {
    const item = (outcome: Item['outcome'], state: Item['state']) => madeItem('orders', { outcome, state });
    expect(
      isRestored([item('done', 'Running'), item('skipped', 'Running'), item('skipped', undefined)]),
    ).toBe(true);
    expect(isRestored([item('skipped', 'Stopped')])).toBe(false);
    expect(isRestored([item('failed', 'Stopped')])).toBe(false);
  });
});
