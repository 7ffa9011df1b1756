import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothingSelected, select, selectedShare, type Selection, type SelectionChange } from './selection';

const rowsOf = (...ids: string[]) => ids.map((id) => ({ id }));
const rows = rowsOf('a', 'b', 'c', 'd', 'e');

function after(changes: readonly SelectionChange[], order = rows, from: Selection = nothingSelected) {
  return changes.reduce((selection, change) => select(selection, change, order), from);
}
const idsAfter = (...changes: SelectionChange[]) => [...after(changes).ids].toSorted();

describe('selecting one by one', () => {
  it('a click selects, another lets go', () => {
    expect(idsAfter({ do: 'toggle', id: 'b' }, { do: 'toggle', id: 'd' })).toEqual(['b', 'd']);
    expect(idsAfter({ do: 'toggle', id: 'b' }, { do: 'toggle', id: 'b' })).toEqual([]);
  });

  it('changes nothing in what was there before', () => {
    const before = after([{ do: 'toggle', id: 'a' }]);
    select(before, { do: 'toggle', id: 'b' }, rows);
    expect([...before.ids]).toEqual(['a']);
  });
});

describe('selecting a range', () => {
  it.each([
    ['down', 'b', 'd'],
    ['up', 'd', 'b'],
  ])('goes %s from the row touched last, both ends included', (_, from, to) => {
    expect(idsAfter({ do: 'toggle', id: from }, { do: 'range', id: to })).toEqual(['b', 'c', 'd']);
  });

  it('lets go where its end was selected', () => {
    const all = after([{ do: 'all' }, { do: 'toggle', id: 'b' }]);
    expect([...after([{ do: 'range', id: 'd' }], rows, all).ids]).toEqual(['a', 'e']);
  });

  it('follows the order in which rows stand now', () => {
    const before = after([{ do: 'toggle', id: 'a' }]);
    const sorted = rowsOf('c', 'a', 'e', 'b', 'd');
    expect([...after([{ do: 'range', id: 'b' }], sorted, before).ids].toSorted()).toEqual(['a', 'b', 'e']);
  });

  it('goes on from its own end', () => {
    expect(idsAfter({ do: 'toggle', id: 'a' }, { do: 'range', id: 'b' }, { do: 'range', id: 'd' })).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  it('is one row where the other end is gone or there is none', () => {
    expect(idsAfter({ do: 'range', id: 'c' })).toEqual(['c']);
    const before = after([{ do: 'toggle', id: 'x' }], rowsOf('x'));
    expect([...after([{ do: 'range', id: 'c' }], rows, before).ids]).toEqual(['x', 'c']);
  });

  it('leaves out rows that have no ID', () => {
    const order = rowsOf('a', '', 'b');
    expect([
      ...after(
        [
          { do: 'toggle', id: 'a' },
          { do: 'range', id: 'b' },
        ],
        order,
      ).ids,
    ]).toEqual(['a', 'b']);
  });
});

describe('selecting all', () => {
  it('means the rows of the filter; others stay as they are', () => {
    const before = after([{ do: 'toggle', id: 'e' }]);
    const filtered = rowsOf('a', 'b');
    const all = select(before, { do: 'all' }, filtered);
    expect([...all.ids].toSorted()).toEqual(['a', 'b', 'e']);
    expect([...select(all, { do: 'all' }, filtered).ids]).toEqual(['e']);
  });

  it('completes a part before it lets go of all', () => {
    const part = after([{ do: 'toggle', id: 'c' }]);
    const all = select(part, { do: 'all' }, rows);
    expect(selectedShare(part.ids, rows)).toBe('some');
    expect(selectedShare(all.ids, rows)).toBe('all');
    expect(selectedShare(select(all, { do: 'all' }, rows).ids, rows)).toBe('none');
  });

  it('is all when only rows without an ID are left', () => {
    const order = rowsOf('a', '');
    expect(selectedShare(after([{ do: 'all' }], order).ids, order)).toBe('all');
    expect(selectedShare(new Set(), rowsOf(''))).toBe('none');
  });
});

it('clearing lets go of everything, also outside of the filter', () => {
  expect(idsAfter({ do: 'all' }, { do: 'toggle', id: 'z' }, { do: 'clear' })).toEqual([]);
});

it('whatever is pressed, only rows that were in reach are selected, and never one without an ID', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const change: fc.Arbitrary<SelectionChange> = fc.oneof(
    fc.record({ do: fc.constant('toggle' as const), id }),
    fc.record({ do: fc.constant('range' as const), id }),
    fc.record({ do: fc.constant('all' as const) }),
    fc.record({ do: fc.constant('clear' as const) }),
  );
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const { ids } = after(changes, [...rows, { id: '' }]);
      for (const each of ids) expect('abcde').toContain(each);
      expect(ids.has('')).toBe(false);
    }),
  );
});
