import { describe, expect, it } from 'vitest';
import { createCloud } from '../api/client';
import type { Endpoint } from '../api/endpoint';
import { secretFields } from '../api/schema';
import { secretTexts } from '../lib/secrets/testing/texts';
import { z } from '../lib/zod';
import { publishedExamples } from './examples/published';
import { serviceEndpoints } from '../services/endpoints';
import { privateEndpointEndpoints } from '../services/privateEndpoints/endpoints';
import { pipeWriteEndpoints } from '../pipes/writeEndpoints';
import { pipeEndpoints } from '../pipes/endpoints';

const KEY = { keyId: 'key', keySecret: 'demo' };

/** What is said of a refusal in these words. */
async function said(body: unknown, words: string, endpoint: Endpoint = pipeWriteEndpoints.pipeCreate) {
  const cloud = createCloud({
    credentials: () => KEY,
    fetch: async () => Response.json({ error: words, requestId: words, status: 400 }, { status: 400 }),
  });
  const error: unknown = await cloud(endpoint, { org: 'o', service: 's', pipe: 'p' }, body).catch(
    (e: unknown) => e,
  );
  return JSON.stringify([String(error), error]);
}

const { kafka, mongodb, s3, gcs } = publishedExamples;
const withPassword = (password: string) => ({
  ...kafka,
  source: { kafka: { ...kafka.source.kafka, credentials: { username: 'me', password } } },
});

describe('a refusal that tells a secret which was not sent', () => {
  it.each(Object.entries(secretTexts))('is told without it: %s', async (_, secret) => {
    expect(await said(kafka, `Cannot reach the source: ${secret}`)).not.toMatch(/canary7/i);
  });
});

describe('a refusal that repeats a secret that was sent', () => {
  it('is told without it', async () => {
    expect(await said(withPassword('hunter2!'), 'SASL login failed for "hunter2!" (me)')).toContain(
      'SASL login failed for \\"<redacted>\\" (me)',
    );
  });

  it.each([
    ['as it is', (secret: string) => secret],
    ['in JSON', (secret: string) => JSON.stringify({ password: secret })],
    ['in an address', (secret: string) => `kafka://me:${encodeURIComponent(secret)}@b1`],
    ['in base64', (secret: string) => btoa(secret)],
  ])('is told without it: %s', async (_, form) => {
    const secret = String.raw`Tr0ub/4dor"&\3`;
    expect(await said(withPassword(secret), `Refused: ${form(secret)}.`)).not.toMatch(/Tr0ub|VHIwdWI/);
  });

  it('is told without the login of an address, or any part of it', async () => {
    const body = {
      ...mongodb,
      source: { mongodb: { ...mongodb.source.mongodb, uri: 'mongodb://me:p%2Fa/ss-word@db' } },
    };
    for (const part of ['mongodb://me:p%2Fa/ss-word@db', 'p%2Fa/ss-word', 'p/a/ss-word']) {
      expect(await said(body, `Cannot log in with ${part}`)).not.toContain('ss-word');
    }
  });

  it('is told without the private key of a key file that was sent in base64', async () => {
    const line = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCanary';
    const file = JSON.stringify({
      private_key: `-----BEGIN PRIVATE KEY-----\n${line}\n-----END PRIVATE KEY-----`,
    });
    const body = {
      ...gcs,
      source: {
        objectStorage: { ...gcs.source.objectStorage, serviceAccountKey: { serviceAccountFile: btoa(file) } },
      },
    };
    expect(await said(body, `Not a key: ${line}`)).not.toContain(line);
  });

  it('is told in whole words where the secret is a word', async () => {
    expect(await said(withPassword('a'), 'The pipe has a name that is taken')).toContain(
      'The pipe has a name that is taken',
    );
    expect(
      await said(s3, 'The demo is over; demo-pipe stays', pipeEndpoints.pipeState as Endpoint),
    ).not.toContain('<key>-pipe');
  });
});

describe('every endpoint whose bodies carry secrets', () => {
  const hasSecrets = (schema: unknown): boolean => {
    if (schema instanceof z.ZodMiniType && secretFields.has(schema)) return true;
    const { def } = schema as { def?: Record<string, unknown> };
    const inner = [
      def?.['innerType'],
      def?.['element'],
      ...((def?.['options'] as unknown[] | undefined) ?? []),
    ];
    return [...inner, ...Object.values((def?.['shape'] as object | undefined) ?? {})]
      .filter(Boolean)
      .some(hasSecrets);
  };
  const all = Object.entries({
    ...serviceEndpoints,
    ...privateEndpointEndpoints,
    ...pipeEndpoints,
    ...pipeWriteEndpoints,
  }) as [string, Endpoint][];

  it('knows them', () => {
    const carrying = all.filter(([, { body }]) => body && hasSecrets(body)).map(([name]) => name);
    expect(carrying.length).toBeGreaterThanOrEqual(3);
    expect(all.filter(([, { secretsIn }]) => secretsIn).map(([name]) => name)).toEqual(carrying);
  });
});
