// What ClickHouse refuses about the numbers and the repeated names of a type. Source: its data type reference.
import { type Complaint, unless } from './finding';
import { familyOf } from './printType';
import type { EnumValue, TypeNode } from './typeNode';

const MOST_DIGITS = 76;
const QBIT_ELEMENTS = new Set(['Int8', 'BFloat16', 'Float32', 'Float64']);

/** Digits in all and after the point, for every spelling of Decimal. */
export function refuseDecimal(precision: number, scale: number): Complaint[] {
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
export function refusePrecision(name: string, precision: number | undefined): Complaint[] {
  const sentence = `The precision of ${name} is 0 to 9, the digits of a second. Write ${name}(3) for milliseconds.`;
  return unless(precision !== undefined && precision >= 0 && precision <= 9, sentence);
}

/** A parameter such as `max_types`, if it is given. */
export function refuseLimit(name: string, limit: number | undefined, most: number): Complaint[] {
  return unless(
    limit === undefined || (limit >= 0 && limit <= most),
    `Write a number from 0 to ${most} for ${name}.`,
  );
}

/** Numbers out of range, and names and numbers that are there twice. */
export function refuseEnum(bits: 8 | 16, values: readonly EnumValue[]): Complaint[] {
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
export function refuseDoubles<Part extends object>(
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
export function refuseQBit({ of, dimension, stride }: TypeNode & { kind: 'qbit' }): Complaint[] {
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
