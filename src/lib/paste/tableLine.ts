// Cuts a line of a pasted list into cells, and a cell into the parts of a dotted name.

/** A name, or one part of a dotted name. */
export interface NamePart {
  text: string;
  /** It stood in quotes or backticks, so that dots in it belong to it. */
  quoted: boolean;
}

/** What stands between two delimiters: one part, or several that dots join. */
export type PastedCell = readonly NamePart[];

/** A name that is mapped to another, as in `public.orders:orders_copy` and `public.orders -> orders_copy`. */
export interface Mapped {
  sign: ':' | '->';
  source: PastedCell;
  target: PastedCell;
}

export interface TableLine {
  cells: PastedCell[];
  /** For each cell, what it maps, if it does. */
  mapped: (Mapped | undefined)[];
  /** Cut at pipes or tabs, so each cell is a column; commas may as well stand between whole tables. */
  tabular: boolean;
}

/** What opens a quote, and what closes it. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['`', '`'],
  ["'", "'"],
  ['[', ']'],
]);
const MAPS_TO = /^(:|->|=>|→)/;
/** In this order: what looks like a column of a printed table is one, whatever else is in the line. */
const DELIMITERS = ['|', '│', '\t', ',', ';'];
const DELIMITER_SET = new Set(DELIMITERS);

/**
 * The cells of a line, none for a line without names. Comments, commas and semicolons after the names are left out, and
 * so is the frame of a printed table.
 */
export function cutLine(line: string): TableLine {
  const { end, places } = findDelimiters(line);
  const names = line.slice(0, endOfNames(line, end));
  const delimiter = DELIMITERS.find((sign) =>
    places.some(({ at, character }) => character === sign && at < names.length),
  );
  const ends = places
    .filter(({ at, character }) => character === delimiter && at < names.length)
    .map(({ at }) => at);
  const texts = [...ends, names.length].map((to, index) =>
    names.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, to).trim(),
  );
  if (texts.at(-1) === '') texts.pop();
  const framed = delimiter === '|' || delimiter === '│';
  // In CSV an empty first column is one; in front of a `|` it is the frame.
  if (texts[0] === '' && framed) texts.shift();
  return { cells: texts.map(cutName), mapped: texts.map(cutMapping), tabular: framed || delimiter === '\t' };
}

/** `end`, or before it where only commas, semicolons and blanks stand. A loop: a pattern would look at each blank anew. */
function endOfNames(line: string, end: number): number {
  let at = end;
  while (at > 0 && /[,;\s]/.test(line.charAt(at - 1))) at -= 1;
  return at;
}

/** The delimiters outside quotes, and where a comment begins. */
function findDelimiters(line: string): { places: { at: number; character: string }[]; end: number } {
  const places: { at: number; character: string }[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (opensQuote(line, at)) at = endOfQuote(line, at) - 1;
    else if (DELIMITER_SET.has(character)) places.push({ at, character });
    else if ((character === '-' || character === '#') && beginsComment(line, at)) return { places, end: at };
  }
  return { places, end: line.length };
}

/** Quotes open where a name can begin, so that `it's` is a name. */
function opensQuote(line: string, at: number): boolean {
  return QUOTES.has(line.charAt(at)) && !/[\p{L}\p{N}_$]/u.test(line.charAt(at - 1));
}

function beginsComment(line: string, at: number): boolean {
  const sign = line.startsWith('--', at) || line.startsWith('#', at);
  return sign && (at === 0 || /\s/.test(line.charAt(at - 1)));
}

/** The offset behind the closing quote, or the end of a line that has none. A doubled quote stands for one. */
function endOfQuote(line: string, start: number): number {
  const quote = QUOTES.get(line.charAt(start)) ?? '';
  let at = start + 1;
  while (at < line.length) {
    if (line.charAt(at) !== quote) at += 1;
    else if (line.charAt(at + 1) === quote) at += 2;
    else return at + 1;
  }
  return line.length;
}

/** The two sides of a mapping; the whole may stand in quotes, as in a list of JSON. */
function cutMapping(text: string): Mapped | undefined {
  const [only, ...others] = cutName(text);
  const inside = only?.quoted && others.length === 0 ? only.text : text;
  for (let at = 0; at < inside.length; at += 1) {
    if (opensQuote(inside, at)) at = endOfQuote(inside, at) - 1;
    const sign = MAPS_TO.exec(inside.slice(at, at + 2))?.[0];
    if (sign === undefined) continue;
    const source = cutName(inside.slice(0, at).trim());
    const target = cutName(inside.slice(at + sign.length).trim());
    return { sign: sign === ':' ? ':' : '->', source, target };
  }
  return undefined;
}

/** `a."b.c"` -> a and b.c; so does `a\.b`, as it stands in patterns. */
export function cutName(written: string): NamePart[] {
  const text = written.replaceAll('\\.', '.');
  const parts: NamePart[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at === start && opensQuote(text, at)) at = endOfQuote(text, at);
    if (at < text.length && text.charAt(at) !== '.') continue;
    parts.push(toPart(text.slice(start, at).trim()));
    start = at + 1;
  }
  return parts;
}

function toPart(text: string): NamePart {
  const quote = QUOTES.get(text.charAt(0));
  const closed =
    text.length > 1 && quote !== undefined && endOfQuote(text, 0) === text.length && text.endsWith(quote);
  if (!closed) return { text, quoted: false };
  return { text: text.slice(1, -1).replaceAll(quote + quote, quote), quoted: true };
}
