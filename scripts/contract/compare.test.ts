// The contract check is only worth what it notices.
import { describe, expect, it } from 'vitest';
import { compareReceived, compareSent, missingFrom, requiredOnlyIn, unknownIn } from './compare';
import type { JsonSchema } from './openApi';
import { leavesOf, propertiesOf } from './properties';

const text: JsonSchema = { type: 'string' };
const parts: Readonly<Record<string, JsonSchema>> = { Column: { properties: { name: text, type: text } } };
const resolve = (ref: string) => parts[ref] ?? {};

function objectOf(properties: Record<string, JsonSchema>, required: string[] = []) {
  return propertiesOf({ type: 'object', properties, required }, resolve);
}

describe('the properties of a schema', () => {
  it('are told apart by path, through references, lists and alternatives', () => {
    const schema = objectOf({
      name: text,
      columns: { type: 'array', items: { $ref: 'Column' } },
      topics: { type: 'array', items: text },
      source: {
        oneOf: [{ properties: { kafka: text } }, { properties: { kinesis: text } }, { type: 'null' }],
      },
      both: { allOf: [{ properties: { one: text } }, { properties: { two: text } }] },
      meta: { type: 'object', additionalProperties: text },
    });
    expect(leavesOf(schema)).toEqual([
      'name',
      'columns[].name',
      'columns[].type',
      'topics',
      'source.kafka',
      'source.kinesis',
      'both.one',
      'both.two',
      'meta',
    ]);
  });

  it('are without the deprecated ones', () => {
    const old: JsonSchema = { type: 'object', deprecated: true, properties: { inner: text } };
    expect(leavesOf(objectOf({ name: text, old }))).toEqual(['name']);
  });

  it('are required when every alternative requires them', () => {
    const branch = (required: string[]): JsonSchema => ({ properties: { id: text, key: text }, required });
    const schema = objectOf({ login: { anyOf: [branch(['id', 'key']), branch(['id'])] } });
    expect(schema.get('login.id')?.isRequired).toBe(true);
    expect(schema.get('login.key')?.isRequired).toBe(false);
    expect(schema.get('login')?.isRequired).toBe(false);
  });
});

describe('the comparison', () => {
  it('notices a property that one side lacks', () => {
    expect(missingFrom(objectOf({}), objectOf({ roles: text }))).toEqual(['roles']);
    expect(unknownIn(objectOf({ roles: text }), objectOf({ rules: text }))).toEqual(['rules']);
  });

  it('notices a property that only the document requires', () => {
    const document = objectOf({ host: text, port: text }, ['host', 'port']);
    expect(requiredOnlyIn(document, objectOf({ host: text, port: text }, ['host']))).toEqual(['port']);
  });

  it.each<[string, JsonSchema, JsonSchema, string]>([
    ['a lower bound', { type: 'integer', minimum: 0 }, { type: 'integer', minimum: 1 }, 'minimum'],
    ['an upper bound', { type: 'number', maximum: 24 }, { type: 'number', maximum: 32 }, 'maximum'],
    ['a step', { type: 'number' }, { type: 'number', multipleOf: 4 }, 'multipleOf'],
    ['a length', { ...text, maxLength: 256 }, { ...text, maxLength: 255 }, 'maxLength'],
    ['a missing value', { ...text, enum: ['cdc'] }, { ...text, enum: ['cdc', 'snapshot'] }, 'values'],
    ['a value too many', { ...text, enum: ['cdc', 'none'] }, { ...text, enum: ['cdc'] }, 'values'],
    ['an open value', text, { ...text, enum: ['cdc'] }, 'values'],
    ['another type', text, { type: 'integer' }, 'type'],
    ['a single value for a list', text, { type: 'array', items: text }, 'type'],
    [
      'another type in a list',
      { type: 'array', items: text },
      { type: 'array', items: { type: 'number' } },
      'type',
    ],
  ])('of what we send notices %s', (_, ours, theirs, facet) => {
    const found = compareSent(objectOf({ it: ours }), objectOf({ it: theirs }));
    expect(found).toMatchObject([{ path: 'it', facet }]);
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    ['the order of values', { ...text, enum: ['a', 'b'] }, { ...text, enum: ['b', 'a'] }],
    ['a constant for a list of one', { ...text, const: 'PLAIN' }, { ...text, enum: ['PLAIN'] }],
    ['null, which we never send', { ...text, enum: ['a'] }, { type: ['string', 'null'], enum: ['a', null] }],
    ['whole numbers for numbers', { type: 'integer' }, { type: 'number' }],
    [
      'the bounds of safe integers',
      { type: 'integer', maximum: Number.MAX_SAFE_INTEGER },
      { type: 'integer' },
    ],
  ])('of what we send does not mind %s', (_, ours, theirs) => {
    expect(compareSent(objectOf({ it: ours }), objectOf({ it: theirs }))).toEqual([]);
  });

  it('of what we receive notices a name we do not know and a type we do not read', () => {
    const names = objectOf({ state: { type: 'string', names: ['Running'] } });
    const values = objectOf({ state: { type: 'string', enum: ['Running', 'Stopped'] } });
    expect(compareReceived(names, values)).toMatchObject([{ path: 'state', facet: 'known names' }]);
    const number = objectOf({ state: { type: 'number' } });
    expect(compareReceived(number, objectOf({ state: text }))).toMatchObject([{ facet: 'type' }]);
  });

  it('of what we receive does not mind that we read more than is sent', () => {
    const wide = objectOf({ replicas: { anyOf: [{ type: 'number' }, text, { type: 'null' }] } });
    expect(compareReceived(wide, objectOf({ replicas: { type: 'integer' } }))).toEqual([]);
  });
});
