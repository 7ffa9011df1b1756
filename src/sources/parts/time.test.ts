import { describe, expect, it } from 'vitest';
import { isMinute, isRfc3339, secondsOf } from './time';

describe('a time to start from', () => {
  it('is RFC 3339 with seconds and zone only', () => {
    expect(isRfc3339('2026-01-31T14:05:06.7-08:00')).toBe(true);
    for (const text of [
      '1',
      '2026-01-31',
      '2026-01-31T14:05Z',
      '2026-01-31T14:05:06',
      '2026-01-31 14:05:06Z',
      '2026-02-30T14:05:06Z',
      '2026-01-31T14:05:61Z',
    ]) {
      expect([text, isRfc3339(text)]).toEqual([text, false]);
    }
  });

  it('is a minute of the calendar for Kafka', () => {
    expect(isMinute('2028-02-29T23:59')).toBe(true);
    for (const text of [
      '2026-02-29T23:59',
      '2026-11-31T10:00',
      '2026-13-01T10:00',
      '2026-01-31T24:00',
      '2026-01-31T10:60',
      '2026-01-31 10:00',
      '2026-01-31T10:00Z',
      '2026-01-31',
    ]) {
      expect([text, isMinute(text)]).toEqual([text, false]);
    }
  });

  it('is in seconds for Kinesis', () => {
    expect(secondsOf('2026-01-31T14:05:06.9Z')).toBe(1_769_868_306);
    expect(secondsOf('1769868306')).toBe(1_769_868_306);
    for (const text of ['2026-04-31', '2026-01-31T25:00', '1969-12-31', '-1', 'noon']) {
      expect([text, secondsOf(text)]).toEqual([text, undefined]);
    }
  });
});
