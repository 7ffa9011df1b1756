// What is measured, in words that fit beside a chart, and the steps of its axis.

export const units = ['rows/s', 'bytes/s', 'bytes', 'ms', 'vCPU', 'batches', 'errors/min', '%'] as const;
export type Unit = (typeof units)[number];

const PREFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi'] as const;
const KIB = 1024;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Three digits and their prefix: `0.25`, `12.4`, `980`, `1.2 k`, `3.4 M`. */
const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 });
const plain = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

/** `1.2 k rows/s`, `4.5 MiB`, `840 ms`, `0.32 vCPU`, `64 %`; a dash for what is not known. */
export function formatMeasure(value: number | null | undefined, unit: Unit): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const text = formatTick(value, unit);
  return isSpelledOut(unit) ? text : `${text} ${unit}`;
}

/** The same for an axis, where the unit stands in the title: `1.2 k`, `4 MiB`, `500 ms`. */
export function formatTick(value: number, unit: Unit): string {
  if (unit === 'bytes' || unit === 'bytes/s') {
    return `${formatBytes(value)}${unit === 'bytes' ? '' : '/s'}`;
  }
  if (unit === 'ms') return formatMs(value);
  if (unit === '%') return `${plain.format(value)} %`;
  return formatCount(value);
}

/** Do the words of a value say its unit already? */
function isSpelledOut(unit: Unit): boolean {
  return unit === 'bytes' || unit === 'bytes/s' || unit === 'ms' || unit === '%';
}

/** `0`, `512 B`, `1.5 KiB`, `3.25 GiB`: powers of 1024. */
export function formatBytes(bytes: number): string {
  const size = Math.abs(bytes);
  const power = size < KIB ? 0 : Math.min(PREFIXES.length - 1, Math.floor(Math.log2(size) / 10));
  return `${plain.format(bytes / KIB ** power)} ${PREFIXES[power]}B`;
}

function formatCount(value: number): string {
  // "1.2K" as the language has it; the prefix apart and small, as in the metric system.
  const [, number = '', prefix = ''] = /^(.*?)([A-Z]?)$/.exec(compact.format(value)) ?? [];
  return prefix === '' ? number : `${number} ${prefix === 'K' ? 'k' : prefix}`;
}

function formatMs(ms: number): string {
  if (Math.abs(ms) < 1_000) return `${plain.format(ms)} ms`;
  if (Math.abs(ms) < 2 * MINUTE_MS) return `${plain.format(ms / 1_000)} s`;
  if (Math.abs(ms) < 2 * HOUR_MS) return `${plain.format(ms / MINUTE_MS)} min`;
  return `${plain.format(ms / HOUR_MS)} h`;
}

/**
 * Values for an axis from zero up to at least `most`: 3 to 6 of them, in steps that read well in the unit. Nothing or
 * nonsense as `most` gives an axis up to one.
 */
export function axisTicks(most: number, unit: Unit): number[] {
  const top = Number.isFinite(most) && most > 0 ? most : 1;
  const step = roundStep(top / 4, unit);
  return Array.from({ length: Math.ceil(top / step) + 1 }, (_, index) => index * step);
}

/** The next step up that reads well. */
function roundStep(least: number, unit: Unit): number {
  if (unit === 'bytes' || unit === 'bytes/s') return 2 ** Math.max(0, Math.ceil(Math.log2(least)));
  if (unit === 'batches') return Math.max(1, decimalStep(least));
  if (unit === 'ms' && least > HOUR_MS) return decimalStep(least / HOUR_MS) * HOUR_MS;
  if (unit === 'ms' && least > 20_000) {
    const minutes = [0.5, 1, 2, 5, 10, 15, 30, 60].find((each) => each * MINUTE_MS >= least) ?? 60;
    return minutes * MINUTE_MS;
  }
  return decimalStep(least);
}

/** 1, 2 or 5 times a power of ten. */
function decimalStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

const minute = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** `14:03` in the browser's zone. */
export function formatMinute(at: number): string {
  return minute.format(at);
}

const TIME_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440].map((minutes) => minutes * MINUTE_MS);

/**
 * Round times between two moments, at most `most` of them. `offsetMinutes` is the time zone as `Date.getTimezoneOffset`
 * gives it: hours are round on the clock of the person.
 */
export function timeTicks(from: number, to: number, most: number, offsetMinutes: number): number[] {
  const step = TIME_STEPS.find((each) => (to - from) / each <= most) ?? 1_440 * MINUTE_MS;
  const offset = offsetMinutes * MINUTE_MS;
  const first = Math.ceil((from - offset) / step) * step + offset;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, n) => first + n * step);
}
