// Tables as a client of a database prints them, with their headers, in the language of its user.
import { describe, expect, it } from 'vitest';
import { parseTableList } from './tableList';

const names = (text: string) => parseTableList(text).rows.map((row) => row.names.join(' / '));
const skipped = (text: string) => parseTableList(text).skipped.filter(({ noTable }) => !noTable);
const passed = (text: string) =>
  parseTableList(text).skipped.flatMap(({ line, why, noTable }) => (noTable ? [[line, why]] : []));

describe('a printed table', () => {
  it('of \\dt in psql gives schema and name', () => {
    const text = `shop=> \\dt public.*
                List of relations
 Schema |    Name     |       Type        | Owner
--------+-------------+-------------------+-------
 public | orders      | table             | app
 public | order items | partitioned table | app
 public | daily       | view              | app
(3 rows)
`;
    expect(names(text)).toEqual(['public / orders', 'public / order items']);
    expect(skipped(text)).toEqual([
      {
        line: 7,
        text: 'public | daily       | view              | app',
        why: 'Only tables are taken; its type is view.',
      },
    ]);
  });

  it('of a query in psql does so, with a drawn frame too', () => {
    expect(
      names(' schemaname | tablename \n------------+-----------\n sales      | orders\n(1 row)\n'),
    ).toEqual(['sales / orders']);
    const drawn =
      '┌────────┬──────┐\n│ schema │ name │\n├────────┼──────┤\n│ sales  │ a    │\n└────────┴──────┘';
    expect(names(drawn)).toEqual(['sales / a']);
  });

  it('of mysql does so', () => {
    const text = `mysql> SELECT table_schema, table_name, table_type FROM information_schema.tables;
+--------------+------------+------------+
| TABLE_SCHEMA | TABLE_NAME | TABLE_TYPE |
+--------------+------------+------------+
| shop         | orders     | BASE TABLE |
| shop         | daily      | VIEW       |
+--------------+------------+------------+
2 rows in set (0.00 sec)`;
    expect(names(text)).toEqual(['shop / orders']);
    expect(skipped(text)).toEqual([
      expect.objectContaining({ line: 6, why: 'Only tables are taken; its type is view.' }),
    ]);
  });

  it('of SHOW TABLES takes the database from the header', () => {
    const text =
      'SHOW TABLES;\n+----------------+\n| Tables_in_shop |\n+----------------+\n| orders         |\n+----------------+';
    expect(names(text)).toEqual(['shop / orders']);
  });
});

describe('a header', () => {
  it.each([
    ['table_schema,table_name', 'sales,orders'],
    ['table_catalog,table_schema,table_name', 'db,sales,orders'],
    ['table_name;rows;dataset_id', 'orders;12;sales'],
    ['Schema\tTable', 'sales\torders'],
    ['"database","collection"', '"sales","orders"'],
    ['schema.table', 'sales.orders'],
    ['dataset.table', 'sales.orders'],
    ['Esquema\tNombre\tTipo', 'sales\torders\ttabla'],
    ['Datenbank;Tabelle', 'sales;orders'],
    ['Base de données\tTable', 'sales\torders'],
    ['Table\tBase de donne\u0301es', 'orders\tsales'],
    ['資料表,資料庫', 'orders,sales'],
    ['Skjema\tTabell', 'sales\torders'],
    ['база данных,коллекция', 'sales,orders'],
  ])('is dropped and obeyed: %s', (header, line) => {
    expect(parseTableList(`${header}\n${line}`).rows).toEqual([{ names: ['sales', 'orders'] }]);
    expect(skipped(`${header}\n${line}`)).toEqual([]);
    expect(passed(`${header}\n${line}`)).toEqual([[1, 'It names the columns.']]);
  });

  it('is obeyed until the next one', () => {
    expect(names('table,schema\na,b\nschema,table\na,b\n')).toEqual(['b / a', 'a / b']);
  });

  it('makes a shorter line one that lacks a name', () => {
    expect(skipped('name,schema,type\na,b,table\nonly,').map(({ why }) => why)).toEqual([
      'Give two names, as in schema.table, or in two columns.',
    ]);
    expect(skipped('type,schema,name\ntable,b,a\ntable,b').map(({ why }) => why)).toEqual([
      'Write both names: one is missing.',
    ]);
  });

  it('is none further down, where it may be a table', () => {
    expect(names('public.orders\ndatabase.table')).toEqual(['public / orders', 'database / table']);
  });
});

describe('what psql prints in another language', () => {
  it('has a header that is no table, and views that are none', () => {
    const text = `             Liste der Relationen
  Skjema | Navn   |   Slag   | Eier
---------+--------+----------+------
 crm     | leads  | tabell   | app
 crm     | ids    | Sequenz  | app
(2 Zeilen)
`;
    expect(names(text)).toEqual(['crm / leads']);
    expect(parseTableList(text).skipped.map(({ line }) => line)).toEqual([1, 2, 5, 6]);
  });

  it('may be one table only', () => {
    expect(names('Schéma|Nom|Type\n---+---+---\na|b|table\n')).toEqual(['a / b']);
  });
});
