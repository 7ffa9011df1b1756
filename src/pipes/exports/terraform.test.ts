import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedExamples } from '../../mock/examples/published';
import type { PipeCreateBody } from '../writeEndpoints';
import { readResource } from './testing/hclRead';
import { snakeCase } from './names';
import { toTerraform } from './terraform';
import { anyBody, fullBody, KINDS, secretValues } from './testing/bodies';

const service = 'e9465b4b-f7e5-4937-8e21-8d508b02843d';
const { kafka } = publishedExamples;

const variablesOf = (body: PipeCreateBody) =>
  Object.fromEntries(Object.entries(secretValues(body)).map(([name, value]) => [name.toLowerCase(), value]));
const read = (body: PipeCreateBody) => readResource(toTerraform(body, { service }).hcl, variablesOf(body));

/** What the provider should be told: the body under its names, without what has no attribute there. */
function wanted(value: unknown, path = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => wanted(item, path));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    const here = `${path}.${key}`;
    if (['.source.validateSamples', '.source.kafka.schemaRegistry.caCertificate'].includes(here)) return [];
    return [[snakeCase(key), wanted(each, here)] as const];
  });
  return Object.fromEntries(entries);
}

describe('the resource', () => {
  it('comes with a variable for each secret', () => {
    const { hcl, notes } = toTerraform(kafka, { service });
    expect(notes).toEqual([]);
    expect(hcl).toMatchInlineSnapshot(`
      "variable "kafka_password" {
        description = "Kafka password"
        type        = string
        sensitive   = true
      }

      resource "clickhouse_clickpipe" "my_kafka_clickpipe" {
        name       = "My Kafka ClickPipe"
        service_id = "e9465b4b-f7e5-4937-8e21-8d508b02843d"
        source = {
          kafka = {
            type           = "confluent"
            format         = "JSONEachRow"
            brokers        = "broker.example.com:9092"
            topics         = "my_topic"
            consumer_group = "clickpipes-consumer-group"
            authentication = "PLAIN"
            credentials = {
              username = "my_user"
              password = var.kafka_password
            }
          }
        }
        destination = {
          table         = "my_table"
          managed_table = true
          table_definition = {
            engine = {
              type = "MergeTree"
            }
          }
          columns = [
            { name = "id", type = "UInt64" },
            { name = "message", type = "String" },
            { name = "timestamp", type = "DateTime" },
          ]
        }
      }
      "
    `);
  });

  it('can have an address of one’s own', () => {
    const { hcl } = toTerraform(kafka, { service, address: 'orders' });
    expect(hcl).toContain('resource "clickhouse_clickpipe" "orders" {\n');
  });

  it.each(Object.entries(publishedExamples))('of %s says what the body says', (_, body) => {
    expect(read(body)).toEqual({ ...(wanted(body) as object), service_id: service });
    expect(toTerraform(body, { service }).notes).toEqual([]);
  });

  it.each([
    ...KINDS.map((kind) => [kind, 0] as const),
    ...[1, 2, 3].map((choice) => ['kafka', choice] as const),
  ])('of a %s pipe that has everything (%i) says what the body says', (kind, choice) => {
    const body = fullBody(kind, choice);
    const { source, ...rest } = wanted(body) as { source: Record<string, object> };
    const expected =
      kind === 'kinesis' ? { kinesis: { ...source.kinesis, timestamp: '1970-01-01T00:00' } } : source;
    expect(read(body)).toEqual({ ...rest, source: expected, service_id: service });
  });

  it.each(KINDS)('of any %s pipe says what the body says', (kind) => {
    fc.assert(
      fc.property(anyBody(kind), (body) => {
        const { source = {}, ...rest } = read(body) as { source?: Record<string, Record<string, unknown>> };
        const expected = wanted(body) as { source: Record<string, Record<string, unknown>> };
        if (source.kinesis) delete source.kinesis.timestamp;
        if (expected.source.kinesis) delete expected.source.kinesis.timestamp;
        const registry = expected.source.kafka?.schema_registry as Record<string, unknown> | undefined;
        if (registry) registry.authentication = 'PLAIN';
        expect({ ...rest, source }).toEqual({ ...expected, service_id: service });
      }),
      { numRuns: 50 },
    );
  });
});
