import { describe, expect, it } from 'vitest';
import { leastMs, leastTime, phraseOf } from './caution';
import { consequencesOf } from './consequences';
import { madeItem, madeItems } from './testing/records';

describe('what has to be typed', () => {
  it.each([
    ['delete', 1, 'delete 1'],
    ['resync', 2, 'resync 2'],
    ['stop', 20, undefined],
    ['stop', 21, 'stop 21'],
    ['start', 3, undefined],
    ['maintenance', 100, 'maintenance 100'],
  ] as const)('%s of %i: %s', (kind, pipes, phrase) => {
    expect(phraseOf(kind, pipes)).toBe(phrase);
  });
});

describe('the least time', () => {
  it.each([
    [0, 0],
    [1, 0],
    [10, 0],
    [11, 10_000],
    [25, 20_000],
    [1000, 990_000],
  ])('%i pipes: %i ms', (pipes, ms) => {
    expect(leastMs(pipes)).toBe(ms);
  });

  it('is a sentence', () => {
    expect(leastTime(5)).toBe('Sent within seconds.');
    expect(leastTime(130)).toBe('Takes at least 2 min: the API lets 10 requests through in 10 s.');
  });
});

describe('what it does', () => {
  const stream = madeItem('orders');
  const database = madeItem('pg', { database: true, source: 'Neon' });
  const mysql = madeItem('shop', { database: true, source: 'MariaDB' });
  const loading = madeItem('loading', { database: true, stateBefore: 'Snapshot' });
  const said = (...given: Parameters<typeof consequencesOf>) => consequencesOf(...given).join(' ');

  it('speaks of change logs only where a database takes part', () => {
    expect(said('stop', [stream])).not.toMatch(/change log/);
    expect(said('stop', [stream, database])).toMatch(/1 database pipe is paused: the change log/);
    expect(said('stop', [database])).not.toMatch(/same position/);
  });

  it('warns of initial loads that begin again', () => {
    expect(said('stop', [database])).not.toMatch(/initial load/);
    expect(said('maintenance', [database, loading])).toMatch(/1 pipe is in the initial load/);
  });

  it('says what stays and what costs', () => {
    expect(said('delete', [stream])).toMatch(/tables and their rows stay/);
    expect(said('delete', [stream])).not.toMatch(/slot/);
    expect(said('delete', [mysql])).not.toMatch(/slot/);
    expect(said('delete', [database, stream, database]).match(/replication slots/g)).toHaveLength(1);
    expect(said('resync', [database])).toMatch(/price of an initial load/);
    expect(said('maintenance', madeItems({ waiting: 2 }))).toMatch(/exactly the pipes that this stops/);
  });
});
