// Bodies of pipes from streams and files: their flavours by their methods.
import { PEM, KEY, ROLE, ACCESS_KEY, LOGIN, ENCODED_ACCOUNT, intoEvents, type Unnamed } from './parts';

type KafkaBody = NonNullable<Unnamed['source']['kafka']>;

/** Flavour by flavour, what the method alone asks for. */
const kafkaLogins: readonly Pick<KafkaBody, 'type' | 'authentication' | 'credentials'>[] = [
  { type: 'msk', authentication: 'IAM_USER', credentials: ACCESS_KEY },
  { type: 'msk', authentication: 'SCRAM-SHA-512', credentials: LOGIN },
  { type: 'confluent', authentication: 'MUTUAL_TLS', credentials: { certificate: PEM, privateKey: KEY } },
  { type: 'warpstream', authentication: 'PLAIN', credentials: LOGIN },
  { type: 'gcmk', authentication: 'MUTUAL_TLS', credentials: { certificate: PEM, privateKey: KEY } },
  { type: 'dokafka', authentication: 'SCRAM-SHA-256', credentials: LOGIN },
];
const kafkaBodies = kafkaLogins.map((way): KafkaBody => ({
  format: 'JSONEachRow',
  brokers: 'broker.example.com:9092',
  topics: 'events',
  ...way,
}));

export const streamVariants: Readonly<Record<string, Unnamed>> = {
  'an open Apache Kafka broker fills a table that exists': {
    source: {
      kafka: {
        type: 'kafka',
        format: 'JSONEachRow',
        brokers: '10.0.0.7:9092',
        topics: 'events',
        offset: { strategy: 'from_latest' },
      },
    },
    destination: {
      table: 'events_by_hand',
      managedTable: false,
      columns: [
        { name: 'id', type: 'UUID' },
        { name: 'tags', type: 'Array(Nullable(String))' },
      ],
    },
  },
  'Amazon MSK with an IAM role starts at the beginning': {
    source: {
      kafka: {
        type: 'msk',
        format: 'JSONEachRow',
        brokers: 'b-1.msk.example.com:9198',
        topics: 'events',
        authentication: 'IAM_ROLE',
        iamRole: ROLE,
        offset: { strategy: 'from_beginning' },
      },
    },
    destination: intoEvents,
  },
  'Azure Event Hubs is entered by its connection string': {
    source: {
      kafka: {
        type: 'azureeventhub',
        format: 'JSONEachRow',
        brokers: 'acme.servicebus.windows.net:9093',
        topics: 'events',
        authentication: 'PLAIN',
        credentials: {
          connectionString:
            'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=l;SharedAccessKey=k=',
        },
      },
    },
    destination: intoEvents,
  },
  'S3 with an IAM role goes on with new files that a queue tells of, and skips the old': {
    source: {
      objectStorage: {
        type: 's3',
        url: 'https://bucket.s3.us-east-1.amazonaws.com/data/*.json.gz',
        format: 'JSONEachRow',
        compression: 'gzip',
        isContinuous: true,
        queueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/new-files',
        skipInitialLoad: true,
        authentication: 'IAM_ROLE',
        iamRole: ROLE,
      },
    },
    destination: intoEvents,
  },
  'Google Cloud Storage with an HMAC key goes on with what a subscription tells of': {
    source: {
      objectStorage: {
        type: 'gcs',
        url: 'https://storage.googleapis.com/bucket/data/*.avro',
        format: 'Avro',
        isContinuous: true,
        queueUrl: 'projects/acme-prod/subscriptions/new-files',
        authentication: 'IAM_USER',
        accessKey: ACCESS_KEY,
      },
    },
    destination: intoEvents,
  },
  'DigitalOcean Spaces has files whose fields a semicolon keeps apart': {
    source: {
      objectStorage: {
        type: 'dospaces',
        url: 'https://space.nyc3.digitaloceanspaces.com/data/*.csv',
        format: 'CSVWithNames',
        delimiter: ';',
        compression: 'none',
        isContinuous: false,
        authentication: 'IAM_USER',
        accessKey: ACCESS_KEY,
      },
    },
    destination: intoEvents,
  },
  'Cloudflare R2 with an access key is followed in order of names': {
    source: {
      objectStorage: {
        type: 'cloudflarer2',
        url: 'https://0123456789abcdef.r2.cloudflarestorage.com/bucket/*.tsv',
        format: 'TabSeparated',
        isContinuous: true,
        authentication: 'IAM_USER',
        accessKey: ACCESS_KEY,
      },
    },
    destination: intoEvents,
  },
  'a public bucket of OVH fills a table that exists': {
    source: {
      objectStorage: {
        type: 'ovhobjectstorage',
        url: 'https://bucket.s3.gra.io.cloud.ovh.net/d/*.json',
        format: 'JSONAsObject',
      },
    },
    destination: {
      table: 'documents',
      managedTable: false,
      columns: [
        { name: 'document', type: 'JSON' },
        { name: 'file', type: 'String' },
      ],
    },
    fieldMappings: [
      { sourceField: 'json', destinationField: 'document' },
      { sourceField: '_file', destinationField: 'file' },
    ],
  },
  'Kinesis with an access key adds up rows in a table from the latest record on': {
    source: {
      kinesis: {
        format: 'Avro',
        streamName: 'clicks',
        region: 'us-gov-west-1',
        iteratorType: 'LATEST',
        authentication: 'IAM_USER',
        accessKey: ACCESS_KEY,
      },
    },
    destination: {
      table: 'clicks_by_day',
      managedTable: true,
      tableDefinition: {
        engine: { type: 'SummingMergeTree', columnIds: ['clicks', 'cost'] },
        sortingKey: ['day'],
      },
      columns: [
        { name: 'day', type: 'Date' },
        { name: 'clicks', type: 'UInt64' },
        { name: 'cost', type: 'Decimal(18, 4)' },
      ],
    },
    scaling: { replicas: 1, replicaCpuMillicores: 2000, replicaMemoryGb: 8 },
  },
  'Pub/Sub takes a pasted key and hands Avro messages to views alone': {
    source: {
      pubsub: {
        format: 'Avro',
        projectId: 'acme-prod',
        topic: 'audit',
        authentication: 'SERVICE_ACCOUNT',
        seekType: 'latest',
        serviceAccountKey: { serviceAccountFile: ENCODED_ACCOUNT },
      },
      validateSamples: false,
    },
    destination: { ...intoEvents, tableDefinition: { engine: { type: 'Null' } } },
    settings: { streaming_max_insert_wait_ms: 60000 },
  },
  ...Object.fromEntries(
    kafkaBodies.map((body) => [
      `Kafka ${body.type} is entered with ${body.authentication}`,
      { source: { kafka: body }, destination: intoEvents },
    ]),
  ),
};
