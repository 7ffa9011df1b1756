import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '../../lib/zod';
import { publishedExamples } from '../../mock/examples/published';
import { oneOf, tablesLike, valuesLike } from '../parts/testing/arbitraries';
import { emptyKeyedTable, type KeyedTable } from '../parts/tables.values';
import { fromBody, toBody } from '../body';
import { emptyValues } from '../fields';
import { checkBigquery, type BigqueryValues } from './form';
import { fields } from './fields';
import { bigqueryCreate } from './wire';

const bigqueryToCreate = (values: BigqueryValues) => toBody(fields, values);
const bigqueryFromCreate = (create: object) => fromBody(fields, create);
const emptyBigquery = (variant?: string) => emptyValues(fields, variant);
type BigqueryCreate = z.output<typeof bigqueryCreate>;

const KEY = btoa('{"type":"service_account"}');
const events: KeyedTable = {
  ...emptyKeyedTable,
  space: 'web',
  table: 'events',
  target: 'web_events',
  sortingKeys: ['ts'],
};
const filled: BigqueryValues = {
  ...emptyBigquery(),
  serviceAccountFile: KEY,
  snapshotStagingPath: 'gs://bucket/staging/',
  tables: [events],
};
const fieldsOf = (severity: string, change: Partial<BigqueryValues>) =>
  checkBigquery({ ...filled, ...change })
    .filter((finding) => finding.severity === severity)
    .map(({ field }) => field);

describe('the BigQuery form', () => {
  it('gives a body that the API takes, and only what is set', () => {
    expect(checkBigquery(filled)).toEqual([]);
    const body = bigqueryToCreate(filled);
    expect(z.safeParse(bigqueryCreate, body).success).toBe(true);
    expect(body).toEqual({
      credentials: { serviceAccountFile: KEY },
      snapshotStagingPath: 'gs://bucket/staging/',
      settings: { replicationMode: 'snapshot' },
      tableMappings: [
        {
          sourceDatasetName: 'web',
          sourceTable: 'events',
          targetTable: 'web_events',
          useCustomSortingKey: true,
          sortingKeys: ['ts'],
        },
      ],
    });
  });

  it('takes the published body and gives it back', () => {
    const published = publishedExamples.bigquery.source.bigquery;
    const values = bigqueryFromCreate(published);
    const findings = checkBigquery(values);
    expect(findings.map(({ field, severity }) => [field, severity])).toEqual([
      ['serviceAccountFile', 'warning'],
      ['tables', 'warning'],
    ]);
    expect(bigqueryToCreate(values)).toStrictEqual(published);
  });

  it('gives back a body in which everything is set', () => {
    const full: BigqueryCreate = {
      credentials: { serviceAccountFile: KEY },
      snapshotStagingPath: 'gs://bucket',
      settings: {
        replicationMode: 'snapshot',
        allowNullableColumns: false,
        initialLoadParallelism: 2,
        snapshotNumRowsPerPartition: 1,
        snapshotNumberOfParallelTables: 3,
      },
      tableMappings: [
        {
          sourceDatasetName: 'web',
          sourceTable: 'events',
          targetTable: 'events',
          tableEngine: 'MergeTree',
          useCustomSortingKey: true,
          sortingKeys: ['ts', 'id'],
          excludedColumns: ['ip'],
        },
      ],
    };
    const values = bigqueryFromCreate(full);
    expect(checkBigquery(values)).toEqual([]);
    expect(bigqueryToCreate(values)).toStrictEqual(full);
  });

  it.each<[string, Partial<BigqueryValues>, string]>([
    ['no key file', { serviceAccountFile: '' }, 'serviceAccountFile'],
    ['no staging folder', { snapshotStagingPath: '' }, 'snapshotStagingPath'],
    ['a staging folder elsewhere', { snapshotStagingPath: 's3://bucket/' }, 'snapshotStagingPath'],
    ['no bucket', { snapshotStagingPath: 'gs:///staging/' }, 'snapshotStagingPath'],
    ['no rows per partition', { snapshotNumRowsPerPartition: '0' }, 'snapshotNumRowsPerPartition'],
    ['no workers', { initialLoadParallelism: '0' }, 'initialLoadParallelism'],
    ['no tables', { tables: [] }, 'tables'],
    ['a dot in the dataset', { tables: [{ ...events, space: 'project.web' }] }, 'tables.0.space'],
  ])('says what is wrong with %s', (_, change, field) => {
    expect(fieldsOf('error', change)).toEqual([field]);
  });

  it('advises sorting keys once, however many tables lack them', () => {
    const bare = { ...events, sortingKeys: [' '] };
    const tables = [bare, { ...events, table: 'a', target: 'a' }, { ...bare, table: 'b', target: 'b' }];
    const findings = checkBigquery({ ...filled, tables });
    expect(findings).toMatchObject([{ field: 'tables', severity: 'warning' }]);
    expect(findings[0]?.message).toContain('2 tables have');
  });

  it('gives a body that is taken and comes back, whatever is filled in without an error', () => {
    const anyValues = valuesLike(emptyBigquery(), {
      serviceAccountFile: fc.constantFrom(KEY, ` ${KEY}\n`, '<placeholder>', '{}', ''),
      snapshotStagingPath: oneOf('gs://bucket', 'gs://bucket/a/b/', 'bucket'),
      tables: tablesLike(emptyKeyedTable),
    });
    let passed = 0;
    fc.assert(
      fc.property(anyValues, (values) => {
        if (checkBigquery(values).some(({ severity }) => severity === 'error')) return;
        passed += 1;
        const body = bigqueryToCreate(values);
        expect(z.safeParse(bigqueryCreate, body)).toMatchObject({ success: true });
        expect(bigqueryToCreate(bigqueryFromCreate(body))).toStrictEqual(body);
      }),
      { numRuns: 1500 },
    );
    expect(passed).toBeGreaterThan(10);
  });
});
