import { act, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from '../../lib/zod';
import { planBulk, type BulkKind } from '../../operations/plan';
import { setOperationLocks } from '../../pipes/store/marks';
import { viewPipe } from '../../pipes/view';
import { pipe, pipeStates } from '../../pipes/wire';
import { countApplying, useApplying } from './useApplying';

const kinds: readonly BulkKind[] = ['start', 'stop', 'maintenance', 'resync', 'scale', 'delete'];
const sources = [
  { kafka: { type: 'kafka' } },
  { postgres: { host: 'h' } },
  { objectStorage: { type: 's3' } },
  { bigquery: {} },
  { snowflake: {} },
];

it('gives what the plans of all pipes give', () => {
  const view = fc
    .record({
      id: fc.constantFrom('', 'p'),
      state: fc.constantFrom(...pipeStates, 'Hibernating'),
      source: fc.constantFrom(...sources),
    })
    .map((given) => viewPipe(z.parse(pipe, given)));
  fc.assert(
    fc.property(fc.array(view), (views) => {
      const counted = countApplying(kinds, () => 's', views);
      for (const kind of kinds) {
        const { items } = planBulk(kind, () => 's', views);
        expect(counted.get(kind)).toBe(items.filter(({ outcome }) => outcome === 'waiting').length);
      }
    }),
  );
});

it('does not count a pipe while an operation is at work on it', () => {
  const views = ['p', 'q'].map((id) => viewPipe(z.parse(pipe, { id, state: 'Running', source: sources[0] })));
  const { result } = renderHook(() => useApplying(kinds, () => 's', views));
  expect(result.current.get('stop')).toBe(2);
  act(() => setOperationLocks(new Map([['q', 'Edit orders']])));
  expect(result.current.get('stop')).toBe(1);
  act(() => setOperationLocks(new Map()));
  expect(result.current.get('stop')).toBe(2);
});
