import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedExamples } from '../../mock/examples/published';
import type { PipeCreateBody } from '../writeEndpoints';
import { replaceSecrets } from './secrets';
import { anyBody, fullBody, KINDS, MARKER, secretValues } from './testing/bodies';

const { kafka, s3, mongodb, azureBlob } = publishedExamples;
const named = (body: PipeCreateBody) => replaceSecrets(body).secrets.map(({ variable }) => variable);
const withKafka = (change: Partial<NonNullable<PipeCreateBody['source']['kafka']>>): PipeCreateBody => ({
  ...kafka,
  source: { kafka: { ...kafka.source.kafka, ...change } },
});
const withUri = (uri: string): PipeCreateBody => {
  const { credentials: _, ...source } = mongodb.source.mongodb;
  return { ...mongodb, source: { mongodb: { ...source, uri } } };
};

describe('a body without its secrets', () => {
  it('has placeholders in their places, and is the same otherwise', () => {
    expect(replaceSecrets(kafka)).toEqual({
      body: withKafka({ credentials: { username: 'my_user', password: '<KAFKA_PASSWORD>' } }),
      secrets: [
        {
          path: 'source.kafka.credentials.password',
          placeholder: '<KAFKA_PASSWORD>',
          variable: 'KAFKA_PASSWORD',
          label: 'Kafka password',
        },
      ],
    });
  });

  it.each([
    ['kafka', ['KAFKA_PASSWORD']],
    ['kinesis', ['KINESIS_SECRET_KEY']],
    ['s3', ['OBJECT_STORAGE_SECRET_KEY']],
    ['gcs', ['OBJECT_STORAGE_SERVICE_ACCOUNT_KEY']],
    ['azureBlob', ['OBJECT_STORAGE_CONNECTION_STRING']],
    ['postgres', ['POSTGRES_PASSWORD']],
    ['mysql', ['MYSQL_PASSWORD']],
    ['mongodb', ['MONGODB_PASSWORD']],
    ['bigquery', ['BIGQUERY_SERVICE_ACCOUNT_FILE']],
  ] as const)('of the published example for %s', (name, variables) => {
    expect(named(publishedExamples[name])).toEqual(variables);
  });

  it.each([
    ['kafka', 0, ['KAFKA_PASSWORD', 'KAFKA_SCHEMA_REGISTRY_PASSWORD']],
    ['kafka', 1, ['KAFKA_SECRET_KEY', 'KAFKA_SCHEMA_REGISTRY_PASSWORD']],
    ['kafka', 2, ['KAFKA_CONNECTION_STRING', 'KAFKA_SCHEMA_REGISTRY_PASSWORD']],
    ['kafka', 3, ['KAFKA_PRIVATE_KEY', 'KAFKA_SCHEMA_REGISTRY_PASSWORD']],
    ['pubsub', 0, ['PUBSUB_SERVICE_ACCOUNT_FILE']],
    [
      'objectStorage',
      0,
      ['OBJECT_STORAGE_CONNECTION_STRING', 'OBJECT_STORAGE_SECRET_KEY', 'OBJECT_STORAGE_SERVICE_ACCOUNT_KEY'],
    ],
  ] as const)('of a %s pipe that has everything (%i)', (kind, choice, variables) => {
    expect(named(fullBody(kind, choice))).toEqual(variables);
  });

  it('calls them by words that say where they belong', () => {
    const bodies = [fullBody('kafka', 3), fullBody('pubsub'), azureBlob, withUri('mongodb://a:b@db')];
    const labels = bodies.flatMap((body) => replaceSecrets(body).secrets.map(({ label }) => label));
    expect(labels).toEqual([
      'Kafka private key',
      'Kafka schema registry password',
      'Pub/Sub service account file, in base64',
      'Object storage connection string',
      'MongoDB URI: user name and password, as user:password',
    ]);
  });

  it('hides whatever any form of credentials calls secret while a draft fits none of them', () => {
    const body = withKafka({ credentials: { username: '', password: 'a', connectionString: 'b' } });
    expect(named(body)).toEqual(['KAFKA_PASSWORD', 'KAFKA_CONNECTION_STRING']);
  });

  it('leaves out what the create schema does not know', () => {
    const body = { ...kafka, apiKey: MARKER, source: { kafka: { ...kafka.source.kafka, token: MARKER } } };
    expect(replaceSecrets(body)).toEqual(replaceSecrets(kafka));
  });

  it('leaves out what has another shape than the schema', () => {
    const source = { kafka: { ...kafka.source.kafka, credentials: MARKER, topics: { of: MARKER } } };
    // A draft out of storage can be anything.
    const body = { ...kafka, source } as unknown as PipeCreateBody;
    expect(JSON.stringify(replaceSecrets(body))).not.toContain(MARKER);
  });
});

describe('a secret inside a text', () => {
  it.each([
    ['mongodb://reader:pa%40ss@db.example.com', 'mongodb://<MONGODB_URI_USERINFO>@db.example.com'],
    ['mongodb+srv://u:p@db/app?w=majority', 'mongodb+srv://<MONGODB_URI_USERINFO>@db/app?w=majority'],
    ['mongodb://db.example.com/app?w=majority', 'mongodb://db.example.com/app?w=majority'],
    ['mongodb://u:p@ss@db.example.com', '<MONGODB_URI>'],
    ['mongodb://u:p/ss@db.example.com', '<MONGODB_URI>'],
    ['mongodb://u:p?ss@db.example.com', '<MONGODB_URI>'],
    ['mongodb://u:p#ss@db.example.com', '<MONGODB_URI>'],
    ['u:pass@db.example.com', '<MONGODB_URI>'],
    ['mongodb://db/?tls=true&tlsCertificateKeyFilePassword=p', '<MONGODB_URI>'],
    ['mongodb://db/?authMechanismProperties=AWS_SESSION_TOKEN:t', '<MONGODB_URI>'],
  ])('%s is shown as %s', (uri, shown) => {
    expect(replaceSecrets(withUri(uri)).body).toEqual(withUri(shown));
  });

  it.each([
    [
      'https://u:p@files.example.com/*.json',
      'https://<OBJECT_STORAGE_URL_USERINFO>@files.example.com/*.json',
    ],
    ['https://b.example.com/x.csv?X-Amz-Signature=abc', '<OBJECT_STORAGE_URL>'],
    ['https://b.example.com/x.csv?sv=1&sig=abc', '<OBJECT_STORAGE_URL>'],
    ['https://b.example.com/day@noon/*.csv', 'https://b.example.com/day@noon/*.csv'],
  ])('%s is shown as %s', (url, shown) => {
    const body = (text: string) => ({
      ...s3,
      source: { objectStorage: { type: 's3' as const, format: 'CSV' as const, url: text } },
    });
    expect(replaceSecrets(body(url)).body).toEqual(body(shown));
  });

  it('is a private key that was pasted with its certificate', () => {
    const caCertificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----BEGIN RSA PRIVATE KEY-----\nMIIC';
    expect(named(withKafka({ caCertificate }))).toContain('KAFKA_CA_CERTIFICATE');
  });

  it('has a name of its own wherever it stands', () => {
    const sorting = 'https://u:p@example.com';
    const body: PipeCreateBody = { ...kafka, destination: { roles: [sorting, sorting], table: sorting } };
    expect(named(body)).toEqual([
      'KAFKA_PASSWORD',
      'DESTINATION_ROLES_USERINFO',
      'DESTINATION_ROLES_USERINFO_2',
      'DESTINATION_TABLE_USERINFO',
    ]);
  });
});

describe('for any body', () => {
  it.each(KINDS)('of a %s pipe nothing secret is left, and nothing else is lost', (kind) => {
    fc.assert(
      fc.property(anyBody(kind), (body) => {
        const replaced = replaceSecrets(body);
        const text = JSON.stringify(replaced);
        expect(text).not.toContain(MARKER);
        expect(new Set(named(body)).size).toBe(replaced.secrets.length);
        const filled = Object.entries(secretValues(body)).reduce(
          (json, [variable, value]) =>
            json.replace(`<${variable}>`, () => JSON.stringify(value).slice(1, -1)),
          JSON.stringify(replaced.body),
        );
        expect(JSON.parse(filled)).toEqual(body);
      }),
    );
  });
});
