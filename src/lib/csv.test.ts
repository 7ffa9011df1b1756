import { describe, expect, it } from 'vitest';
import { toCsv } from './csv';

describe('CSV', () => {
  it('has a line of names and keeps every digit', () => {
    expect(
      toCsv(
        ['day', 'chc', 'locked'],
        [
          ['2026-03-30', 0.30000000000000004, true],
          ['2026-03-31', -1, false],
        ],
      ),
    ).toBe('\uFEFFday,chc,locked\r\n2026-03-30,0.30000000000000004,true\r\n2026-03-31,-1,false\r\n');
  });

  it('wraps what would break a line', () => {
    expect(toCsv(['a,b'], [['say "hi"'], ['two\nlines']])).toBe(
      '\uFEFF"a,b"\r\n"say ""hi"""\r\n"two\nlines"\r\n',
    );
  });

  it('begins with the bytes that tell UTF-8', () => {
    expect([...new TextEncoder().encode(toCsv(['ü'], []))]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xbc, 13, 10]);
  });

  it.each([
    '=1+1',
    '+cmd',
    '@SUM(A1)',
    '-cmd',
    '-1-1+cmd',
    '+49 (0)30',
    '-1,5',
    '\tx',
    '\n=1',
    '\r\n@x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '-',
  ])('defuses %j, which a spreadsheet would run', (text) => {
    expect(toCsv(['name'], [[text]])).toMatch(/^\uFEFFname\r\n"?'/);
  });

  it.each(['-1', '+1.5', '-0.25e-7', "it's", 'a=b'])('leaves %j as it is', (text) => {
    expect(toCsv(['name'], [[text]])).toBe(`\uFEFFname\r\n${text}\r\n`);
  });

  it('leaves names with a minus inside, and days, as they are', () => {
    expect(toCsv(['name'], [['orders-stream'], ['2026-03-30']])).toBe(
      '\uFEFFname\r\norders-stream\r\n2026-03-30\r\n',
    );
  });
});
