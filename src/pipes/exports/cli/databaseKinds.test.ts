import { describe, expect, it } from 'vitest';
import { forSource } from '../testing/flags';

describe('the flags of the source', () => {
  it('Postgres', () => {
    expect(forSource('postgres')).toMatchInlineSnapshot(`
      "--postgres-type postgres
      --username username
      --password="$POSTGRES_PASSWORD"
      --host host
      --port 1
      --pg-database database
      --auth basic
      --iam-role iamRole
      --tls-host tlsHost
      --ca-certificate <(printf %s caCertificate)
      --disable-tls
      --skip-cert-verification
      --sync-interval-seconds 1
      --pull-batch-size 1
      --allow-nullable-columns true
      --initial-load-parallelism 1
      --snapshot-rows-per-partition 1000
      --snapshot-parallel-tables 1
      --delete-on-merge true
      --publication-name publicationName
      --replication-mode cdc
      --replication-slot-name replicationSlotName
      --enable-failover-slots true
      --table-mapping-json '{"sourceSchemaName":"sourceSchemaName","sourceTable":"sourceTable","targetTable":"targetTable","excludedColumns":["excludedColumns"],"useCustomSortingKey":true,"sortingKeys":["sortingKeys"],"tableEngine":"MergeTree","partitionKey":"partitionKey","partitionByExpr":"partitionByExpr"}'"
    `);
  });

  it('MySQL', () => {
    expect(forSource('mysql')).toMatchInlineSnapshot(`
      "--mysql-type mysql
      --username username
      --password="$MYSQL_PASSWORD"
      --host host
      --port 1
      --auth basic
      --iam-role iamRole
      --tls-host tlsHost
      --ca-certificate <(printf %s caCertificate)
      --disable-tls
      --skip-cert-verification
      --server-id 1
      --sync-interval-seconds 1
      --pull-batch-size 1
      --allow-nullable-columns true
      --initial-load-parallelism 1
      --snapshot-rows-per-partition 1000
      --snapshot-parallel-tables 1
      --delete-on-merge true
      --replication-mode cdc
      --replication-mechanism GTID
      --use-compression true
      --table-mapping-json '{"sourceSchemaName":"sourceSchemaName","sourceTable":"sourceTable","targetTable":"targetTable","excludedColumns":["excludedColumns"],"useCustomSortingKey":true,"sortingKeys":["sortingKeys"],"tableEngine":"MergeTree","partitionKey":"partitionKey"}'"
    `);
  });

  it('MongoDB', () => {
    expect(forSource('mongodb')).toMatchInlineSnapshot(`
      "--username username
      --password="$MONGODB_PASSWORD"
      --uri uri
      --read-preference primary
      --tls-host tlsHost
      --ca-certificate <(printf %s caCertificate)
      --disable-tls
      --skip-cert-verification
      --sync-interval-seconds 1
      --pull-batch-size 1
      --replication-mode cdc
      --snapshot-rows-per-partition 1000
      --snapshot-parallel-collections 1
      --delete-on-merge true
      --use-json-native-format true
      --table-mapping-json '{"sourceDatabaseName":"sourceDatabaseName","sourceCollection":"sourceCollection","targetTable":"targetTable","tableEngine":"MergeTree"}'"
    `);
  });

  it('BigQuery', () => {
    expect(forSource('bigquery')).toMatchInlineSnapshot(`
      "--service-account-file <(printf %s "$BIGQUERY_SERVICE_ACCOUNT_FILE" | base64 --decode)
      --staging-path snapshotStagingPath
      --replication-mode snapshot
      --allow-nullable-columns true
      --initial-load-parallelism 1
      --snapshot-rows-per-partition 1
      --snapshot-parallel-tables 1
      --table-mapping-json '{"sourceDatasetName":"sourceDatasetName","sourceTable":"sourceTable","targetTable":"targetTable","excludedColumns":["excludedColumns"],"useCustomSortingKey":true,"sortingKeys":["sortingKeys"],"tableEngine":"MergeTree"}'"
    `);
  });
});
