// Numbers, money and time in words. The language of the interface is English; time zones are the browser's.

/** Seconds, word for one, word for many. */
const UNITS: readonly [number, string, string][] = [
  [365 * 86_400, 'year', 'years'],
  [30 * 86_400, 'month', 'months'],
  [86_400, 'day', 'days'],
  [3_600, 'h', 'h'],
  [60, 'min', 'min'],
];
const absolute = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'medium',
});
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** `3 h ago`, `17 days ago`; `just now` under a minute, and for moments ahead of our clock. Times are epoch ms. */
export function formatAgo(at: number, now: number): string {
  const seconds = (now - at) / 1000;
  for (const [size, one, many] of UNITS) {
    const n = Math.floor(seconds / size);
    if (n >= 1) return `${n} ${n === 1 ? one : many} ago`;
  }
  return 'just now';
}

/** `12 s`, `4 min`, `3 h 20 min`, `2 d 4 h`. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`;
}

/** How old data is: `12 s ago`, `just now` under two seconds. */
export function formatAge(ms: number): string {
  return ms < 2_000 ? 'just now' : `${formatDuration(ms)} ago`;
}

/** `30 Mar 2026, 14:03:12` in the browser's zone. */
export function formatDateTime(at: number): string {
  return absolute.format(at);
}

/** `14:03:12` in the browser's zone. */
export function formatClock(at: number): string {
  return clock.format(at);
}

/** `64 %`, of a share of 1. */
export function formatPercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** `$0.0125`, `$18.25`, `$1,460.00`: small sums keep the digits that make the difference. */
export function formatUsd(amount: number): string {
  const digits = amount !== 0 && Math.abs(amount) < 0.1 ? 4 : 2;
  return amount.toLocaleString('en-US', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  });
}

/** `1 pipe`, `3 pipes`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;
}
