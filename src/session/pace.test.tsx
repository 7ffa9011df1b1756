import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paceOf } from './pace';
import { REFRESH_CHOICES, setPreferences } from './preferences';
import { queryClient } from './query';

afterEach(() => setPreferences({ refreshSeconds: 10 }));

describe('the pace', () => {
  it.each([5, 10, 30, 60] as const)(
    'at rest is the interval of %d s, and never quicker than makes sense',
    (seconds) => {
      setPreferences({ refreshSeconds: seconds });
      expect(paceOf({ restMs: 5_000 })).toBe(seconds * 1000);
      expect(paceOf({ restMs: 20_000 })).toBe(Math.max(20, seconds) * 1000);
    },
  );

  it('is quick while something moves, whatever was chosen', () => {
    for (const refreshSeconds of REFRESH_CHOICES.filter((choice) => choice > 0)) {
      setPreferences({ refreshSeconds });
      expect(paceOf({ restMs: 5_000, movingMs: 2_500, moving: true })).toBe(2_500);
    }
  });

  it('is none when it is off, but for what this person has set off', () => {
    setPreferences({ refreshSeconds: 0 });
    expect(paceOf({ restMs: 5_000 })).toBe(false);
    expect(paceOf({ restMs: 5_000, movingMs: 2_500, moving: true })).toBe(false);
    expect(paceOf({ restMs: 5_000, movingMs: 2_500, moving: true, own: true })).toBe(2_500);
  });
});

describe('another interval', () => {
  const read = vi.fn(async () => 'data');
  let close: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    read.mockClear();
    close = new QueryObserver(queryClient, {
      queryKey: ['paced'],
      queryFn: read,
      refetchInterval: () => paceOf({ restMs: 5_000 }),
    }).subscribe(() => undefined);
  });
  afterEach(() => {
    close();
    queryClient.clear();
    vi.useRealTimers();
  });
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it('holds at once for what is on the screen, also from and to none', async () => {
    await pass(10_000);
    expect(read).toHaveBeenCalledTimes(2);
    setPreferences({ refreshSeconds: 0 });
    await pass(120_000);
    expect(read).toHaveBeenCalledTimes(2);
    setPreferences({ refreshSeconds: 30 });
    await pass(29_000);
    expect(read).toHaveBeenCalledTimes(2);
    await pass(1_500);
    expect(read).toHaveBeenCalledTimes(3);
  });
});
