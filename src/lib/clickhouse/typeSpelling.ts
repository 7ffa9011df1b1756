// The spellings of other SQL dialects: names of several words, widths and signs.
import { aliases, floatNames, integerNames, MOST_FURTHER_WORDS } from './typeNames';
import type { TypeReader } from './typeReader';

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
