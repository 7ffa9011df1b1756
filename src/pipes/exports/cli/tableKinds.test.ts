import { describe, expect, it } from 'vitest';
import { forSource } from '../testing/flags';

describe('the flags of the source', () => {
  it('Kafka', () => {
    expect(forSource('kafka')).toMatchInlineSnapshot(`
      "--auth PLAIN
      --iam-role iamRole
      --ca-certificate <(printf %s caCertificate)
      --reverse-private-endpoint-id reversePrivateEndpointIds
      --username username
      --password="$KAFKA_PASSWORD"
      --kafka-type kafka
      --format JSONEachRow
      --brokers brokers
      --topics topics
      --consumer-group consumerGroup
      --offset from_beginning
      --offset-timestamp timestamp
      --schema-registry-url url
      --schema-registry-ca-certificate <(printf %s caCertificate)
      --schema-registry-username username
      --schema-registry-password="$KAFKA_SCHEMA_REGISTRY_PASSWORD"
      --exactly-once true"
    `);
  });

  it('Kafka with other credentials', () => {
    const choices = [1, 2, 3].map((choice) => forSource('kafka', choice).split('\n'));
    const login = new Set(forSource('kafka').split('\n'));
    expect(choices.flatMap((choice) => choice.filter((line) => !login.has(line))).join('\n'))
      .toMatchInlineSnapshot(`
      "--access-key-id accessKeyId
      --secret-key="$KAFKA_SECRET_KEY"
      --event-hubs-connection-string="$KAFKA_CONNECTION_STRING"
      --client-certificate <(printf %s certificate)
      --client-key <(printf %s "$KAFKA_PRIVATE_KEY")"
    `);
  });

  it('Kinesis', () => {
    expect(forSource('kinesis')).toMatchInlineSnapshot(`
      "--auth IAM_ROLE
      --iam-role iamRole
      --access-key-id accessKeyId
      --secret-key="$KINESIS_SECRET_KEY"
      --format JSONEachRow
      --stream-name streamName
      --region region
      --enhanced-fan-out
      --iterator-type TRIM_HORIZON
      --iterator-timestamp 0"
    `);
  });

  it('Pub/Sub', () => {
    expect(forSource('pubsub')).toMatchInlineSnapshot(`
      "--auth SERVICE_ACCOUNT
      --ack-deadline 10
      --service-account-file <(printf %s "$PUBSUB_SERVICE_ACCOUNT_FILE" | base64 --decode)
      --format JSONEachRow
      --project-id projectId
      --topic topic
      --seek-type latest
      --seek-timestamp seekTimestamp
      --filter filter
      --enable-ordering"
    `);
  });

  it('object storage', () => {
    expect(forSource('objectStorage')).toMatchInlineSnapshot(`
      "--skip-initial-load
      --start-after startAfter
      --iam-role iamRole
      --connection-string="$OBJECT_STORAGE_CONNECTION_STRING"
      --path path
      --azure-container-name azureContainerName
      --access-key-id accessKeyId
      --secret-key="$OBJECT_STORAGE_SECRET_KEY"
      --service-account-file <(printf %s "$OBJECT_STORAGE_SERVICE_ACCOUNT_KEY" | base64 --decode)
      --storage-type s3
      --format JSONEachRow
      --source-url url
      --delimiter delimiter
      --compression auto
      --continuous
      --queue-url queueUrl"
    `);
  });
});
