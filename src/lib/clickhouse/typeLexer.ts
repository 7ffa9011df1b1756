// Cuts the text of a type into words. Source: ClickHouse's syntax reference; its parser reads escapes the same way.
import { lookup } from '../lookup';

/** Why a text is not a type, in a sentence that says what to do, and where. */
export class TypeSyntaxError extends Error {
  readonly at: number;
  readonly length: number;

  constructor(message: string, at: number, length: number) {
    super(message);
    this.name = 'TypeSyntaxError';
    this.at = at;
    this.length = length;
  }
}

export interface Token {
  /** `name` is a quoted identifier, `text` a string literal; `end` comes once, last. */
  kind: 'word' | 'name' | 'text' | 'number' | 'sign' | 'end';
  /** Without quotes and escapes. */
  value: string;
  /** Offset and length in UTF-16 code units. */
  at: number;
  length: number;
}

const SPACE = /\s+/y;
const WORD = /[A-Za-z_][0-9A-Za-z_$]*/y;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SIGNS = new Set(['(', ')', ',', '=', '.', '-']);
const SMART_QUOTES = new Set(['‘', '’', '“', '”', '„', '´']);

/** The tokens of a text, an `end` last. Throws a `TypeSyntaxError` where a character cannot be part of any type. */
export function lexType(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const add = (kind: Token['kind'], value: string, length: number) => {
    tokens.push({ kind, value, at, length });
    at += length;
  };

  while (at < text.length) {
    const space = matchAt(SPACE, text, at);
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const word = matchAt(WORD, text, at);
    const number = matchAt(NUMBER, text, at);
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (word !== undefined) add('word', word, word.length);
    else if (number !== undefined) add('number', number, number.length);
    else if (SIGNS.has(character)) add('sign', character, 1);
    else if (character === "'" || character === '"' || character === '`') {
      const { value, length } = readQuoted(text, at, character);
      add(character === "'" ? 'text' : 'name', value, length);
    } else throw new TypeSyntaxError(strangeCharacter(character), at, character.length);
  }
  add('end', '', 0);
  return tokens;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function strangeCharacter(character: string): string {
  if (SMART_QUOTES.has(character)) return `Write a straight quote (') instead of ${character}.`;
  return `Remove ${character}: it is not part of a type. A name with such a character needs backticks.`;
}

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
function readQuoted(text: string, start: number, quote: string): { value: string; length: number } {
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
