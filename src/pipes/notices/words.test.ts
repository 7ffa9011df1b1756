import { describe, expect, it } from 'vitest';
import { isFailure, summaryOf, turnLine } from './words';

const turn = (name: string, before: string | undefined, after: string) => ({ name, before, after });

describe('a turn in words', () => {
  it.each([
    [turn('orders', 'Running', 'Failed'), 'orders failed'],
    [turn('orders', 'Running', 'InternalError'), 'orders has an internal error'],
    [turn('orders', 'Stopped', 'Running'), 'orders is running again'],
    [turn('orders', undefined, 'Running'), 'orders is running'],
    [turn('orders', 'Unknown', 'Running'), 'orders is running'],
    [turn('orders', 'Running', 'Degraded'), 'orders is degraded'],
    [turn('orders', 'Running', 'Molting'), 'orders is molting'],
  ])('%o', (one, line) => {
    expect(turnLine([one])).toBe(line);
  });

  it('counts pipes that turned the same way, and names the worst first', () => {
    expect(
      summaryOf([
        turn('a', 'Failed', 'Running'),
        turn('b', 'Stopped', 'Running'),
        turn('c', undefined, 'Running'),
        turn('d', 'Running', 'InternalError'),
        turn('e', 'Running', 'InternalError'),
        turn('orders-stream', 'Running', 'Failed'),
      ]),
    ).toBe('orders-stream failed, 2 pipes have an internal error, 2 pipes are running again, c is running');
  });
});

it('only what stands red has failed', () => {
  expect(
    ['Failed', 'InternalError', 'Degraded', 'Unknown', 'Molting'].map((state) => isFailure(state)),
  ).toEqual([true, true, false, false, false]);
});
