import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { parseTime } from './time';

const NOW = Date.UTC(2026, 2, 30, 14, 3, 12);
const home = process.env.TZ;

afterEach(() => {
  process.env.TZ = home;
});

describe('a time of the API', () => {
  it.each([
    ['2026-03-30T14:03:12Z', NOW],
    ['2026-03-30T14:03:12', NOW],
    ['2026-03-30 14:03:12', NOW],
    ['2026-03-30 14:03:12 UTC', NOW],
    ['2026-03-30T14:03:12+00:00', NOW],
    ['2026-03-30T14:03:12+0000', NOW],
    ['2026-03-30 14:03:12+00', NOW],
    ['2026-03-30t14:03:12z', NOW],
    ['2026-03-30T16:03:12.500+02:00', NOW + 500],
    ['2026-03-30T14:03:12.5', NOW + 500],
    ['2026-03-30 14:03:12.123456789', NOW + 123],
    ['2026-03-30T05:33:12-08:30', NOW],
    ['2026-03-30T14:03', NOW - 12_000],
    ['2026-03-30', Date.UTC(2026, 2, 30)],
    ['2028-02-29', Date.UTC(2028, 1, 29)],
    ['1970-01-01T00:00:00Z', 0],
  ])('%s is the same moment in every zone', (text, moment) => {
    for (const [zone, offset] of [
      ['America/New_York', 240],
      ['Asia/Kolkata', -330],
      ['Pacific/Kiritimati', -840],
      ['UTC', 0],
    ] as const) {
      process.env.TZ = zone;
      // The zone has really changed.
      expect(new Date(NOW).getTimezoneOffset()).toBe(offset);
      expect([zone, parseTime(text)]).toEqual([zone, moment]);
    }
  });

  it.each([
    undefined,
    null,
    '',
    'soon',
    '2026',
    '31.01.2026',
    '14:03:12',
    '2026-13-45T00:00:00Z',
    '2026-13-01',
    '2026-02-30',
    '2026-02-29T12:00Z',
    '2026-04-31T10:00:00',
    '2026-01-31T25:00Z',
    '2026-01-31T24:00',
    '2026-01-31T14:61',
    '2026-01-31T14:05:60Z',
    '2026-01-31T14:05:06+24:00',
    '2026-01-31T14:05:06 CET',
  ])('is unknown where it says %j', (given) => {
    expect(parseTime(given)).toBeUndefined();
  });

  it('comes back from what every clock writes', () => {
    const moments = fc.date({
      min: new Date('0100-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        expect(parseTime(moment.toISOString())).toBe(moment.getTime());
      }),
    );
  });
});
