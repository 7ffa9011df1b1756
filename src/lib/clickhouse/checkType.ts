// What ClickHouse refuses about a type. Source: its data type reference; where that is silent, the checks it makes when it
// builds the type.
import { aliases } from './typeNames';
import { typeNames } from './typeParser';
import {
  refuseInNullable,
  refuseLowCardinality,
  refuseMapKey,
  refuseVariant,
  type Complaint,
} from './typeTraits';
import { familyOf, textRangeOf, typesInside, type EnumValue, type TypeNode } from './typeTree';

/** Something to say about a type that reads well. */
export interface TypeFinding {
  /** A sentence or two that say what to do. */
  message: string;
  /** The place in the text the type was read from, in UTF-16 code units; absent for a tree that was not read. */
  at?: number;
  length?: number;
}

/** What ClickHouse would refuse, outer types first. An empty list: nothing is known against the type. */
export function checkType(node: TypeNode): TypeFinding[] {
  return [...checkOuterType(node), ...typesInside(node).flatMap(checkType)];
}

/** What ClickHouse would refuse of this type itself; the types inside it are looked at on their own. */
export function checkOuterType(node: TypeNode): TypeFinding[] {
  return refuseType(node).map(({ message, part }) => ({
    message,
    ...(textRangeOf(part ?? node) ?? textRangeOf(node)),
  }));
}

/** A type stores at most so many types or paths apart from the rest. */
const MOST_DYNAMIC_TYPES = 254;
const MOST_DYNAMIC_PATHS = 10_000;

function refuseType(node: TypeNode): Complaint[] {
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

/** A rule that holds, or one complaint. */
function unless(holds: boolean, message: string, part?: object): Complaint[] {
  return holds ? [] : [part === undefined ? { message } : { message, part }];
}

const MOST_DIGITS = 76;
const QBIT_ELEMENTS = new Set(['Int8', 'BFloat16', 'Float32', 'Float64']);

/** Digits in all and after the point, for every spelling of Decimal. */
function refuseDecimal(precision: number, scale: number): Complaint[] {
  if (precision < 1 || precision > MOST_DIGITS) {
    const message = `Of Decimal(${precision}, ${scale}) the precision is 1 to ${MOST_DIGITS}. Write the number of all digits: Decimal(18, 2).`;
    return [{ message }];
  }
  return unless(
    scale >= 0 && scale <= precision,
    `Of Decimal(${precision}, ${scale}) the scale is 0 to ${precision}. Write fewer digits after the point, or a larger precision.`,
  );
}

/** Digits of a second. ClickHouse would take DateTime64 without them for milliseconds; we want it said. */
function refusePrecision(name: string, precision: number | undefined): Complaint[] {
  const sentence = `The precision of ${name} is 0 to 9, the digits of a second. Write ${name}(3) for milliseconds.`;
  return unless(precision !== undefined && precision >= 0 && precision <= 9, sentence);
}

/** A parameter such as `max_types`, if it is given. */
function refuseLimit(name: string, limit: number | undefined, most: number): Complaint[] {
  return unless(
    limit === undefined || (limit >= 0 && limit <= most),
    `Write a number from 0 to ${most} for ${name}.`,
  );
}

/** Numbers out of range, and names and numbers that are there twice. */
function refuseEnum(bits: 8 | 16, values: readonly EnumValue[]): Complaint[] {
  const most = 2 ** (bits - 1);
  const outside = values.flatMap((value) => {
    const sentence = `The numbers of Enum${bits} are ${-most} to ${most - 1}. Write another for '${value.name}'${bits === 8 ? ', or use Enum16' : ''}.`;
    return unless(value.value >= -most && value.value < most, sentence, value);
  });
  return [
    ...outside,
    ...refuseDoubles(values, ({ name }) => name),
    ...refuseDoubles(values, ({ value }) => value),
  ];
}

/** Names and numbers that have to be unique; the later one is marked. */
function refuseDoubles<Part extends object>(
  parts: readonly Part[],
  keyOf: (part: Part) => string | number | undefined,
): Complaint[] {
  const seen = new Set<string | number | undefined>();
  return parts.flatMap((part) => {
    const key = keyOf(part);
    const double = seen.has(key);
    seen.add(key);
    return unless(!double, `"${key}" is there twice. Change or remove one of the two.`, part);
  });
}

/** Elements, dimensions and groups of QBit. */
function refuseQBit({ of, dimension, stride }: TypeNode & { kind: 'qbit' }): Complaint[] {
  const grouped = stride === undefined || (stride >= 1 && dimension % stride === 0);
  const aligned = stride === undefined || stride === dimension || stride % 8 === 0;
  return [
    ...unless(
      of.kind === 'unknown' || QBIT_ELEMENTS.has(familyOf(of)),
      `QBit cannot hold ${familyOf(of)}. Write Float32, Float64, BFloat16 or Int8.`,
    ),
    ...unless(dimension >= 1, 'Write how many dimensions QBit has, 1 or more.'),
    ...unless(grouped && aligned, 'Write groups for QBit that divide the dimensions, in multiples of 8.'),
  ];
}

/** The nearest name of a type, at most a third of its letters away; undefined if none is. */
function closestName(written: string): string | undefined {
  const names = [...typeNames, ...aliases.keys()];
  const [nearest] = names
    .map((name) => ({ name, away: distance(written.toLowerCase(), name.toLowerCase()) }))
    .toSorted((a, b) => a.away - b.away);
  if (!nearest || nearest.away > Math.max(1, Math.floor(nearest.name.length / 3))) return undefined;
  return aliases.get(nearest.name) ?? nearest.name;
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 0; at < one.length; at += 1) {
    const letter = one.charAt(at);
    const next = [at + 1];
    for (let to = 1; to <= other.length; to += 1) {
      const kept = (row[to - 1] ?? 0) + (letter === other.charAt(to - 1) ? 0 : 1);
      next.push(Math.min(kept, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
