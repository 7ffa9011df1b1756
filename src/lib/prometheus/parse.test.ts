import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExposition } from './parse';
import { printExposition, printLabels } from './print';

const samplesOf = (text: string) =>
  parseExposition(text).samples.map(({ name, labels, value, at }) => ({
    name,
    labels: { ...labels },
    value,
    ...(at === undefined ? {} : { at }),
  }));
const reasonsOf = (text: string) => parseExposition(text).unreadable;

describe('a sample', () => {
  it.each([
    ['without labels', 'up 1', { name: 'up', labels: {}, value: 1 }],
    ['with empty braces', 'up{} 1', { name: 'up', labels: {}, value: 1 }],
    ['with labels', 'a{b="c",d="e"} 2.5', { name: 'a', labels: { b: 'c', d: 'e' }, value: 2.5 }],
    ['with a comma behind the last label', 'a{b="c",} 2', { name: 'a', labels: { b: 'c' }, value: 2 }],
    ['with an empty label', 'a{b=""} 2', { name: 'a', labels: { b: '' }, value: 2 }],
    ['with a colon in its name', ':a:b 1', { name: ':a:b', labels: {}, value: 1 }],
    [
      'with a time',
      'a{b="c"} 2 1395066363000',
      { name: 'a', labels: { b: 'c' }, value: 2, at: 1395066363000 },
    ],
    ['with a time before 1970', 'a 2 -3982045', { name: 'a', labels: {}, value: 2, at: -3982045 }],
    [
      'with blanks and tabs between its parts',
      ' \ta \t{ b = "c" ,\td="e" , } \t 2 \t 7\t',
      { name: 'a', labels: { b: 'c', d: 'e' }, value: 2, at: 7 },
    ],
    [
      'with braces, commas and equal signs in a value',
      'a{b="{x=\'1\',y}"} 2',
      { name: 'a', labels: { b: "{x='1',y}" }, value: 2 },
    ],
    [
      'with escapes in a value',
      String.raw`a{b="C:\\DIR\\n",c="say \"hi\"",d="one\ntwo"} 2`,
      { name: 'a', labels: { b: String.raw`C:\DIR\n`, c: 'say "hi"', d: 'one\ntwo' }, value: 2 },
    ],
    ['in another script', 'a{b="Größe 大"} 2', { name: 'a', labels: { b: 'Größe 大' }, value: 2 }],
  ])('is read %s', (_, line, sample) => {
    expect(parseExposition(line).unreadable).toEqual([]);
    expect(samplesOf(line)).toEqual([sample]);
  });

  it.each([
    ['1', 1],
    ['-1', -1],
    ['+1', 1],
    ['1.', 1],
    ['.5', 0.5],
    ['1.458255915e9', 1458255915],
    ['1E+3', 1000],
    ['2e-3', 0.002],
    ['NaN', Number.NaN],
    ['nan', Number.NaN],
    ['+Inf', Infinity],
    ['Inf', Infinity],
    ['-Inf', -Infinity],
    ['+inf', Infinity],
  ])('has the value %s', (text, value) => {
    expect(samplesOf(`a ${text}`)).toEqual([{ name: 'a', labels: {}, value }]);
  });

  it('that is written twice is there twice', () => {
    expect(samplesOf('a{b="c"} 1\na{b="c"} 2')).toEqual([
      { name: 'a', labels: { b: 'c' }, value: 1 },
      { name: 'a', labels: { b: 'c' }, value: 2 },
    ]);
  });

  it('may have a label with a name that objects inherit', () => {
    const [sample] = parseExposition('a{__proto__="x",constructor="y"} 1').samples;
    expect(Object.entries(sample?.labels ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(parseExposition('a{b="c"} 1').samples[0]?.labels['constructor']).toBeUndefined();
  });
});

describe('lines', () => {
  it('end with a line feed, with a carriage return before it, or with the text', () => {
    const lines = ['# TYPE a counter', 'a{b="c"} 1', '', 'a{b="d"} 2'];
    const expected = [1, 2];
    for (const text of [
      lines.join('\n'),
      lines.join('\r\n'),
      `${lines.join('\n')}\n`,
      `\n${lines.join('\n\n')}`,
    ]) {
      const { samples, unreadable, families } = parseExposition(text);
      expect(samples.map(({ value }) => value)).toEqual(expected);
      expect(unreadable).toEqual([]);
      expect(families.get('a')?.type).toBe('counter');
    }
  });

  it('of help and type tell of a metric, in any order', () => {
    const text = [
      '# TYPE a counter',
      String.raw`# HELP a Two\nlines and a \\ back slash and a \x`,
      '#\tHELP\tb',
      '# TYPE c summary',
    ].join('\n');
    const { families, unreadable } = parseExposition(text);
    expect(unreadable).toEqual([]);
    expect([...families]).toEqual([
      ['a', { type: 'counter', help: `Two\nlines and a \\ back slash and a ${String.raw`\x`}` }],
      ['b', { help: '' }],
      ['c', { type: 'summary' }],
    ]);
  });

  it('of other comments are passed over', () => {
    expect(parseExposition('# a comment\n#\n#HELP a\n# HELPFUL a b\n## TYPE a counter')).toEqual({
      families: new Map(),
      samples: [],
      unreadable: [],
    });
  });

  it.each([
    ['no value', 'a'],
    ['no value behind the labels', 'a{b="c"}'],
    ['a word for a value', 'a one'],
    ['a hexadecimal value', 'a 0x1F'],
    ['an underscore in the value', 'a 1_000'],
    ['a time with a fraction', 'a 1 2.5'],
    ['something behind the time', 'a 1 2 3'],
    ['a name that begins with a digit', '1a 1'],
    ['a name with a dash', 'a-b 1'],
    ['no name', '{a="b"} 1'],
    ['a label without quotes', 'a{b=c} 1'],
    ['a label with single quotes', "a{b='c'} 1"],
    ['a label name with a dash', 'a{b-c="d"} 1'],
    ['a label twice', 'a{b="c",b="d"} 1'],
    ['two commas', 'a{b="c",,d="e"} 1'],
    ['a comma alone', 'a{,} 1'],
    ['labels without a comma between', 'a{b="c" d="e"} 1'],
    ['an escape that there is not', String.raw`a{b="\t"} 1`],
    ['a value that does not end', 'a{b="c} 1'],
    ['labels that do not end', 'a{b="c" 1'],
    ['braces the wrong way round', 'a}b{ 1'],
    ['a type of no metric', '# TYPE'],
    ['a type without a name', '# TYPE a'],
    ['HTML', '<html><body>Bad gateway</body></html>'],
  ])('with %s are left out and named', (_, line) => {
    const { samples, unreadable } = parseExposition(`a 1\n\n${line}\r\na 2\n`);
    expect(samples.map(({ value }) => value)).toEqual([1, 2]);
    expect(unreadable).toEqual([{ line: 3, reason: expect.any(String) as string }]);
  });

  it('may be anything at all', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a{', '"', '\\', '}', ' 1', '\n', '# TYPE ', 'b="', ','),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { samples, unreadable } = parseExposition(pieces.join(''));
        const lines = pieces.join('').split('\n').length;
        expect(samples.length + unreadable.length).toBeLessThanOrEqual(lines);
      }),
    );
  });
});

describe('what is printed', () => {
  const name = fc.stringMatching(/^[a-zA-Z_:][a-zA-Z0-9_:]{0,8}$/);
  const labels = fc.dictionary(
    fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_]{0,8}$/),
    // A carriage return is no line end of this format, but a text file may lose it on its way.
    fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\r', '')),
    { maxKeys: 4 },
  );
  const sample = fc.record(
    { labels, value: fc.double().map((value) => value + 0), at: fc.integer() },
    { requiredKeys: ['labels', 'value'] },
  );
  const family = fc.record({
    name,
    type: fc.constantFrom('counter', 'gauge', 'untyped'),
    help: fc.stringMatching(/^\S(?:[\w\\\n" ]*\S)?$/),
    samples: fc.array(sample, { minLength: 1, maxLength: 4 }),
  });

  it('is read as it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(family, { selector: (each) => each.name }), (families) => {
        const text = printExposition(
          families.map((each) => ({
            ...each,
            samples: each.samples.map((one) => ({ ...one, labels: printLabels(one.labels) })),
          })),
        );
        const read = parseExposition(text);
        expect(read.unreadable).toEqual([]);
        expect([...read.families]).toEqual(families.map(({ name, type, help }) => [name, { type, help }]));
        expect(samplesOf(text)).toEqual(
          families.flatMap((each) =>
            each.samples.map((one) => ({ name: each.name, ...one, labels: { ...one.labels } })),
          ),
        );
      }),
    );
  });

  it('leaves out families without samples', () => {
    expect(printExposition([{ name: 'a', type: 'gauge', help: '', samples: [] }])).toBe('');
  });
});

describe('a scrape of two thousand pipes', () => {
  it('is read with as many sets of labels as pipes, not as samples', () => {
    const labels = Array.from({ length: 2_000 }, (_, index) =>
      printLabels({ clickpipe_id: `p-${index}`, name: `x${index}` }),
    );
    const families = Array.from({ length: 25 }, (_, index) => ({
      name: `metric_${index}`,
      type: 'counter',
      help: 'One of many',
      samples: labels.map((each) => ({ labels: each, value: index })),
    }));
    const { samples, unreadable } = parseExposition(printExposition(families));
    expect(unreadable).toEqual([]);
    expect(samples).toHaveLength(50_000);
    expect(new Set(samples.map((sample) => sample.labels)).size).toBe(2_000);
  });
});

it('names every line that could not be read', () => {
  expect(reasonsOf('a\nb 1\nc x').map(({ line }) => line)).toEqual([1, 3]);
});
