import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';
import { isFleetFiltered, parseFleetSort, readFleetSearch, toggled, type FleetSearch } from './fleetSearch';

const reloaded = (search: FleetSearch) =>
  readFleetSearch(defaultParseSearch(defaultStringifySearch({ ...search })));

describe('the address of the fleet', () => {
  it('brings everything back', () => {
    const search: FleetSearch = {
      q: '42',
      view: 'attention',
      kind: 'kafka,postgres',
      service: 'one,two',
      folded: 'a%2Cb,c',
      group: 'destination',
      sort: '-rowsIn',
    };
    expect(reloaded(search)).toStrictEqual(search);
  });

  it('is as short as it can be, and junk is left out', () => {
    expect(
      readFleetSearch({ group: 'service', sort: 'attention', q: '', view: 'odd', folded: ['x'] }),
    ).toStrictEqual({});
    expect(parseFleetSort('-colour')).toEqual({ column: 'attention', descending: false });
  });

  it('folds a group and unfolds it', () => {
    expect(toggled(undefined, 'a')).toBe('a');
    expect(toggled('a', 'b')).toBe('a,b');
    expect(toggled('a,b', 'a')).toBe('b');
    expect(toggled('b', 'b')).toBeUndefined();
  });

  it('knows filters from the way of drawing', () => {
    expect(isFleetFiltered({ group: 'kind', sort: 'cpu', folded: 'a' })).toBe(false);
    expect(isFleetFiltered({ service: 'a' })).toBe(true);
  });
});
