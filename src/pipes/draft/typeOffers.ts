// The types a person is offered, in the order of the offer: what ClickPipes lists, most used first, then the rest.
import type { TypeOffer } from '../../lib/clickhouse/completeType';
import { geoNames, intervalNames } from '../../lib/clickhouse/typeNames';

const listed: readonly (readonly [string, string])[] = [
  ['String', 'any text or bytes'],
  ['Int64', 'whole numbers, 64 bits'],
  ['UInt64', 'whole numbers from 0, 64 bits'],
  ['Float64', 'numbers with a fraction, 64 bits'],
  ['Bool', 'true or false'],
  ['DateTime64', 'DateTime64(3): a time with fractions of a second'],
  ['DateTime', 'a time to the second, 1970 to 2106'],
  ['Date', 'a day, 1970 to 2149'],
  ['UUID', 'an identifier of 16 bytes'],
  ['JSON', 'documents whose fields vary'],
  ['Nullable', 'Nullable(T): tells a missing value from an empty one'],
  ['LowCardinality', 'LowCardinality(String): few different values, stored once'],
  ['Array', 'Array(T): a list'],
  ['Decimal', 'Decimal(P, S): exact, P digits, S of them after the point'],
  ['Int32', 'whole numbers, 32 bits'],
  ['UInt32', 'whole numbers from 0, 32 bits'],
  ['Int16', 'whole numbers, 16 bits'],
  ['UInt16', 'whole numbers from 0, 16 bits'],
  ['Int8', '-128 to 127'],
  ['UInt8', '0 to 255'],
  ['Float32', 'numbers with a fraction, 32 bits'],
  ['Map', 'Map(K, V): values by key'],
  ['Tuple', 'Tuple(a T, b T): a fixed set of values'],
  ['Enum8', "Enum8('a' = 1, 'b' = 2): one of up to 256 words"],
  ['Enum16', "Enum16('a' = 1, 'b' = 2): one of up to 65536 words"],
  ['FixedString', 'FixedString(N): N bytes'],
  ['Date32', 'a day, 1900 to 2299'],
  ['IPv4', 'an address of 4 bytes'],
  ['IPv6', 'an address of 16 bytes'],
  ['Variant', 'Variant(T, U): one of several types'],
  ['SimpleAggregateFunction', 'SimpleAggregateFunction(sum, Int64): added up on merges'],
  ['Int128', 'whole numbers, 128 bits'],
  ['UInt128', 'whole numbers from 0, 128 bits'],
  ['Int256', 'whole numbers, 256 bits'],
  ['UInt256', 'whole numbers from 0, 256 bits'],
  ['BFloat16', 'numbers with a fraction, 16 bits'],
  ['Decimal32', 'Decimal32(S): exact, 9 digits'],
  ['Decimal64', 'Decimal64(S): exact, 18 digits'],
  ['Decimal128', 'Decimal128(S): exact, 38 digits'],
  ['Decimal256', 'Decimal256(S): exact, 76 digits'],
];

const unlisted: readonly (readonly [string, string])[] = [
  ['Time', 'a time of day'],
  ['Time64', 'Time64(3): a time of day with fractions of a second'],
  ['Dynamic', 'values of any type'],
  ['Nested', 'Nested(a T, b T): columns of equally long lists'],
  ['AggregateFunction', 'AggregateFunction(uniq, T): the state of a calculation'],
  ['QBit', 'QBit(Float32, N): vectors for approximate search'],
  ...Array.from(geoNames, (name) => [name, 'a shape on a map'] as const),
  ...Array.from(intervalNames, (name) => [name, 'a span of time'] as const),
];

/** By name and a few words, or how it is written if it has arguments. */
export const typeOffers: readonly TypeOffer[] = [
  ...listed.map(([label, detail]) => ({ label, detail })),
  ...unlisted.map(([label, detail]) => ({ label, detail: `${detail}; not listed by ClickPipes` })),
];
