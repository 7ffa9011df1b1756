import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lock, openWith } from '../session/store';
import { observationOf, observeState } from './observed';

beforeEach(() => openWith({ keyId: 'k', keySecret: 'hunter2', organizationId: 'o' }));
afterEach(() => lock('locked'));

describe('the state of a pipe as this tab has seen it', () => {
  it('is unknown before anybody looked', () => {
    expect(observationOf('p')).toBeUndefined();
  });

  it('dates from the first look, without claiming that it began then', () => {
    observeState('p', 'Running', 1_000);
    expect(observationOf('p')).toEqual({ state: 'Running', since: 1_000, sawChange: false });
  });

  it('keeps its date while it stays the same', () => {
    observeState('p', 'Running', 1_000);
    observeState('p', 'Running', 9_000);
    expect(observationOf('p')?.since).toBe(1_000);
  });

  it('dates from the change where that was seen', () => {
    observeState('p', 'Running', 1_000);
    observeState('p', 'Failed', 9_000);
    expect(observationOf('p')).toEqual({ state: 'Failed', since: 9_000, sawChange: true });
    observeState('p', 'Failed', 12_000);
    expect(observationOf('p')).toEqual({ state: 'Failed', since: 9_000, sawChange: true });
  });

  it('is kept for each pipe', () => {
    observeState('p', 'Running', 1_000);
    observeState('q', 'Failed', 2_000);
    expect(observationOf('p')?.state).toBe('Running');
    expect(observationOf('q')).toEqual({ state: 'Failed', since: 2_000, sawChange: false });
  });

  it('is forgotten with the key', () => {
    observeState('p', 'Running', 1_000);
    lock('idle');
    expect(observationOf('p')).toBeUndefined();
  });

  // Signed in anew without a lock between.
  it('is forgotten when another key takes the place of the first', () => {
    observeState('p', 'Running', 1_000);
    openWith({ keyId: 'other', keySecret: 'other', organizationId: 'o' });
    expect(observationOf('p')).toBeUndefined();
  });
});
