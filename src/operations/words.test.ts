import { describe, expect, it } from 'vitest';
import { operationKinds } from './record';
import { madeItem, madeItems, madeOperation } from './testing/records';
import {
  hasProblems,
  kindWords,
  outcomesOf,
  progressOf,
  runningLine,
  statusOf,
  stoppedLine,
  tallyLine,
  titleOf,
} from './words';

const running = { endedAt: undefined };

describe('the title of a run', () => {
  it.each([
    ['names a single pipe', { kind: 'edit', items: [madeItem('orders-pg')] }, 'Edit orders-pg'],
    ['counts several', { kind: 'stop', items: madeItems({ waiting: 25 }) }, 'Stop 25 pipes'],
    [
      'leaves out those that take no part',
      { kind: 'stop', items: madeItems({ done: 1, skipped: 3 }) },
      'Stop done-1',
    ],
    ['counts all where none takes part', { kind: 'stop', items: madeItems({ skipped: 3 }) }, 'Stop 3 pipes'],
    [
      'says that it is a maintenance',
      { kind: 'maintenance', items: madeItems({ done: 12 }) },
      'Maintenance of 12 pipes',
    ],
  ] as const)('%s', (_, given, title) => {
    expect(titleOf(madeOperation(given))).toBe(title);
  });

  it('has words of its own for each kind', () => {
    expect(new Set(operationKinds.map((kind) => kindWords[kind].verb)).size).toBe(operationKinds.length);
  });
});

describe('where a run stands', () => {
  const items = madeItems({ done: 14, failed: 1, running: 2, waiting: 8, skipped: 3 });

  it('counts those that take part, and those behind us whatever came of them', () => {
    expect(progressOf(madeOperation({ items }))).toEqual({ settled: 15, total: 25 });
  });

  it('is told by outcome, and names only those that occur', () => {
    expect(tallyLine(madeOperation({ items }))).toBe(
      '14 done, 1 failed, 2 in progress, 8 waiting, 3 skipped',
    );
    expect(tallyLine(madeOperation({ items: madeItems({ unknown: 1, cancelled: 1000 }) }))).toBe(
      '1 not confirmed, 1,000 cancelled',
    );
    expect(outcomesOf(madeOperation({ items: [] }))).toEqual([]);
  });

  it('is one line while it runs, which does not call done what failed', () => {
    expect(runningLine(madeOperation({ ...running, items }))).toBe('Stopping 25 pipes, 14 done, 1 failed');
    expect(
      runningLine(madeOperation({ ...running, kind: 'restore', items: madeItems({ waiting: 2 }) })),
    ).toBe('Starting 2 pipes');
  });

  it.each([
    ['Running', { ...running, items: madeItems({ failed: 1, waiting: 1 }) }],
    ['Cancelling', { ...running, cancelled: true }],
    ['Done', { items: madeItems({ done: 1, skipped: 1 }) }],
    ['Ended with problems', { items: madeItems({ done: 1, failed: 1, unknown: 1 }) }],
    ['Ended, not all confirmed', { items: madeItems({ done: 1, unknown: 1 }) }],
    ['Cancelled', { items: madeItems({ done: 1, cancelled: 1 }) }],
    ['Nothing to do', { items: madeItems({ skipped: 2 }) }],
  ] as const)('is %s', (label, given) => {
    expect(statusOf(madeOperation(given)).label).toBe(label);
  });

  it('has problems where something failed or is uncertain, not where it was cancelled', () => {
    const problems = (items: ReturnType<typeof madeItems>) => hasProblems(madeOperation({ items }));
    expect(problems(madeItems({ failed: 1 }))).toBe(true);
    expect(problems(madeItems({ unknown: 1 }))).toBe(true);
    expect(problems(madeItems({ done: 1, cancelled: 1, skipped: 1 }))).toBe(false);
  });

  it('of a maintenance counts what it stopped', () => {
    expect(stoppedLine(madeOperation({ items: madeItems({ done: 12, skipped: 2 }) }))).toBe(
      '12 pipes stopped',
    );
  });
});
