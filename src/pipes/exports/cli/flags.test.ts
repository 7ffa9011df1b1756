import { describe, expect, it } from 'vitest';
import { KINDS } from '../testing/bodies';
import { besideSource } from '../testing/flags';

describe('beside the source', () => {
  it('a pipe that fills one table has these flags', () => {
    expect(besideSource('kinesis')).toMatchInlineSnapshot(`
      "--name name
      --validate-samples true
      --database database
      --table table
      --managed-table true
      --table-definition-file <(printf %s '{"sortingKey":["sortingKey"],"partitionBy":"partitionBy","primaryKey":"primaryKey","engine":{"columnIds":["columnIds"],"type":"MergeTree","versionColumnId":"versionColumnId"}}')
      --column name:type
      --role roles
      --field-mapping '{"sourceField":"sourceField","destinationField":"destinationField"}'
      --replicas 1
      --cpu-millicores 125
      --memory-gb 1
      --streaming-max-insert-wait-ms 500
      --object-storage-concurrency 1
      --object-storage-polling-interval-ms 100
      --object-storage-max-insert-bytes 10485760
      --object-storage-max-file-count 1
      --object-storage-use-cluster-function true
      --clickhouse-max-threads 0
      --clickhouse-max-insert-threads 0
      --clickhouse-max-download-threads 0
      --clickhouse-min-insert-block-size-bytes 0
      --clickhouse-parallel-distributed-insert-select 0
      --clickhouse-parallel-view-processing true"
    `);
  });

  it('a database pipe has these', () => {
    expect(besideSource('mysql')).toMatchInlineSnapshot(`
      "--name name
      --validate-samples true
      --destination-database database
      --role roles"
    `);
  });

  it.each(KINDS)('a %s pipe is no exception', (kind) => {
    const isDatabase = ['postgres', 'mysql', 'mongodb', 'bigquery'].includes(kind);
    expect(besideSource(kind)).toBe(besideSource(isDatabase ? 'mysql' : 'kinesis'));
  });
});
