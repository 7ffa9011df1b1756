import { describe, expect, it } from 'vitest';
import { inferColumns } from './inferColumns';

function read(value: unknown, nested?: 'flatten' | 'json') {
  const result = inferColumns(
    typeof value === 'string' ? value : JSON.stringify(value),
    nested ? { nested } : {},
  );
  if (!result.ok) throw new Error(result.message);
  return result;
}
const typesOf = (value: unknown, nested?: 'flatten' | 'json') =>
  Object.fromEntries(read(value, nested).columns.map(({ sourceField, type }) => [sourceField, type]));

const record = (...fields: [string, unknown][]) => ({
  type: 'record',
  name: 'Lead',
  namespace: 'crm',
  fields: fields.map(([name, type]) => ({ name, type, doc: 'x' })),
});

describe('a schema of Avro', () => {
  it('gives its fields, and is told from a message', () => {
    const result = read(record(['id', 'int'], ['title', ['string', 'null']]));
    expect(result.columns).toEqual([
      { name: 'id', type: 'Int32', sourceField: 'id' },
      { name: 'title', type: 'Nullable(String)', sourceField: 'title' },
    ]);
    expect(result.notes).toEqual([expect.stringContaining('read as an Avro schema')]);
  });

  it.each([
    ['boolean', 'Bool'],
    ['bytes', 'String'],
    ['double', 'Float64'],
    [{ type: 'float' }, 'Float32'],
    [{ type: 'string', 'avro.java.string': 'String' }, 'String'],
    [{ type: 'int', logicalType: 'date' }, 'Date32'],
    [['null', { type: 'long', logicalType: 'timestamp-micros' }], 'Nullable(DateTime64(6))'],
    [{ type: 'long', logicalType: 'local-timestamp-millis' }, 'DateTime64(3)'],
    [{ type: 'string', logicalType: 'uuid' }, 'UUID'],
    [{ type: 'bytes', logicalType: 'decimal', precision: 12, scale: 3 }, 'Decimal(12, 3)'],
    [{ type: 'bytes', logicalType: 'decimal', precision: 99 }, 'String'],
    [{ type: 'int', logicalType: 'of-our-own' }, 'Int32'],
    [{ type: 'fixed', name: 'Hash', size: 16 }, 'FixedString(16)'],
    [['null', { type: 'enum', name: 'Kind', symbols: ['A'] }], 'LowCardinality(Nullable(String))'],
    [{ type: 'array', items: ['null', 'long'] }, 'Array(Nullable(Int64))'],
    [['null', { type: 'array', items: 'string' }], 'Array(String)'],
    [{ type: 'map', values: 'double' }, 'Map(String, Float64)'],
    [['string', 'boolean'], 'Variant(String, Bool)'],
    [['null', 'long', 'int'], 'Nullable(String)'],
    ['null', 'Nullable(String)'],
    ['Unheard', 'String'],
  ])('has %j as %s', (type, column) => {
    expect(typesOf(record(['field', type]))).toEqual({ field: column });
  });

  it('flattens records one level deep, whether named or there', () => {
    const place = { type: 'record', name: 'Place', fields: [{ name: 'city', type: 'string' }] };
    const schema = record(
      ['from', place],
      ['to', ['null', 'crm.Place']],
      ['all', { type: 'array', items: 'Place' }],
    );
    expect(typesOf(schema)).toEqual({
      'from.city': 'String',
      'to.city': 'Nullable(String)',
      all: 'Array(JSON)',
    });
    expect(typesOf(schema, 'json')).toEqual({ from: 'JSON', to: 'JSON', all: 'Array(JSON)' });
  });

  it('may lead back to itself', () => {
    expect(typesOf(record(['next', ['null', 'Lead']], ['id', 'int']), 'json')).toEqual({
      next: 'JSON',
      id: 'Int32',
    });
    expect(typesOf(record(['next', ['null', 'Lead']]))).toEqual({ 'next.next': 'JSON' });
  });

  it('may be in the answer of a registry', () => {
    expect(typesOf({ subject: 's', version: 3, schema: JSON.stringify(record(['id', 'long'])) })).toEqual({
      id: 'Int64',
    });
  });

  it('is none where a message only looks like it', () => {
    expect(typesOf({ type: 'record', fields: 3 })).toEqual({ type: 'String', fields: 'Int64' });
    expect(typesOf({ type: 'object', schema: 'orders' })).toEqual({ type: 'String', schema: 'String' });
  });
});

describe('a JSON Schema', () => {
  it('gives its properties, and is told from a message', () => {
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      required: ['id', 'tags', 'at', 'buyer'],
      properties: {
        id: { type: 'integer' },
        price: { type: 'number' },
        paid: { type: ['boolean', 'null'] },
        at: { type: 'string', format: 'date-time' },
        kind: { enum: ['a', 'b'] },
        tags: { type: 'array', items: { type: 'string' } },
        buyer: { $ref: '#/$defs/buyer' },
        either: { anyOf: [{ type: 'string', format: 'uuid' }, { type: 'null' }] },
        free: true,
      },
      $defs: { buyer: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } } },
    };
    expect(typesOf(schema)).toEqual({
      id: 'Int64',
      price: 'Nullable(Float64)',
      paid: 'Nullable(Bool)',
      at: 'DateTime64(3)',
      kind: 'LowCardinality(Nullable(String))',
      tags: 'Array(String)',
      'buyer.name': 'String',
      either: 'Nullable(UUID)',
      free: 'Nullable(String)',
    });
    expect(read(schema).notes[0]).toContain('read as a JSON Schema');
  });

  it('may lead back to itself', () => {
    const schema = {
      type: 'object',
      properties: { next: { $ref: '#' }, loop: { $ref: '#/properties/loop' } },
    };
    expect(typesOf(schema, 'json')).toEqual({ next: 'JSON', loop: 'Nullable(String)' });
  });
});

it.each([
  ['syntax = "proto3";\nmessage Lead { int64 id = 1; }', /Protobuf/],
  ['message Lead {\n  int64 id = 1;\n}', /Protobuf/],
  ['record Lead { long id; }', /language of Avro/],
  ['CREATE TABLE leads (id Int64)', /SQL/],
])('%s is told apart', (text, words) => {
  expect(inferColumns(text)).toMatchObject({ ok: false, message: expect.stringMatching(words) });
});
