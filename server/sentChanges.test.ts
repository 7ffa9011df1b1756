import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, type Answer } from './answer.mjs';
import { BOUNDS, SentChanges } from './sentChanges.mjs';

const text = (value: string): Answer => ({ status: 200, headers: {}, body: Buffer.from(value) });
const read = ({ status, body }: Answer) => `${status} ${body.toString()}`;

/** Sends a change with the ID and the content, and counts how many were passed on. */
function sender(changes: SentChanges) {
  let passed = 0;
  const send = (id: string, { content = 'same', key = 'a', answer = async () => text(`of ${id}`) } = {}) =>
    changes.answer([key, id], [content], () => {
      passed += 1;
      return answer();
    });
  return { send, passed: () => passed };
}

/** An answer that comes when it is given. */
function later() {
  let give: ((answer: Answer) => void) | undefined;
  const given = new Promise<Answer>((resolve) => {
    give = resolve;
  });
  return { answer: () => given, give: (answer: Answer) => give?.(answer) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a change and its repeats', () => {
  it('is passed on once, and every repeat has the first answer', async () => {
    const { send, passed } = sender(new SentChanges());
    expect(read(await send('one'))).toBe('200 of one');
    expect(read(await send('one', { answer: async () => text('another') }))).toBe('200 of one');
    expect(passed()).toBe(1);
  });

  it('has repeats wait while it is under way', async () => {
    const { send, passed } = sender(new SentChanges());
    const { answer, give } = later();
    const first = send('one', { answer });
    const repeats = [send('one'), send('one')];
    give(failure(502, 'BAD_GATEWAY: cut'));
    expect((await Promise.all([first, ...repeats])).map(({ status }) => status)).toEqual([502, 502, 502]);
    expect(passed()).toBe(1);
  });

  it('is told apart by key, ID and content', async () => {
    const { send, passed } = sender(new SentChanges());
    await send('one');
    expect(read(await send('one', { key: 'b' }))).toBe('200 of one');
    await send('two');
    expect(passed()).toBe(3);
    expect(read(await send('one', { content: 'other' }))).toMatch(/^400 .*Nothing was sent on/);
    expect(passed()).toBe(3);
  });

  it('does not take two ways of cutting the same text for the same', async () => {
    const changes = new SentChanges();
    await changes.answer(['ab', 'c'], ['x', 'yz'], async () => text('first'));
    expect(read(await changes.answer(['a', 'bc'], ['x', 'yz'], async () => text('second')))).toBe(
      '200 second',
    );
    expect((await changes.answer(['ab', 'c'], ['xy', 'z'], async () => text('third'))).status).toBe(400);
  });
});

describe('what is kept', () => {
  it('is the answer for ten minutes, and then that it was sent', async () => {
    const { send, passed } = sender(new SentChanges());
    await send('one');
    vi.advanceTimersByTime(BOUNDS.keptMs - 1);
    expect((await send('one')).status).toBe(200);
    vi.advanceTimersByTime(1);
    const late = await send('one');
    expect([late.status, late.headers['penstock-already-sent']]).toEqual([409, '1']);
    expect(JSON.parse(late.body.toString())).toMatchObject({ status: 409, requestId: expect.any(String) });
    expect(passed()).toBe(1);
  });

  it('is no answer that is too large, though who waited for it has it', async () => {
    const { send, passed } = sender(new SentChanges({ bytesEach: 10 }));
    const answer = async () => text('x'.repeat(11));
    const [first, meanwhile] = await Promise.all([send('one', { answer }), send('one', { answer })]);
    expect([first?.status, meanwhile?.status, (await send('one')).status]).toEqual([200, 200, 409]);
    expect(passed()).toBe(1);
  });

  it.each([
    ['number', { answers: 2 }],
    ['bytes', { bytes: 14 }],
  ])('is bounded in %s: the oldest answer goes first', async (_, bounds) => {
    const { send } = sender(new SentChanges(bounds));
    for (const id of ['one', 'two', 'six']) await send(id);
    const statuses = await Promise.all(['one', 'two', 'six'].map((id) => send(id)));
    expect(statuses.map(({ status }) => status)).toEqual([409, 200, 200]);
  });

  it('is so many IDs, never without those that are under way', async () => {
    const { send, passed } = sender(new SentChanges({ ids: 2 }));
    const { answer, give } = later();
    const slow = send('slow', { answer });
    for (const id of ['one', 'two', 'six']) await send(id);
    expect(passed()).toBe(4);
    const repeat = send('slow');
    give(text('at last'));
    expect([read(await slow), read(await repeat)]).toEqual(['200 at last', '200 at last']);
    expect(passed()).toBe(4);
    await send('one');
    expect(passed()).toBe(5);
  });

  it('refuses more than so many under way, and sends none of these', async () => {
    const { send, passed } = sender(new SentChanges({ underWay: 1 }));
    const { answer, give } = later();
    const slow = send('slow', { answer });
    const refused = await send('one');
    expect([refused.status, refused.headers['penstock-not-sent']]).toEqual([503, '1']);
    give(text('done'));
    await slow;
    expect((await send('one')).status).toBe(200);
    expect(passed()).toBe(2);
  });

  it('holds neither the key nor the content', async () => {
    const changes = new SentChanges();
    const { send } = sender(changes);
    await send('one', { key: 'Basic c2VjcmV0', content: 'password=hunter2' });
    const { inspect } = await import('node:util');
    const held = inspect(changes, { depth: Infinity, showHidden: true });
    expect(held).not.toMatch(/c2VjcmV0|hunter2/);
  });
});
