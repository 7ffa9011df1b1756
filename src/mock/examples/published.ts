// The nine bodies of the published reference page, as it prints them: every server must take them.
import type { PipeCreateBody } from '../../pipes/writeEndpoints';

const idAndMessage = [
  { name: 'id', type: 'UInt64' },
  { name: 'message', type: 'String' },
];

function intoMyTable(columns: { name: string; type: string }[]): PipeCreateBody['destination'] {
  return {
    table: 'my_table',
    managedTable: true,
    tableDefinition: { engine: { type: 'MergeTree' } },
    columns,
  };
}

const FILE_KEY = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretKey: '<secret_key>' };
const SERVICE_ACCOUNT = '<base64_encoded_service_account_json>';

export const publishedExamples = {
  kafka: {
    name: 'My Kafka ClickPipe',
    source: {
      kafka: {
        type: 'confluent',
        format: 'JSONEachRow',
        brokers: 'broker.example.com:9092',
        topics: 'my_topic',
        consumerGroup: 'clickpipes-consumer-group',
        authentication: 'PLAIN',
        credentials: { username: 'my_user', password: 'my_password' },
      },
    },
    destination: intoMyTable([...idAndMessage, { name: 'timestamp', type: 'DateTime' }]),
  },
  kinesis: {
    name: 'My Kinesis ClickPipe',
    source: {
      kinesis: {
        format: 'JSONEachRow',
        streamName: 'my-stream',
        region: 'us-east-1',
        iteratorType: 'TRIM_HORIZON',
        authentication: 'IAM_USER',
        accessKey: FILE_KEY,
      },
    },
    destination: intoMyTable(idAndMessage),
  },
  s3: {
    name: 'My S3 ClickPipe',
    source: {
      objectStorage: {
        type: 's3',
        url: 'https://my-bucket.s3.amazonaws.com/data/*.json',
        format: 'JSONEachRow',
        authentication: 'IAM_USER',
        accessKey: FILE_KEY,
      },
    },
    destination: intoMyTable(idAndMessage),
  },
  gcs: {
    name: 'My GCS ClickPipe',
    source: {
      objectStorage: {
        type: 'gcs',
        url: 'gs://my-bucket/data/*.json',
        format: 'JSONEachRow',
        authentication: 'SERVICE_ACCOUNT',
        serviceAccountKey: SERVICE_ACCOUNT,
      },
    },
    destination: intoMyTable(idAndMessage),
  },
  azureBlob: {
    name: 'My Azure Blob ClickPipe',
    source: {
      objectStorage: {
        type: 'azureblobstorage',
        azureContainerName: 'my-container',
        path: 'data/*.json',
        format: 'JSONEachRow',
        authentication: 'CONNECTION_STRING',
        connectionString:
          'DefaultEndpointsProtocol=https;AccountName=myaccount;AccountKey=mykey;EndpointSuffix=core.windows.net',
      },
    },
    destination: intoMyTable(idAndMessage),
  },
  postgres: {
    name: 'My Postgres CDC ClickPipe',
    source: {
      postgres: {
        host: 'postgres.example.com',
        port: 5432,
        database: 'mydb',
        credentials: { username: 'postgres_user', password: '<password>' },
        settings: { replicationMode: 'cdc' },
        tableMappings: [{ sourceSchemaName: 'public', sourceTable: 'users', targetTable: 'public_users' }],
      },
    },
    destination: { database: 'default' },
  },
  mysql: {
    name: 'My MySQL CDC ClickPipe',
    source: {
      mysql: {
        host: 'mysql.example.com',
        port: 3306,
        credentials: { username: 'mysql_user', password: '<password>' },
        settings: { replicationMode: 'cdc' },
        tableMappings: [{ sourceSchemaName: 'mydb', sourceTable: 'orders', targetTable: 'mydb_orders' }],
      },
    },
    destination: { database: 'default' },
  },
  mongodb: {
    name: 'My MongoDB CDC ClickPipe',
    source: {
      mongodb: {
        uri: 'mongodb+srv://cluster0.example.mongodb.net',
        readPreference: 'secondaryPreferred',
        credentials: { username: 'mongo_user', password: '<password>' },
        settings: { replicationMode: 'cdc' },
        tableMappings: [{ sourceDatabaseName: 'mydb', sourceCollection: 'users', targetTable: 'mydb_users' }],
      },
    },
    destination: { database: 'default' },
  },
  bigquery: {
    name: 'My BigQuery ClickPipe',
    source: {
      bigquery: {
        snapshotStagingPath: 'gs://my-staging-bucket/staging/',
        credentials: { serviceAccountFile: SERVICE_ACCOUNT },
        settings: { replicationMode: 'snapshot' },
        tableMappings: [
          { sourceDatasetName: 'my_dataset', sourceTable: 'my_table', targetTable: 'my_bigquery_table' },
        ],
      },
    },
    destination: { database: 'default' },
  },
} satisfies Record<string, PipeCreateBody>;

/** The body with files read continuously: an object storage pipe that has read them all is completed and takes no change. */
export function asContinuous(body: PipeCreateBody): PipeCreateBody {
  const { objectStorage } = body.source;
  if (!objectStorage) return body;
  return { ...body, source: { ...body.source, objectStorage: { ...objectStorage, isContinuous: true } } };
}
