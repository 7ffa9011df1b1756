import { describe, expect, it } from 'vitest';
import { groupingOf, rangeOf } from './choices';
import { readCostSearch } from './costSearch';

const TODAY = '2026-03-30';
const usual = { from: '2026-02-28', to: TODAY };

describe('the address of the cost page', () => {
  it('keeps what has a place in it, as text', () => {
    expect(readCostSearch({ q: 42, from: '2026-03-01', to: '', tab: 'x', group: undefined })).toEqual({
      q: '42',
      from: '2026-03-01',
    });
  });

  it.each([
    [{}, usual],
    [
      { from: '2026-03-01', to: '2026-03-05' },
      { from: '2026-03-01', to: '2026-03-05' },
    ],
    [
      { from: '2026-03-29', to: '2026-04-05' },
      { from: '2026-03-29', to: TODAY },
    ],
    [{ from: '2026-03-01' }, usual],
    [{ from: '2026-03-05', to: '2026-03-01' }, usual],
    [{ from: '2026-04-05', to: '2026-04-06' }, usual],
    [{ from: '1970-01-01', to: TODAY }, usual],
    [{ from: 'yesterday', to: TODAY }, usual],
  ])('%j leads to %j', (search, range) => expect(rangeOf(search, TODAY)).toEqual(range));

  it('groups by pipe unless it says otherwise', () => {
    expect(['kind', 'colour', undefined].map((group) => groupingOf({ group }))).toEqual([
      'kind',
      'pipe',
      'pipe',
    ]);
  });
});
