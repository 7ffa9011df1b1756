import { describe, expect, it } from 'vitest';
import { destinationProblems, typeProblems, type TableDefinition } from './tableRules';

const right: TableDefinition = {
  engine: 'MergeTree',
  versionColumn: '',
  sumColumns: [],
  sortingKey: ['id', 'day'],
  partitionBy: '',
  primaryKey: '',
  columns: [
    { name: 'id', type: 'UInt64' },
    { name: 'day', type: 'Date' },
    { name: 'title', type: 'String' },
    { name: 'amount', type: 'Nullable(Decimal(9, 2))' },
    { name: 'broken', type: 'Array(' },
  ],
};
const fieldsOf = (change: Partial<TableDefinition>) =>
  destinationProblems({ ...right, ...change }).map(({ field }) => field);

describe('a definition of a table', () => {
  it.each<[string, Partial<TableDefinition>]>([
    ['as it is', {}],
    ['with its whole key as primary key', { primaryKey: '(id, day)' }],
    ['with the beginning of its key', { primaryKey: '`id`' }],
    ['without a sorting key', { sortingKey: [], primaryKey: 'toDate(day)' }],
    ['without any key', { sortingKey: [], primaryKey: 'tuple()' }],
    ['with a primary key alone', { sortingKey: [], primaryKey: '(id, f(day, id))' }],
    ['with a version', { engine: 'ReplacingMergeTree', versionColumn: 'day' }],
    ['with a sum', { engine: 'SummingMergeTree', sumColumns: ['amount'], partitionBy: 'toYYYYMM(day)' }],
    ['with a column whose type is not right yet', { sortingKey: ['broken'] }],
  ])('is taken %s', (_, change) => {
    expect(fieldsOf(change)).toEqual([]);
  });

  it.each<[string, Partial<TableDefinition>, string]>([
    ['a key twice', { sortingKey: ['id', ' id '] }, 'sortingKey'],
    ['a key that is no column', { sortingKey: ['gone'] }, 'sortingKey'],
    ['a key that may be null', { sortingKey: ['amount'] }, 'sortingKey'],
    ['a primary key in another order', { primaryKey: 'day, id' }, 'primaryKey'],
    ['a primary key of an expression', { primaryKey: 'toDate(day)' }, 'primaryKey'],
    ['a longer primary key', { primaryKey: 'id, day, title' }, 'primaryKey'],
    ['a primary key alone, of no column', { sortingKey: [], primaryKey: 'gone' }, 'primaryKey'],
    ['a primary key alone, with a part twice', { sortingKey: [], primaryKey: '(id, "id")' }, 'primaryKey'],
    ['a primary key alone that may be null', { sortingKey: [], primaryKey: 'amount' }, 'primaryKey'],
    [
      'a sum of the primary key alone',
      { engine: 'SummingMergeTree', sumColumns: ['id'], sortingKey: [], primaryKey: 'id' },
      'sumColumns',
    ],
    ['no version', { engine: 'ReplacingMergeTree' }, 'versionColumn'],
    ['a text as version', { engine: 'ReplacingMergeTree', versionColumn: 'title' }, 'versionColumn'],
    ['a sum of texts', { engine: 'SummingMergeTree', sumColumns: ['title'] }, 'sumColumns'],
    ['a sum of the key', { engine: 'SummingMergeTree', sumColumns: ['id'] }, 'sumColumns'],
    ['a sum twice', { engine: 'SummingMergeTree', sumColumns: ['amount', 'amount'] }, 'sumColumns'],
    [
      'a sum of the partition',
      { engine: 'SummingMergeTree', sumColumns: ['amount'], partitionBy: 'round(amount)' },
      'sumColumns',
    ],
  ])('is refused for %s', (_, change, field) => {
    expect(fieldsOf(change)).toEqual([field]);
  });
});

it.each(['Array(', 'Nullable(Tuple(Int8))', 'Decimal(9, 10)', 'Strig', ''])('knows no type %j', (type) => {
  expect(typeProblems(type).length).toBeGreaterThan(0);
});
