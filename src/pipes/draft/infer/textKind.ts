// What a text in JSON stands for.

export type TextKind = 'text' | 'date' | 'time' | 'uuid';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.(\d{1,9}))?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/;

/** The days that Date holds, first and last; Date32 and DateTime64 hold the years 1900 to 2299. Source: their references. */
const DATE_DAYS = ['1970-01-01', '2149-06-06'] as const;
const FAR_DAYS = ['1900-01-01', '2299-12-31'] as const;

interface TextMeaning {
  kind: TextKind;
  /** A date that Date cannot hold, but Date32 can. */
  farDate?: boolean;
  /** Of a time: digits of a second's fraction. */
  fraction?: number;
}

/** A date, a time in ISO 8601 or a UUID, if ClickHouse can hold it as such; else a text. */
export function kindOfText(text: string): TextMeaning {
  if (UUID.test(text)) return { kind: 'uuid' };
  if (DATE.test(text) && isDay(text, FAR_DAYS)) return { kind: 'date', farDate: !isDay(text, DATE_DAYS) };
  const [, day = '', clock = '', fraction = ''] = TIME.exec(text) ?? [];
  return isDay(day, FAR_DAYS) && isClock(clock)
    ? { kind: 'time', fraction: fraction.length }
    : { kind: 'text' };
}

/** A day of the calendar, within two others. */
function isDay(text: string, [first, last]: readonly [string, string]): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  // The browser takes 30 February for 1 March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text >= first && text <= last;
}

function isClock(text: string): boolean {
  return text <= '23:59' && text.slice(3) <= '59';
}
