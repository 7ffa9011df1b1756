// What ClickHouse refuses, one type at a time. Source: its data type reference; where that is silent, the checks it makes
// when it builds the type.
import { type Complaint, unless } from './finding';
import { closestName } from './misspelt';
import { refuseInNullable, refuseLowCardinality, refuseMapKey, refuseVariant } from './nestingRules';
import {
  refuseDecimal,
  refuseDoubles,
  refuseEnum,
  refuseLimit,
  refusePrecision,
  refuseQBit,
} from './numberRules';
import type { TypeNode } from './typeNode';
import { typeNames } from './typeParser';

/** A type stores at most so many types or paths apart from the rest. */
const MOST_DYNAMIC_TYPES = 254;
const MOST_DYNAMIC_PATHS = 10_000;

/** What is wrong with this type itself; the types inside it are looked at on their own. */
export function refuseType(node: TypeNode): Complaint[] {
  switch (node.kind) {
    case 'fixedString':
      return unless(
        node.size >= 1,
        'The length of FixedString is 1 or more. Write the number of bytes: FixedString(16).',
      );
    case 'decimal':
      return refuseDecimal(node.precision, node.scale);
    case 'dateTime64':
    case 'time64':
      return refusePrecision(node.kind === 'time64' ? 'Time64' : 'DateTime64', node.precision);
    case 'enum':
      return refuseEnum(node.bits, node.values);
    case 'nullable':
      return refuseInNullable(node.of);
    case 'lowCardinality':
      return refuseLowCardinality(node.of);
    case 'map':
      return refuseMapKey(node.key);
    case 'variant':
      return node.types.flatMap(refuseVariant);
    case 'tuple': {
      const named = node.elements.filter(({ name }) => name !== undefined);
      const mixed = unless(
        named.length === 0 || named.length === node.elements.length,
        'Name every element of the Tuple, or none.',
      );
      return [...mixed, ...refuseDoubles(named, ({ name }) => name)];
    }
    case 'nested':
      return refuseDoubles(node.elements, ({ name }) => name);
    case 'json':
      return [
        ...refuseLimit('max_dynamic_paths', node.maxPaths, MOST_DYNAMIC_PATHS),
        ...refuseLimit('max_dynamic_types', node.maxTypes, MOST_DYNAMIC_TYPES),
        ...refuseDoubles(node.paths, ({ path }) => path),
      ];
    case 'dynamic':
      return refuseLimit('max_types', node.maxTypes, MOST_DYNAMIC_TYPES);
    case 'qbit':
      return refuseQBit(node);
    case 'unknown':
      return refuseName(node.name);
    default:
      return [];
  }
}

/** A name that ClickHouse does not have. Except for aliases of other dialects it tells capitals from small letters. */
function refuseName(name: string): Complaint[] {
  const meant = nameInOtherCase(name);
  if (meant !== undefined)
    return [{ message: `Write ${meant}: ClickHouse tells capitals from small letters here.` }];
  const near = closestName(name);
  const advice = near === undefined ? 'Take another, such as String.' : `Do you mean ${near}?`;
  return [{ message: `ClickHouse has no type ${name}. ${advice}` }];
}

/** The type that a name is meant for that is right but for its capitals. */
function nameInOtherCase(name: string): string | undefined {
  return typeNames.find((known) => known.toLowerCase() === name.toLowerCase());
}
