// Takes a JSON Schema apart into its properties, by path, and bodies alike. Both sides of the contract go through it.
import type { JsonSchema } from './openApi';

export interface Property {
  /** `source.kafka.topics`; the items of a list have `[]` after the list's name. */
  path: string;
  /** The schemas its value may have, without `null`. */
  branches: readonly JsonSchema[];
  /** If it may be a list of scalars: the schemas of these. */
  items: readonly JsonSchema[];
  /** Has no properties of its own. A list of scalars is one leaf. */
  isLeaf: boolean;
  /** Every form of the object it belongs to insists on it. */
  isRequired: boolean;
}

type Resolve = (ref: string) => JsonSchema;

/**
 * Every property of a schema, deprecated ones left out. The branches of `oneOf` and `anyOf` are united: a property of any
 * branch is a property.
 */
export function propertiesOf(schema: JsonSchema, resolve: Resolve = refuseRef): Map<string, Property> {
  const found = new Map<string, Property>();
  collect('', branchesOf(schema, resolve), resolve, found);
  return found;
}

export function leavesOf(properties: ReadonlyMap<string, Property>): string[] {
  return [...properties.values()].filter((property) => property.isLeaf).map(({ path }) => path);
}

/** The paths of what a body says, written as those of a schema's leaves: `tableMappings[].sortingKeys`. */
export function leafPathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    const inItems = value.flatMap((item: unknown) =>
      typeof item === 'object' && item !== null ? leafPathsOf(item, `${path}[]`) : [],
    );
    return inItems.length > 0 ? inItems : [path];
  }
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) =>
    leafPathsOf(part, path === '' ? key : `${path}.${key}`),
  );
}

function collect(
  prefix: string,
  branches: readonly JsonSchema[],
  resolve: Resolve,
  found: Map<string, Property>,
) {
  const objects = branches.filter((branch) => branch.properties);
  const names = new Set(objects.flatMap((branch) => Object.keys(branch.properties ?? {})));
  for (const name of names) {
    const own = objects.flatMap((branch) => branch.properties?.[name] ?? []);
    if (own.some((schema) => schema.deprecated)) continue;
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const ownBranches = own.flatMap((schema) => branchesOf(schema, resolve));
    const isRequired = objects.every((branch) => branch.required?.includes(name));
    const before = found.size;
    collect(path, ownBranches, resolve, found);
    const isLeaf = found.size === before;
    const items = isLeaf ? itemsOf(ownBranches, resolve) : [];
    found.set(path, { path, branches: ownBranches, items, isLeaf, isRequired });
  }
  const items = itemsOf(branches, resolve);
  if (items.length > 0) collect(`${prefix}[]`, items, resolve, found);
}

/** The plain schemas a schema stands for: references followed, alternatives spread, `allOf` melted, `null` left out. */
function branchesOf(schema: JsonSchema, resolve: Resolve): JsonSchema[] {
  if (schema.$ref !== undefined) return branchesOf(resolve(schema.$ref), resolve);
  const alternatives = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  if (alternatives.length > 0) return alternatives.flatMap((branch) => branchesOf(branch, resolve));
  if (schema.allOf) return [schema.allOf.flatMap((branch) => branchesOf(branch, resolve)).reduce(melt)];
  return schema.type === 'null' ? [] : [schema];
}

function melt(one: JsonSchema, other: JsonSchema): JsonSchema {
  return {
    ...one,
    ...other,
    properties: { ...one.properties, ...other.properties },
    required: [...(one.required ?? []), ...(other.required ?? [])],
  };
}

function itemsOf(branches: readonly JsonSchema[], resolve: Resolve): JsonSchema[] {
  return branches.flatMap((branch) => (branch.items ? branchesOf(branch.items, resolve) : []));
}

function refuseRef(ref: string): never {
  throw new Error(`This schema should be in one piece, but refers to ${ref}.`);
}
