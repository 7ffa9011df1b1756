// What is said of a property's value, in a form two schemas can be compared by.
import type { JsonSchema } from './openApi';
import type { Property } from './properties';

const BOUNDS = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'maxLength',
] as const;

/** `{ minimum: '1', values: '"cdc" "snapshot"' }`; a facet that is not set is not there. */
export type Facets = Partial<Record<(typeof BOUNDS)[number] | 'values', string>>;

export function facetsOf(property: Property): Facets {
  const facets: Facets = {};
  for (const bound of BOUNDS) {
    const schemas = [...property.branches, ...property.items];
    const found = schemas.map((schema) => schema[bound]).filter((value) => value !== undefined);
    // zod says of every whole number that it is a safe one; the document leaves that unsaid.
    const said = new Set(found.filter((value) => Math.abs(value) !== Number.MAX_SAFE_INTEGER));
    if (said.size > 0) facets[bound] = [...said].toSorted((a, b) => a - b).join(' or ');
  }
  const values = allowedValues(property);
  if (values) facets.values = listed(values);
  return facets;
}

/** The closed list of values, without `null`; undefined where any value of the type will do. */
export function allowedValues({ branches, items }: Property): unknown[] | undefined {
  const scalars = [...branches.filter((branch) => !branch.items), ...items];
  const lists = scalars.map(
    (schema) => schema.enum ?? (schema.const === undefined ? undefined : [schema.const]),
  );
  if (lists.length === 0 || lists.includes(undefined)) return undefined;
  return [...new Set(lists.flatMap((list) => list ?? []))].filter((value) => value !== null);
}

/** The JSON types its value may have, without `null`; undefined if nothing is said. A whole number is a number. */
export function typesOf({ branches, items }: Property): string[] | undefined {
  const own = branches.map((branch) => branch.type);
  const ofItems = items.map((item) => item.type);
  if ([...own, ...ofItems].includes(undefined)) return undefined;
  const inLists = names(ofItems).map((type) => `array of ${type}`);
  return [...names(own), ...inLists];
}

function names(types: readonly JsonSchema['type'][]): string[] {
  const named = types.flatMap((type) => type ?? []).filter((type) => type !== 'null');
  return [...new Set(named.map((type) => (type === 'integer' ? 'number' : type)))];
}

/** Values in an order of their own, so that two lists compare by their members. */
export function listed(values: readonly unknown[]): string {
  return values
    .map((value) => JSON.stringify(value))
    .toSorted()
    .join(' ');
}
