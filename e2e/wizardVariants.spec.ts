// Every way in and every flavour of source, typed into the wizard: each sends exactly the body it should, and the
// pretend cloud makes a pipe of it. Long because it is data: what is typed and what is sent stand side by side.
import type { Page } from '@playwright/test';
import type { PipeCreateBody } from '../src/pipes/authoring';
import { expect, test } from './fixtures';
import { begin, columns, create, field, next } from './wizardSteps';

/** What is put into a field: a text or the value of a choice, a list of short texts, or the text of a file. */
type Value = string | readonly string[] | { readonly file: string };
type Values = Readonly<Record<string, Value>>;
/** The fields of a step by their labels, and those that are folded away. */
type Step = readonly [plain: Values, advanced?: Values];

interface Rows {
  paste: string;
  /** By what the fields of a row end in; the first is unfolded. */
  details?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface Story {
  what: string;
  tile: string;
  connect: Step;
  data?: Step;
  rows?: Rows;
  size?: Step;
  body: Omit<PipeCreateBody, 'name'>;
}

const PEM = '-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIU\n-----END CERTIFICATE-----';
const KEY = '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----';
const ROLE = 'arn:aws:iam::123456789012:role/ClickHouseAccessRole-events';
const ACCESS_KEY = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretKey: 'secret/key+1' };
const typedAccessKey = { 'Access key ID': ACCESS_KEY.accessKeyId, 'Secret access key': ACCESS_KEY.secretKey };
const LOGIN = { username: 'reader', password: ' blanks are kept ' };
const typedLogin = { Username: LOGIN.username, Password: LOGIN.password };
const ACCOUNT = '{"type":"service_account","project_id":"acme-prod"}';
const ENCODED_ACCOUNT = Buffer.from(ACCOUNT).toString('base64');

const intoEvents: PipeCreateBody['destination'] = {
  table: 'events',
  managedTable: true,
  tableDefinition: { engine: { type: 'MergeTree' } },
  columns: [{ name: 'id', type: 'UInt64' }],
};
const intoDefault: PipeCreateBody['destination'] = { database: 'default' };

async function enter(page: Page, values: Values): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    if (typeof value === 'string') await put(page, label, value);
    else if ('file' in value) {
      const file = { name: 'key.json', mimeType: 'application/json', buffer: Buffer.from(value.file) };
      await page.getByLabel(`File for ${label}`).setInputFiles(file);
      await expect(field(page, label)).not.toHaveValue('');
    } else await list(page, label, value);
  }
}

/** Chooses where there is a choice, and types elsewhere. */
async function put(page: Page, label: string, value: string): Promise<void> {
  const control = field(page, label);
  const tag = await control.evaluate((element) => element.tagName);
  await (tag === 'SELECT' ? control.selectOption(value) : control.fill(value));
}

/** Types each text and ends it with Enter. */
async function list(page: Page, label: string, texts: readonly string[]): Promise<void> {
  const control = page.getByRole('combobox', { name: label });
  for (const text of texts) {
    await control.fill(text);
    await control.press('Enter');
  }
}

async function step(page: Page, [plain, advanced]: Step = [{}]): Promise<void> {
  await enter(page, plain);
  if (advanced === undefined) return;
  await page.getByText('Advanced', { exact: true }).click();
  await enter(page, advanced);
}

/** Pastes the tables, whose targets the pattern names, and says the rest of them. */
async function mapTables(page: Page, { paste, details = {} }: Rows): Promise<void> {
  await page.getByText('Paste a list', { exact: true }).click();
  await page.getByRole('textbox', { name: /one per line/ }).fill(paste);
  await page.getByRole('button', { name: 'Read the list' }).click();
  for (const [row, values] of Object.entries(details)) {
    await page.getByRole('button', { name: `Details of ${row}` }).click();
    for (const [label, value] of Object.entries(values)) {
      const control = page.getByLabel(`${label} of ${row}`);
      await (label === 'Engine' ? control.selectOption(value) : control.fill(value));
    }
  }
}

/** Types what the destination of the body says. */
async function fillDestination(page: Page, body: Story['body']): Promise<void> {
  const { database, table, managedTable, tableDefinition, columns: wanted = [], roles } = body.destination;
  const advanced = {
    ...(tableDefinition?.partitionBy && { 'Partition by': tableDefinition.partitionBy }),
    ...(tableDefinition?.primaryKey && { 'Primary key': tableDefinition.primaryKey }),
    ...(roles && { Roles: roles }),
  };
  const { type, versionColumnId, columnIds } = tableDefinition?.engine ?? {};
  await enter(page, {
    ...(database && { Database: database }),
    ...(table && { Table: table }),
    ...(managedTable === false && { 'The table is': 'existing' }),
  });
  await columns(page, wanted);
  for (const [index, { sourceField, destinationField }] of (body.fieldMappings ?? []).entries()) {
    if (sourceField === destinationField) continue;
    await page.getByLabel(`Source field of column ${index + 1}`).fill(sourceField);
  }
  const engine = {
    ...(type && { Engine: type }),
    ...(versionColumnId && { 'Version column': versionColumnId }),
    ...(columnIds && { 'Columns to add up': columnIds }),
    ...(tableDefinition?.sortingKey && { 'Sorting key': tableDefinition.sortingKey }),
  };
  await step(page, Object.keys(advanced).length === 0 ? [engine] : [engine, advanced]);
}

/** From the gallery to the follow page; gives the body that was sent. */
async function tell(page: Page, name: string, story: Omit<Story, 'what'>): Promise<unknown> {
  await begin(page, story.tile, name);
  await step(page, story.connect);
  await next(page);
  if (story.rows) await mapTables(page, story.rows);
  await step(page, story.data);
  await next(page);
  await fillDestination(page, story.body);
  await next(page);
  if (!story.rows) {
    await step(page, story.size);
    await next(page);
  }
  const answered = page.waitForResponse(
    (each) => each.request().method() === 'POST' && each.url().endsWith('/clickpipes'),
  );
  const sent = await create(page, name);
  expect((await answered).status()).toBe(200);
  return sent;
}

const kafkaStories: readonly Story[] = [
  {
    what: 'Apache Kafka with SCRAM-SHA-256, from a point in time and exactly once, keeps the newest row of a key',
    tile: 'Apache Kafka',
    connect: [
      { Brokers: 'b1.example.com:9092,b2.example.com:9092', Method: 'SCRAM-SHA-256', ...typedLogin },
      { 'CA certificate': PEM },
    ],
    data: [
      {
        Topics: 'orders,orders.retries',
        'Consumer group': 'penstock',
        'Start from': 'from_timestamp',
        'Start time (UTC)': '2026-01-31T14:05',
      },
      { 'Exactly once': 'true' },
    ],
    size: [
      { Size: 'true', Replicas: '2', 'CPU per replica': '500', 'Memory per replica': '2' },
      { 'Longest wait before an insert': '1500', 'Validate samples': 'true' },
    ],
    body: {
      source: {
        kafka: {
          type: 'kafka',
          format: 'JSONEachRow',
          brokers: 'b1.example.com:9092,b2.example.com:9092',
          topics: 'orders,orders.retries',
          consumerGroup: 'penstock',
          authentication: 'SCRAM-SHA-256',
          credentials: LOGIN,
          caCertificate: PEM,
          offset: { strategy: 'from_timestamp', timestamp: '2026-01-31T14:05' },
          exactlyOnce: true,
        },
        validateSamples: true,
      },
      destination: {
        database: 'sales',
        table: 'orders',
        managedTable: true,
        tableDefinition: {
          engine: { type: 'ReplacingMergeTree', versionColumnId: 'updated_at' },
          sortingKey: ['tenant', 'id'],
          partitionBy: 'toYYYYMM(updated_at)',
          primaryKey: 'tenant',
        },
        columns: [
          { name: 'tenant', type: 'LowCardinality(String)' },
          { name: 'id', type: 'UInt64' },
          { name: 'updated_at', type: 'DateTime64(3)' },
          { name: 'topic', type: 'String' },
        ],
        roles: ['orders_writer', 'orders_reader'],
      },
      fieldMappings: [
        { sourceField: 'tenant', destinationField: 'tenant' },
        { sourceField: 'order.id', destinationField: 'id' },
        { sourceField: 'updated_at', destinationField: 'updated_at' },
        { sourceField: '_topic', destinationField: 'topic' },
      ],
      scaling: { replicas: 2, replicaCpuMillicores: 500, replicaMemoryGb: 2 },
      settings: { streaming_max_insert_wait_ms: 1500 },
    },
  },
  {
    what: 'an open Apache Kafka broker fills a table that exists',
    tile: 'Apache Kafka',
    connect: [{ Brokers: '10.0.0.7:9092', Method: '' }],
    data: [{ Topics: 'events', 'Start from': 'from_latest' }],
    body: {
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
  },
  {
    what: 'Amazon MSK with an IAM role starts at the beginning',
    tile: 'Amazon MSK',
    connect: [{ Brokers: 'b-1.msk.example.com:9198', Method: 'IAM_ROLE', 'IAM role': ROLE }],
    data: [{ Topics: 'events', 'Start from': 'from_beginning' }],
    body: {
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
  },
  {
    what: 'Redpanda with Avro takes its schemas from a registry with a password and a certificate of its own',
    tile: 'Redpanda',
    connect: [
      {
        Brokers: 'seed.redpanda.example.com:9092',
        ...typedLogin,
        'Registry address': 'https://registry.example.com/subjects/orders-value',
        'Registry user': 'registry_user',
        'Registry password': 'registry_password',
      },
      { 'Registry authentication': 'PLAIN', 'Registry CA certificate': PEM },
    ],
    data: [{ Topics: 'events', Format: 'AvroConfluent' }, { 'Exactly once': 'false' }],
    body: {
      source: {
        kafka: {
          type: 'redpanda',
          format: 'AvroConfluent',
          brokers: 'seed.redpanda.example.com:9092',
          topics: 'events',
          authentication: 'SCRAM-SHA-256',
          credentials: LOGIN,
          schemaRegistry: {
            url: 'https://registry.example.com/subjects/orders-value',
            authentication: 'PLAIN',
            caCertificate: PEM,
            credentials: { username: 'registry_user', password: 'registry_password' },
          },
          exactlyOnce: false,
        },
      },
      destination: intoEvents,
    },
  },
  {
    what: 'Azure Event Hubs is entered by its connection string',
    tile: 'Azure Event Hubs',
    connect: [
      {
        Brokers: 'acme.servicebus.windows.net:9093',
        'Connection string':
          'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=l;SharedAccessKey=k=',
      },
    ],
    data: [{ Topics: 'events' }],
    body: {
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
  },
];

type KafkaSource = NonNullable<PipeCreateBody['source']['kafka']>;

/** Flavour by flavour, what the way in alone asks for. */
const kafkaWays: readonly [
  tile: string,
  typed: Values,
  sent: Pick<KafkaSource, 'type' | 'authentication' | 'credentials'>,
][] = [
  [
    'Amazon MSK',
    { Method: 'IAM_USER', ...typedAccessKey },
    { type: 'msk', authentication: 'IAM_USER', credentials: ACCESS_KEY },
  ],
  [
    'Amazon MSK',
    { Method: 'SCRAM-SHA-512', ...typedLogin },
    { type: 'msk', authentication: 'SCRAM-SHA-512', credentials: LOGIN },
  ],
  [
    'Confluent Cloud',
    { Method: 'MUTUAL_TLS', 'Client certificate': PEM, 'Private key': KEY },
    { type: 'confluent', authentication: 'MUTUAL_TLS', credentials: { certificate: PEM, privateKey: KEY } },
  ],
  ['WarpStream', typedLogin, { type: 'warpstream', authentication: 'PLAIN', credentials: LOGIN }],
  [
    'Google Cloud Managed Kafka',
    { Method: 'MUTUAL_TLS', 'Client certificate': { file: PEM }, 'Private key': { file: KEY } },
    { type: 'gcmk', authentication: 'MUTUAL_TLS', credentials: { certificate: PEM, privateKey: KEY } },
  ],
  [
    'DigitalOcean Kafka',
    typedLogin,
    { type: 'dokafka', authentication: 'SCRAM-SHA-256', credentials: LOGIN },
  ],
];

for (const [tile, typed, sent] of kafkaWays) {
  test(`${tile} is entered with ${sent.authentication}`, async ({ page, signIn }) => {
    await signIn();
    const arm = { format: 'JSONEachRow', brokers: 'broker.example.com:9092', topics: 'events' } as const;
    const body = { source: { kafka: { ...arm, ...sent } }, destination: intoEvents };
    const connect = [{ Brokers: arm.brokers, ...typed }] as const;
    const typedBody = await tell(page, 'by its way in', {
      tile,
      connect,
      data: [{ Topics: 'events' }],
      body,
    });
    expect(typedBody).toEqual({ name: 'by its way in', ...body });
  });
}

test('Kafka is reached through a private endpoint of the service', async ({ page, signIn }) => {
  const door = await signIn();
  const link = await page.getByRole('link', { name: 'New pipe' }).getAttribute('href');
  const [org] = await door.api<{ id: string }[]>('/organizations');
  const service = /services\/([^/]+)/.exec(link ?? '')?.[1];
  const [endpoint] = await door.api<{ id: string }[]>(
    `/organizations/${org?.id}/services/${service}/clickpipesReversePrivateEndpoints`,
  );
  const id = endpoint?.id ?? 'none';
  const connect = [
    { Brokers: 'kafka.internal:9092', ...typedLogin },
    { 'Reverse private endpoints': [id] },
  ] as const;
  const body: Story['body'] = {
    source: {
      kafka: {
        type: 'kafka',
        format: 'Protobuf',
        brokers: 'kafka.internal:9092',
        topics: 'events',
        authentication: 'PLAIN',
        credentials: LOGIN,
        reversePrivateEndpointIds: [id],
      },
    },
    destination: intoEvents,
  };
  const data = [{ Topics: 'events', Format: 'Protobuf' }] as const;
  const sent = await tell(page, 'private', { tile: 'Apache Kafka', connect, data, body });
  expect(sent).toEqual({ name: 'private', ...body });
});

const streamStories: readonly Story[] = [
  {
    what: 'Kinesis with an IAM role and enhanced fan-out starts at a point in time',
    tile: 'Kinesis',
    connect: [
      { Region: 'eu-central-1', Stream: 'orders', Method: 'IAM_ROLE', 'IAM role': ROLE },
      { 'Enhanced fan-out': 'true' },
    ],
    data: [{ 'Start from': 'AT_TIMESTAMP', 'Start time': '2026-01-31T14:05:00Z' }],
    body: {
      source: {
        kinesis: {
          format: 'JSONEachRow',
          streamName: 'orders',
          region: 'eu-central-1',
          useEnhancedFanOut: true,
          iteratorType: 'AT_TIMESTAMP',
          timestamp: 1769868300,
          authentication: 'IAM_ROLE',
          iamRole: ROLE,
        },
      },
      destination: intoEvents,
    },
  },
  {
    what: 'Kinesis with an access key adds up rows in a table from the latest record on',
    tile: 'Kinesis',
    connect: [{ Region: 'us-gov-west-1', Stream: 'clicks', Method: 'IAM_USER', ...typedAccessKey }],
    data: [{ Format: 'Avro', 'Start from': 'LATEST' }],
    size: [{ Size: 'true', Replicas: '1', 'CPU per replica': '2000', 'Memory per replica': '8' }],
    body: {
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
  },
  {
    what: 'Pub/Sub takes the key file as it is chosen, and reads some messages in order from a point in time',
    tile: 'Pub/Sub',
    connect: [{ 'Project ID': 'acme-prod', Topic: 'orders', 'Service account key': { file: ACCOUNT } }],
    data: [
      { 'Start from': 'timestamp', 'Start time': '2026-01-31T14:05:00+01:00' },
      { Filter: 'attributes.kind = "order"', 'Ordered delivery': 'true', 'Acknowledge within': '120' },
    ],
    body: {
      source: {
        pubsub: {
          format: 'JSONEachRow',
          projectId: 'acme-prod',
          topic: 'orders',
          authentication: 'SERVICE_ACCOUNT',
          seekType: 'timestamp',
          seekTimestamp: '2026-01-31T14:05:00+01:00',
          filter: 'attributes.kind = "order"',
          enableOrdering: true,
          ackDeadline: 120,
          serviceAccountKey: { serviceAccountFile: ENCODED_ACCOUNT },
        },
      },
      destination: intoEvents,
    },
  },
  {
    what: 'Pub/Sub takes a pasted key and hands Avro messages to views alone',
    tile: 'Pub/Sub',
    connect: [{ 'Project ID': 'acme-prod', Topic: 'audit', 'Service account key': ENCODED_ACCOUNT }],
    data: [{ Format: 'Avro', 'Start from': 'latest' }],
    size: [{}, { 'Longest wait before an insert': '60000', 'Validate samples': 'false' }],
    body: {
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
  },
];

const storageStories: readonly Story[] = [
  {
    what: 'a public bucket of S3 is read after a key, with all settings of files',
    tile: 'Amazon S3',
    connect: [{ Method: '' }],
    data: [
      { 'Address of the files': 'https://open.s3.us-east-1.amazonaws.com/**.parquet', Format: 'Parquet' },
      { 'Start after': 'events/2026-01-31/' },
    ],
    size: [
      {},
      {
        'Files at once': '8',
        'Polling interval': '1000',
        'Largest insert': '524288000',
        'Most files per insert': '50',
        'Read with all replicas': 'false',
        Threads: '0',
        'Insert threads': '2',
        'Download threads': '6',
        'Smallest insert block': '0',
        'Parallel distributed insert': '1',
        'Views in parallel': 'true',
      },
    ],
    body: {
      source: {
        objectStorage: {
          type: 's3',
          url: 'https://open.s3.us-east-1.amazonaws.com/**.parquet',
          format: 'Parquet',
          startAfter: 'events/2026-01-31/',
        },
      },
      destination: intoEvents,
      settings: {
        object_storage_concurrency: 8,
        object_storage_polling_interval_ms: 1000,
        object_storage_max_insert_bytes: 524288000,
        object_storage_max_file_count: 50,
        object_storage_use_cluster_function: false,
        clickhouse_max_threads: 0,
        clickhouse_max_insert_threads: 2,
        clickhouse_max_download_threads: 6,
        clickhouse_min_insert_block_size_bytes: 0,
        clickhouse_parallel_distributed_insert_select: 1,
        clickhouse_parallel_view_processing: true,
      },
    },
  },
  {
    what: 'S3 with an IAM role goes on with new files that a queue tells of, and skips the old',
    tile: 'Amazon S3',
    connect: [{ Method: 'IAM_ROLE', 'IAM role': ROLE }],
    data: [
      {
        'Address of the files': 'https://bucket.s3.us-east-1.amazonaws.com/data/*.json.gz',
        Compression: 'gzip',
        'Keep reading new files': 'true',
        'SQS queue': 'https://sqs.us-east-1.amazonaws.com/123456789012/new-files',
        'Skip files already there': 'true',
      },
    ],
    body: {
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
  },
  {
    what: 'Google Cloud Storage with an HMAC key goes on with what a subscription tells of',
    tile: 'Google Cloud Storage',
    connect: [{ Method: 'IAM_USER', ...typedAccessKey }],
    data: [
      {
        'Address of the files': 'https://storage.googleapis.com/bucket/data/*.avro',
        Format: 'Avro',
        'Keep reading new files': 'true',
        'Pub/Sub subscription': 'projects/acme-prod/subscriptions/new-files',
      },
    ],
    body: {
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
  },
  {
    what: 'DigitalOcean Spaces has files whose fields a semicolon keeps apart',
    tile: 'DigitalOcean Spaces',
    connect: [typedAccessKey],
    data: [
      {
        'Address of the files': 'https://space.nyc3.digitaloceanspaces.com/data/*.csv',
        Format: 'CSVWithNames',
        Delimiter: ';',
        Compression: 'none',
        'Keep reading new files': 'false',
      },
    ],
    body: {
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
  },
  {
    what: 'Cloudflare R2 with an access key is followed in order of names',
    tile: 'Cloudflare R2',
    connect: [typedAccessKey],
    data: [
      {
        'Address of the files': 'https://0123456789abcdef.r2.cloudflarestorage.com/bucket/*.tsv',
        Format: 'TabSeparated',
        'Keep reading new files': 'true',
      },
    ],
    body: {
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
  },
  {
    what: 'a public bucket of OVH fills a table that exists',
    tile: 'OVH Object Storage',
    connect: [{ Method: '' }],
    data: [
      { 'Address of the files': 'https://bucket.s3.gra.io.cloud.ovh.net/d/*.json', Format: 'JSONAsObject' },
    ],
    body: {
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
  },
];

const usersTable = { sourceSchemaName: 'public', sourceTable: 'users', targetTable: 'public_users' };
const ordersTable = { sourceSchemaName: 'shop', sourceTable: 'orders', targetTable: 'shop_orders' };

const databaseStories: readonly Story[] = [
  {
    what: 'Amazon RDS for PostgreSQL with an IAM role is copied and followed, with keys, columns and partitions by table',
    tile: 'Amazon RDS for PostgreSQL',
    connect: [
      { Host: 'db.rds.example.com', Port: '5433', Database: 'shop', Method: 'IAM_ROLE', 'IAM role': ROLE },
      { 'TLS host name': 'db.internal', 'CA certificate': PEM, 'Take any certificate': 'false' },
    ],
    rows: {
      paste: 'public.users\npublic.orders',
      details: {
        'public.users, row 1': {
          Engine: 'MergeTree',
          'Sorting keys, one per line': 'tenant\nid',
          'Excluded columns, one per line': 'password_hash\nnotes',
          'Source column that splits the first copy': 'id',
          'PARTITION BY of the target': 'toYYYYMM(created_at)',
        },
        'public.orders, row 2': { Engine: 'Null' },
      },
    },
    data: [
      {},
      {
        Publication: 'penstock_publication',
        'Failover slot': 'true',
        'Sync interval': '10',
        'Rows per pull': '50000',
        'Remove deleted rows when parts merge': 'true',
        'First copy: tables at once': '2',
        'First copy: rows per partition': '200000',
        'First copy: workers per table': '8',
        'Nullable columns': 'true',
      },
    ],
    body: {
      source: {
        postgres: {
          type: 'rdspostgres',
          host: 'db.rds.example.com',
          port: 5433,
          database: 'shop',
          authentication: 'IAM_ROLE',
          iamRole: ROLE,
          tlsHost: 'db.internal',
          caCertificate: PEM,
          skipCertVerification: false,
          settings: {
            replicationMode: 'cdc',
            publicationName: 'penstock_publication',
            enableFailoverSlots: true,
            syncIntervalSeconds: 10,
            pullBatchSize: 50000,
            deleteOnMerge: true,
            snapshotNumberOfParallelTables: 2,
            snapshotNumRowsPerPartition: 200000,
            initialLoadParallelism: 8,
            allowNullableColumns: true,
          },
          tableMappings: [
            {
              ...usersTable,
              tableEngine: 'MergeTree',
              useCustomSortingKey: true,
              sortingKeys: ['tenant', 'id'],
              excludedColumns: ['password_hash', 'notes'],
              partitionKey: 'id',
              partitionByExpr: 'toYYYYMM(created_at)',
            },
            {
              sourceSchemaName: 'public',
              sourceTable: 'orders',
              targetTable: 'public_orders',
              tableEngine: 'Null',
            },
          ],
        },
      },
      destination: { database: 'replica', roles: ['replica_writer'] },
    },
  },
  {
    what: 'Neon is followed for its changes only, through a slot and a publication that are there',
    tile: 'Neon',
    connect: [{ Host: 'ep-cool.neon.example.com', Database: 'shop', Method: 'basic', ...typedLogin }],
    rows: { paste: 'public.users' },
    data: [
      { 'What to replicate': 'cdc_only' },
      { Publication: 'penstock_publication', 'Replication slot': 'penstock_slot' },
    ],
    body: {
      source: {
        postgres: {
          type: 'neon',
          host: 'ep-cool.neon.example.com',
          port: 5432,
          database: 'shop',
          authentication: 'basic',
          credentials: LOGIN,
          settings: {
            replicationMode: 'cdc_only',
            publicationName: 'penstock_publication',
            replicationSlotName: 'penstock_slot',
          },
          tableMappings: [usersTable],
        },
      },
      destination: intoDefault,
    },
  },
  {
    what: 'Supabase is copied once',
    tile: 'Supabase',
    connect: [{ Host: 'db.supabase.example.com', Database: 'postgres', ...typedLogin }],
    rows: { paste: 'public.users' },
    data: [{ 'What to replicate': 'snapshot' }],
    body: {
      source: {
        postgres: {
          type: 'supabase',
          host: 'db.supabase.example.com',
          port: 5432,
          database: 'postgres',
          credentials: LOGIN,
          settings: { replicationMode: 'snapshot' },
          tableMappings: [usersTable],
        },
      },
      destination: intoDefault,
    },
  },
  {
    what: 'Amazon Aurora MySQL with an IAM role has a server ID and is followed by GTID',
    tile: 'Amazon Aurora MySQL',
    connect: [
      { Host: 'aurora.example.com', Method: 'IAM_ROLE', 'IAM role': ROLE },
      { 'Server ID': '4294967295', 'CA certificate': { file: PEM } },
    ],
    rows: {
      paste: 'shop.orders',
      details: {
        'shop.orders, row 1': {
          Engine: 'ReplacingMergeTree',
          'Sorting keys, one per line': 'id',
          'Excluded columns, one per line': 'card',
          'Source column that splits the first copy': 'created_at',
        },
      },
    },
    data: [
      {},
      {
        'Follow changes by': 'GTID',
        'Compress the connection': 'true',
        'First copy: workers per table': '2',
      },
    ],
    body: {
      source: {
        mysql: {
          type: 'auroramysql',
          host: 'aurora.example.com',
          port: 3306,
          serverId: 4294967295,
          authentication: 'IAM_ROLE',
          iamRole: ROLE,
          caCertificate: PEM,
          settings: {
            replicationMode: 'cdc',
            replicationMechanism: 'GTID',
            useCompression: true,
            initialLoadParallelism: 2,
          },
          tableMappings: [
            {
              ...ordersTable,
              tableEngine: 'ReplacingMergeTree',
              useCustomSortingKey: true,
              sortingKeys: ['id'],
              excludedColumns: ['card'],
              partitionKey: 'created_at',
            },
          ],
        },
      },
      destination: intoDefault,
    },
  },
  {
    what: 'MariaDB without TLS is followed for its changes only',
    tile: 'MariaDB',
    connect: [
      { Host: '10.0.0.9', Port: '3307', Method: 'basic', ...typedLogin },
      { 'Connect without TLS': 'true' },
    ],
    rows: { paste: 'shop.orders' },
    data: [{ 'What to replicate': 'cdc_only' }, { 'Sync interval': '30' }],
    body: {
      source: {
        mysql: {
          type: 'mariadb',
          host: '10.0.0.9',
          port: 3307,
          authentication: 'basic',
          credentials: LOGIN,
          disableTls: true,
          settings: { replicationMode: 'cdc_only', syncIntervalSeconds: 30 },
          tableMappings: [ordersTable],
        },
      },
      destination: intoDefault,
    },
  },
  {
    what: 'Amazon RDS for MySQL is followed by the position in its binary log',
    tile: 'Amazon RDS for MySQL',
    connect: [{ Host: 'rds.example.com', ...typedLogin }, { 'Take any certificate': 'true' }],
    rows: { paste: 'shop.orders' },
    data: [{}, { 'Follow changes by': 'FILE_POS', 'Nullable columns': 'false' }],
    body: {
      source: {
        mysql: {
          type: 'rdsmysql',
          host: 'rds.example.com',
          port: 3306,
          credentials: LOGIN,
          skipCertVerification: true,
          settings: {
            replicationMode: 'cdc',
            replicationMechanism: 'FILE_POS',
            allowNullableColumns: false,
          },
          tableMappings: [ordersTable],
        },
      },
      destination: intoDefault,
    },
  },
  {
    what: 'MongoDB at several hosts with options is copied once, its documents as text',
    tile: 'MongoDB',
    connect: [
      {
        Address: 'mongodb://a.example.com:27017,b.example.com:27018/?replicaSet=rs0&authSource=admin',
        'Read from': 'nearest',
        ...typedLogin,
      },
      { 'TLS host name': 'mongo.internal', 'CA certificate': PEM },
    ],
    rows: {
      // Without the quotes the last two parts would be taken for database and collection.
      paste: 'shop.orders\nshop."orders.archive"',
      details: {
        'shop.orders, row 1': { Engine: 'MergeTree' },
        'shop.orders.archive, row 2': { Target: 'shop_orders_archive' },
      },
    },
    data: [
      { 'What to replicate': 'snapshot' },
      {
        'Documents as JSON': 'false',
        'First copy: collections at once': '3',
        'First copy: rows per partition': '1000',
      },
    ],
    body: {
      source: {
        mongodb: {
          uri: 'mongodb://a.example.com:27017,b.example.com:27018/?replicaSet=rs0&authSource=admin',
          readPreference: 'nearest',
          credentials: LOGIN,
          tlsHost: 'mongo.internal',
          caCertificate: PEM,
          settings: {
            replicationMode: 'snapshot',
            useJsonNativeFormat: false,
            snapshotNumberOfParallelTables: 3,
            snapshotNumRowsPerPartition: 1000,
          },
          tableMappings: [
            {
              sourceDatabaseName: 'shop',
              sourceCollection: 'orders',
              targetTable: 'shop_orders',
              tableEngine: 'MergeTree',
            },
            {
              sourceDatabaseName: 'shop',
              sourceCollection: 'orders.archive',
              targetTable: 'shop_orders_archive',
            },
          ],
        },
      },
      destination: intoDefault,
    },
  },
  {
    what: 'MongoDB whose user stands in the address is followed for its changes only',
    tile: 'MongoDB',
    connect: [
      { Address: 'mongodb://reader:secret@mongo.example.com:27017/shop', 'Read from': 'primary' },
      { 'Connect without TLS': 'true' },
    ],
    rows: { paste: 'shop.orders' },
    data: [
      { 'What to replicate': 'cdc_only' },
      { 'Sync interval': '15', 'Rows per pull': '1000', 'Remove deleted rows when parts merge': 'true' },
    ],
    body: {
      source: {
        mongodb: {
          uri: 'mongodb://reader:secret@mongo.example.com:27017/shop',
          readPreference: 'primary',
          disableTls: true,
          settings: {
            replicationMode: 'cdc_only',
            syncIntervalSeconds: 15,
            pullBatchSize: 1000,
            deleteOnMerge: true,
          },
          tableMappings: [
            { sourceDatabaseName: 'shop', sourceCollection: 'orders', targetTable: 'shop_orders' },
          ],
        },
      },
      destination: intoDefault,
    },
  },
  {
    what: 'BigQuery takes the key file as it is chosen, with a sorting key and settings',
    tile: 'BigQuery',
    connect: [
      {
        'Key file of the service account': { file: ACCOUNT },
        'Staging folder': 'gs://acme-staging/clickpipes/',
      },
    ],
    rows: {
      paste: 'sales.orders',
      details: {
        'sales.orders, row 1': {
          Engine: 'ReplacingMergeTree',
          'Sorting keys, one per line': 'region\nid',
          'Excluded columns, one per line': 'comment',
        },
      },
    },
    data: [
      {},
      {
        'First copy: tables at once': '4',
        'First copy: rows per partition': '500',
        'First copy: workers per table': '2',
        'Nullable columns': 'true',
      },
    ],
    body: {
      source: {
        bigquery: {
          credentials: { serviceAccountFile: ENCODED_ACCOUNT },
          snapshotStagingPath: 'gs://acme-staging/clickpipes/',
          settings: {
            replicationMode: 'snapshot',
            snapshotNumberOfParallelTables: 4,
            snapshotNumRowsPerPartition: 500,
            initialLoadParallelism: 2,
            allowNullableColumns: true,
          },
          tableMappings: [
            {
              sourceDatasetName: 'sales',
              sourceTable: 'orders',
              targetTable: 'sales_orders',
              tableEngine: 'ReplacingMergeTree',
              useCustomSortingKey: true,
              sortingKeys: ['region', 'id'],
              excludedColumns: ['comment'],
            },
          ],
        },
      },
      destination: intoDefault,
    },
  },
  {
    what: 'BigQuery with a pasted key copies two datasets under a role of its own',
    tile: 'BigQuery',
    connect: [{ 'Key file of the service account': ENCODED_ACCOUNT, 'Staging folder': 'gs://acme-staging' }],
    rows: { paste: 'sales.orders\nstock.orders' },
    body: {
      source: {
        bigquery: {
          credentials: { serviceAccountFile: ENCODED_ACCOUNT },
          snapshotStagingPath: 'gs://acme-staging',
          settings: { replicationMode: 'snapshot' },
          tableMappings: [
            { sourceDatasetName: 'sales', sourceTable: 'orders', targetTable: 'sales_orders' },
            { sourceDatasetName: 'stock', sourceTable: 'orders', targetTable: 'stock_orders' },
          ],
        },
      },
      destination: { database: 'warehouse', roles: ['loader'] },
    },
  },
];

for (const story of [...kafkaStories, ...streamStories, ...storageStories, ...databaseStories]) {
  test(story.what, async ({ page, signIn }) => {
    await signIn();
    expect(await tell(page, 'of its own kind', story)).toEqual({ name: 'of its own kind', ...story.body });
  });
}
