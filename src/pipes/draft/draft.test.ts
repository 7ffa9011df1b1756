import { describe, expect, it } from 'vitest';
import { z } from '../../lib/zod';
import { publishedExamples } from '../../mock/examples/published';
import { kindById } from '../../sources/registry';
import { pipeCreateBody } from '../writeEndpoints';
import { pipe } from '../wire';
import { draftFromPipe } from './clone';
import { checkDestination, emptyDestination, type DestinationValues } from './destination';
import { draftFromBody, draftToBody, newDraft } from './draft';
import { columnChange, mergeDiscovered } from './mergeDiscovered';
import { checkSize, emptySize, sizeToCreate } from './size';

const column = (name: string, type = 'String', sourceField = '') => ({ name, type, sourceField });
const filled: DestinationValues = {
  ...emptyDestination,
  name: 'orders',
  table: 'orders',
  columns: [column('id', 'UInt64'), column('note')],
};
const errors = (change: Partial<DestinationValues>, family: 'stream' | 'database' = 'stream') =>
  checkDestination({ ...filled, ...change }, family)
    .filter(({ severity }) => severity === 'error')
    .map(({ field }) => field);

async function kafka() {
  const kind = kindById('kafka');
  const loaded = await kind?.loadForm?.();
  if (!kind || !loaded) throw new Error('Kafka has a form.');
  return { kind, form: loaded.form };
}

describe('the destination', () => {
  it('is fine as it is filled here', () => {
    expect(errors({})).toEqual([]);
  });

  it.each<[string, Partial<DestinationValues>, string]>([
    ['no name', { name: ' ' }, 'name'],
    ['a name of 300 characters', { name: 'x'.repeat(300) }, 'name'],
    ['no table', { table: '' }, 'table'],
    ['no column', { columns: [] }, 'columns'],
    ['a column without name', { columns: [column('')] }, 'columns.0.name'],
    ['two columns of one name', { columns: [column('id'), column('id')] }, 'columns.1.name'],
    ['type Decimal(100,2)', { columns: [column('id', 'Decimal(100,2)')] }, 'columns.0.type'],
    ['a type that is none', { columns: [column('id', 'Array(')] }, 'columns.0.type'],
    ['a missing version column', { engine: 'ReplacingMergeTree', sortingKey: ['id'] }, 'versionColumn'],
    [
      'a version column that is not there',
      { engine: 'ReplacingMergeTree', sortingKey: ['id'], versionColumn: 'v' },
      'versionColumn',
    ],
    ['no sorting key to replace by', { engine: 'ReplacingMergeTree', versionColumn: 'id' }, 'sortingKey'],
    ['a sum column that is not there', { engine: 'SummingMergeTree', sumColumns: ['total'] }, 'sumColumns'],
    ['a sorting key that is not there', { sortingKey: ['nobody'] }, 'sortingKey'],
    [
      'a Nullable column in the sorting key',
      { columns: [column('id', 'Nullable(UInt64)')], sortingKey: ['id'] },
      'sortingKey',
    ],
    [
      'a text as version column',
      { engine: 'ReplacingMergeTree', sortingKey: ['id'], versionColumn: 'note' },
      'versionColumn',
    ],
    ['a text to add up', { engine: 'SummingMergeTree', sumColumns: ['note'] }, 'sumColumns'],
    ['a reserved role', { roles: ['ClickPipes'] }, 'roles'],
  ])('says what is wrong with %s', (_, change, field) => {
    expect(errors(change)).toContain(field);
  });

  it('of a database pipe is a database', () => {
    expect(errors({ database: '', columns: [], table: '' }, 'database')).toEqual(['database']);
  });

  it('does not look at the engine of a table that is there already', () => {
    expect(errors({ target: 'existing', engine: 'ReplacingMergeTree' })).toEqual([]);
  });
});

describe('size and settings', () => {
  it('send nothing while they are left to ClickPipes', () => {
    expect(sizeToCreate(emptySize, 'stream')).toEqual({});
  });

  it('send all three numbers together', () => {
    expect(sizeToCreate({ ...emptySize, scaled: 'true' }, 'stream')).toEqual({
      scaling: { replicas: 1, replicaCpuMillicores: 125, replicaMemoryGb: 0.5 },
    });
  });

  it('say what is out of bounds', () => {
    const values = {
      ...emptySize,
      scaled: 'true' as const,
      replicas: '41',
      memoryGb: '',
      settings: { streaming_max_insert_wait_ms: '1' },
    };
    expect(checkSize(values, 'stream').map(({ field }) => field)).toEqual([
      'replicas',
      'memoryGb',
      'replicas',
      'settings.streaming_max_insert_wait_ms',
    ]);
  });
});

describe('a draft', () => {
  it('of the published body gives the published body', async () => {
    const { form } = await kafka();
    const draft = draftFromBody('s', 'kafka', 'confluent', publishedExamples.kafka, form);
    expect(draftToBody(draft, form, 'stream')).toEqual(publishedExamples.kafka);
  });

  it('with a source field for one column maps all of them', async () => {
    const { form } = await kafka();
    const draft = newDraft('s', 'kafka', 'confluent', form);
    const destination = { ...filled, columns: [column('id', 'UInt64', 'payload.id'), column('note')] };
    expect(draftToBody({ ...draft, destination }, form, 'stream').fieldMappings).toEqual([
      { sourceField: 'payload.id', destinationField: 'id' },
      { sourceField: 'note', destinationField: 'note' },
    ]);
  });

  it('from a pipe has everything but its secrets, under another name', async () => {
    const { kind, form } = await kafka();
    const existing = z.parse(pipe, {
      id: 'p',
      name: 'orders',
      state: 'Running',
      source: { kafka: { ...publishedExamples.kafka.source.kafka, credentials: null, iamRole: null } },
      destination: {
        ...publishedExamples.kafka.destination,
        tableDefinition: { engine: { type: 'MergeTree()', versionColumnId: null }, sortingKey: ['id'] },
      },
      scaling: { replicas: 2, replicaCpuMillicores: '250m', replicaMemoryGb: '1Gi' },
    });
    const draft = draftFromPipe('s', existing, kind, form);
    expect(form.check(draft.source).map(({ field }) => field)).toEqual(['username', 'password']);
    const body = draftToBody(
      { ...draft, source: { ...draft.source, username: 'me', password: 'secret' } },
      form,
      'stream',
    );
    expect(z.safeParse(pipeCreateBody, body).success).toBe(true);
    expect(body).toMatchObject({
      name: 'orders-copy',
      destination: { tableDefinition: { engine: { type: 'MergeTree' }, sortingKey: ['id'] } },
      scaling: { replicas: 2, replicaCpuMillicores: 250, replicaMemoryGb: 1 },
    });
  });
});

describe('a schema that is read again', () => {
  it('adds what is new, keeps what is set, and says what differs', () => {
    const merged = mergeDiscovered(
      [
        column('id', 'Int32'),
        column('note'),
        column('gone'),
        column('seen_at', 'DateTime64(3)', '_timestamp'),
      ],
      [
        { name: 'id', type: 'UInt64' },
        { name: 'note', type: 'String' },
        { name: 'extra', type: 'Int64', optional: true },
      ],
    );
    expect(merged.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'id Int32',
      'note String',
      'gone String',
      'seen_at DateTime64(3)',
      'extra Nullable(Int64)',
    ]);
    expect([merged.added, merged.changed, merged.gone]).toEqual([1, ['id'], ['gone']]);
    expect(merged.columns.map((each) => columnChange(each, merged.discovery))).toEqual([
      { is: 'changed', type: 'UInt64' },
      undefined,
      { is: 'gone' },
      undefined,
      { is: 'new' },
    ]);
  });

  it('marks nothing as new where there was nothing', () => {
    const { columns, discovery } = mergeDiscovered([], [{ name: 'id', type: 'UInt64' }]);
    expect(columns.map((each) => columnChange(each, discovery))).toEqual([undefined]);
  });
});
