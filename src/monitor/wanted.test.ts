import { afterEach, describe, expect, it, vi } from 'vitest';
import { setPreferences } from '../session/preferences';
import { isWanted, onWanted, want } from './wanted';

afterEach(() => setPreferences({ watchAlways: true }));

describe('whether the fleet is watched', () => {
  it('is left to the pages that show it, where the person does not want it watched always', () => {
    expect(isWanted()).toBe(true);
    setPreferences({ watchAlways: false });
    expect(isWanted()).toBe(false);
    const ends = [want(), want()];
    expect(isWanted()).toBe(true);
    ends[0]?.();
    // Said twice, it is over once.
    ends[0]?.();
    expect(isWanted()).toBe(true);
    ends[1]?.();
    expect(isWanted()).toBe(false);
  });

  it('is told when it changes', () => {
    const listener = vi.fn();
    const stop = onWanted(listener);
    setPreferences({ watchAlways: false });
    const end = want();
    end();
    expect(listener).toHaveBeenCalledTimes(3);
    stop();
    setPreferences({ watchAlways: true });
    expect(listener).toHaveBeenCalledTimes(3);
  });
});
