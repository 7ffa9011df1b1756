import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysIn, formatDay, formatShortDay, isDay, lengthOf } from './days';

describe('days of the UTC calendar', () => {
  it('are those of UTC, whatever the hour', () => {
    expect(dayOf(Date.parse('2026-03-30T23:59:59.999Z'))).toBe('2026-03-30');
    expect(dayOf(Date.parse('2026-03-31T00:00:00Z'))).toBe('2026-03-31');
  });

  it.each(['2026-02-30', '2026-3-1', '2026-13-01', 'yesterday', '', 20260330, undefined])(
    'take %s for no day',
    (text) => expect(isDay(text)).toBe(false),
  );

  it('go over the ends of months and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysIn({ from: '2026-02-27', to: '2026-03-01' })).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
  });

  it('are none where a range ends before it begins', () => {
    expect(daysIn({ from: '2026-03-02', to: '2026-03-01' })).toEqual([]);
    expect(lengthOf({ from: '2026-03-02', to: '2026-03-01' })).toBe(0);
  });

  it('are as many as the range is long, in order, and each is a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 800 }), (begin, length) => {
        const from = addDays('1990-01-01', begin);
        const days = daysIn({ from, to: addDays(from, length - 1) });
        expect(days).toHaveLength(length);
        expect(days.every(isDay)).toBe(true);
        expect(days).toEqual([...new Set(days)].toSorted());
      }),
    );
  });

  it('are said in words', () => {
    expect([formatDay('2026-03-30'), formatShortDay('2026-03-30')]).toEqual(['30 Mar 2026', '30 Mar']);
  });
});
