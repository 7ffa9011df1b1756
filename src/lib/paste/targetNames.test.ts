import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPattern, findCollisions, nameTargets } from './targetNames';

const rows = [
  { names: ['public', 'orders'] as [string, string] },
  { names: ['my-shop', 'order items'] as [string, string] },
];
const postgres = { names: ['schema', 'table'] } as const;

describe('the names of target tables', () => {
  it.each([
    ['{table}', ['orders', 'order items']],
    ['{schema}_{table}', ['public_orders', 'my-shop_order items']],
    ['raw_{table}_{table}', ['raw_orders_orders', 'raw_order items_order items']],
    ['{database}.{table}', ['{database}.orders', '{database}.order items']],
  ])('follow the pattern %s', (pattern, targets) => {
    expect(nameTargets(rows, pattern, postgres)).toEqual(targets);
  });

  it('follow the words of the kind', () => {
    expect(nameTargets(rows, '{database}_{collection}', { names: ['database', 'collection'] })[0]).toBe(
      'public_orders',
    );
  });

  it('lose what needs quotes only when that is asked for', () => {
    const naming = { ...postgres, bare: true };
    expect(nameTargets(rows, '{schema}_{table}', naming)).toEqual(['public_orders', 'my_shop_order_items']);
    expect(nameTargets([{ names: ['a', '2024 ü😀'] }], '{table}', naming)).toEqual(['_2024___']);
  });

  it('take names literally that look like patterns', () => {
    expect(nameTargets([{ names: ['{table}', '$1$&'] }], '{schema}{table}', postgres)).toEqual([
      '{table}$1$&',
    ]);
  });
});

describe('a pattern', () => {
  it.each(['{table}', 'raw_{schema}_{table}'])('is good: %s', (pattern) => {
    expect(checkPattern(pattern, ['schema', 'table'])).toBeUndefined();
  });

  it.each([
    ['{db}_{table}', '{db} is not known. Write {schema} and {table} where the names go.'],
    ['raw', 'All tables would get one name. Write {schema} and {table} where the names go.'],
    ['{schema}', 'All tables would get one name. Write {schema} and {table} where the names go.'],
  ])('is not, and says so: %s', (pattern, sentence) => {
    expect(checkPattern(pattern, ['schema', 'table'])).toBe(sentence);
  });
});

describe('collisions', () => {
  it('are names that occur again, with their places', () => {
    expect(findCollisions(['a', 'b', 'a', '', '', 'A', 'a'])).toEqual(new Map([['a', [0, 2, 6]]]));
  });

  it('are none among different names', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (targets) => {
        expect(findCollisions(targets).size).toBe(0);
      }),
    );
  });

  it('are found for names that every object knows', () => {
    expect([...findCollisions(['constructor', '__proto__', 'constructor', '__proto__']).keys()]).toEqual([
      'constructor',
      '__proto__',
    ]);
  });
});
