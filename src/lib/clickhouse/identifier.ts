// How ClickHouse writes names and texts in SQL. Source: ClickHouse's syntax reference, identifiers and string literals.
import { lookup } from '../lookup';

const BARE = /^[A-Za-z_][0-9A-Za-z_]*$/;

/** Characters that would break a line or end a quote, and the letter that stands for each after a backslash. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\',
  '\b': 'b',
  '\f': 'f',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
  '\0': '0',
};

function quote(text: string, mark: string): string {
  const escaped = Array.from(text, (character) => {
    const letter = character === mark ? mark : lookup(ESCAPES, character);
    return letter === undefined ? character : `\\${letter}`;
  });
  return `${mark}${escaped.join('')}${mark}`;
}

/** True for a name that SQL may show as it is: letters, digits and `_`, no digit in front. */
export function isBareIdentifier(name: string): boolean {
  return BARE.test(name);
}

/**
 * A name of a database, table or column for SQL that is shown to a person: `orders`, `` `order-items` ``. The API takes
 * raw names, never these. An empty name gives two backticks, which ClickHouse refuses.
 */
export function quoteIdentifier(name: string): string {
  return isBareIdentifier(name) ? name : quote(name, '`');
}

/** Like `quoteIdentifier`, with the backticks whatever the name: for words that SQL would read as its own. */
export function alwaysQuoteIdentifier(name: string): string {
  return quote(name, '`');
}

/** A text for SQL in single quotes: `'it\'s'`. */
export function quoteText(text: string): string {
  return quote(text, "'");
}
