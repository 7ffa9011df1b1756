import { describe, expect, it } from 'vitest';
import { z } from '../lib/zod';
import { pipeWriteEndpoints, pipeCreateBody, pipePatchBody } from './writeEndpoints';
import { settingRules, settingsWrite, type SettingKey } from './settings';

const isTaken = (schema: z.ZodMiniType, value: unknown) => z.safeParse(schema, value).success;

const kinesis = {
  format: 'JSONEachRow',
  streamName: 'orders',
  region: 'eu-west-1',
  iteratorType: 'LATEST',
  authentication: 'IAM_ROLE',
  iamRole: 'arn:aws:iam::1:role/reader',
};
const kafka = { type: 'kafka', format: 'Avro', brokers: 'b:9092', topics: 'orders' };
const body = { name: 'orders', source: { kinesis }, destination: { table: 'orders' } };

describe('the body of a create', () => {
  it('has one kind of source', () => {
    expect(z.parse(pipeCreateBody, body)).toEqual(body);
    expect(isTaken(pipeCreateBody, { ...body, source: {} })).toBe(false);
    expect(isTaken(pipeCreateBody, { ...body, source: { kinesis, kafka } })).toBe(false);
  });

  it('may ask for samples to be checked, which is no kind of source', () => {
    expect(isTaken(pipeCreateBody, { ...body, source: { kinesis, validateSamples: true } })).toBe(true);
    expect(isTaken(pipeCreateBody, { ...body, source: { validateSamples: true } })).toBe(false);
  });

  it.each([
    ['an empty name', { name: '' }],
    ['a name that is too long', { name: 'x'.repeat(256) }],
    ['empty settings', { settings: {} }],
    ['part of a scaling', { scaling: { replicas: 2 } }],
    ['a scaling of nothing', { scaling: { replicas: 0, replicaCpuMillicores: 125, replicaMemoryGb: 0.5 } }],
    ['an source body that is null', { source: { kinesis, kafka: null } }],
    ['an source body that is empty', { source: { kinesis, kafka: {} } }],
    ['an empty text', { destination: { table: '' } }],
    ['no columns', { destination: { table: 'orders', columns: [] } }],
    ['null for what is not set', { fieldMappings: null }],
    ['an unknown key', { startPaused: true }],
    ['an unknown key deeper down', { source: { kinesis: { ...kinesis, consumer: 'x' } } }],
  ])('does not leave with %s', (_, part) => {
    expect(isTaken(pipeCreateBody, { ...body, ...part })).toBe(false);
  });

  it.each([
    ['a login', { username: 'a', password: 'b' }, true],
    ['an access key', { accessKeyId: 'a', secretKey: 'b' }, true],
    ['a connection string', { connectionString: 'a' }, true],
    ['a certificate', { certificate: 'a', privateKey: 'b' }, true],
    ['half a login', { username: 'a' }, false],
    ['two ways at once', { username: 'a', password: 'b', connectionString: 'c' }, false],
  ])('of a Kafka pipe with %s: %s', (_, credentials, taken) => {
    expect(isTaken(pipeCreateBody, { ...body, source: { kafka: { ...kafka, credentials } } })).toBe(taken);
  });
});

describe('the body of a patch', () => {
  it('says at least one thing', () => {
    expect(isTaken(pipePatchBody, {})).toBe(false);
    expect(isTaken(pipePatchBody, { name: 'orders' })).toBe(true);
  });

  it('may change tables alone, without the address of the database', () => {
    const table = { sourceSchemaName: 'shop', sourceTable: 'orders', targetTable: 'shop_orders' };
    expect(isTaken(pipePatchBody, { source: { mysql: { tableMappingsToAdd: [table] } } })).toBe(true);
    const collection = { sourceDatabaseName: 'shop', sourceCollection: 'orders', targetTable: 'orders' };
    expect(isTaken(pipePatchBody, { source: { mongodb: { tableMappingsToRemove: [collection] } } })).toBe(
      true,
    );
  });

  it.each([
    ['what is fixed at creation', { source: { kafka: { topics: 'orders' } } }],
    ['BigQuery, which has no patch', { source: { bigquery: {} } }],
    ['another table', { destination: { table: 'orders' } }],
    ['the scaling, which has a way of its own', { scaling: { replicas: 2 } }],
  ])('does not change %s', (_, patch) => {
    expect(isTaken(pipePatchBody, patch)).toBe(false);
  });
});

describe('the settings', () => {
  const rules = Object.entries(settingRules) as [SettingKey, (typeof settingRules)[SettingKey]][];

  const takes = (key: string) => (value: unknown) => isTaken(settingsWrite, { [key]: value });
  const numbers = rules.flatMap(([key, rule]) => (rule.type === 'integer' ? [[key, rule] as const] : []));
  const flags = rules.flatMap(([key, rule]) => (rule.type === 'flag' ? [key] : []));

  it.each(numbers)('%s takes its bounds and nothing beyond', (key, { min, max }) => {
    expect([min, max].filter(takes(key))).toEqual([min, max]);
    expect([min - 1, max + 1, min + 0.5, String(min), null].filter(takes(key))).toEqual([]);
  });

  it.each(flags)('%s takes true and false', (key) => {
    expect([true, false, 'true', 1, null].filter(takes(key))).toEqual([true, false]);
  });

  it.each(rules)('%s has a default within its bounds, if any, and a family', (_, rule) => {
    expect(rule.families.length).toBeGreaterThan(0);
    const preset = 'default' in rule ? rule.default : undefined;
    const isWithin =
      rule.type === 'flag' || typeof preset !== 'number' || (rule.min <= preset && preset <= rule.max);
    expect(isWithin).toBe(true);
  });

  it('of nothing are refused by the server, so they stay here', () => {
    expect(isTaken(settingsWrite, {})).toBe(false);
  });

  it('are read as number, flag or text, and an odd one is left out', () => {
    const { result } = pipeWriteEndpoints.settingsGet;
    const given = { clickhouse_max_threads: '8', object_storage_concurrency: 4, kafka_read_committed: true };
    expect(result !== 'text' && result && z.parse(result, given)).toEqual({
      clickhouse_max_threads: '8',
      object_storage_concurrency: 4,
    });
    expect(result !== 'text' && result && z.parse(result, { clickhouse_max_threads: { value: 8 } })).toEqual(
      {},
    );
  });
});

it('a discovery has one kind of source too, and its answer may be thin', () => {
  const { body: asked, result } = pipeWriteEndpoints.schemaDiscovery;
  if (!asked || !result || result === 'text') throw new Error('The discovery has a body and a result.');
  expect(isTaken(asked, { source: { kinesis } })).toBe(true);
  expect(isTaken(asked, { source: { kinesis, kafka } })).toBe(false);
  const thin = { fields: [{ name: 'id' }, { type: 'String', optional: null }], meta: null };
  expect(z.parse(result, thin)).toEqual(thin);
  expect(z.parse(result, {})).toEqual({});
});
