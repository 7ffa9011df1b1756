// A pasted JSON text as plain values, and what of it plain values cannot show.
import { member } from '../jsonPaths';
import { JsonSyntaxError, lineAndColumn } from './jsonMistakes';
import { readJsonValues, repeatedNames, type JsonValue } from './jsonReader';

interface JsonDocument {
  value: unknown;
  /** Paths of names that were written more than once in their object; the last value of each is in `value`. */
  repeated: string[];
}

/**
 * All values of a text, one after another. A number that JavaScript cannot hold exactly comes as the text of its digits.
 * Throws a `JsonSyntaxError` whose message begins with line and column.
 */
export function readJsonDocuments(text: string): JsonDocument[] {
  try {
    return readJsonValues(text).map(({ value }) => {
      const repeated: string[] = [];
      return { value: plain(value, '', repeated), repeated };
    });
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw new JsonSyntaxError(`${lineAndColumn(text, error.at)}: ${error.message}`, error.at);
  }
}

function plain(value: JsonValue, path: string, repeated: string[]): unknown {
  if (Array.isArray(value)) {
    return value.map((each, index) => plain(each, `${path}[${index}]`, repeated));
  }
  if (value instanceof Map) {
    repeated.push(...repeatedNames(value).map((name) => member(path, name)));
    return Object.fromEntries(
      [...value].map(([name, each]) => [name, plain(each, member(path, name), repeated)]),
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  const number = Number(value.digits);
  const isExact = Number.isFinite(number) && (Number.isSafeInteger(number) || !Number.isInteger(number));
  return isExact ? number : value.digits;
}
