import { describe, expect, it } from 'vitest';
import { z } from '../lib/zod';
import { publishedExamples } from '../mock/examples/published';
import { pipe as pipeSchema } from '../pipes/wire';
import { comparePatch } from './applied';

const read = (example: keyof typeof publishedExamples, change: object = {}) =>
  z.parse(pipeSchema, { id: 'p-1', state: 'Running', ...publishedExamples[example], ...change });

describe('comparing a patch with the pipe as it is read', () => {
  it('finds what is shown and what is not', () => {
    const body = { name: 'other', source: { kafka: { authentication: 'PLAIN', iamRole: 'arn' } } };
    expect(comparePatch(body, read('kafka'))).toEqual({
      shown: ['source.kafka.authentication'],
      missing: ['name'],
    });
  });

  it('says nothing of what is never returned', () => {
    const body = { source: { kafka: { credentials: { username: 'ada', password: '<PASSWORD>' } } } };
    expect(comparePatch(body, read('kafka'))).toEqual({ shown: [], missing: [] });
  });

  it('looks for tables by their names', () => {
    const other = { sourceSchemaName: 'public', sourceTable: 'events', targetTable: 'events' };
    const there = publishedExamples.postgres.source.postgres.tableMappings[0] ?? other;
    const body = {
      source: { postgres: { tableMappingsToAdd: [there, other], tableMappingsToRemove: [there] } },
    };
    const { shown, missing } = comparePatch(body, read('postgres'));
    expect(shown).toEqual([`added ${there.sourceSchemaName}.${there.sourceTable}`]);
    expect(missing).toEqual([
      'added public.events',
      `removed ${there.sourceSchemaName}.${there.sourceTable}`,
    ]);
  });

  it('compares columns and mappings as a whole', () => {
    const { columns } = publishedExamples.kafka.destination;
    const mappings = [{ sourceField: 'a', destinationField: 'id' }];
    const body = { destination: { columns }, fieldMappings: mappings };
    expect(comparePatch(body, read('kafka')).missing).toEqual(['fieldMappings']);
    expect(comparePatch(body, read('kafka', { fieldMappings: mappings })).missing).toEqual([]);
  });

  it('takes a number that comes back as a text for the number', () => {
    const pipe = read('postgres');
    const settings = pipe.source?.postgres?.settings;
    if (settings) Object.assign(settings, { syncIntervalSeconds: '60' });
    const body = { source: { postgres: { settings: { syncIntervalSeconds: 60 } } } };
    expect(comparePatch(body, pipe).missing).toEqual([]);
  });
});
