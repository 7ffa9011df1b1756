// Every way into Kinesis and Pub/Sub, typed into the wizard: each sends exactly the body it should, and the pretend
// cloud makes a pipe of it. What is typed and what is sent stand side by side, so it is long.
import { expect, test } from '../fixtures';
import {
  ROLE,
  ACCESS_KEY,
  typedAccessKey,
  ACCOUNT,
  ENCODED_ACCOUNT,
  intoEvents,
  tell,
  type Story,
} from './stories';

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

for (const story of streamStories) {
  test(story.what, async ({ page, signIn }) => {
    await signIn();
    expect(await tell(page, 'of its own kind', story)).toEqual({ name: 'of its own kind', ...story.body });
  });
}
