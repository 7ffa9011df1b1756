// The law: what is marked secret in the write schemas goes in and never comes out.
import { describe, expect, it } from 'vitest';
import { secretFields } from '../api/schema';
import { z } from '../lib/zod';
import { pipeCreateBody, pipePatchBody, type PipeCreateBody } from '../pipes/writeEndpoints';
import type { Pipe } from '../pipes/wire';
import { publishedExamples } from './examples/published';
import { pubsubExample } from './examples/variations';
import { mockClient } from './testing/mockClient';

/** Base64, so that it may stand in keys and key files too. */
const MARKER = 'DoNotTellAnyone0';
const PEM = `-----BEGIN PRIVATE KEY-----\n${MARKER}\n-----END PRIVATE KEY-----`;
const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';

const { kafka, postgres, mysql, mongodb } = publishedExamples;
const intoKafka = (change: Partial<NonNullable<PipeCreateBody['source']['kafka']>>): PipeCreateBody => ({
  ...kafka,
  source: { kafka: { ...kafka.source.kafka, ...change } },
});

/** One body at least for every secret field there is. */
const bodies: Readonly<Record<string, PipeCreateBody>> = {
  ...publishedExamples,
  'Kafka with access keys': intoKafka({
    type: 'msk',
    authentication: 'IAM_USER',
    credentials: { accessKeyId: 'a', secretKey: 's' },
  }),
  'Kafka with certificates': intoKafka({
    authentication: 'MUTUAL_TLS',
    credentials: { certificate: CERTIFICATE, privateKey: PEM },
  }),
  'Event Hubs': intoKafka({
    type: 'azureeventhub',
    brokers: 'a.servicebus.windows.net:9093',
    credentials: { connectionString: 'c' },
  }),
  'a schema registry': intoKafka({
    format: 'AvroConfluent',
    schemaRegistry: { url: 'https://registry.example.com', credentials: { username: 'u', password: 'p' } },
  }),
  'Pub/Sub': pubsubExample,
  'a URI with a password': {
    ...mongodb,
    source: { mongodb: { ...mongodb.source.mongodb, uri: `mongodb://user:${MARKER}@db.example.com/app` } },
  },
};

/** The value with the marker in every field that is marked secret; `seen` collects the paths of these fields. */
function mark(schema: z.core.$ZodType, value: unknown, seen: Set<z.core.$ZodType>): unknown {
  if (value === undefined) return value;
  if (schema instanceof z.ZodMiniOptional) return mark(schema.def.innerType, value, seen);
  if (schema instanceof z.ZodMiniUnion) {
    const option = schema.def.options.find((one) => z.safeParse(one, value).success);
    return option ? mark(option, value, seen) : value;
  }
  if (schema instanceof z.ZodMiniArray && Array.isArray(value)) {
    return value.map((item) => mark(schema.def.element, item, seen));
  }
  if (schema instanceof z.ZodMiniObject && typeof value === 'object' && value !== null) {
    const shape = schema.def.shape as Record<string, z.core.$ZodType>;
    const entries = Object.entries(value).map(([key, item]: [string, unknown]) => {
      const field = shape[key];
      return [key, field ? mark(field, item, seen) : item] as const;
    });
    return Object.fromEntries(entries);
  }
  if (!(schema instanceof z.ZodMiniType) || !secretFields.has(schema)) return value;
  seen.add(schema);
  return value === PEM ? PEM : MARKER;
}

/** Every field of a schema that is marked secret. */
function secretsOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodMiniOptional) return secretsOf(schema.def.innerType);
  if (schema instanceof z.ZodMiniArray) return secretsOf(schema.def.element);
  if (schema instanceof z.ZodMiniUnion) return schema.def.options.flatMap(secretsOf);
  if (schema instanceof z.ZodMiniObject) return Object.values(schema.def.shape).flatMap(secretsOf);
  return schema instanceof z.ZodMiniType && secretFields.has(schema) ? [schema] : [];
}

const readings = (service: string, org: string, pipe: string) => [
  '/v1/organizations',
  org,
  `${org}/services`,
  service,
  `${service}/clickpipes`,
  pipe,
  `${pipe}/settings`,
  `${service}/clickpipesCdcScaling`,
  `${service}/clickpipesReversePrivateEndpoints`,
  `${service}/prometheus`,
  `${org}/prometheus`,
  `${org}/usageCost?from_date=2026-03-29&to_date=2026-03-30`,
  `${org}/activities`,
  '/__mock/requests',
];

describe('no secret comes out', () => {
  const seen = new Set<z.core.$ZodType>();

  it.each(Object.entries(bodies))('of a pipe from %s', async (_, body) => {
    const { call, result, org, service, pipes } = mockClient('secrets', { stepMs: 1_000 });
    const marked = mark(pipeCreateBody, body, seen);
    expect(JSON.stringify(marked)).toContain(MARKER);
    const made = await call('POST', pipes, marked);
    expect([made.status, made.text]).toEqual([200, expect.not.stringContaining(MARKER)]);
    const id = (made.body?.result as Pipe | undefined)?.id;
    for (const path of readings(service, org, `${pipes}/${id}`)) {
      expect([path, (await call('GET', path)).text]).toEqual([path, expect.not.stringContaining(MARKER)]);
    }
    expect((await result<Pipe>('GET', `${pipes}/${id}`)).name).toBe(body.name);
  });

  it('for any field that is marked', () => {
    const unseen = secretsOf(pipeCreateBody).filter((field) => !seen.has(field));
    expect(unseen).toEqual([]);
  });

  it('after a rotation', async () => {
    const rotations: [PipeCreateBody, object][] = [
      [kafka, { kafka: { credentials: { username: 'u', password: 'p' } } }],
      [postgres, { postgres: { credentials: { username: 'u', password: 'p' } } }],
      [mysql, { mysql: { credentials: { username: 'u', password: 'p' } } }],
      [
        mongodb,
        {
          mongodb: {
            uri: `mongodb://u:${MARKER}@db.example.com`,
            credentials: { username: 'u', password: 'p' },
          },
        },
      ],
    ];
    const { call, result, pipes } = mockClient('secrets', { stepMs: 1_000 });
    for (const [body, source] of rotations) {
      const { id } = await result<Pipe>('POST', pipes, body);
      await call('POST', `/__mock/pipes/${id}`, { state: body === kafka ? 'Running' : 'Paused' });
      const changed = await call('PATCH', `${pipes}/${id}`, mark(pipePatchBody, { source }, new Set()));
      expect([changed.status, changed.text]).toEqual([200, expect.not.stringContaining(MARKER)]);
      expect((await call('GET', `${pipes}/${id}`)).text).not.toContain(MARKER);
    }
  });

  it('in the words of a refusal', async () => {
    const { call, pipes } = mockClient('secrets');
    const sent = [
      intoKafka({
        authentication: 'MUTUAL_TLS',
        credentials: { certificate: CERTIFICATE, privateKey: MARKER },
      }),
      { ...postgres, source: { postgres: { ...postgres.source.postgres, credentials: MARKER } } },
      {
        ...mongodb,
        source: { mongodb: { ...mongodb.source.mongodb, uri: `mongodb://u:${MARKER}@db.invalid` } },
      },
    ];
    for (const body of sent) {
      const { status, text } = await call('POST', pipes, body);
      expect([status, text]).toEqual([400, expect.not.stringContaining(MARKER)]);
    }
  });
});
