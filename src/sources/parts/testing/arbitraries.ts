// For tests: forms filled in many ways, right and wrong.
import fc from 'fast-check';
import type { FormValues } from '../../form';
import type { TableValues } from '../tables.values';

/** A choice between nothing and a few texts, with blanks around some. */
export function oneOf(...texts: string[]): fc.Arbitrary<string> {
  return fc.constantFrom('', ...texts, ...texts.map((text) => ` ${text} `));
}

export const anyFlag = fc.constantFrom('', 'true', 'false');
export const anyCount = oneOf('1', '7', '1000', '0', '-3', '1.5', 'many', '20000000');
const anyName = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-z]{1,12}$/) },
  fc.constantFrom(' padded ', 'größe', 'a b', 'dotted.name', ''),
);
const anyColumns = fc.array(fc.constantFrom('id', 'ts', ' name ', '', 'a'), { maxLength: 2 });
const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';

/** Values that several kinds have. */
const known: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  disableTls: anyFlag,
  skipCertVerification: anyFlag,
  tlsHost: oneOf('db.internal'),
  caCertificate: fc.constantFrom('', PEM, PEM, 'junk'),
  username: fc.constantFrom('me', ' me ', 'you', ''),
  password: fc.constantFrom('secret', ' with blanks ', ''),
  replicationMode: fc.constantFrom('cdc', 'snapshot', 'cdc_only', ''),
  tableEngine: fc.constantFrom('', 'MergeTree', 'ReplacingMergeTree', 'Null'),
  sortingKeys: anyColumns,
  excludedColumns: anyColumns,
  useCustomSortingKey: fc.constantFrom('', 'false'),
  partitionKey: oneOf('id'),
  partitionByExpr: oneOf('toYYYYMM(created_at)'),
  deleteOnMerge: anyFlag,
  allowNullableColumns: anyFlag,
  ...Object.fromEntries(
    [
      'syncIntervalSeconds',
      'pullBatchSize',
      'initialLoadParallelism',
      'snapshotNumRowsPerPartition',
      'snapshotNumberOfParallelTables',
    ].map((name) => [
      name,
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom('', '1000', ' 20000000 ') }, anyCount),
    ]),
  ),
};

/** Values with the fields of `empty`; what is in neither list stays as it is there. */
export function valuesLike<Values extends FormValues>(
  empty: Values,
  own: { [Name in keyof Values]?: fc.Arbitrary<Values[Name]> },
): fc.Arbitrary<Values> {
  const fields = Object.keys(empty).map((name) => [
    name,
    own[name] ?? known[name] ?? fc.constant(empty[name]),
  ]);
  return fc.record(Object.fromEntries(fields)) as fc.Arbitrary<Values>;
}

export function tablesLike<Table extends TableValues>(empty: Table): fc.Arbitrary<Table[]> {
  const names = { space: anyName, table: anyName, target: anyName } as Record<
    keyof Table,
    fc.Arbitrary<never>
  >;
  return fc.array(valuesLike(empty, names), { maxLength: 3 });
}
