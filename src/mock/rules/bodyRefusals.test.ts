// Shape and destination: a body that is right but for one thing, and the server's words.
import { describe, expect, it } from 'vitest';
import { publishedExamples } from '../examples/published';
import {
  kafkaWith,
  postgresWith,
  kafkaBodyWith,
  kafkaDestinationWith,
  postgresDestinationWith,
  type FieldValues,
} from '../examples/variations';
import { mockClient } from '../testing/mockClient';

const cdc = { replicationMode: 'cdc' };
const definition = (engine: FieldValues, rest: FieldValues = {}) =>
  kafkaDestinationWith({ tableDefinition: { engine, ...rest } });

/** A right table of three columns, but for what is given. */
const inTable = (type: string, engine: FieldValues = {}, rest: FieldValues = {}) =>
  kafkaDestinationWith({
    columns: [
      { name: 'id', type: 'UInt64' },
      { name: 'text', type: 'String' },
      { name: 'amount', type: 'Int32' },
    ],
    tableDefinition: { engine: { type, ...engine }, sortingKey: ['id'], ...rest },
  });

const refusals: [what: string, body: unknown, words: RegExp][] = [
  // Shape.
  ['no body', '', /^BAD_REQUEST: A request body is required$/],
  ['no JSON', '{', /^BAD_REQUEST: The request body is not valid JSON$/],
  [
    'a name that is given twice',
    JSON.stringify(kafkaWith({})).replace('{', '{"name":"other",'),
    /^BAD_REQUEST: name: Given more than once$/,
  ],
  [
    'a field that is given twice, once in signs of another spelling',
    JSON.stringify(kafkaWith({ topics: 'orders' })).replace(
      '"brokers"',
      String.raw`"topi\u0063s":"x","brokers"`,
    ),
    /^BAD_REQUEST: source\.kafka\.topics: Given more than once$/,
  ],
  ['an unknown key', kafkaBodyWith({ sourec: 1 }), /^BAD_REQUEST: sourec: Unknown property$/],
  ['a misspelled key', kafkaWith({ topcis: 'a' }), /^BAD_REQUEST: source\.kafka\.topcis: Unknown property$/],
  ['a key in the wrong place', kafkaBodyWith({ table: 'a' }), /^BAD_REQUEST: table: Unknown property$/],
  ['a missing key', kafkaWith({ brokers: undefined }), /^BAD_REQUEST: source\.kafka\.brokers: Required$/],
  ['an empty text', kafkaWith({ topics: '' }), /^BAD_REQUEST: source\.kafka\.topics: Must not be empty$/],
  ['a wrong type', kafkaWith({ topics: 7 }), /^BAD_REQUEST: source\.kafka\.topics: Must be a string$/],
  [
    'null where it has no meaning',
    kafkaWith({ topics: null }),
    /^BAD_REQUEST: source\.kafka\.topics: Must be a string$/,
  ],
  ['an unknown value', kafkaWith({ type: 'pulsar' }), /source\.kafka\.type: Must be one of kafka, confluent/],
  [
    'two kinds of source',
    kafkaBodyWith({ source: { ...publishedExamples.kafka.source, ...publishedExamples.kinesis.source } }),
    /^BAD_REQUEST: source: Give exactly one kind of source\.$/,
  ],
  [
    'no kind of source',
    kafkaBodyWith({ source: {} }),
    /^BAD_REQUEST: source: Give exactly one kind of source\.$/,
  ],
  [
    'a long name',
    kafkaBodyWith({ name: 'x'.repeat(256) }),
    /^BAD_REQUEST: name: Must be at most 255 characters long$/,
  ],
  [
    'two bounds',
    kafkaBodyWith({ scaling: { replicas: 0, replicaCpuMillicores: 125, replicaMemoryGb: 0.5 } }),
    /^BAD_REQUEST: scaling\.replicas: Not between 1 and 40$/,
  ],
  [
    'one bound',
    postgresWith({ settings: { ...cdc, pullBatchSize: 0 } }),
    /^BAD_REQUEST: source\.postgres\.settings\.pullBatchSize: Value must be >= 1$/,
  ],
  ['half a scaling', kafkaBodyWith({ scaling: { replicas: 2 } }), /scaling\.replicaCpuMillicores: Required/],
  ['empty settings', kafkaBodyWith({ settings: {} }), /^BAD_REQUEST: settings: Give at least one setting\.$/],
  // Destination.
  ['no table', kafkaDestinationWith({ table: undefined }), /destination\.table: Required/],
  ['no columns', kafkaDestinationWith({ columns: undefined }), /destination\.columns: Required/],
  [
    'no definition',
    kafkaDestinationWith({ tableDefinition: undefined }),
    /tableDefinition: Required when managedTable/,
  ],
  [
    'a definition of a foreign table',
    kafkaDestinationWith({ managedTable: false }),
    /tableDefinition: only when managedTable/,
  ],
  [
    'a column twice',
    kafkaDestinationWith({
      columns: [
        { name: 'a', type: 'String' },
        { name: 'a', type: 'String' },
      ],
    }),
    /"a" is named more than once/,
  ],
  ['a reserved role', kafkaDestinationWith({ roles: ['ClickPipes_System'] }), /is a reserved role/],
  [
    'replacing without version',
    definition({ type: 'ReplacingMergeTree' }, { sortingKey: ['id'] }),
    /versionColumnId: ReplacingMergeTree needs/,
  ],
  [
    'replacing without key',
    definition({ type: 'ReplacingMergeTree', versionColumnId: 'timestamp' }),
    /sortingKey: ReplacingMergeTree needs/,
  ],
  [
    'a version that is no column',
    definition({ type: 'ReplacingMergeTree', versionColumnId: 'x' }, { sortingKey: ['id'] }),
    /There is no column "x"/,
  ],
  [
    'a version without replacing',
    definition({ type: 'MergeTree', versionColumnId: 'id' }),
    /versionColumnId: only for ReplacingMergeTree/,
  ],
  [
    'sums without summing',
    definition({ type: 'MergeTree', columnIds: ['id'] }),
    /columnIds: only for SummingMergeTree/,
  ],
  [
    'a sum that is no column',
    definition({ type: 'SummingMergeTree', columnIds: ['x'] }),
    /There is no column "x"/,
  ],
  ['no sums', definition({ type: 'SummingMergeTree', columnIds: [] }), /columnIds: Must not be empty/],
  [
    'a key that is no column',
    definition({ type: 'MergeTree' }, { sortingKey: ['x'] }),
    /sortingKey: There is no column "x"/,
  ],
  [
    'a key that can be null',
    kafkaDestinationWith({
      columns: [{ name: 'a', type: 'Nullable(String)' }],
      tableDefinition: { engine: { type: 'MergeTree' }, sortingKey: ['a'] },
    }),
    /"a" cannot be in the sorting key/,
  ],
  [
    'a blank partition',
    definition({ type: 'MergeTree' }, { partitionBy: '' }),
    /partitionBy: Must not be empty/,
  ],
  // Names of blanks.
  [
    'a table of blanks',
    kafkaDestinationWith({ table: ' \t' }),
    /^BAD_REQUEST: destination\.table: Must not be blank$/,
  ],
  [
    'a column of blanks',
    kafkaDestinationWith({ columns: [{ name: '  ', type: 'Int8' }] }),
    /destination\.columns\[0\]\.name: Must not be blank/,
  ],
  ['a database of blanks', postgresWith({ database: '\n' }), /source\.postgres\.database: Must not be blank/],
  // Tables that ClickHouse would not make.
  ['a blank name', kafkaBodyWith({ name: ' \u00A0' }), /^BAD_REQUEST: name: Enter a name for the pipe/],
  ...['Map(', 'Nullable(Map(String, String))', 'Decimal(77, 2)', 'Strng', 'Enum8()'].map(
    (type): [string, unknown, RegExp] => [
      `a column of the type ${type}`,
      kafkaDestinationWith({
        columns: [{ name: 'a', type }],
        tableDefinition: { engine: { type: 'MergeTree' } },
      }),
      /destination\.columns: type of "a": /,
    ],
  ),
  [
    'a text as version',
    inTable('ReplacingMergeTree', { versionColumnId: 'text' }),
    /versionColumnId: A version column is/,
  ],
  [
    'a sum of texts',
    inTable('SummingMergeTree', { columnIds: ['text'] }),
    /columnIds: "text" is not a number/,
  ],
  [
    'a sum of the key',
    inTable('SummingMergeTree', { columnIds: ['id'] }),
    /columnIds: "id" is in the sorting key/,
  ],
  [
    'a sum of the partition',
    inTable('SummingMergeTree', { columnIds: ['amount'] }, { partitionBy: 'intDiv(amount, 10)' }),
    /columnIds: "amount" is in the partition/,
  ],
  ['a sum twice', inTable('SummingMergeTree', { columnIds: ['amount', 'amount'] }), /"amount" is here twice/],
  ['a key twice', inTable('MergeTree', {}, { sortingKey: ['id', 'id'] }), /sortingKey: "id" is here twice/],
  ['another primary key', inTable('MergeTree', {}, { primaryKey: 'text' }), /primaryKey: The primary key is/],
  [
    'a longer primary key',
    inTable('MergeTree', {}, { primaryKey: '(id, text)' }),
    /primaryKey: The primary key is/,
  ],
  [
    'a table for a database pipe',
    postgresDestinationWith({ table: 'a' }),
    /^BAD_REQUEST: destination\.table: not supported for Postgres ClickPipes$/,
  ],
  [
    'columns for a database pipe',
    postgresDestinationWith({ columns: [{ name: 'a', type: 'String' }] }),
    /destination\.columns: not supported/,
  ],
  [
    'a managed table for a database pipe',
    postgresDestinationWith({ managedTable: true }),
    /destination\.managedTable: not supported/,
  ],
  [
    'a definition for a database pipe',
    postgresDestinationWith({ tableDefinition: { engine: { type: 'MergeTree' } } }),
    /destination\.tableDefinition: not supported/,
  ],
  [
    'settings for a database pipe',
    { ...publishedExamples.postgres, settings: { streaming_max_insert_wait_ms: 500 } },
    /settings: not supported for Postgres/,
  ],
  [
    'scaling for a database pipe',
    { ...publishedExamples.mysql, scaling: { replicas: 1, replicaCpuMillicores: 125, replicaMemoryGb: 0.5 } },
    /scaling: not supported for MySQL/,
  ],
  [
    'a column that is not mapped',
    kafkaBodyWith({ fieldMappings: [{ sourceField: 'id', destinationField: 'id' }] }),
    /destination column "message" is not mapped/,
  ],
  [
    'no mappings in a list',
    kafkaBodyWith({ fieldMappings: [] }),
    /^BAD_REQUEST: fieldMappings: Must not be empty$/,
  ],
  [
    'a setting of another family',
    kafkaBodyWith({ settings: { object_storage_concurrency: 2 } }),
    /is only supported for object storage ClickPipes/,
  ],
];

describe('a create is refused for', () => {
  it.each(refusals)('%s', async (_, sent, words) => {
    const { call, pipes } = mockClient();
    const { status, body: reply } = await call('POST', pipes, sent);
    expect([status, reply?.error]).toEqual([400, expect.stringMatching(words)]);
  });
});
