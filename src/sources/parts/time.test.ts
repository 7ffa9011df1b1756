// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { isRfc3339, millisecondsOf } from './time';

describe('a time as it is typed', () => {
  it.each([
    ['2026-01-31T14:05:06Z', '2026-01-31T14:05:06.000Z'],
    ['2026-01-31T14:05:06.7Z', '2026-01-31T14:05:06.700Z'],
    ['2026-01-31T14:05:06+02:00', '2026-01-31T12:05:06.000Z'],
    ['2026-01-31T14:05', '2026-01-31T14:05:00.000Z'],
    ['2026-01-31 14:05:06', '2026-01-31T14:05:06.000Z'],
    ['2026-01-31', '2026-01-31T00:00:00.000Z'],
    ['2028-02-29', '2028-02-29T00:00:00.000Z'],
  ])('%s is %s', (typed, iso) => {
    expect(millisecondsOf(typed)).toBe(Date.parse(iso));
  });

  it.each([
    '',
    'noon',
    '2026',
    '31.01.2026',
    '2026-13-01',
    '2026-02-30',
    '2026-02-29T12:00Z',
    '2026-01-31T25:00Z',
  ])('%j is none', (typed) => {
    expect(millisecondsOf(typed)).toBeUndefined();
    expect(isRfc3339(typed)).toBe(false);
  });

  it('is RFC 3339 with seconds and zone only', () => {
    expect(isRfc3339('2026-01-31T14:05:06.7-08:00')).toBe(true);
    expect(isRfc3339('2026-01-31T14:05Z')).toBe(false);
    expect(isRfc3339('2026-01-31T14:05:06')).toBe(false);
    expect(isRfc3339('2026-01-31 14:05:06Z')).toBe(false);
    expect(isRfc3339('2026-02-30T14:05:06Z')).toBe(false);
  });
});
