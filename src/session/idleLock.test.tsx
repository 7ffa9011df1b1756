import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdOpen, startIdleLock } from './idleLock';
import { setPreferences } from './preferences';
import { getSession, lock, openWith } from './store';

const MINUTE = 60_000;

let stop: () => void;

const pass = (ms: number) => vi.advanceTimersByTime(ms);
const touch = (type = 'pointerdown') => window.dispatchEvent(new Event(type));
const isOpen = () => getSession().open !== undefined;

beforeEach(() => {
  vi.useFakeTimers();
  setPreferences({ idleMinutes: 30 });
  openWith({ keyId: 'k', keySecret: 'hunter2', organizationId: 'o' });
  stop = startIdleLock();
});
afterEach(() => {
  stop();
  lock('locked');
  vi.useRealTimers();
});

describe('the idle lock', () => {
  it('locks when nobody touched the app for the time that was set', () => {
    pass(30 * MINUTE - 1);
    expect(isOpen()).toBe(true);
    pass(1);
    expect(getSession()).toEqual({ open: undefined, reason: 'idle' });
  });

  it.each(['pointerdown', 'keydown', 'wheel', 'touchstart'])('starts anew with every %s', (type) => {
    pass(29 * MINUTE);
    touch(type);
    pass(29 * MINUTE);
    expect(isOpen()).toBe(true);
    pass(MINUTE);
    expect(isOpen()).toBe(false);
  });

  it('notices a touch that something in the page keeps to itself', () => {
    const button = document.body.appendChild(document.createElement('button'));
    button.addEventListener('keydown', (event) => event.stopPropagation());
    pass(29 * MINUTE);
    button.dispatchEvent(new Event('keydown', { bubbles: true }));
    pass(2 * MINUTE);
    expect(isOpen()).toBe(true);
    button.remove();
  });

  it('locks a laptop that slept through the time on the first touch, which does not count', () => {
    vi.setSystemTime(Date.now() + 8 * 60 * MINUTE);
    touch();
    expect(getSession()).toEqual({ open: undefined, reason: 'idle' });
  });

  it('locks a laptop that slept through the time as soon as the tab is seen again', () => {
    vi.setSystemTime(Date.now() + 8 * 60 * MINUTE);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(isOpen()).toBe(false);
  });

  it('locks a laptop that slept through the time without any event soon after', () => {
    vi.setSystemTime(Date.now() + 8 * 60 * MINUTE);
    pass(15_000);
    expect(isOpen()).toBe(false);
  });

  it('locks in time when the clock is set back', () => {
    vi.setSystemTime(Date.now() - 8 * 60 * MINUTE);
    pass(30 * MINUTE - 1);
    expect(isOpen()).toBe(true);
    pass(15_000);
    expect(isOpen()).toBe(false);
  });

  it('does not take the tab coming into view for a touch', () => {
    pass(29 * MINUTE);
    document.dispatchEvent(new Event('visibilitychange'));
    pass(MINUTE);
    expect(isOpen()).toBe(false);
  });

  it('follows a changed preference at once', () => {
    pass(10 * MINUTE);
    setPreferences({ idleMinutes: 5 });
    pass(15_000);
    expect(isOpen()).toBe(false);
  });

  it('never locks where a person chose so', () => {
    setPreferences({ idleMinutes: 0 });
    pass(24 * 60 * MINUTE);
    touch();
    expect(isOpen()).toBe(true);
  });

  it('stays open while something is at work, and counts anew from its end', () => {
    const release = holdOpen();
    pass(24 * 60 * MINUTE);
    expect(isOpen()).toBe(true);
    release();
    setPreferences({ idleMinutes: 5 });
    pass(4 * MINUTE);
    expect(isOpen()).toBe(true);
    pass(2 * MINUTE);
    expect(isOpen()).toBe(false);
  });

  it('leaves the reason alone where the key is gone already', () => {
    lock('rejected');
    pass(60 * MINUTE);
    expect(getSession()).toEqual({ open: undefined, reason: 'rejected' });
  });

  it('ends when it is told to', () => {
    stop();
    expect(vi.getTimerCount()).toBe(0);
    pass(60 * MINUTE);
    touch();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(isOpen()).toBe(true);
  });
});
