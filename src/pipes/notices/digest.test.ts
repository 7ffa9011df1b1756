import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PipeStore } from '../store/pipeStore';
import { tell } from '../testing/tell';
import { Digest } from './digest';

let store: PipeStore;
let said: string[];
let digest: Digest;

beforeEach(() => {
  vi.useFakeTimers();
  store = new PipeStore();
  said = [];
  digest = new Digest({ nameOf: (pipe) => `pipe ${pipe}`, say: (summary) => said.push(summary) });
  store.onChange((change) => digest.add(change));
});
afterEach(() => {
  vi.useRealTimers();
});

const see = (states: Readonly<Record<string, string>>) => tell(store, states);
const pass = (ms: number) => vi.advanceTimersByTime(ms);

describe('the digest', () => {
  it('says nothing of what is seen for the first time', () => {
    see({ a: 'Failed', b: 'Running' });
    pass(60_000);
    expect(said).toEqual([]);
  });

  it('says the changes of one answer in one sentence, at once', () => {
    see({ a: 'Running', b: 'Failed', c: 'Stopped' });
    see({ a: 'Failed', b: 'Running', c: 'Running' });
    pass(0);
    expect(said).toEqual(['pipe a failed, 2 pipes are running again']);
  });

  it('speaks every 30 seconds at most, and then of everything since', () => {
    see({ a: 'Running', b: 'Running', c: 'Running' });
    see({ a: 'Failed' });
    pass(0);
    see({ b: 'Failed' });
    pass(20_000);
    see({ c: 'Degraded' });
    pass(9_999);
    expect(said).toEqual(['pipe a failed']);
    pass(1);
    expect(said).toEqual(['pipe a failed', 'pipe b failed, pipe c is degraded']);
  });

  it('waits for a pipe that moves to come to rest, and knows from where it came', () => {
    see({ a: 'Failed' });
    see({ a: 'Provisioning' });
    pass(60_000);
    expect(said).toEqual([]);
    see({ a: 'Running' });
    pass(0);
    expect(said).toEqual(['pipe a is running again']);
  });

  it('says nothing of what went and came back before it spoke', () => {
    see({ a: 'Running', b: 'Running' });
    see({ b: 'Failed' });
    pass(0);
    see({ a: 'Degraded' });
    see({ a: 'Running' });
    pass(60_000);
    expect(said).toEqual(['pipe b failed']);
  });

  it('is silent once it is stopped', () => {
    see({ a: 'Running' });
    see({ a: 'Failed' });
    digest.stop();
    pass(60_000);
    expect(said).toEqual([]);
  });
});
