// Types whose arguments are numbers and texts.
import { lookup } from '../lookup';
import type { EnumValue, TypeNode } from './typeNode';
import type { TypeReader } from './typeReader';
import { placed } from './typeSpan';

/** Digits that the fixed sizes hold. Source: ClickHouse's reference of Decimal. */
const PRECISION_OF: Readonly<Record<string, number>> = {
  Decimal32: 9,
  Decimal64: 18,
  Decimal128: 38,
  Decimal256: 76,
};
const DEFAULT_PRECISION = 10;

/** `Decimal`, `Decimal(P)`, `Decimal(P, S)`, `Decimal64(S)`. */
export function readDecimal(reader: TypeReader, name: string): TypeNode {
  const start = reader.peek();
  const numbers = reader.list(() => reader.integer('the number of digits'));
  const fixed = lookup(PRECISION_OF, name);
  if (fixed !== undefined) {
    const [scale] = numbers;
    if (scale === undefined || numbers.length > 1) {
      return reader.fail(`Give ${name} one number, the digits after the point: ${name}(2).`, start);
    }
    return { kind: 'decimal', precision: fixed, scale };
  }
  if (numbers.length > 2) {
    return reader.fail(
      'Give Decimal two numbers, all digits and those after the point: Decimal(18, 2).',
      start,
    );
  }
  const [precision = DEFAULT_PRECISION, scale = 0] = numbers;
  return { kind: 'decimal', precision, scale };
}

/** `FixedString(N)`. */
export function readFixedString(reader: TypeReader): TypeNode {
  const start = reader.peek();
  const [size, ...more] = reader.list(() => reader.integer('the length in bytes'));
  if (size === undefined || more.length > 0) {
    return reader.fail('Give FixedString one number, its length in bytes: FixedString(16).', start);
  }
  return { kind: 'fixedString', size };
}

/** `DateTime('UTC')`; with a precision it is a DateTime64, as in ClickHouse. */
export function readDateTime(reader: TypeReader): TypeNode {
  const { precision = 0, zone } = readClock(reader, 'DateTime');
  return precision === 0 ? { kind: 'dateTime', zone } : { kind: 'dateTime64', precision, zone };
}

/** `DateTime64(3)`, `DateTime64(3, 'UTC')`; without a precision it is read too, for `checkType` to complain. */
export function readDateTime64(reader: TypeReader): TypeNode {
  return { kind: 'dateTime64', ...readClock(reader, 'DateTime64') };
}

/** `Time`; with a precision it is a Time64, as in ClickHouse. */
export function readTime(reader: TypeReader, name: string): TypeNode {
  const start = reader.peek();
  const { precision, zone } = readClock(reader, name);
  if (zone !== undefined) return reader.fail(`Remove the time zone: ${name} has none.`, start);
  if (name === 'Time' && (precision ?? 0) === 0) return { kind: 'simple', name };
  return { kind: 'time64', precision };
}

function readClock(reader: TypeReader, name: string): { precision?: number; zone?: string } {
  const start = reader.peek();
  const found: { precision?: number; zone?: string } = {};
  const count = reader.list(() => {
    if (reader.peek().kind === 'text') {
      found.zone = reader.string('the time zone');
    } else if (found.zone === undefined) {
      found.precision = reader.integer('the precision, or a time zone in quotes,');
    } else reader.fail('Write the precision before the time zone.');
  }).length;
  if (count > Object.keys(found).length) {
    reader.fail(`Give ${name} one precision and one time zone at most.`, start);
  }
  return found;
}

/** `Enum8('a' = 1, 'b' = 2)`; `Enum` alone takes the smaller of the two that holds the numbers. */
export function readEnum(reader: TypeReader, name: string): TypeNode {
  const start = reader.peek();
  const written = reader.list(() => {
    const first = reader.peek();
    const text = reader.string('each value');
    const value = reader.takeSign('=') ? reader.integer('the number of the value') : undefined;
    return { first, text, value, length: reader.lengthSince(first) };
  });
  const [head] = written;
  if (!head) return reader.fail(`Give ${name} its values: ${name}('new' = 1, 'done' = 2).`, start);

  // Without numbers ClickHouse counts from 1, or from the number of the first value if only that has one.
  const counted = written.slice(1).every(({ value }) => value === undefined);
  const values = written.map(({ first, text, value, length }, index): EnumValue => {
    const number = counted ? (head.value ?? 1) + index : value;
    if (number === undefined) reader.fail('Give every value a number, none, or only the first.', first);
    return placed({ name: text, value: number }, first.at, length);
  });
  const small = values.every(({ value }) => value >= -128 && value <= 127);
  const bits = name === 'Enum8' || (name === 'Enum' && small) ? 8 : 16;
  return { kind: 'enum', bits, values };
}
