// For tests: types that ClickHouse refuses for one reason, each with the sentence that says it.

export const refusedTypes: readonly (readonly [text: string, message: string])[] = [
  [
    'Decimal(100, 2)',
    'Of Decimal(100, 2) the precision is 1 to 76. Write the number of all digits: Decimal(18, 2).',
  ],
  [
    'Decimal(0)',
    'Of Decimal(0, 0) the precision is 1 to 76. Write the number of all digits: Decimal(18, 2).',
  ],
  [
    'Decimal32(10)',
    'Of Decimal(9, 10) the scale is 0 to 9. Write fewer digits after the point, or a larger precision.',
  ],
  ['FixedString(0)', 'The length of FixedString is 1 or more. Write the number of bytes: FixedString(16).'],
  [
    'DateTime64',
    'The precision of DateTime64 is 0 to 9, the digits of a second. Write DateTime64(3) for milliseconds.',
  ],
  [
    'DateTime64(10)',
    'The precision of DateTime64 is 0 to 9, the digits of a second. Write DateTime64(3) for milliseconds.',
  ],
  ["Enum8('a' = 128)", "The numbers of Enum8 are -128 to 127. Write another for 'a', or use Enum16."],
  ["Enum16('a' = -32769)", "The numbers of Enum16 are -32768 to 32767. Write another for 'a'."],
  ["Enum8('a' = 1, 'a' = 2)", '"a" is there twice. Change or remove one of the two.'],
  ["Enum8('a' = 1, 'b' = 1)", '"1" is there twice. Change or remove one of the two.'],
  [
    'Nullable(Array(Int8))',
    'An Array cannot be Nullable: what is missing becomes an empty one. Remove Nullable, or put it inside the Array.',
  ],
  [
    'Nullable(Map(String, Int8))',
    'A Map cannot be Nullable: what is missing becomes an empty one. Remove Nullable, or put it around the values.',
  ],
  ['Nullable(Tuple(Int8))', 'A Tuple cannot be Nullable. Remove Nullable, or put it around the elements.'],
  ['Nullable(Nullable(Int8))', 'Write Nullable once: Nullable(Int8).'],
  ['Nullable(Variant(Int8))', 'Variant holds NULL already. Remove Nullable.'],
  [
    'Nullable(LowCardinality(String))',
    'Nullable goes inside LowCardinality. Write LowCardinality(Nullable(String)).',
  ],
  [
    'Nullable(LowCardinality(Nullable(String)))',
    'Nullable goes inside LowCardinality. Write LowCardinality(Nullable(String)).',
  ],
  [
    'LowCardinality(Decimal(9, 2))',
    'LowCardinality cannot hold Decimal. Remove LowCardinality, or use it for String.',
  ],
  [
    'LowCardinality(Nullable(DateTime64(3)))',
    'LowCardinality cannot hold DateTime64. Remove LowCardinality, or use it for String.',
  ],
  [
    'Map(Nullable(String), Int8)',
    'The keys of a Map cannot be Nullable. Remove Nullable from the first type.',
  ],
  [
    'Map(LowCardinality(Nullable(String)), Int8)',
    'The keys of a Map cannot be Nullable. Remove Nullable from the first type.',
  ],
  ['Tuple(a Int8, String)', 'Name every element of the Tuple, or none.'],
  ['Tuple(a Int8, a String)', '"a" is there twice. Change or remove one of the two.'],
  ['JSON(a Int8, a String)', '"a" is there twice. Change or remove one of the two.'],
  ['JSON(max_dynamic_types=255)', 'Write a number from 0 to 254 for max_dynamic_types.'],
  ['JSON(max_dynamic_paths=10001)', 'Write a number from 0 to 10000 for max_dynamic_paths.'],
  ['Variant(Nullable(String))', 'A Variant holds NULL already. Remove Nullable inside it.'],
  [
    'Variant(Variant(String))',
    'Variant cannot be inside Variant. Write its types in the outer Variant, or Dynamic instead of all.',
  ],
  ['string', 'Write String: ClickHouse tells capitals from small letters here.'],
  ['array(Int8)', 'Write Array: ClickHouse tells capitals from small letters here.'],
];

/** Names that ClickHouse does not have. */
export const unknownTypes: readonly (readonly [text: string, message: string])[] = [
  ['Strnig', 'ClickHouse has no type Strnig. Do you mean String?'],
  ['Array(Flaot64)', 'ClickHouse has no type Flaot64. Do you mean Float64?'],
  ['Nullible(String)', 'ClickHouse has no type Nullible. Do you mean Nullable?'],
  ['Serial', 'ClickHouse has no type Serial. Take another, such as String.'],
];
