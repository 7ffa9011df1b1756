import { describe, expect, it } from 'vitest';
import { publishedExamples } from '../../mock/examples/published';
import type { PipeCreateBody } from '../writeEndpoints';
import { toCli } from './cli';

const { kafka, kinesis, s3, gcs, azureBlob, postgres, mysql, mongodb, bigquery } = publishedExamples;
const command = (body: PipeCreateBody) => toCli(body, { service: 'svc-1' }).command;

describe('the command for the published example of', () => {
  it('Kafka', () => {
    expect(command(kafka)).toMatchInlineSnapshot(`
      ": "\${KAFKA_PASSWORD:?}" &&
      clickhousectl cloud clickpipe create kafka svc-1 \\
        --name 'My Kafka ClickPipe' \\
        --kafka-type confluent \\
        --format JSONEachRow \\
        --brokers broker.example.com:9092 \\
        --topics my_topic \\
        --consumer-group clickpipes-consumer-group \\
        --auth PLAIN \\
        --username my_user \\
        --password="$KAFKA_PASSWORD" \\
        --table my_table \\
        --managed-table true \\
        --column id:UInt64 \\
        --column message:String \\
        --column timestamp:DateTime \\
        --database default
      "
    `);
  });

  it('Kinesis', () => {
    expect(command(kinesis)).toMatchInlineSnapshot(`
      ": "\${KINESIS_SECRET_KEY:?}" &&
      clickhousectl cloud clickpipe create kinesis svc-1 \\
        --name 'My Kinesis ClickPipe' \\
        --format JSONEachRow \\
        --stream-name my-stream \\
        --region us-east-1 \\
        --iterator-type TRIM_HORIZON \\
        --auth IAM_USER \\
        --access-key-id AKIAIOSFODNN7EXAMPLE \\
        --secret-key="$KINESIS_SECRET_KEY" \\
        --table my_table \\
        --managed-table true \\
        --column id:UInt64 \\
        --column message:String \\
        --database default
      "
    `);
  });

  it('S3', () => {
    expect(command(s3)).toMatchInlineSnapshot(`
      ": "\${OBJECT_STORAGE_SECRET_KEY:?}" &&
      clickhousectl cloud clickpipe create object-storage svc-1 \\
        --name 'My S3 ClickPipe' \\
        --storage-type s3 \\
        --source-url 'https://my-bucket.s3.amazonaws.com/data/*.json' \\
        --format JSONEachRow \\
        --access-key-id AKIAIOSFODNN7EXAMPLE \\
        --secret-key="$OBJECT_STORAGE_SECRET_KEY" \\
        --table my_table \\
        --managed-table true \\
        --column id:UInt64 \\
        --column message:String \\
        --database default
      "
    `);
  });

  it('Google Cloud Storage', () => {
    expect(command(gcs)).toMatchInlineSnapshot(`
      ": "\${OBJECT_STORAGE_SERVICE_ACCOUNT_KEY:?}" &&
      clickhousectl cloud clickpipe create object-storage svc-1 \\
        --name 'My GCS ClickPipe' \\
        --storage-type gcs \\
        --source-url 'gs://my-bucket/data/*.json' \\
        --format JSONEachRow \\
        --service-account-file <(printf %s "$OBJECT_STORAGE_SERVICE_ACCOUNT_KEY" | base64 --decode) \\
        --table my_table \\
        --managed-table true \\
        --column id:UInt64 \\
        --column message:String \\
        --database default
      "
    `);
  });

  it('Azure', () => {
    expect(command(azureBlob)).toMatchInlineSnapshot(`
      ": "\${OBJECT_STORAGE_CONNECTION_STRING:?}" &&
      clickhousectl cloud clickpipe create object-storage svc-1 \\
        --name 'My Azure Blob ClickPipe' \\
        --storage-type azureblobstorage \\
        --azure-container-name my-container \\
        --path 'data/*.json' \\
        --format JSONEachRow \\
        --connection-string="$OBJECT_STORAGE_CONNECTION_STRING" \\
        --table my_table \\
        --managed-table true \\
        --column id:UInt64 \\
        --column message:String \\
        --database default \\
        --source-url ''
      "
    `);
  });

  it('Postgres', () => {
    expect(command(postgres)).toMatchInlineSnapshot(`
      ": "\${POSTGRES_PASSWORD:?}" &&
      clickhousectl cloud clickpipe create postgres svc-1 \\
        --name 'My Postgres CDC ClickPipe' \\
        --host postgres.example.com \\
        --port 5432 \\
        --pg-database mydb \\
        --username postgres_user \\
        --password="$POSTGRES_PASSWORD" \\
        --replication-mode cdc \\
        --table-mapping public.users:public_users \\
        --destination-database default
      "
    `);
  });

  it('MySQL', () => {
    expect(command(mysql)).toMatchInlineSnapshot(`
      ": "\${MYSQL_PASSWORD:?}" &&
      clickhousectl cloud clickpipe create mysql svc-1 \\
        --name 'My MySQL CDC ClickPipe' \\
        --host mysql.example.com \\
        --port 3306 \\
        --username mysql_user \\
        --password="$MYSQL_PASSWORD" \\
        --replication-mode cdc \\
        --table-mapping mydb.orders:mydb_orders \\
        --destination-database default
      "
    `);
  });

  it('MongoDB', () => {
    expect(command(mongodb)).toMatchInlineSnapshot(`
      ": "\${MONGODB_PASSWORD:?}" &&
      clickhousectl cloud clickpipe create mongodb svc-1 \\
        --name 'My MongoDB CDC ClickPipe' \\
        --uri mongodb+srv://cluster0.example.mongodb.net \\
        --read-preference secondaryPreferred \\
        --username mongo_user \\
        --password="$MONGODB_PASSWORD" \\
        --replication-mode cdc \\
        --table-mapping mydb.users:mydb_users \\
        --destination-database default
      "
    `);
  });

  it('BigQuery', () => {
    expect(command(bigquery)).toMatchInlineSnapshot(`
      ": "\${BIGQUERY_SERVICE_ACCOUNT_FILE:?}" &&
      clickhousectl cloud clickpipe create bigquery svc-1 \\
        --name 'My BigQuery ClickPipe' \\
        --staging-path gs://my-staging-bucket/staging/ \\
        --service-account-file <(printf %s "$BIGQUERY_SERVICE_ACCOUNT_FILE" | base64 --decode) \\
        --replication-mode snapshot \\
        --table-mapping my_dataset.my_table:my_bigquery_table \\
        --destination-database default
      "
    `);
  });
});
