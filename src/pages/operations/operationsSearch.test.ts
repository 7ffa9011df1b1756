import { describe, expect, it } from 'vitest';
import { readOperationSearch, readOperationsSearch } from './operationsSearch';

describe('the URLs of operations', () => {
  it.each([
    [{ show: 'running' }, { show: 'running' }],
    [{ show: 'problems', other: 1 }, { show: 'problems' }],
    [{ show: 'constructor' }, {}],
    [{ show: 7 }, {}],
    [{}, {}],
  ])('of the list: %j', (raw, search) => {
    expect(readOperationsSearch(raw)).toEqual(search);
  });

  it.each([
    [{ outcome: 'failed' }, { outcome: 'failed' }],
    [{ outcome: 'perfect' }, {}],
    [{}, {}],
  ])('of a run: %j', (raw, search) => {
    expect(readOperationSearch(raw)).toEqual(search);
  });
});
