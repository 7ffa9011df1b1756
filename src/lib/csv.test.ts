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
    ).toBe('day,chc,locked\r\n2026-03-30,0.30000000000000004,true\r\n2026-03-31,-1,false\r\n');
  });

  it('wraps what would break a line', () => {
    expect(toCsv(['a,b'], [['say "hi"'], ['two\nlines']])).toBe('"a,b"\r\n"say ""hi"""\r\n"two\nlines"\r\n');
  });

  it.each(['=1+1', '+cmd', '@SUM(A1)', '-cmd', '\tx'])(
    'defuses %j, which a spreadsheet would run',
    (text) => {
      expect(toCsv(['name'], [[text]])).toContain(`'${text}`);
    },
  );

  it('leaves names with a minus inside, and days, as they are', () => {
    expect(toCsv(['name'], [['orders-stream'], ['2026-03-30']])).toBe(
      'name\r\norders-stream\r\n2026-03-30\r\n',
    );
  });
});
