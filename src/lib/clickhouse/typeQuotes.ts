// Texts and names in quotes. Source: ClickHouse's syntax reference, string literals.
import { lookup } from '../lookup';
import { TypeSyntaxError } from './typeSyntaxError';

const UNESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '0': '\0',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '`': '`',
};

/** What stands in quotes from `start`, and how much text it takes. A doubled quote stands for one. */
export function readQuoted(text: string, start: number, quote: string): { value: string; length: number } {
  let value = '';
  let at = start + 1;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '\\') {
      const { read, length } = readEscape(text, at);
      value += read;
      at += length;
    } else if (character !== quote) {
      value += character;
      at += 1;
    } else if (text.charAt(at + 1) === quote) {
      value += quote;
      at += 2;
    } else return { value, length: at + 1 - start };
  }
  throw new TypeSyntaxError(`Close the quote: ${quote} is missing.`, start, text.length - start);
}

function readEscape(text: string, at: number): { read: string; length: number } {
  const hex = /^\\x([0-9a-fA-F]{2})/.exec(text.slice(at, at + 4))?.[1];
  if (hex !== undefined) {
    const code = Number.parseInt(hex, 16);
    if (code < 0x80) return { read: String.fromCharCode(code), length: 4 };
    // It is one byte of a character in UTF-8; alone it is no character.
    throw new TypeSyntaxError(`Write the character itself instead of \\x${hex}.`, at, 4);
  }
  const letter = text.charAt(at + 1);
  // ClickHouse keeps the backslash of an escape it does not know, so that regular expressions can be written plainly.
  return { read: lookup(UNESCAPES, letter) ?? `\\${letter}`, length: 1 + letter.length };
}
