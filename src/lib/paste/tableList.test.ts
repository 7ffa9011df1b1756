import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutSecrets } from '../secrets/find';
import { secretTexts } from '../secrets/testing/texts';
import { parseTableList } from './tableList';

const names = (text: string) => parseTableList(text).rows.map((row) => row.names.join(' / '));
const skipped = (text: string) => parseTableList(text).skipped.filter(({ noTable }) => !noTable);
const passed = (text: string) =>
  parseTableList(text).skipped.flatMap(({ line, why, noTable }) => (noTable ? [[line, why]] : []));

describe('a secret in a list', () => {
  const lines = Object.values(secretTexts).filter((text) => !text.includes('\n'));

  it('is not cut into names, of which nobody could tell that they are secret', () => {
    for (const dots of ['separate', 'afterProject', 'belongToSecond'] as const) {
      const rows = lines.flatMap((line) => parseTableList(line, dots).rows);
      const pieces = rows.flatMap((row) => [...row.names, row.target ?? '']).map(withoutSecrets);
      expect(pieces.filter((piece) => /canary7/i.test(piece))).toEqual([]);
    }
  });

  it('stays in the list, with the reason', () => {
    const line = 'host=db password=one,two dbname=x';
    expect(skipped(`a.b\n${line}`)).toEqual([
      { line: 2, text: line, why: expect.stringContaining('may have a secret') },
    ]);
  });

  it.each([
    'public.password:hashes',
    'public.password_resets',
    'auth.token -> tokens',
    '"auth"."secret" : "auth"."vault"',
  ])('is not what a table is called after: %s', (line) => {
    expect(parseTableList(line).rows).toHaveLength(1);
  });
});

describe('a typed list', () => {
  it.each([
    ['schema.table', 'public.orders'],
    ['blanks around', '   public.orders\t'],
    ['a comma at the end', 'public.orders,'],
    ['a semicolon at the end', 'public.orders;'],
    ['double quotes', '"public"."orders"'],
    ['backticks', '`public`.`orders`'],
    ['one name in quotes', 'public."orders"'],
    ['the whole in quotes', '`public.orders`'],
    ['a text of SQL', "'public.orders',"],
    ['commas', 'public,orders'],
    ['CSV with quotes', '"public","orders"'],
    ['a semicolon', 'public;orders'],
    ['a tab', 'public\torders'],
    ['pipes', 'public | orders'],
    ['pipes all around', '| public | orders |'],
    ['three columns', 'public,orders,table'],
    ['a list in JSON', '["public.orders"]'],
    ['a comment behind', 'public.orders -- the big one'],
    ['another comment behind', 'public.orders # the big one'],
    ['a project in front', 'shop-prod.public.orders'],
    ['a quoted project in front', '`shop-prod.public.orders`'],
    ['three quoted names', '"shop"."public"."orders"'],
    ['brackets', '[public].[orders]'],
    ['a bracket at the second', 'public.[orders];'],
    ['an escaped dot', 'public\\.orders'],
    ['a mark of byte order', '\uFEFFpublic.orders'],
  ])('may be written with %s', (_, text) => {
    expect(parseTableList(text)).toEqual({ rows: [{ names: ['public', 'orders'] }], skipped: [] });
  });

  it('may have several tables in a line', () => {
    const all = ['public / a', 'public / b', 'shop / c'];
    expect(names('public.a, public.b; \nshop.c')).toEqual(all);
    expect(names('["public.a", "public.b", "shop.c"]')).toEqual(all);
    expect(names('[\n  "public.a",\n  "public.b",\n  "shop.c"\n]')).toEqual(all);
  });

  it('may come from any system', () => {
    expect(names('a.b\r\nc.d\re.f\n')).toEqual(['a / b', 'c / d', 'e / f']);
  });

  it('keeps what quotes hold', () => {
    expect(names('""":"\t"b"')).toEqual(['": / b']);
    expect(names('"my ""own"" schema"."a.b"')).toEqual(['my "own" schema / a.b']);
    expect(names('"a,b";"c|d"')).toEqual(['a,b / c|d']);
    expect(names("public.it's")).toEqual(["public / it's"]);
    expect(names('my schema,my table')).toEqual(['my schema / my table']);
  });

  it('is read past blank lines and rulers without a word, and counts all else', () => {
    const text = '\n-- tables\n# more\n  \n----\npublic.orders\n+---+---+\n| :--- | ---: |\n';
    expect(parseTableList(text).rows).toEqual([{ names: ['public', 'orders'] }]);
    expect(skipped(text)).toEqual([]);
    expect(passed(text)).toEqual([
      [2, 'It is a comment.'],
      [3, 'It is a comment.'],
    ]);
  });

  it('is empty where nothing was pasted', () => {
    expect(parseTableList('')).toEqual({ rows: [], skipped: [] });
  });
});

describe('a line that cannot be taken', () => {
  it.each([
    ['orders', 'Give two names, as in schema.table, or in two columns.'],
    ['public orders', 'Give two names, as in schema.table, or in two columns.'],
    ['a.b.c.d', 'Names with dots are not supported. Put each name in quotes if the dots belong to it.'],
    [
      'public,my.table',
      'Names with dots are not supported. Put each name in quotes if the dots belong to it.',
    ],
    ['my schema.orders', 'Put names with spaces in quotes.'],
    ['public.', 'Write both names: one is missing.'],
    ['.orders', 'Write both names: one is missing.'],
    [',orders', 'Write both names: one is missing.'],
    ['"public.orders', 'Close the quote.'],
    ['public.*', 'Patterns are not taken. Name each table, or put the name in quotes.'],
    ['public\\.order_\\d+', 'Patterns are not taken. Name each table, or put the name in quotes.'],
    ['users:shop.users_copy', 'Give two names in front of the target, as in schema.table:target.'],
    ['public.users:', 'Give one target table, as in schema.table:target.'],
    ['public.users:a.b.c', 'Give one target table, as in schema.table:target.'],
    ['public.users -> my copy', 'Put names with spaces in quotes.'],
  ])('says why: %s', (text, why) => {
    expect(parseTableList(`a.b\n\n${text}`)).toEqual({
      rows: [{ names: ['a', 'b'] }],
      skipped: [{ line: 3, text, why }],
    });
  });

  it('may be a repetition', () => {
    expect(skipped('a.b\n"a","b"\nc.d, c.d').map(({ line, why }) => [line, why])).toEqual([
      [2, 'It is in line 1 already.'],
      [3, 'It is there twice.'],
    ]);
  });

  it('is told from names that differ in case', () => {
    expect(names('a.B\na.b')).toEqual(['a / B', 'a / b']);
  });
});

it('reads tens of thousands of lines', () => {
  const lines = Array.from({ length: 30_000 }, (_, index) => `schema_${index % 7}.table_${index}`);
  expect(parseTableList(lines.join('\n')).rows).toHaveLength(30_000);
});

it('reads back any names from any of the quoted forms', () => {
  const name = fc
    .string({ minLength: 1 })
    // `\\.` is a dot, as patterns write it, in quotes too.
    .filter((text) => text.trim() === text && !text.startsWith('\0') && !text.includes('\\.'));
  const forms = fc.constantFrom<(names: [string, string]) => string>(
    (pair) => pair.map((part) => `"${part.replaceAll('"', '""')}"`).join('.'),
    (pair) => pair.map((part) => `\`${part.replaceAll('`', '``')}\``).join('.'),
    (pair) => pair.map((part) => `"${part.replaceAll('"', '""')}"`).join(' | '),
    (pair) => pair.map((part) => `"${part.replaceAll('"', '""')}"`).join('\t'),
  );
  fc.assert(
    fc.property(name, name, forms, (first, second, write) => {
      const text = `x.y\n${write([first, second])}`;
      expect(parseTableList(text).rows.at(-1)?.names).toEqual([first, second]);
    }),
  );
});

it('never breaks, and answers for every line', () => {
  const piece = fc.constantFrom(
    'a',
    '.',
    ',',
    '|',
    '"',
    '`',
    "'",
    ' ',
    '\n',
    '--',
    '#',
    '[',
    ']',
    ';',
    ':',
    '->',
    '\\',
    '\t',
    'schema',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { rows, skipped: left } = parseTableList(pieces.join(''));
      expect(rows.every((row) => row.names.every((name) => name !== ''))).toBe(true);
      expect(left.every(({ why }) => why.endsWith('.'))).toBe(true);
    }),
  );
});

describe('a list of MongoDB collections, whose names may have dots', () => {
  const collections = (text: string) => parseTableList(text, 'belongToSecond').rows.map((row) => row.names);

  it.each([
    ['shop.orders', ['shop', 'orders']],
    ['shop.orders.archive', ['shop', 'orders.archive']],
    ['shop\tfs.files', ['shop', 'fs.files']],
    ['shop."orders.archive"', ['shop', 'orders.archive']],
  ])('%s is a database and a collection', (text, names) => {
    expect(collections(text)).toEqual([names]);
  });
});

describe('a list that says where its tables go', () => {
  it.each([
    ['crm.leads:shop.leads_copy', 'leads_copy'],
    ['crm.leads:leads', 'leads'],
    ['crm.leads -> leads_copy', 'leads_copy'],
    ['crm.leads => shop.leads_copy,', 'leads_copy'],
    ['"crm"."leads":"my leads"', 'my leads'],
    ['"crm.leads:copy",', 'copy'],
    ['[crm].[leads]:[shop].[Leads]', 'Leads'],
  ])('is read: %s', (text, target) => {
    expect(parseTableList(text)).toEqual({ rows: [{ names: ['crm', 'leads'], target }], skipped: [] });
  });

  it('may have several in a line', () => {
    expect(parseTableList('a.b:c, d.e:f').rows.map(({ target }) => target)).toEqual(['c', 'f']);
  });

  it('keeps the old form of a project for BigQuery alone', () => {
    const rows = (text: string) => parseTableList(text, 'afterProject').rows;
    expect(rows('shop-prod:crm.leads\nexample.com:shop-prod.crm.orders\ncrm.items:items_copy')).toEqual([
      { names: ['crm', 'leads'] },
      { names: ['crm', 'orders'] },
      { names: ['crm', 'items'], target: 'items_copy' },
    ]);
  });

  it('may be of collections', () => {
    expect(parseTableList('shop.fs.files:files', 'belongToSecond').rows).toEqual([
      { names: ['shop', 'fs.files'], target: 'files' },
    ]);
  });
});

it('takes tables that are called like commands, and counts commands', () => {
  expect(names('use\tepisodes\nselect\tviews')).toEqual(['use / episodes', 'select / views']);
  expect(passed('SELECT 1;\nshow tables\n\\dt\na.b')).toHaveLength(3);
});
