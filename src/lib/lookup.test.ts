import { describe, expect, it } from 'vitest';
import { lookup } from './lookup';

describe('a name in a table', () => {
  const table = { running: 1, zero: 0 };

  it('finds its own value, false ones too', () => {
    expect([lookup(table, 'running'), lookup(table, 'zero')]).toEqual([1, 0]);
  });

  it.each(['stopped', '', 'constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'that is not in it finds nothing: %j',
    (name) => {
      expect(lookup(table, name)).toBeUndefined();
    },
  );
});
