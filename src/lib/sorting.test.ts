import { describe, expect, it } from 'vitest';
import { nextSorting, readSorting, sortRows } from './sorting';

describe('a click on a header', () => {
  it.each([
    ['numbers', 'descending', ['-total', 'total', undefined]],
    ['names', 'ascending', ['total', '-total', undefined]],
  ] as const)('sorts %s %s first, then the other way, then as usual', (_, begin, order) => {
    let sort: string | undefined;
    for (const next of order) {
      sort = nextSorting(sort, 'total', begin);
      expect(sort).toBe(next);
    }
  });

  it('begins anew where another column was sorted by', () => {
    expect(nextSorting('-total', 'name')).toBe('name');
    expect(nextSorting('name', 'total', 'descending')).toBe('-total');
  });
});

it('is read from a URL, the usual order where that says nothing', () => {
  expect(readSorting('-lag', ['name', 'lag'], 'name')).toEqual({ column: 'lag', descending: true });
  for (const text of [undefined, '', '-', 'colour']) {
    expect(readSorting(text, ['name', 'lag'], 'name')).toEqual({ column: 'name', descending: false });
  }
});

it('leaves what is not known last in either direction, and equal rows by name', () => {
  const rows = [
    { name: 'b', lag: 2 },
    { name: 'c', lag: undefined },
    { name: 'a10', lag: 1 },
    { name: 'a9', lag: 1 },
  ];
  const names = (descending: boolean) => sortRows(rows, ({ lag }) => lag, descending).map(({ name }) => name);
  expect(names(false)).toEqual(['a9', 'a10', 'b', 'c']);
  expect(names(true)).toEqual(['b', 'a9', 'a10', 'c']);
});
