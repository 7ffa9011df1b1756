// Holds the properties of one schema of ours against the document's: what is missing, unknown or different.
import { keysIn } from '../../src/lib/objects';
import { facetsOf, listed, typesOf, allowedValues, type Facets } from './facets';
import { leavesOf, type Property } from './properties';

type Properties = ReadonlyMap<string, Property>;

interface Disagreement {
  path: string;
  /** `minimum`, `values`, `type`, … */
  facet: string;
  ours: string;
  theirs: string;
}

/** Leaves of theirs that are not a property of ours. */
export function missingFrom(ours: Properties, theirs: Properties): string[] {
  return leavesOf(theirs).filter((path) => !ours.has(path));
}

/** Properties of ours that theirs does not have, or has as deprecated. */
export function unknownIn(theirs: Properties, ours: Properties): string[] {
  return [...ours.keys()].filter((path) => !theirs.has(path));
}

/** Properties of ours that we may leave out and they insist on. */
export function requiredOnlyIn(theirs: Properties, ours: Properties): string[] {
  return [...ours.values()]
    .filter(({ path, isRequired }) => !isRequired && theirs.get(path)?.isRequired)
    .map(({ path }) => path);
}

/** What we send must be what they take: the same bounds and values, and no type that they do not know. */
export function compareSent(ours: Properties, theirs: Properties): Disagreement[] {
  return inBoth(ours, theirs).flatMap(([own, other]) => [
    ...compareFacets(own.path, facetsOf(own), facetsOf(other)),
    ...compareTypes(own, other, 'theirs cover ours'),
  ]);
}

/**
 * What they send must be what we read: every type of theirs is one of ours, and our known names are their values. Where
 * we read a closed list of theirs as plain text there is nothing to compare.
 */
export function compareReceived(ours: Properties, theirs: Properties): Disagreement[] {
  return inBoth(ours, theirs).flatMap(([own, other]) => [
    ...compareNames(own, other),
    ...compareTypes(own, other, 'ours cover theirs'),
  ]);
}

function inBoth(ours: Properties, theirs: Properties): [Property, Property][] {
  return [...ours.values()].flatMap((own): [Property, Property][] => {
    const other = theirs.get(own.path);
    return other ? [[own, other]] : [];
  });
}

function compareFacets(path: string, ours: Facets, theirs: Facets): Disagreement[] {
  return keysIn({ ...ours, ...theirs })
    .filter((facet) => ours[facet] !== theirs[facet])
    .map((facet) => ({ path, facet, ours: ours[facet] ?? 'none', theirs: theirs[facet] ?? 'none' }));
}

function compareTypes(
  own: Property,
  other: Property,
  demand: 'theirs cover ours' | 'ours cover theirs',
): Disagreement[] {
  const [ours, theirs] = [typesOf(own), typesOf(other)];
  if (!ours || !theirs) return [];
  const [wide, narrow] = demand === 'theirs cover ours' ? [theirs, ours] : [ours, theirs];
  if (narrow.every((type) => wide.includes(type))) return [];
  return [{ path: own.path, facet: 'type', ours: ours.join(' or '), theirs: theirs.join(' or ') }];
}

function compareNames(own: Property, other: Property): Disagreement[] {
  const names = own.branches.flatMap((branch) => branch.names ?? []);
  const values = allowedValues(other);
  if (names.length === 0 || !values || listed(names) === listed(values)) return [];
  return [{ path: own.path, facet: 'known names', ours: listed(names), theirs: listed(values) }];
}
