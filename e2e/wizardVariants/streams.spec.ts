// Kinesis and Pub/Sub by every method of authentication, typed into the wizard: each sends exactly the body it should, and the mock
// cloud makes a pipe of it. What is typed and what is sent stand side by side, so it is long.
import { ROLE, ACCOUNT, ENCODED_ACCOUNT, intoEvents } from '../../src/pipes/draft/testing/parts';
import { expect, test } from '../fixtures';
import { runWizard, type Story } from './stories';

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
];

for (const story of streamStories) {
  test(story.what, async ({ page, signIn }) => {
    await signIn();
    expect(await runWizard(page, 'of its own kind', story)).toEqual({
      name: 'of its own kind',
      ...story.body,
    });
  });
}
