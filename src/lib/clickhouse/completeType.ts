// What can stand where a person is typing a type.
import { lookup } from '../lookup';
import { lexType, type Token, TypeSyntaxError } from './typeLexer';
import { aliases } from './typeNames';
import { parseType } from './typeParser';
import { refuseInNullable, refuseLowCardinality, refuseVariant } from './typeTraits';
import type { TypeNode } from './typeTree';

/** A type that is offered. */
export interface TypeOffer {
  label: string;
  /** What it is, in a few words; how it is written, if it has arguments. */
  detail: string;
}

interface TypeCompletion {
  /** Where the text that an option replaces begins; it ends at the cursor. In UTF-16 code units, as the cursor. */
  from: number;
  options: readonly TypeOffer[];
}

const jsonOffers: readonly TypeOffer[] = [
  { label: 'SKIP', detail: 'SKIP a.b: leave this field out' },
  { label: 'SKIP REGEXP', detail: "SKIP REGEXP '^tmp': leave fields out by name" },
  { label: 'max_dynamic_paths=', detail: 'how many fields are stored apart, 0 to 10000' },
  { label: 'max_dynamic_types=', detail: 'how many types a field may have, 0 to 254' },
];
const dynamicOffers: readonly TypeOffer[] = [
  { label: 'max_types=', detail: 'how many types are stored apart, 0 to 254' },
];

/**
 * Names among those offered that continue what stands left of the cursor: names that begin with the word being typed before
 * those that contain it or are meant by it (`varch` offers String), else in the order of the offer. No options where no type
 * can stand.
 */
export function completeType(text: string, cursor: number, offers: readonly TypeOffer[]): TypeCompletion {
  const left = text.slice(0, cursor);
  const word = /[A-Za-z_]\w*$/.exec(left)?.[0] ?? '';
  const from = left.length - word.length;
  return { from, options: rank(offersAfter(left.slice(0, from), offers), word.toLowerCase()) };
}

function offersAfter(left: string, offers: readonly TypeOffer[]): readonly TypeOffer[] {
  const bracket = bracketAtEnd(left);
  if (!bracket) return [];
  const { name, index, before } = bracket;
  const last = before.at(-1);
  if (name === '') return last ? [] : offers;

  const afterName = before.length === 1 && (last?.kind === 'word' || last?.kind === 'name');
  switch (name) {
    case 'JSON':
      if (before.length === 0) return jsonOffers;
      return last?.kind === 'word' && before[0]?.value.toUpperCase() !== 'SKIP' ? offers : [];
    case 'Dynamic':
      return last ? [] : dynamicOffers;
    case 'Tuple':
      return last && !afterName ? [] : offers;
    case 'Nested':
      return afterName ? offers : [];
    case 'AggregateFunction':
    case 'SimpleAggregateFunction':
      return last || index === 0 ? [] : offers;
    case 'QBit':
      return last || index > 0 ? [] : offers;
    default: {
      const fits = last ? undefined : lookup(fitting, name);
      return fits ? offers.filter(({ label }) => fits(label)) : [];
    }
  }
}

const anyFits = () => true;

/** Which names fit into each outer type. */
const fitting: Readonly<Record<string, (label: string) => boolean>> = {
  Array: anyFits,
  Map: anyFits,
  Nullable: (label) => refuseInNullable(exampleOf(label)).length === 0,
  LowCardinality: (label) => refuseLowCardinality(exampleOf(label)).length === 0,
  Variant: (label) => refuseVariant(exampleOf(label)).length === 0,
};

/** A tree of the type with that name. */
function exampleOf(label: string): TypeNode {
  const tries = [label, `${label}(3)`, `${label}(String)`, `${label}(String, String)`, `${label}(a String)`];
  for (const text of [...tries, `${label}('a')`, `${label}(sum, Int64)`, `${label}(Float32, 8)`]) {
    const parsed = parseType(text);
    if (parsed.ok) return parsed.type;
  }
  return { kind: 'unknown', name: label };
}

function rank(offers: readonly TypeOffer[], word: string): readonly TypeOffer[] {
  if (word === '') return offers;
  const meant = new Set(
    Array.from(aliases)
      .filter(([alias]) => alias.toLowerCase().startsWith(word))
      .map(([, name]) => name),
  );
  const begins = offers.filter(({ label }) => label.toLowerCase().startsWith(word));
  const others = offers.filter(
    (offer) =>
      !begins.includes(offer) && (offer.label.toLowerCase().includes(word) || meant.has(offer.label)),
  );
  return [...begins, ...others];
}

interface Bracket {
  /** The word before the bracket; empty outside all brackets. */
  name: string;
  /** Which argument of the bracket comes next, from 0. */
  index: number;
  /** What stands before the cursor in that argument. */
  before: Token[];
}

/** The bracket that the end of the text is in; undefined inside quotes and after a character that no type has. */
function bracketAtEnd(left: string): Bracket | undefined {
  const tokens = lexed(left);
  if (!tokens) return undefined;
  const open: Bracket[] = [{ name: '', index: 0, before: [] }];
  for (const token of tokens) {
    const bracket = open.at(-1);
    if (!bracket) return undefined;
    const sign = token.kind === 'sign' ? token.value : '';
    if (sign === '(') {
      open.push({ name: bracket.before.at(-1)?.value ?? '?', index: 0, before: [] });
    } else if (sign === ')') {
      open.pop();
    } else if (sign === ',') {
      bracket.index += 1;
      bracket.before = [];
    } else if (token.kind !== 'end') bracket.before.push(token);
  }
  return open.at(-1);
}

function lexed(text: string): Token[] | undefined {
  try {
    return lexType(text);
  } catch (error) {
    if (error instanceof TypeSyntaxError) return undefined;
    throw error;
  }
}
