import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSorting } from '../../lib/sorting';
import { stateGroups } from '../../pipes/states';
import {
  isFiltered,
  parseKinds,
  parseSort,
  readListSearch,
  sortColumns,
  type ListSearch,
} from './listSearch';

/** What the page reads after a reload of the address that stands for this search. */
const reloaded = (search: ListSearch) =>
  readListSearch(defaultParseSearch(defaultStringifySearch({ ...search })));

describe('the address of a list', () => {
  it('brings back what was searched, filtered and sorted', () => {
    const search = { q: 'orders eu', view: 'attention', kind: 'kafka,postgres', sort: '-created' } as const;
    expect(reloaded(search)).toEqual(search);
  });

  it('brings back any text, numbers and words of JavaScript too', () => {
    for (const q of ['42', 'true', 'null', '{"a":1}', '"', '100%', 'a&b=c#d', 'ä 🔑']) {
      expect(reloaded({ q })).toEqual({ q });
    }
  });

  it('brings back any search', () => {
    const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    const columns = sortColumns.filter((column) => column !== 'attention');
    const search = fc.record<ListSearch>({
      q: maybe(fc.string({ minLength: 1, unit: 'grapheme' })),
      view: maybe(fc.constantFrom(...stateGroups)),
      kind: maybe(fc.subarray(['kafka', 'postgres', 's3'], { minLength: 1 }).map((ids) => ids.join(','))),
      sort: maybe(fc.constantFrom(...columns, ...columns.map((column) => `-${column}`))),
    });
    fc.assert(
      fc.property(search, (given) => {
        expect(reloaded(given)).toEqual(given);
      }),
    );
  });

  it('is as short as it can be', () => {
    expect(readListSearch({ q: '', view: undefined, kind: '', sort: 'attention' })).toStrictEqual({});
    expect(readListSearch({ sort: '-attention' })).toStrictEqual({});
  });

  it.each([
    ['a view that there is not', { view: 'sleeping' }],
    ['a column that there is not', { sort: 'colour' }],
    ['two signs before a column', { sort: '--name' }],
    ['a list for a text', { q: ['a'], kind: ['kafka'] }],
    ['an object for a text', { q: { a: 1 }, sort: {} }],
    ['nulls', { q: null, view: null, kind: null, sort: null }],
    ['words that mean nothing here', { page: 3, colour: 'red' }],
  ])('may hold junk, which is left out: %s', (_, raw) => {
    expect(readListSearch(raw)).toStrictEqual({});
  });

  it('keeps the rest where one part is junk', () => {
    expect(readListSearch({ q: 'orders', view: 'sleeping', sort: 7 })).toEqual({ q: 'orders' });
  });

  // Typed by hand, without the quotes that the router writes around numbers.
  it('takes a number for the text it was meant as', () => {
    expect(readListSearch(defaultParseSearch('?q=42'))).toEqual({ q: '42' });
  });
});

describe('the order in the address', () => {
  it.each([
    [undefined, { column: 'attention', descending: false }],
    ['', { column: 'attention', descending: false }],
    ['name', { column: 'name', descending: false }],
    ['-name', { column: 'name', descending: true }],
    ['-colour', { column: 'attention', descending: false }],
  ])('%j is read', (text, sort) => {
    expect(parseSort(text)).toEqual(sort);
  });

  it('goes up, down and back to what needs attention with every click on a column', () => {
    const first = nextSorting(undefined, 'created');
    const second = nextSorting(first, 'created');
    expect([first, second, nextSorting(second, 'created')]).toEqual(['created', '-created', undefined]);
  });

  it('starts anew with a click on another column', () => {
    expect(nextSorting('-created', 'name')).toBe('name');
  });
});

describe('the kinds in the address', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['kafka', ['kafka']],
    ['kafka,postgres', ['kafka', 'postgres']],
    [',kafka,,', ['kafka']],
  ])('%j are read', (text, kinds) => {
    expect(parseKinds(text)).toEqual(kinds);
  });
});

describe('a list', () => {
  it.each([
    [{}, false],
    [{ sort: 'name' }, false],
    [{ q: 'a' }, true],
    [{ view: 'running' }, true],
    [{ kind: 'kafka' }, true],
  ] as const)('with %j is filtered: %j', (search, filtered) => {
    expect(isFiltered(search)).toBe(filtered);
  });
});
