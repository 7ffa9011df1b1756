// The names of types. Source: ClickHouse's data type reference, and the aliases it registers for other SQL dialects.

const WIDTHS = [8, 16, 32, 64, 128, 256] as const;

export const integerNames: ReadonlySet<string> = new Set(
  WIDTHS.flatMap((width) => [`Int${width}`, `UInt${width}`]),
);
export const floatNames: ReadonlySet<string> = new Set(['Float32', 'Float64', 'BFloat16']);
export const geoNames: ReadonlySet<string> = new Set([
  'Point',
  'Ring',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'Geometry',
]);
export const intervalNames: ReadonlySet<string> = new Set(
  'Nanosecond Microsecond Millisecond Second Minute Hour Day Week Month Quarter Year'
    .split(' ')
    .map((unit) => `Interval${unit}`),
);

/** Types that are a name and nothing else. */
export const simpleNames: ReadonlySet<string> = new Set([
  ...integerNames,
  ...floatNames,
  ...'String Date Date32 Time Bool UUID IPv4 IPv6 Nothing'.split(' '),
  ...geoNames,
  ...intervalNames,
]);

const CHARACTERS = ['CHAR', 'CHARACTER', 'NCHAR', 'BINARY'];

/** Canonical name -> its other names, which ClickHouse takes in any case. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  Int8: ['TINYINT', 'INT1', 'BYTE', 'TINYINT SIGNED', 'INT1 SIGNED'],
  Int16: ['SMALLINT', 'SMALLINT SIGNED'],
  Int32: ['INT', 'INTEGER', 'MEDIUMINT', 'INT SIGNED', 'INTEGER SIGNED', 'MEDIUMINT SIGNED'],
  Int64: ['BIGINT', 'SIGNED', 'BIGINT SIGNED'],
  UInt8: ['TINYINT UNSIGNED', 'INT1 UNSIGNED'],
  UInt16: ['SMALLINT UNSIGNED', 'YEAR'],
  UInt32: ['INT UNSIGNED', 'INTEGER UNSIGNED', 'MEDIUMINT UNSIGNED'],
  UInt64: ['BIGINT UNSIGNED', 'UNSIGNED', 'BIT', 'SET'],
  Float32: ['FLOAT', 'REAL', 'SINGLE'],
  Float64: ['DOUBLE', 'DOUBLE PRECISION'],
  Decimal: ['DECIMAL', 'DEC', 'NUMERIC', 'FIXED'],
  String: [
    ...'CHAR NCHAR CHARACTER VARCHAR NVARCHAR VARCHAR2 TEXT TINYTEXT MEDIUMTEXT LONGTEXT'.split(' '),
    ...'BLOB CLOB TINYBLOB MEDIUMBLOB LONGBLOB BYTEA VARBINARY'.split(' '),
    ...CHARACTERS.flatMap((name) => [`${name} VARYING`, `${name} LARGE OBJECT`]),
    ...'CHARACTER LARGE OBJECT,CHARACTER VARYING,CHAR VARYING,CHARACTER,CHAR'
      .split(',')
      .map((name) => `NATIONAL ${name}`),
  ],
  FixedString: ['BINARY'],
  Bool: ['BOOL', 'BOOLEAN'],
  DateTime: ['DATETIME', 'TIMESTAMP'],
  IPv4: ['INET4'],
  IPv6: ['INET6'],
  Enum: ['ENUM'],
  Geometry: ['GEOMETRY'],
  // Not aliases: names that ClickHouse takes in any case.
  Date: ['DATE'],
  Date32: ['DATE32'],
  DateTime32: ['DATETIME32'],
  DateTime64: ['DATETIME64'],
  Time: ['TIME'],
  Time64: ['TIME64'],
  Decimal32: ['DECIMAL32'],
  Decimal64: ['DECIMAL64'],
  Decimal128: ['DECIMAL128'],
  Decimal256: ['DECIMAL256'],
  JSON: ['JSON'],
};

/** Other name in capitals -> canonical name. Names of several words are joined by one blank. */
export const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries(ALIASES).flatMap(([name, others]) => others.map((other) => [other, name] as const)),
);

/** The most words that a name has after its first. */
export const MOST_FURTHER_WORDS = 3;
