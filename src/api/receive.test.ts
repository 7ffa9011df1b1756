import { describe, expect, it } from 'vitest';
import { z } from '../lib/zod';
import { rawOf, unreadLists } from './raw';
import { receive, withRaw } from './receive';
import { lenient, list, unreadIn } from './schema';

const thing = withRaw(
  z.object({
    id: z.string(),
    parts: lenient(list(z.object({ name: z.string(), marks: lenient(list(z.string())) }))),
  }),
);
const things = list(thing);
const read = (result: unknown) => receive(things, result).data ?? [];
const ids = (result: unknown) => read(result).map(({ id }) => id);

describe('a list that is received', () => {
  it.each([null, undefined])('is a list of none where the parts are %j', (parts) => {
    expect(read([{ id: 'a', parts }])[0]?.parts ?? []).toEqual([]);
  });

  it('is a list of none where the result is null, and unreadable where it is no list', () => {
    expect(receive(things, null)).toEqual({ success: true, data: [] });
    for (const other of [undefined, {}, 'x', 7]) expect(receive(things, other).success).toBe(false);
  });

  it.each([null, 7, 'x', [], {}, { id: null }])('costs %j alone', (odd) => {
    for (const sent of [
      [{ id: 'a' }, odd, { id: 'b' }],
      [odd, { id: 'a' }, { id: 'b' }, odd],
    ]) {
      expect(ids(sent)).toEqual(['a', 'b']);
      expect(unreadIn(read(sent))).toHaveLength(sent.length - 2);
    }
    expect(unreadIn(read([{ id: 'a' }]))).toEqual([]);
  });

  it('has each ID once, and tells of the others', () => {
    const sent = [{ id: 'a' }, { id: 'b' }, { id: 'a', parts: [] }, null];
    expect(ids(sent)).toEqual(['a', 'b']);
    expect(unreadIn(read(sent))).toEqual([null, { id: 'a', parts: [] }]);
  });

  it('is read in no time when it is ten thousand times the same', () => {
    const sent = Array.from({ length: 10_000 }, () => ({ id: 'a' }));
    expect(ids(sent)).toEqual(['a']);
    expect(unreadIn(read(sent))).toHaveLength(9_999);
  });
});

describe('an object with its JSON', () => {
  const sent = {
    id: 'a',
    tomorrow: { x: 1 },
    parts: [null, { name: 'p', marks: ['m', 7, null] }, 'q', { name: 'r', colour: 'red' }],
  };

  it('still says all that was sent, alone and among odd neighbours', () => {
    expect(rawOf(receive(thing, sent).data ?? {})).toEqual(sent);
    const [one, other] = read([null, sent, 7, { id: 'b', y: 2 }]);
    expect(rawOf(one ?? {})).toEqual(sent);
    expect(rawOf(other ?? {})).toEqual({ id: 'b', y: 2 });
  });

  it('knows which of its lists are not whole', () => {
    expect(unreadLists(read([sent])[0] ?? {})).toEqual([
      { path: 'parts', unread: 2, of: 4 },
      { path: 'parts[0].marks', unread: 2, of: 3 },
    ]);
    expect(unreadLists(read([{ id: 'b', parts: null }])[0] ?? {})).toEqual([]);
  });

  it('is read however deep it is nested', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
    expect(ids([{ id: 'a', deep }])).toEqual(['a']);
  });
});
