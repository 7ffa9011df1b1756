// Goes over the tokens of a type and complains in sentences.
import { type Token, lexType, TypeSyntaxError } from './typeLexer';
import { aliases, floatNames, integerNames, MOST_FURTHER_WORDS } from './typeNames';
import type { TypeNode } from './typeTree';

/** ClickHouse itself stops at 300; nobody writes that, and deeper trees would exhaust the stack of the browser. */
const DEEPEST = 100;

export class TypeReader {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly readNode: (reader: TypeReader) => TypeNode;
  private position = 0;
  private depth = 0;

  /** `readNode` reads one type; it is given, not imported, since types contain types. Throws a `TypeSyntaxError`. */
  constructor(text: string, readNode: (reader: TypeReader) => TypeNode) {
    this.text = text;
    this.tokens = lexType(text);
    this.readNode = readNode;
  }

  peek(ahead = 0): Token {
    const token = this.tokens[Math.min(this.position + ahead, this.tokens.length - 1)];
    return token ?? { kind: 'end', value: '', at: this.text.length, length: 0 };
  }

  next(): Token {
    const token = this.peek();
    this.position += 1;
    return token;
  }

  /** How much text the tokens from `start` up to here take. */
  lengthSince(start: Token): number {
    const last = this.tokens[Math.max(0, Math.min(this.position, this.tokens.length) - 1)] ?? start;
    return last.at + last.length - start.at;
  }

  fail(message: string, where: Token = this.peek()): never {
    throw new TypeSyntaxError(message, where.at, where.length);
  }

  isSign(sign: string, ahead = 0): boolean {
    const { kind, value } = this.peek(ahead);
    return kind === 'sign' && value === sign;
  }

  takeSign(sign: string): boolean {
    const found = this.isSign(sign);
    if (found) this.next();
    return found;
  }

  /** Takes an unquoted word, in any case. */
  takeWord(word: string): boolean {
    const { kind, value } = this.peek();
    const found = kind === 'word' && value.toUpperCase() === word;
    if (found) this.next();
    return found;
  }

  /** One type. */
  type(): TypeNode {
    this.depth += 1;
    if (this.depth > DEEPEST) this.fail(`Put fewer types inside each other: ${DEEPEST} levels are the most.`);
    const node = this.readNode(this);
    this.depth -= 1;
    return node;
  }

  /** `(a, b)` as what `readItem` makes of each; nothing at all and `()` are an empty list. */
  list<Item>(readItem: () => Item): Item[] {
    const items: Item[] = [];
    if (!this.takeSign('(') || this.takeSign(')')) return items;
    for (;;) {
      items.push(readItem());
      const comma = this.peek();
      if (!this.takeSign(',')) break;
      if (this.isSign(')')) this.fail('Remove this comma, or write what comes after it.', comma);
    }
    this.close();
    return items;
  }

  /** Whether brackets with something in them follow. */
  hasArguments(): boolean {
    return this.isSign('(') && !this.isSign(')', 1);
  }

  /** The closing bracket. */
  close(): void {
    if (this.takeSign(')')) return;
    const { kind, value } = this.peek();
    if (kind === 'end') this.fail('Close the bracket: ")" is missing.');
    this.fail(`Write "," or ")" before "${value}".`);
  }

  /** A whole number; `what` says in the message which. */
  integer(what: string): number {
    const minus = this.takeSign('-');
    const token = this.peek();
    if (token.kind !== 'number' || !/^\d+$/.test(token.value)) this.fail(`Write ${what} as a whole number.`);
    const value = Number(this.next().value);
    if (!Number.isSafeInteger(value)) this.fail(`Write ${what} as a smaller number.`, token);
    return minus && value !== 0 ? -value : value;
  }

  /** A string literal; `what` says in the message which. */
  string(what: string): string {
    if (this.peek().kind !== 'text') this.fail(`Write ${what} in single quotes.`);
    return this.next().value;
  }

  /** A name, bare or quoted; `what` says in the message which. */
  name(what: string): string {
    const { kind, value } = this.peek();
    if (kind !== 'word' && kind !== 'name') this.fail(`Write ${what}.`);
    if (value === '') this.fail(`Write ${what} between the quotes.`);
    return this.next().value;
  }

  /** What stands between the brackets that follow, as written; undefined if there are none or nothing is in them. */
  rawArguments(): string | undefined {
    const open = this.peek();
    if (!this.takeSign('(')) return undefined;
    let brackets = 1;
    for (;;) {
      const token = this.next();
      if (token.kind === 'end') this.fail('Close the bracket: ")" is missing.', token);
      if (token.kind !== 'sign') continue;
      if (token.value === '(') brackets += 1;
      if (token.value === ')') brackets -= 1;
      if (brackets === 0) return this.text.slice(open.at + 1, token.at).trim() || undefined;
    }
  }
}

// The spellings of other SQL dialects: names of several words, widths and signs.

/**
 * The canonical name of a type whose first word was read; takes the further words of a name like `DOUBLE PRECISION`.
 * `isOwn` tells ClickHouse's own names, which go before aliases. A name nobody knows comes back as written.
 */
export function readName(reader: TypeReader, written: string, isOwn: (name: string) => boolean): string {
  const words = [written.toUpperCase()];
  while (words.length <= MOST_FURTHER_WORDS) {
    const { kind, value } = reader.peek(words.length - 1);
    if (kind !== 'word') break;
    words.push(value.toUpperCase());
  }
  for (let count = words.length; count > 1; count -= 1) {
    const name = aliases.get(words.slice(0, count).join(' '));
    if (name === undefined) continue;
    for (let further = 1; further < count; further += 1) reader.next();
    return name;
  }
  return isOwn(written) ? written : (aliases.get(written.toUpperCase()) ?? written);
}

/** Widths of other dialects, as in `INT(11)` and `VARCHAR(255)`: ClickHouse takes and ignores them. */
export function skipWidth(reader: TypeReader, name: string): void {
  const start = reader.peek();
  const most = integerNames.has(name) || name === 'String' ? 1 : floatNames.has(name) ? 2 : 0;
  if (most === 0) reader.fail(`Remove the brackets: ${name} has no arguments.`, start);
  const given = reader.list(() => reader.integer('the width')).length;
  if (given > most) reader.fail(`Remove the brackets: ${name} needs no arguments.`, start);
}

/** `INT(11) UNSIGNED`: the sign after the width. */
export function readSign(reader: TypeReader, written: string): string | undefined {
  const { kind, value } = reader.peek();
  const name = kind === 'word' ? aliases.get(`${written} ${value}`.toUpperCase()) : undefined;
  if (name !== undefined) reader.next();
  return name;
}
