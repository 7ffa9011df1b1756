// Reads JSON that a person pasted. `JSON.parse` would round numbers beyond 2^53, lose the order of some names, take one
// value only, and complain in the words of the browser.
import { JsonSyntaxError, mistakeIn } from './jsonMistakes';

/** A number as it was written. */
interface JsonNumber {
  digits: string;
}

export type JsonObject = Map<string, JsonValue>;
export type JsonValue = null | boolean | string | JsonNumber | JsonValue[] | JsonObject;

const repeated = new WeakMap<JsonObject, string[]>();

/** Names that were written more than once in an object: it has the last value of each. */
export function repeatedNames(object: JsonObject): readonly string[] {
  return repeated.get(object) ?? [];
}

/** Deeper texts would exhaust the stack of the browser. */
const DEEPEST = 200;

const SPACE = /\s*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?!\w|\.)/y;
const STRING = /"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"/y;
const WORD = /[\w$]+/y;
const WORDS: ReadonlyMap<string, null | boolean> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const VALUE = 'Write a value: an object, a list, a text in double quotes, a number, true, false or null.';

/** All values of a text, one after another, with or without commas between them. Throws a `JsonSyntaxError`. */
export function readJsonValues(text: string): { value: JsonValue; at: number }[] {
  const reader = new JsonReader(text);
  const values: { value: JsonValue; at: number }[] = [];
  while (!reader.isAtEnd()) {
    const { at } = reader;
    values.push({ value: reader.value(), at });
    reader.take(',');
  }
  return values;
}

class JsonReader {
  private readonly text: string;
  private depth = 0;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  isAtEnd(): boolean {
    this.match(SPACE);
    return this.at === this.text.length;
  }

  take(sign: string): boolean {
    const found = !this.isAtEnd() && this.text.charAt(this.at) === sign;
    if (found) this.at += 1;
    return found;
  }

  value(): JsonValue {
    this.depth += 1;
    if (this.depth > DEEPEST) {
      this.fail(`Put fewer values inside each other: ${DEEPEST} levels are the most.`);
    }
    const value = this.take('{') ? this.object() : this.take('[') ? this.list() : this.scalar();
    this.depth -= 1;
    return value;
  }

  private object(): JsonObject {
    const object: JsonObject = new Map();
    this.sequence('}', () => {
      const name = this.string('Write the name of a field in double quotes.');
      if (!this.take(':')) this.fail('Write ":" between the name of a field and its value.');
      if (object.has(name)) repeated.set(object, [...new Set([...repeatedNames(object), name])]);
      object.set(name, this.value());
    });
    return object;
  }

  private list(): JsonValue[] {
    const list: JsonValue[] = [];
    this.sequence(']', () => {
      list.push(this.value());
    });
    return list;
  }

  private sequence(close: string, readItem: () => void): void {
    if (this.take(close)) return;
    for (;;) {
      readItem();
      if (this.take(close)) return;
      const comma = this.at;
      if (!this.take(',')) this.fail(`Write "," or "${close}" here.`);
      if (this.take(close)) this.fail('Remove this comma, or write what comes after it.', comma);
    }
  }

  private scalar(): JsonValue {
    if (!this.isAtEnd() && this.text.charAt(this.at) === '"') return this.string(VALUE);
    const digits = this.match(NUMBER);
    if (digits !== undefined) return { digits };
    const start = this.at;
    const value = WORDS.get(this.match(WORD) ?? '');
    if (value === undefined) this.fail(VALUE, start);
    return value;
  }

  private string(otherwise: string): string {
    this.match(SPACE);
    const start = this.at;
    const written = this.match(STRING);
    if (written === undefined) {
      this.fail(this.text.charAt(start) === '"' ? 'Close this text: " is missing in its line.' : otherwise);
    }
    try {
      return String(JSON.parse(written));
    } catch {
      return this.fail('Write \\\\ for a backslash and \\t for a tab in this text.', start);
    }
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private fail(message: string, at = this.at): never {
    throw new JsonSyntaxError(mistakeIn(this.text.slice(at, at + 80)) ?? message, at);
  }
}
