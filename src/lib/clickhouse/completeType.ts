// What can stand where a person is typing a type.
import { lookup } from '../lookup';
import { refuseInNullable, refuseLowCardinality, refuseVariant } from './nestingRules';
import { type TypeOffer, typeOffers } from './typeCatalog';
import { bracketAtEnd } from './typeCursor';
import { aliases } from './typeNames';
import type { TypeNode } from './typeNode';
import { parseType } from './typeParser';

export interface TypeCompletion {
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
 * Names that continue what stands left of the cursor: those ClickPipes lists first, names that begin with the word being
 * typed before those that contain it or are meant by it (`varch` offers String). No options where no type can stand.
 */
export function completeType(text: string, cursor: number): TypeCompletion {
  const left = text.slice(0, cursor);
  const word = /[A-Za-z_]\w*$/.exec(left)?.[0] ?? '';
  const from = left.length - word.length;
  return { from, options: rank(offersAfter(left.slice(0, from)), word.toLowerCase()) };
}

function offersAfter(left: string): readonly TypeOffer[] {
  const bracket = bracketAtEnd(left);
  if (!bracket) return [];
  const { name, index, before } = bracket;
  const last = before.at(-1);
  if (name === '') return last ? [] : typeOffers;

  const afterName = before.length === 1 && (last?.kind === 'word' || last?.kind === 'name');
  switch (name) {
    case 'JSON':
      if (before.length === 0) return jsonOffers;
      return last?.kind === 'word' && before[0]?.value.toUpperCase() !== 'SKIP' ? typeOffers : [];
    case 'Dynamic':
      return last ? [] : dynamicOffers;
    case 'Tuple':
      return last && !afterName ? [] : typeOffers;
    case 'Nested':
      return afterName ? typeOffers : [];
    case 'AggregateFunction':
    case 'SimpleAggregateFunction':
      return last || index === 0 ? [] : typeOffers;
    case 'QBit':
      return last || index > 0 ? [] : typeOffers;
    default: {
      const fits = last ? undefined : lookup(fitting, name);
      return fits ? typeOffers.filter(({ label }) => fits(label)) : [];
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
