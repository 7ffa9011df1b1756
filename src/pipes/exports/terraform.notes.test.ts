import { describe, expect, it } from 'vitest';
import { publishedExamples } from '../../mock/examples/published';
import type { PipeCreateBody } from '../writeEndpoints';
import { toTerraform } from './terraform';
import { fullBody, KINDS } from './testing/bodies';

const { kafka, s3, kinesis, postgres, mysql } = publishedExamples;

describe('a note', () => {
  const notes = (body: PipeCreateBody) => toTerraform(body, { service: 's' }).notes;
  const storage = (change: object): PipeCreateBody => ({
    ...s3,
    source: { objectStorage: { ...s3.source.objectStorage, ...change } },
  });
  const stream = (change: object): PipeCreateBody => ({
    ...kafka,
    source: { kafka: { ...kafka.source.kafka, ...change } },
  });

  it.each(['dospaces', 'cloudflarer2', 'ovhobjectstorage'])('says that there is no %s', (type) => {
    expect(notes(storage({ type }))).toEqual([
      `source.objectStorage.type: the provider does not list ${type}, only s3, gcs, azureblobstorage.`,
    ]);
  });

  it.each([
    [
      stream({ type: 'dokafka' }),
      'source.kafka.type: the provider does not list dokafka, only kafka, redpanda',
    ],
    [
      storage({ format: 'JSONAsObject' }),
      'source.objectStorage.format: the provider does not list JSONAsObject',
    ],
    [
      storage({ format: 'TabSeparated' }),
      'source.objectStorage.format: the provider does not list TabSeparated',
    ],
    [storage({ compression: 'gz' }), 'source.objectStorage.compression: the provider does not list gz'],
    [
      stream({ schemaRegistry: { url: 'https://r' } }),
      'source.kafka.schemaRegistry.credentials: the provider requires',
    ],
    [
      { ...kafka, scaling: { replicas: 11, replicaCpuMillicores: 125, replicaMemoryGb: 0.5 } },
      'scaling.replicas: the provider takes 10 at most.',
    ],
  ])('says what the provider would refuse (%#)', (body, start) => {
    expect(notes(body)).toEqual([expect.stringMatching(new RegExp(`^${start}`))]);
  });

  it('says what is left out', () => {
    expect(notes(fullBody('kafka'))).toEqual([
      'source.kafka.schemaRegistry.caCertificate is left out: the provider has no attribute for it.',
      'source.validateSamples is left out: the provider has no attribute for it.',
    ]);
    for (const kind of KINDS.filter((each) => each !== 'kafka')) {
      expect(notes(fullBody(kind))).toEqual([
        'source.validateSamples is left out: the provider has no attribute for it.',
      ]);
    }
  });

  it('says that a login is required even with a role', () => {
    const { credentials: _, ...database } = postgres.source.postgres;
    const { credentials: __, ...other } = mysql.source.mysql;
    expect(notes({ ...postgres, source: { postgres: database } })).toEqual([
      'source.postgres.credentials: the provider requires it, with a username at least.',
    ]);
    expect(notes({ ...mysql, source: { mysql: other } })).toEqual([
      'source.mysql.credentials: the provider requires it, with a username at least.',
    ]);
  });

  it.each([
    [1_700_000_040, '2023-11-14T22:14', []],
    [
      1_700_000_000,
      '2023-11-14T22:13',
      ['source.kinesis.timestamp: the provider takes minutes, so 20 s are cut off.'],
    ],
    [9e15, '9000000000000000', []],
  ])('says what becomes of the second %i of Kinesis', (timestamp, text, expected) => {
    const body: PipeCreateBody = {
      ...kinesis,
      source: { kinesis: { ...kinesis.source.kinesis, iteratorType: 'AT_TIMESTAMP', timestamp } },
    };
    expect(toTerraform(body, { service: 's' }).hcl).toContain(`= "${text}"\n`);
    expect(notes(body)).toEqual(expected);
  });
});
