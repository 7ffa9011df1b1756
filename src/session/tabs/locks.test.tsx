import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leaseLocks, type Locks } from './locks';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Takes a lock and holds it until told; says whether it has it. */
function taker(locks: Locks, signal = new AbortController().signal) {
  let release: (() => void) | undefined;
  const over = locks
    .hold('a', signal, () => new Promise<void>((resolve) => (release = resolve)))
    .catch(() => undefined);
  return { has: () => release !== undefined, release: () => release?.(), over };
}

describe('locks without a browser that has them', () => {
  it('are held by one tab at a time, for as long as its task takes', async () => {
    const one = taker(leaseLocks());
    const other = taker(leaseLocks());
    await pass(5_000);
    expect([one.has(), other.has()].filter(Boolean)).toHaveLength(1);
    const [first, second] = one.has() ? [one, other] : [other, one];
    await pass(3_600_000);
    expect(second.has()).toBe(false);
    first.release();
    await pass(3_000);
    expect(second.has()).toBe(true);
    second.release();
    await pass(0);
    expect(localStorage).toHaveLength(0);
  });

  it('pass to the next tab when one goes, with a word or without', async () => {
    const gone = taker(leaseLocks());
    await pass(1_000);
    expect(gone.has()).toBe(true);
    // A tab that died renews nothing.
    vi.clearAllTimers();
    const next = taker(leaseLocks());
    await pass(80_000);
    expect(next.has()).toBe(false);
    await pass(20_000);
    expect(next.has()).toBe(true);
  });

  it('are not waited for any longer when the key goes', async () => {
    taker(leaseLocks());
    await pass(1_000);
    const leaving = new AbortController();
    const waiting = taker(leaseLocks(), leaving.signal);
    leaving.abort();
    await pass(2_000);
    await waiting.over;
    expect(waiting.has()).toBe(false);
  });
});
