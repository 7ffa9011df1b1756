import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateGroups } from '../../../pipes/states';
import { groupings, isFiltered, parseList, readBoardSearch, toggled, type BoardSearch } from './search';

/** What the page reads after a reload of the address that stands for this search. */
const reloaded = (search: BoardSearch) =>
  readBoardSearch(defaultParseSearch(defaultStringifySearch({ ...search })));

describe('the address of a board', () => {
  it('brings back what was searched, filtered and sorted', () => {
    const search: BoardSearch = {
      q: 'orders eu',
      view: 'attention',
      kind: 'kafka,postgres',
      service: 'one,two',
      folded: 'a%2Cb,c',
      group: 'destination',
      sort: '-created',
    };
    expect(reloaded(search)).toStrictEqual(search);
  });

  it('brings back any text, numbers and words of JavaScript too', () => {
    for (const q of ['42', 'true', 'null', '{"a":1}', '"', '100%', 'a&b=c#d', 'ä 🔑']) {
      expect(reloaded({ q })).toEqual({ q });
    }
  });

  it('brings back any search', () => {
    const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    const columns = ['name', 'rowsIn', 'cost'];
    const search = fc.record<BoardSearch>({
      q: maybe(fc.string({ minLength: 1, unit: 'grapheme' })),
      view: maybe(fc.constantFrom(...stateGroups)),
      kind: maybe(fc.subarray(['kafka', 'postgres', 's3'], { minLength: 1 }).map((ids) => ids.join(','))),
      group: maybe(fc.constantFrom(...groupings.filter((each) => each !== 'service'))),
      sort: maybe(fc.constantFrom(...columns, ...columns.map((column) => `-${column}`))),
    });
    fc.assert(
      fc.property(search, (given) => {
        expect(reloaded(given)).toEqual(given);
      }),
    );
  });

  it('is as short as it can be', () => {
    expect(readBoardSearch({ q: '', view: undefined, kind: '', sort: '' })).toStrictEqual({});
    expect(readBoardSearch({ group: 'service' })).toStrictEqual({});
  });

  it.each([
    ['a view that there is not', { view: 'sleeping' }],
    ['what is no name of a column', { sort: 'a colour' }],
    ['a way to group that there is not', { group: 'colour' }],
    ['two signs before a column', { sort: '--name' }],
    ['a list for a text', { q: ['a'], kind: ['kafka'] }],
    ['an object for a text', { q: { a: 1 }, sort: {} }],
    ['nulls', { q: null, view: null, kind: null, sort: null }],
    ['words that mean nothing here', { page: 3, colour: 'red' }],
  ])('may hold junk, which is left out: %s', (_, raw) => {
    expect(readBoardSearch(raw)).toStrictEqual({});
  });

  it('keeps the rest where one part is junk', () => {
    expect(readBoardSearch({ q: 'orders', view: 'sleeping', sort: 7 })).toEqual({ q: 'orders' });
  });

  // Typed by hand, without the quotes that the router writes around numbers.
  it('takes a number for the text it was meant as', () => {
    expect(readBoardSearch(defaultParseSearch('?q=42'))).toEqual({ q: '42' });
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
    expect(parseList(text)).toEqual(kinds);
  });
});

it('a group is folded and unfolded', () => {
  expect(toggled(undefined, 'a')).toBe('a');
  expect(toggled('a', 'b')).toBe('a,b');
  expect(toggled('a,b', 'a')).toBe('b');
  expect(toggled('b', 'b')).toBeUndefined();
});

describe('a board', () => {
  it.each([
    [{}, false],
    [{ sort: 'name' }, false],
    [{ q: 'a' }, true],
    [{ view: 'running' }, true],
    [{ kind: 'kafka' }, true],
    [{ service: 'a' }, true],
    [{ group: 'kind', sort: 'cpu', folded: 'a' }, false],
  ] as const)('with %j is filtered: %j', (search, filtered) => {
    expect(isFiltered(search)).toBe(filtered);
  });
});
