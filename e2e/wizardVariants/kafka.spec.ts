// Every flavour of Kafka by every method of authentication, typed into the wizard: each sends exactly the body it should, and the mock
// cloud makes a pipe of it. What is typed and what is sent stand side by side, so it is long.
import { PEM, LOGIN, intoEvents } from '../../src/pipes/draft/testing/parts';
import { expect, test } from '../fixtures';
import { typedLogin, runWizard, type Story } from './stories';

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
];

test('Kafka is reached through a private endpoint of the service', async ({ page, signIn }) => {
  const mock = await signIn();
  const link = await page.getByRole('link', { name: 'New pipe' }).getAttribute('href');
  const [org] = await mock.read<{ id: string }[]>('/organizations');
  const service = /services\/([^/]+)/.exec(link ?? '')?.[1];
  const [endpoint] = await mock.read<{ id: string }[]>(
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
  const sent = await runWizard(page, 'private', { tile: 'Apache Kafka', connect, data, body });
  expect(sent).toEqual({ name: 'private', ...body });
});

for (const story of kafkaStories) {
  test(story.what, async ({ page, signIn }) => {
    await signIn();
    expect(await runWizard(page, 'of its own kind', story)).toEqual({
      name: 'of its own kind',
      ...story.body,
    });
  });
}
