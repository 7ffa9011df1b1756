import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '../lib/zod';
import { exportPipe, PLACEHOLDER } from './redact';
import { pipe } from './wire';

/** A pipe of a kind we do not know, whose source came in as this JSON, as it is shown. */
function shown(body: Record<string, unknown>): unknown {
  const { source } = exportPipe(z.parse(pipe, { id: 'p', source: { stranger: body } })) as {
    source: { stranger: unknown };
  };
  return source.stranger;
}

describe('a pipe for showing and copying', () => {
  it('is what the API said of it', () => {
    const given = {
      id: 'p-1',
      name: 'orders',
      state: 'Running',
      scaling: { replicas: 2, replicaCpuMillicores: '250m', replicaMemoryGb: 1 },
      source: {
        kafka: { type: 'kafka', brokers: 'b1:9092', exactlyOnce: false, reversePrivateEndpointIds: ['e'] },
      },
      destination: { database: 'default', table: 'orders', columns: [{ name: 'id', type: 'Int64' }] },
      createdAt: '2026-03-30T12:00:00Z',
    };
    expect(exportPipe(z.parse(pipe, given))).toEqual(given);
  });

  it('leaves out what is null or missing, at any depth, but keeps zeros, falsehoods and empty texts', () => {
    const body = { a: null, b: undefined, c: { d: null, e: 0 }, f: [{ g: null, h: false }], i: '' };
    expect(Object.keys(shown(body) as object)).toEqual(['c', 'f', 'i']);
    expect(shown(body)).toStrictEqual({ c: { e: 0 }, f: [{ h: false }], i: '' });
  });

  it('is not the pipe itself, which stays as it was', () => {
    const given = z.parse(pipe, { id: 'p', source: { stranger: { password: 'hunter2' } } });
    exportPipe(given);
    expect(given.source?.['stranger']).toEqual({ password: 'hunter2' });
  });
});

describe('a value under the name of a secret', () => {
  it.each([
    'password',
    'newPassword',
    'PASSWORD',
    'secret',
    'secretKey',
    'clientSecret',
    'token',
    'accessToken',
    'credentials',
    'connectionString',
    'privateKey',
    'accessKeyId',
    'serviceAccountFile',
    'apiKey',
    'key',
    // The API writes camelCase, but a body we do not know may not.
    'private_key',
    'access-key',
    'API_KEY',
    'connection string',
    'passphrase',
    'pwd',
  ])('is replaced: %s', (name) => {
    expect(shown({ [name]: 'hunter2' })).toEqual({ [name]: PLACEHOLDER });
  });

  it('is replaced whole, whatever it is made of', () => {
    const body = { credentials: { username: 'u', nested: ['hunter2'] }, list: [{ token: 7 }] };
    expect(shown(body)).toEqual({ credentials: PLACEHOLDER, list: [{ token: PLACEHOLDER }] });
  });

  it.each(['primaryKey', 'sortingKey', 'partitionKey', 'useCustomSortingKey', 'keyspace', 'authentication'])(
    'is told from one that only sounds like it: %s',
    (name) => {
      expect(shown({ [name]: 'id' })).toEqual({ [name]: 'id' });
    },
  );

  it('never shows, wherever it stands', () => {
    const secretName = fc.constantFrom('password', 'secretKey', 'credentials', 'token', 'connectionString');
    const path = fc.array(fc.constantFrom('a', 'list', 'settings', 'tables'), { maxLength: 4 });
    fc.assert(
      fc.property(secretName, path, (name, names) => {
        const body = names.reduceRight<Record<string, unknown>>(
          (inner, each) => ({ [each]: each === 'list' ? [inner] : inner }),
          { [name]: 'hunter2' },
        );
        expect(JSON.stringify(shown(body))).not.toContain('hunter2');
      }),
    );
  });
});

describe('an address with a name and password in it', () => {
  it.each([
    [
      'mongodb://user:hunter2@db.example.com:27017/shop',
      `mongodb://${PLACEHOLDER}@db.example.com:27017/shop`,
    ],
    ['mongodb+srv://user:hunter2@db.example.com', `mongodb+srv://${PLACEHOLDER}@db.example.com`],
    ['HTTPS://user@example.com', `HTTPS://${PLACEHOLDER}@example.com`],
    ['mongodb://user:hunter@2@db.example.com', `mongodb://${PLACEHOLDER}@db.example.com`],
    [' mongodb://user:hunter2@db.example.com', ` mongodb://${PLACEHOLDER}@db.example.com`],
    [
      'jdbc:postgresql://user:hunter2@db.example.com/shop',
      `jdbc:postgresql://${PLACEHOLDER}@db.example.com/shop`,
    ],
    [
      'amqp://a.example.com,amqp://user:hunter2@b.example.com',
      `amqp://a.example.com,amqp://${PLACEHOLDER}@b.example.com`,
    ],
    [
      'mongodb://user:hunter2@a.example.com,b.example.com',
      `mongodb://${PLACEHOLDER}@a.example.com,b.example.com`,
    ],
  ])('is shown without them: %s', (given, text) => {
    expect(shown({ uri: given, list: [given] })).toEqual({ uri: text, list: [text] });
  });

  it.each([
    'https://bucket.s3.amazonaws.com/orders/*.json',
    'https://example.com/@scope/path',
    'someone@example.com',
    'b1:9092,b2:9092',
  ])('is told from one without: %s', (given) => {
    expect(shown({ uri: given })).toEqual({ uri: given });
  });

  // A comma need not be encoded in the userinfo of an address.
  it('is shown without them where the password has a comma in it', () => {
    expect(JSON.stringify(shown({ uri: 'mongodb://user:hun,ter2@db.example.com' }))).not.toContain('ter2');
  });
});
