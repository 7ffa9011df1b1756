// Pipes that exist, read from the mock cloud, as bodies that would create them again.
import { describe, expect, it } from 'vitest';
import { z } from '../../lib/zod';
import { publishedExamples } from '../../mock/examples/published';
import { pubsubExample } from '../../mock/examples/variations';
import { mockClient } from '../../mock/testing/mockClient';
import { sourceKinds } from '../../sources/registry';
import { pipeCreateBody, type PipeCreateBody } from '../writeEndpoints';
import { viewPipe } from '../view';
import { pipe as pipeSchema, type Pipe } from '../wire';
import { existingBody, type ExistingBody } from './existing';
import { replaceSecrets, WRITE_ONLY } from './secrets';

const examples = Object.entries({ ...publishedExamples, pubsub: pubsubExample }) as unknown as [
  string,
  PipeCreateBody,
][];

const bodyOf = (pipe: Pipe): Promise<ExistingBody> => existingBody(viewPipe(pipe), 's');
const gap = (value: unknown): boolean => value === WRITE_ONLY;

/** The body with what the original had in the place of every gap. */
function filled(value: unknown, original: unknown): unknown {
  if (gap(value)) return original;
  if (typeof value !== 'object' || value === null) return value;
  const from = (original ?? {}) as Readonly<Record<string, unknown>>;
  const entries = Object.entries(value).map(([key, each]) => [key, filled(each, from[key])]);
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

describe.each(examples)('the published example for %s', (_, example) => {
  it('comes back with gaps for what the API does not tell, and creates the pipe again', async () => {
    const { result, call, pipes } = mockClient('exports', { stepMs: 2_000 });
    const made = z.parse(pipeSchema, await result('POST', pipes, example));
    const existing = await bodyOf(made);
    if (!existing.body) throw new Error(existing.why);
    expect(existing.problems).toEqual([]);
    const body = filled(existing.body, example);
    expect(body).toMatchObject(example);
    expect(z.safeParse(pipeCreateBody, body).error).toBeUndefined();
    expect((await call('POST', pipes, body)).status).toBe(200);
  });
});

describe.each([
  ['demo', 'analytics-prod'],
  ['demo', 'staging'],
  ['troubled', 'troubled-prod'],
])('the pipes of %s, %s', (key, service) => {
  const all = async () => {
    const { result, servicePath } = mockClient(key);
    return (await result<unknown[]>('GET', `${servicePath(service)}/clickpipes`)).map((each) =>
      z.parse(pipeSchema, each),
    );
  };

  it('are bodies that fit the API under their own names, or say what is missing', async () => {
    const wrong: unknown[] = [];
    for (const pipe of await all()) {
      const existing = await bodyOf(pipe);
      const said = existing.body ? existing.problems.length > 0 : /import block works/.test(existing.why);
      const fits = z.safeParse(pipeCreateBody, existing.body).success && existing.body?.name === pipe.name;
      if (!fits && !said) wrong.push([pipe.name, existing]);
    }
    expect(wrong).toEqual([]);
  });

  it('have a placeholder for every gap, and the gap itself is nowhere', async () => {
    for (const pipe of await all()) {
      const { body } = await bodyOf(pipe);
      if (!body) continue;
      const gaps = JSON.stringify(body).split(WRITE_ONLY).length - 1;
      const replaced = replaceSecrets(body);
      expect([pipe.name, replaced.secrets.length]).toEqual([pipe.name, gaps]);
      expect(JSON.stringify(replaced)).not.toContain(WRITE_ONLY);
    }
  });
});

describe('what the API does not tell', () => {
  const demo = async (name: string) => {
    const { result, pipes } = mockClient('demo');
    const all = await result<Pipe[]>('GET', pipes);
    const existing = await bodyOf(
      z.parse(
        pipeSchema,
        all.find((pipe) => pipe.name === name),
      ),
    );
    if (!existing.body) throw new Error(existing.why);
    const { secrets } = replaceSecrets(existing.body);
    const required = secrets.filter(({ path }) => !existing.optional.includes(path));
    return {
      required: required.map(({ variable }) => variable),
      optional: secrets.filter((one) => !required.includes(one)).map(({ variable }) => variable),
    };
  };

  it.each([
    ['orders-stream', ['KAFKA_USERNAME', 'KAFKA_PASSWORD']],
    ['iot-telemetry', ['KAFKA_CONNECTION_STRING']],
    ['device-heartbeats', []],
    ['audit-trail', ['KINESIS_ACCESS_KEY_ID', 'KINESIS_SECRET_KEY']],
    ['ad-impressions', ['PUBSUB_SERVICE_ACCOUNT_FILE']],
    ['clickstream-s3', []],
    ['partner-feed-gcs', ['OBJECT_STORAGE_SERVICE_ACCOUNT_KEY']],
    ['invoices-azure', ['OBJECT_STORAGE_CONNECTION_STRING']],
    ['orders-history-import', ['OBJECT_STORAGE_ACCESS_KEY_ID', 'OBJECT_STORAGE_SECRET_KEY']],
    ['shop-postgres', ['POSTGRES_USERNAME', 'POSTGRES_PASSWORD']],
    ['billing-mysql', ['MYSQL_USERNAME', 'MYSQL_PASSWORD']],
    ['warehouse-bigquery', ['BIGQUERY_SERVICE_ACCOUNT_FILE']],
  ])('of %s is what its method needs', async (name, variables) => {
    expect(await demo(name)).toEqual({ required: variables, optional: [] });
  });

  it.each([
    ['payments-events', ['KAFKA_SCHEMA_REGISTRY_USERNAME', 'KAFKA_SCHEMA_REGISTRY_PASSWORD']],
    ['catalog-mongodb', ['MONGODB_USERNAME', 'MONGODB_PASSWORD']],
  ])('of %s may be nothing', async (name, variables) => {
    expect(await demo(name)).toEqual({ required: [], optional: variables });
  });

  it('of mutual TLS is certificate and key', async () => {
    const kafka = { type: 'kafka', brokers: 'b:9092', topics: 'a', authentication: 'MUTUAL_TLS' };
    const { body } = await bodyOf(z.parse(pipeSchema, { id: 'p', name: 'a', source: { kafka } }));
    expect(body?.source.kafka?.credentials).toEqual({ certificate: WRITE_ONLY, privateKey: WRITE_ONLY });
  });

  it('of Azure is the place as well, when the API keeps it to itself', async () => {
    const objectStorage = { type: 'azureblobstorage', format: 'CSV', authentication: 'CONNECTION_STRING' };
    const { body } = await bodyOf(z.parse(pipeSchema, { id: 'p', name: 'a', source: { objectStorage } }));
    expect(body?.source.objectStorage).toMatchObject({
      azureContainerName: WRITE_ONLY,
      path: WRITE_ONLY,
      connectionString: WRITE_ONLY,
    });
  });
});

describe('what cannot be written', () => {
  const problems = async (pipe: object) => {
    const existing = await bodyOf(z.parse(pipeSchema, { id: 'p', name: 'a', ...pipe }));
    return existing.body ? existing.problems : existing.why;
  };
  const kafka = { type: 'kafka', brokers: 'b:9092', topics: 'a', format: 'Avro' };
  const destination = { database: 'd', table: 't', columns: [{ name: 'a', type: 'String' }] };

  it('is nothing in a plain pipe', async () => {
    expect(await problems({ source: { kafka }, destination })).toEqual([]);
  });

  it('is a kind that is not known', async () => {
    expect(await problems({ source: { snowflake: {} } })).toContain('kind snowflake');
  });

  it.each([
    ['a flavour', { source: { kafka: { ...kafka, type: 'pulsar' } }, destination }, 'the pipe has pulsar'],
    [
      'an engine',
      {
        source: { kafka },
        destination: { ...destination, tableDefinition: { engine: { type: 'AggregatingMergeTree' } } },
      },
      'destination.tableDefinition.engine.type: ',
    ],
    ['no columns', { source: { kafka }, destination: { table: 't' } }, 'destination.columns: '],
    [
      'a setting of another family',
      { source: { kafka }, destination, settings: { clickhouse_max_threads: 4 } },
      'settings.clickhouse_max_threads: the pipe has 4',
    ],
    [
      'a size that is pending',
      {
        source: { kafka },
        destination,
        scaling: { replicas: 2, replicaCpuMillicores: 0, replicaMemoryGb: 0 },
      },
      'scaling: ',
    ],
    [
      'a size that no creation of its kind takes',
      {
        source: {
          mysql: {
            host: 'db.example.org',
            port: 3306,
            settings: { replicationMode: 'cdc' },
            tableMappings: [{ sourceSchemaName: 'crm', sourceTable: 'leads', targetTable: 'leads' }],
          },
        },
        destination: { database: 'crm' },
        scaling: { replicas: 2, replicaCpuMillicores: 250, replicaMemoryGb: 1 },
      },
      'scaling: no size goes with',
    ],
    ['a name that is too long', { name: 'x'.repeat(256), source: { kafka }, destination }, 'name: '],
  ])('is said: %s', async (_, pipe, words) => {
    expect(await problems(pipe)).toEqual([expect.stringContaining(words)]);
  });

  it('is said without repeating what may be a login', async () => {
    const said = await problems({
      source: { kafka: { ...kafka, type: 'https://u:hunter2@host' } },
      destination,
    });
    expect(said).toHaveLength(1);
    expect(JSON.stringify(said)).not.toContain('hunter2');
  });
});

it('has a case for every kind', () => {
  const kinds = new Set(examples.flatMap(([, body]) => Object.keys(body.source)));
  expect(sourceKinds.filter(({ id }) => !kinds.has(id))).toEqual([]);
});
