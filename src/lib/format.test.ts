import { describe, expect, it } from 'vitest';
import {
  count,
  formatAge,
  formatAgo,
  formatClock,
  formatDateTime,
  formatDuration,
  formatUsd,
} from './format';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 2, 30, 14, 3, 12);

describe('a moment as so long ago', () => {
  it.each([
    [0, 'just now'],
    [59 * SECOND, 'just now'],
    [MINUTE, '1 min ago'],
    [59 * MINUTE + 59 * SECOND, '59 min ago'],
    [HOUR, '1 h ago'],
    [23 * HOUR + 59 * MINUTE, '23 h ago'],
    [DAY, '1 day ago'],
    [29 * DAY, '29 days ago'],
    [30 * DAY, '1 month ago'],
    [364 * DAY, '12 months ago'],
    [800 * DAY, '2 years ago'],
  ])('%j ms back reads "%s"', (back, text) => {
    expect(formatAgo(NOW - back, NOW)).toBe(text);
  });

  it('is just now where the clock of the server runs ahead of ours', () => {
    expect(formatAgo(NOW + 30 * SECOND, NOW)).toBe('just now');
    expect(formatAgo(NOW + 2 * HOUR, NOW)).toBe('just now');
  });
});

describe('a duration', () => {
  it.each([
    [0, '0 s'],
    [999, '0 s'],
    [12_400, '12 s'],
    [59_999, '59 s'],
    [MINUTE, '1 min'],
    [59 * MINUTE + 59 * SECOND, '59 min'],
    [3 * HOUR, '3 h'],
    [3 * HOUR + 20 * MINUTE, '3 h 20 min'],
    [23 * HOUR + 59 * MINUTE, '23 h 59 min'],
    [2 * DAY, '2 d'],
    [2 * DAY + 4 * HOUR + 59 * MINUTE, '2 d 4 h'],
  ])('of %j ms reads "%s"', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  it('never counts below zero', () => {
    expect(formatDuration(-5_000)).toBe('0 s');
  });
});

describe('a moment in full', () => {
  it('has the date and the time to the second', () => {
    expect(formatDateTime(NOW)).toBe('30 Mar 2026, 14:03:12');
  });

  it('is the time alone on a clock', () => {
    expect(formatClock(NOW)).toBe('14:03:12');
    expect(formatClock(Date.UTC(2026, 2, 30))).toBe('00:00:00');
  });
});

describe('a sum of money', () => {
  it.each([
    [0, '$0.00'],
    [0.0125, '$0.0125'],
    [0.05, '$0.05'],
    [0.1, '$0.10'],
    [0.129, '$0.13'],
    [18.25, '$18.25'],
    [1460, '$1,460.00'],
    [-3, '-$3.00'],
    [-0.0125, '-$0.0125'],
  ])('of %j reads "%s"', (amount, text) => {
    expect(formatUsd(amount)).toBe(text);
  });
});

describe('a count of things', () => {
  it.each([
    [0, '0 pipes'],
    [1, '1 pipe'],
    [3, '3 pipes'],
    [10_000, '10,000 pipes'],
  ])('%j of pipes reads "%s"', (n, text) => {
    expect(count(n, 'pipe')).toBe(text);
  });

  it('takes a plural that is not made with an s', () => {
    expect(count(1, 'query', 'queries')).toBe('1 query');
    expect(count(2, 'query', 'queries')).toBe('2 queries');
  });
});

describe('the age of data', () => {
  it.each([
    [-500, 'just now'],
    [1_999, 'just now'],
    [2_000, '2 s ago'],
    [90_000, '1 min ago'],
  ])('%d ms are "%s"', (ms, text) => {
    expect(formatAge(ms)).toBe(text);
  });
});
