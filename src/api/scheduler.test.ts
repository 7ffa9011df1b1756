// Long because each promise of the scheduler is held by itself: the window, the queue, pauses and the gauge.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scheduler, silenceAfter, type Priority } from './scheduler';

const WINDOW_MS = 10_000;
const CEILING: Readonly<Record<Priority, number>> = { person: 10, page: 8, background: 6 };
const PRIORITIES: readonly Priority[] = ['person', 'page', 'background'];

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

interface Sent {
  name: string;
  priority: Priority;
  /** Milliseconds since the log was begun. */
  at: number;
}

/** Asks a scheduler for places and writes down what left when. */
function watch(scheduler: Scheduler) {
  const begin = Date.now();
  const sent: Sent[] = [];
  const refused: unknown[] = [];
  const ask = (priority: Priority, name: string = priority, signal?: AbortSignal) => {
    scheduler.acquire(priority, signal).then(
      () => sent.push({ name, priority, at: Date.now() - begin }),
      (reason: unknown) => refused.push(reason),
    );
  };
  const askFor = (count: number, priority: Priority) => {
    for (let index = 0; index < count; index += 1) ask(priority);
  };
  return { sent, refused, ask, askFor, names: () => sent.map(({ name }) => name) };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('the window', () => {
  it('lets ten requests of a person leave at once and the eleventh when the first has left it', async () => {
    const { sent, askFor } = watch(new Scheduler());
    askFor(11, 'person');
    await pass(0);
    expect(sent).toHaveLength(10);
    await pass(WINDOW_MS);
    expect(sent).toHaveLength(10);
    await pass(250);
    expect(sent).toHaveLength(11);
  });

  it('counts a request from its answer, by which the server has it', async () => {
    const scheduler = new Scheduler();
    const answers: (() => void)[] = [];
    for (let index = 0; index < 10; index += 1)
      void scheduler.acquire('person').then((answered) => setTimeout(answered, 800 * index));
    void scheduler.acquire('person').then((answered) => answers.push(answered));
    void scheduler.acquire('person').then((answered) => answers.push(answered));
    await pass(WINDOW_MS + 250);
    expect(answers).toHaveLength(1);
    await pass(800);
    expect(answers).toHaveLength(2);
  });

  it.each(PRIORITIES)('is filled by requests of priority %s to their ceiling only', async (priority) => {
    const { sent, askFor } = watch(new Scheduler());
    askFor(20, priority);
    await pass(0);
    expect(sent).toHaveLength(CEILING[priority]);
  });

  it('keeps its last places for the more urgent', async () => {
    const { sent, askFor } = watch(new Scheduler());
    askFor(20, 'background');
    await pass(0);
    askFor(20, 'page');
    await pass(0);
    askFor(20, 'person');
    await pass(0);
    const counts = PRIORITIES.map((priority) => sent.filter((one) => one.priority === priority).length);
    expect(counts).toEqual([2, 2, 6]);
  });

  it('slides: each place is free again when its own request has left the window', async () => {
    const { sent, askFor } = watch(new Scheduler());
    askFor(5, 'person');
    await pass(6_000);
    askFor(7, 'person');
    await pass(0);
    expect(sent).toHaveLength(10);
    await pass(4_250);
    expect(sent).toHaveLength(12);
  });
});

describe('the queue', () => {
  it('sends the urgent first and equals in the order they came', async () => {
    const { ask, askFor, names } = watch(new Scheduler());
    askFor(10, 'person');
    ask('background', 'b1');
    ask('page', 'v1');
    ask('person', 'p1');
    ask('page', 'v2');
    ask('person', 'p2');
    await pass(WINDOW_MS + 250);
    expect(names().slice(10)).toEqual(['p1', 'p2', 'v1', 'v2', 'b1']);
  });

  it('is left by who aborts, with the reason', async () => {
    const { ask, askFor, names, refused } = watch(new Scheduler());
    const leaver = new AbortController();
    askFor(10, 'person');
    ask('person', 'leaver', leaver.signal);
    ask('person', 'stayer');
    leaver.abort('changed the page');
    await pass(WINDOW_MS + 250);
    expect(refused).toEqual(['changed the page']);
    expect(names().slice(10)).toEqual(['stayer']);
  });

  it('gives the place of who aborts to the next', async () => {
    const scheduler = new Scheduler();
    const { ask, askFor, sent } = watch(scheduler);
    const leaver = new AbortController();
    askFor(10, 'person');
    ask('person', 'leaver', leaver.signal);
    askFor(10, 'person');
    leaver.abort('changed the page');
    expect(scheduler.getTraffic().waiting).toBe(10);
    await pass(WINDOW_MS + 250);
    expect(sent).toHaveLength(20);
    expect(scheduler.getTraffic().waiting).toBe(0);
  });

  it('is not entered with a signal that is aborted already', async () => {
    const scheduler = new Scheduler();
    const { ask, refused } = watch(scheduler);
    ask('person', 'late', AbortSignal.abort('gone'));
    await pass(0);
    expect(refused).toEqual(['gone']);
    expect(scheduler.getTraffic()).toMatchObject({ sent: 0, waiting: 0 });
  });

  it('does not mind an abort after the request has left', async () => {
    const scheduler = new Scheduler();
    const { ask, sent, refused } = watch(scheduler);
    const controller = new AbortController();
    ask('person', 'gone', controller.signal);
    await pass(0);
    controller.abort('too late');
    await pass(0);
    expect([sent.length, refused.length]).toEqual([1, 0]);
    expect(scheduler.getTraffic().sent).toBe(1);
  });
});

describe('a pause', () => {
  it('holds everything back until it is over', async () => {
    const scheduler = new Scheduler();
    const { sent, ask } = watch(scheduler);
    scheduler.pause(3_000);
    ask('person');
    await pass(2_999);
    expect(sent).toHaveLength(0);
    await pass(1);
    expect(sent).toHaveLength(1);
  });

  it('is not shortened by a later, shorter one', async () => {
    const scheduler = new Scheduler();
    const { sent, ask } = watch(scheduler);
    scheduler.pause(3_000);
    scheduler.pause(1_000);
    ask('person');
    await pass(2_999);
    expect(sent).toHaveLength(0);
    await pass(1);
    expect(sent).toHaveLength(1);
  });

  it('is shown while it lasts and gone afterwards, with nobody waiting', async () => {
    const scheduler = new Scheduler();
    scheduler.pause(3_000);
    expect(scheduler.getTraffic().pausedUntil).toBe(1_003_000);
    await pass(3_000);
    expect(scheduler.getTraffic().pausedUntil).toBeUndefined();
  });

  it('may be left by who waits in it', async () => {
    const scheduler = new Scheduler();
    const { ask, refused, sent } = watch(scheduler);
    const controller = new AbortController();
    scheduler.pause(3_000);
    ask('person', 'leaver', controller.signal);
    controller.abort('changed the page');
    await pass(60_000);
    expect([refused, sent]).toEqual([['changed the page'], []]);
  });
});

describe('the gauge', () => {
  it('tells what has left, what waits and what is allowed', async () => {
    const scheduler = new Scheduler();
    watch(scheduler).askFor(12, 'person');
    await pass(0);
    expect(scheduler.getTraffic()).toEqual({ sent: 10, limit: 10, waiting: 2, pausedUntil: undefined });
    await pass(WINDOW_MS + 250);
    expect(scheduler.getTraffic()).toMatchObject({ sent: 2, waiting: 0 });
    await pass(WINDOW_MS + 250);
    expect(scheduler.getTraffic()).toMatchObject({ sent: 0, waiting: 0 });
  });

  it('speaks up at a change only, and to who still listens', async () => {
    const scheduler = new Scheduler();
    const { ask } = watch(scheduler);
    const listener = vi.fn();
    const leave = scheduler.subscribe(listener);
    const before = scheduler.getTraffic();
    scheduler.pause(0);
    expect(listener).not.toHaveBeenCalled();
    expect(scheduler.getTraffic()).toBe(before);
    ask('page');
    expect(listener).toHaveBeenCalledTimes(1);
    leave();
    ask('page');
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('under any mix of requests', () => {
  const step = fc.record({
    after: fc.integer({ min: 0, max: 3_000 }),
    priority: fc.constantFrom(...PRIORITIES),
    leavesAfter: fc.option(fc.integer({ min: 0, max: 30_000 }), { freq: 4 }),
    pause: fc.option(fc.integer({ min: 0, max: 8_000 }), { freq: 9 }),
  });
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  /** Plays the steps to the end and returns what left, what was refused, and when silence was asked for. */
  async function play(steps: readonly Step[]) {
    const scheduler = new Scheduler();
    const { sent, refused, ask } = watch(scheduler);
    const silences: { from: number; to: number }[] = [];
    const begin = Date.now();
    for (const [index, { after, priority, leavesAfter, pause }] of steps.entries()) {
      await pass(after);
      const now = Date.now() - begin;
      if (pause !== null) {
        scheduler.pause(pause);
        silences.push({ from: now, to: now + pause });
      }
      const controller = new AbortController();
      if (leavesAfter !== null) setTimeout(() => controller.abort(index), leavesAfter);
      ask(priority, String(index), controller.signal);
    }
    await pass(steps.length * WINDOW_MS + 60_000);
    return { sent, refused, silences };
  }

  it('no ten seconds ever see more than ten requests, nor a priority above its ceiling', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 80 }), async (steps) => {
        const { sent } = await play(steps);
        for (const [index, { at, priority }] of sent.entries()) {
          const inWindow = sent.slice(0, index + 1).filter((one) => one.at > at - WINDOW_MS).length;
          expect(inWindow).toBeLessThanOrEqual(CEILING[priority]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('every request leaves or is refused, once, and none in a silence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60 }), async (steps) => {
        const { sent, refused, silences } = await play(steps);
        const ends = [...sent.map(({ name }) => Number(name)), ...refused.map(Number)];
        expect(ends.toSorted((a, b) => a - b)).toEqual(steps.map((_, index) => index));
        const early = sent.filter(({ at }) => silences.some(({ from, to }) => at > from && at < to));
        expect(early).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('who came first leaves first among equals', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60 }), async (steps) => {
        const { sent } = await play(steps);
        for (const priority of PRIORITIES) {
          const order = sent.filter((one) => one.priority === priority).map(({ name }) => Number(name));
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the silence that a server asks for', () => {
  const now = Date.parse('2026-03-30T12:00:00Z');

  it.each<[string, Record<string, string>, number]>([
    ['Retry-After in seconds', { 'Retry-After': '7' }, 7_000],
    ['a fraction of a second', { 'Retry-After': '0.5' }, 500],
    ['Retry-After as a date', { 'Retry-After': 'Mon, 30 Mar 2026 12:00:04 GMT' }, 4_000],
    ['a date that has passed', { 'Retry-After': 'Mon, 30 Mar 2026 11:00:00 GMT' }, 0],
    ['a negative number', { 'Retry-After': '-3' }, 0],
    ['X-RateLimit-Reset in seconds', { 'X-RateLimit-Reset': '2.5' }, 2_500],
    ['a reset of zero, which means now', { 'X-RateLimit-Reset': '0' }, 0],
    ['Retry-After before X-RateLimit-Reset', { 'Retry-After': '1', 'X-RateLimit-Reset': '9' }, 1_000],
    ['the reset where Retry-After says nothing', { 'Retry-After': 'soon', 'X-RateLimit-Reset': '9' }, 9_000],
    ['half a window without either', {}, 5_000],
    ['half a window for an empty reset', { 'X-RateLimit-Reset': '' }, 5_000],
    ['half a window for a reset in words', { 'X-RateLimit-Reset': 'soon' }, 5_000],
  ])('is %s', (_, headers, silence) => {
    expect(silenceAfter(new Headers(headers), now)).toBe(silence);
  });
});
