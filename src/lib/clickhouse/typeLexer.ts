// Cuts the text of a type into words. Source: ClickHouse's syntax reference; its parser reads escapes the same way.
import { readQuoted } from './typeQuotes';
import { TypeSyntaxError } from './typeSyntaxError';

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
