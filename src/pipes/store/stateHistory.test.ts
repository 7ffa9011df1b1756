import { describe, expect, it } from 'vitest';
import { StateHistory } from './stateHistory';

describe('the state of a pipe as this tab has seen it', () => {
  it('is unknown before anybody looked', () => {
    expect(new StateHistory().latest).toBeUndefined();
  });

  it('dates from the first look, without claiming that it began then', () => {
    const history = new StateHistory();
    expect(history.told('Running', 1_000)).toEqual({ before: undefined, after: 'Running', at: 1_000 });
    expect(history.latest).toEqual({ state: 'Running', since: 1_000, sawChange: false });
  });

  it('keeps its date while it stays the same, which is no change', () => {
    const history = new StateHistory();
    history.told('Running', 1_000);
    expect(history.told('Running', 9_000)).toBeUndefined();
    expect(history.latest?.since).toBe(1_000);
  });

  it('dates from the change where that was seen', () => {
    const history = new StateHistory();
    history.told('Running', 1_000);
    expect(history.told('Failed', 9_000)).toEqual({ before: 'Running', after: 'Failed', at: 9_000 });
    expect(history.latest).toEqual({ state: 'Failed', since: 9_000, sawChange: true });
    history.told('Failed', 12_000);
    expect(history.latest).toEqual({ state: 'Failed', since: 9_000, sawChange: true });
  });

  it('is not undone by an older answer that another tab hands on late', () => {
    const history = new StateHistory();
    history.told('Stopped', 5_000);
    expect(history.told('Running', 4_000)).toBeUndefined();
    expect(history.latest?.state).toBe('Stopped');
  });
});

describe('what a scrape says of a state', () => {
  it('counts where the API has said nothing', () => {
    const history = new StateHistory();
    history.measured('Running', 1_000);
    history.measured('Failed', 31_000);
    expect(history.latest).toEqual({ state: 'Failed', since: 31_000, sawChange: true });
  });

  it('does not stand against what the API said a short while ago, and does later', () => {
    const history = new StateHistory();
    history.told('Stopped', 1_000);
    history.measured('Running', 60_000);
    expect(history.latest?.state).toBe('Stopped');
    history.measured('Running', 91_000);
    expect(history.latest).toEqual({ state: 'Running', since: 91_000, sawChange: true });
  });

  it('is a reason to ask the API, once, where it is news and the API said otherwise', () => {
    const history = new StateHistory();
    history.told('Running', 1_000);
    expect(history.measured('Running', 10_000).doubt).toBe(false);
    expect(history.measured('Failed', 40_000).doubt).toBe(true);
    expect(history.measured('Failed', 70_000).doubt).toBe(false);
    history.told('Failed', 71_000);
    expect(history.measured('Failed', 100_000).doubt).toBe(false);
  });
});

describe('what an earlier visit knew', () => {
  const MINUTE = 60_000;
  const kept = { state: 'Running', since: 0, sawChange: true } as const;

  it('says nothing before somebody looks', () => {
    const history = new StateHistory();
    history.recall(kept, 10 * MINUTE);
    expect(history.latest).toBeUndefined();
  });

  it.each(['before', 'after'])('survives a reload, when it comes %s the first look', (order) => {
    const history = new StateHistory();
    if (order === 'before') history.recall(kept, 10 * MINUTE);
    history.told('Running', 11 * MINUTE);
    if (order === 'after') history.recall(kept, 10 * MINUTE);
    expect(history.latest).toEqual(kept);
  });

  it('is not claimed for a time in which nobody looked', () => {
    const history = new StateHistory();
    history.recall(kept, 10 * MINUTE);
    history.told('Running', 60 * MINUTE);
    expect(history.latest).toEqual({ ...kept, unwatched: true });
  });

  it('shows that the state has changed meanwhile, and between when', () => {
    const history = new StateHistory();
    expect(history.told('Failed', 60 * MINUTE)).toEqual({
      before: undefined,
      after: 'Failed',
      at: 60 * MINUTE,
    });
    expect(history.recall(kept, 10 * MINUTE)).toEqual({
      before: 'Running',
      after: 'Failed',
      at: 60 * MINUTE,
      notBefore: 10 * MINUTE,
    });
    expect(history.latest).toEqual({ state: 'Failed', since: 60 * MINUTE, sawChange: false });
  });

  it('dates a change that fell into a reload', () => {
    const history = new StateHistory();
    history.recall(kept, 10 * MINUTE);
    expect(history.told('Failed', 11 * MINUTE)).toEqual({
      before: 'Running',
      after: 'Failed',
      at: 11 * MINUTE,
    });
    expect(history.latest).toEqual({ state: 'Failed', since: 11 * MINUTE, sawChange: true });
  });

  it('is of no use once a change was seen', () => {
    const history = new StateHistory();
    history.told('Running', 1);
    history.told('Failed', 2);
    history.recall({ state: 'Paused', since: 0, sawChange: true }, 1);
    expect(history.latest).toEqual({ state: 'Failed', since: 2, sawChange: true });
  });
});
