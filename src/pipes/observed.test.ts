import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lock, openWith } from '../session/store';
import { observationOf, observeState, StateLog, type StateChange } from './observed';

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

describe('what a scrape says of a state', () => {
  it('counts where the API has said nothing', () => {
    const log = new StateLog();
    log.observeMetric('p', 'Running', 1_000);
    log.observeMetric('p', 'Failed', 31_000);
    expect(log.of('p')).toEqual({ state: 'Failed', since: 31_000, sawChange: true });
  });

  it('does not stand against what the API said a short while ago, and does later', () => {
    const log = new StateLog();
    log.observe('p', 'Stopped', 1_000);
    log.observeMetric('p', 'Running', 60_000);
    expect(log.of('p')?.state).toBe('Stopped');
    log.observeMetric('p', 'Running', 91_000);
    expect(log.of('p')).toEqual({ state: 'Running', since: 91_000, sawChange: true });
  });

  it('is a reason to ask the API, once, where it is news and the API said otherwise', () => {
    const log = new StateLog();
    log.observe('p', 'Running', 1_000);
    expect(log.observeMetric('p', 'Running', 10_000)).toBe(false);
    expect(log.observeMetric('p', 'Failed', 40_000)).toBe(true);
    expect(log.observeMetric('p', 'Failed', 70_000)).toBe(false);
    log.observe('p', 'Failed', 71_000);
    expect(log.observeMetric('p', 'Failed', 100_000)).toBe(false);
  });
});

describe('what an earlier visit knew', () => {
  const MINUTE = 60_000;
  const kept = { state: 'Running', since: 0, sawChange: true } as const;
  const told = (log: StateLog) => {
    const changes: StateChange[] = [];
    log.onChange((change) => changes.push(change));
    return changes;
  };

  it('says nothing before somebody looks', () => {
    const log = new StateLog();
    log.recall('p', kept, 10 * MINUTE);
    expect(log.of('p')).toBeUndefined();
  });

  it.each(['before', 'after'])('survives a reload, when it comes %s the first look', (order) => {
    const log = new StateLog();
    if (order === 'before') log.recall('p', kept, 10 * MINUTE);
    log.observe('p', 'Running', 11 * MINUTE);
    if (order === 'after') log.recall('p', kept, 10 * MINUTE);
    expect(log.of('p')).toEqual(kept);
  });

  it('is not claimed for a time in which nobody looked', () => {
    const log = new StateLog();
    log.recall('p', kept, 10 * MINUTE);
    log.observe('p', 'Running', 60 * MINUTE);
    expect(log.of('p')).toEqual({ ...kept, unwatched: true });
  });

  it('shows that the state has changed meanwhile, and between when', () => {
    const log = new StateLog();
    const changes = told(log);
    log.observe('p', 'Failed', 60 * MINUTE);
    log.recall('p', kept, 10 * MINUTE);
    expect(log.of('p')).toEqual({ state: 'Failed', since: 60 * MINUTE, sawChange: false });
    expect(changes).toEqual([
      { pipe: 'p', before: undefined, after: 'Failed', at: 60 * MINUTE },
      { pipe: 'p', before: 'Running', after: 'Failed', at: 60 * MINUTE, notBefore: 10 * MINUTE },
    ]);
  });

  it('dates a change that fell into a reload', () => {
    const log = new StateLog();
    const changes = told(log);
    log.recall('p', kept, 10 * MINUTE);
    log.observe('p', 'Failed', 11 * MINUTE);
    expect(log.of('p')).toEqual({ state: 'Failed', since: 11 * MINUTE, sawChange: true });
    expect(changes).toEqual([{ pipe: 'p', before: 'Running', after: 'Failed', at: 11 * MINUTE }]);
  });

  it('is of no use once a change was seen', () => {
    const log = new StateLog();
    log.observe('p', 'Running', 1);
    log.observe('p', 'Failed', 2);
    log.recall('p', { state: 'Paused', since: 0, sawChange: true }, 1);
    expect(log.of('p')).toEqual({ state: 'Failed', since: 2, sawChange: true });
  });
});

describe('who listens', () => {
  it('hears every change and no repetition, until it ends', () => {
    const log = new StateLog();
    const heard: string[] = [];
    const stop = log.onChange(({ pipe, before, after }) => heard.push(`${pipe} ${before} ${after}`));
    log.observe('p', 'Running', 1);
    log.observe('p', 'Running', 2);
    log.observe('p', 'Failed', 3);
    stop();
    log.observe('p', 'Running', 4);
    expect(heard).toEqual(['p undefined Running', 'p Running Failed']);
  });
});

describe('an answer that another tab has read', () => {
  it('does not undo a later one when it arrives late', () => {
    const log = new StateLog();
    log.observe('p', 'Stopped', 5_000);
    log.observe('p', 'Running', 4_000);
    expect(log.of('p')?.state).toBe('Stopped');
  });
});
