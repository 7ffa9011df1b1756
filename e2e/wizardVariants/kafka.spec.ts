// Every flavour of Kafka by every way in, typed into the wizard: each sends exactly the body it should, and the pretend
// cloud makes a pipe of it. What is typed and what is sent stand side by side, so it is long.
import type { PipeCreateBody } from '../../src/pipes/authoring';
import { expect, test } from '../fixtures';
import {
  PEM,
  KEY,
  ROLE,
  ACCESS_KEY,
  typedAccessKey,
  LOGIN,
  typedLogin,
  intoEvents,
  tell,
  type Story,
  type Values,
} from './stories';

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

for (const story of kafkaStories) {
  test(story.what, async ({ page, signIn }) => {
    await signIn();
    expect(await tell(page, 'of its own kind', story)).toEqual({ name: 'of its own kind', ...story.body });
  });
}
