// Secrets that were typed, wherever they come back: a server's refusal may repeat what it was sent.
import { mergeTextSpans, REDACTED, replaceSpans, type TextSpan } from './span';

/** Shorter ones are part of other words, or words by themselves. */
const LONG = 6;
const VERY_SHORT = 4;
/** A line of a longer secret is one, too; and so is its beginning, where a server cut it off. */
const SHORTEST_LINE = 16;
const SEED = 12;

/**
 * The text with `<redacted>` where one of these values stands: as it is, or as it reads in JSON, in an address, in
 * HTML or in base64; also one line of it, or its beginning. A value of up to five characters, or of small letters
 * alone, is replaced where it is a word of its own; one of up to three, only in quotes or behind `=` or `:`, because
 * "wrong password: a" names it and "a pipe" does not.
 */
export function maskValues(text: string, values: readonly string[], replacement = REDACTED): string {
  const forms = [...new Set(values.flatMap(formsOf))];
  return replaceSpans(text, mergeTextSpans(forms.flatMap((form) => placesOf(form, text))), replacement);
}

function formsOf(value: string): string[] {
  const bare = value.trim();
  if (bare === '') return [];
  const lines = bare.split(/\r?\n|\\n/).map((line) => line.trim());
  const long = lines.filter((line) => line.length >= SHORTEST_LINE && !/^-+ ?(?:BEGIN|END)\b/.test(line));
  return [value, bare, ...long, lines.join(' '), lines.join('')].flatMap(spellingsOf);
}

function spellingsOf(value: string): string[] {
  const json = JSON.stringify(value).slice(1, -1);
  const percent = percentEncoded(value);
  const base64 = btoa(String.fromCodePoint(...new TextEncoder().encode(value)));
  return [
    value,
    json,
    JSON.stringify(json).slice(1, -1),
    percent,
    percent.replaceAll(/%[\dA-F]{2}/g, (byte) => byte.toLowerCase()),
    percent.replaceAll('%20', '+'),
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  ];
}

function percentEncoded(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    // Half of a character that takes two: an address cannot have it.
    return value;
  }
}

function placesOf(form: string, text: string): TextSpan[] {
  const isCutOff = form.length >= SHORTEST_LINE && !form.startsWith('-----');
  const seed = isCutOff ? form.slice(0, SEED) : form;
  const places: TextSpan[] = [];
  for (let from = text.indexOf(seed); from >= 0; from = text.indexOf(seed, from + 1)) {
    let to = from + seed.length;
    while (to - from < form.length && text[to] === form[to - from]) to += 1;
    if (isPlace(form, text, from, to)) places.push({ from, to });
  }
  return places;
}

function isPlace(form: string, text: string, from: number, to: number): boolean {
  const isWord = !/[\w-]$/.test(text.slice(0, from)) && !/^[\w-]/.test(text.slice(to, to + 1));
  if (form.length < VERY_SHORT)
    return isWord && /(?:["'`«“‘]|[=:] ?)$/.test(text.slice(Math.max(0, from - 2), from));
  return (form.length >= LONG && !/^[a-z]{1,11}$/.test(form)) || isWord;
}
