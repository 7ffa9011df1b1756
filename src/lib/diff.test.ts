import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diff } from './diff';

describe('differences', () => {
  it.each([
    ['a value', { a: { b: 1 } }, { a: { b: 2 } }, [{ path: 'a.b', before: 1, after: 2 }]],
    ['what came', { a: 1 }, { a: 1, b: [2] }, [{ path: 'b', after: [2] }]],
    ['what went', { a: 1, b: null }, { a: 1 }, [{ path: 'b', before: null }]],
    [
      'an element of a list',
      [1, { x: 2 }],
      [1, { x: 3 }, 4],
      [
        { path: '1.x', before: 2, after: 3 },
        { path: '2', after: 4 },
      ],
    ],
    ['another kind of value', { a: [1] }, { a: { 0: 1 } }, [{ path: 'a', before: [1], after: { 0: 1 } }]],
    ['everything', 1, 'one', [{ path: '', before: 1, after: 'one' }]],
    ['the order of names', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
  ])('name %s', (_, before, after, expected) => {
    expect(diff(before, after)).toEqual(expected);
  });

  it('are none between equals, and turn around with the sides', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(diff(one, structuredClone(one))).toEqual([]);
        const paths = (found: ReturnType<typeof diff>) => found.map(({ path }) => path).toSorted();
        expect(paths(diff(one, other))).toEqual(paths(diff(other, one)));
      }),
    );
  });
});
