import { describe, expect, it } from 'vitest';
import { rawOf } from '../api/raw';
import { receive } from '../api/receive';
import { shownJson } from '../lib/secrets/redactJson';
import { existingBody } from './exports/existing';
import { unsupportedParts } from './unsupportedParts';
import { exportPipe } from './redact';
import { viewPipe } from './view';
import { pipe, type Pipe } from './wire';

const read = (answer: object): Pipe => {
  const { data } = receive(pipe, {
    id: 'p-1',
    state: 'Running',
    createdAt: '2026-11-02T00:00:00Z',
    ...answer,
  });
  if (!data) throw new Error('It was not read.');
  return data;
};
const paths = (answer: object) => unsupportedParts(read(answer)).map(({ path }) => path);

const stream = {
  name: 'clicks',
  source: {
    kafka: {
      type: 'msk',
      format: 'Avro',
      brokers: 'b.example.org:9098',
      topics: 'clicks',
      consumerGroup: null,
    },
    postgres: null,
  },
  destination: {
    database: 'web',
    table: 'clicks',
    managedTable: true,
    tableDefinition: { engine: { type: 'MergeTree' }, sortingKey: ['at'] },
    columns: [{ name: 'at', type: 'DateTime' }],
    roles: [],
  },
  fieldMappings: [],
  settings: {},
};

describe('what a pipe has and this program does not know', () => {
  it('is nothing of a pipe that is known', () => {
    expect(paths(stream)).toEqual([]);
  });

  it('is named by path, wherever it stands', () => {
    expect(
      paths({
        ...stream,
        remark: 'rebalances',
        source: { kafka: { ...stream.source.kafka, deadLetters: { topic: 'x' }, topics: ['a', 'b'] } },
        destination: {
          ...stream.destination,
          tableDefinition: { ...stream.destination.tableDefinition, keepFor: 'at + INTERVAL 9 DAY' },
          columns: [{ name: 'at', type: 'DateTime', codec: 'ZSTD' }],
        },
        settings: { kafka_read_uncommitted: false },
      }),
    ).toEqual([
      'source.kafka.topics',
      'source.kafka.deadLetters',
      'destination.tableDefinition.keepFor',
      'destination.columns[0].codec',
      'settings.kafka_read_uncommitted',
      'remark',
    ]);
  });

  it('is not what the API alone decides, and no login or secret', () => {
    const mongodb = {
      uri: 'mongodb+srv://[REDACTED]@c7.example.org/shop',
      readPreference: 'nearest',
      password: 'x',
      tableMappings: [{ sourceDatabaseName: 'a', sourceCollection: 'b', targetTable: 'a_b' }],
    };
    expect(paths({ name: 'm', source: { mongodb }, updatedAt: 'now', serviceId: 's' })).toEqual([]);
  });

  it('counts the elements that could not be read', () => {
    const table = { sourceSchemaName: 'public', sourceTable: 'b', targetTable: 'b' };
    const answer = read({ source: { postgres: { host: 'h', tableMappings: [table, null, 'c', table] } } });
    expect(viewPipe(answer).source.kind?.tables(viewPipe(answer).source.body)).toHaveLength(2);
    expect(unsupportedParts(answer)).toEqual([
      { path: 'source.postgres.tableMappings', why: '2 of 4 elements could not be read' },
    ]);
  });

  it('is said by the export', async () => {
    const { problems } = (await existingBody(viewPipe(read({ ...stream, keep: 1 })), 's')) as {
      problems: readonly string[];
    };
    expect(problems).toContainEqual(expect.stringMatching(/^keep: not known .* left out\.$/));
  });

  it('is shown as it was sent, without secrets, and is no part of what is recorded', () => {
    const answer = read({ ...stream, remark: 'r', source: { kafka: { apiToken: 'hunter2' } } });
    expect(rawOf(answer)).toMatchObject({ remark: 'r', fieldMappings: [] });
    expect(shownJson(rawOf(answer))).toContain('"remark": "r"');
    expect(shownJson(rawOf(answer))).not.toContain('hunter2');
    expect(JSON.stringify(exportPipe(answer))).not.toContain('hunter2');
  });
});
