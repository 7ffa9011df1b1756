// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedExamples } from '../../mock/examples/published';
import type { PipeCreateBody } from '../authoring';
import { readResource, readString } from './hclRead';
import { snakeCase } from './names';
import { importAddress, toImportBlock, toTerraform } from './terraform';
import { quoted } from './terraform/hcl';
import { anyBody, anyText, fullBody, KINDS, secretValues } from './testBodies';

const service = 'e9465b4b-f7e5-4937-8e21-8d508b02843d';
const { kafka, s3, kinesis, postgres, mysql } = publishedExamples;

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

  it.each([...KINDS.map((kind) => [kind, 0] as const), ...[1, 2, 3].map((arm) => ['kafka', arm] as const)])(
    'of a %s pipe that has everything (%i) says what the body says',
    (kind, arm) => {
      const body = fullBody(kind, arm);
      const { source, ...rest } = wanted(body) as { source: Record<string, object> };
      const expected =
        kind === 'kinesis' ? { kinesis: { ...source.kinesis, timestamp: '1970-01-01T00:00' } } : source;
      expect(read(body)).toEqual({ ...rest, source: expected, service_id: service });
    },
  );

  it('lays everything out as terraform fmt would', () => {
    const body = fullBody('mysql');
    expect(toTerraform(body, { service }).hcl).toMatchInlineSnapshot(`
      "variable "mysql_password" {
        description = "MySQL password"
        type        = string
        sensitive   = true
      }

      resource "clickhouse_clickpipe" "name" {
        name       = "name"
        service_id = "e9465b4b-f7e5-4937-8e21-8d508b02843d"
        source = {
          mysql = {
            type = "mysql"
            credentials = {
              username = "username"
              password = var.mysql_password
            }
            host                   = "host"
            port                   = 1
            authentication         = "basic"
            iam_role               = "iamRole"
            tls_host               = "tlsHost"
            ca_certificate         = "caCertificate"
            disable_tls            = true
            skip_cert_verification = true
            server_id              = 1
            settings = {
              sync_interval_seconds              = 1
              pull_batch_size                    = 1
              allow_nullable_columns             = true
              initial_load_parallelism           = 1
              snapshot_num_rows_per_partition    = 1000
              snapshot_number_of_parallel_tables = 1
              delete_on_merge                    = true
              replication_mode                   = "cdc"
              replication_mechanism              = "GTID"
              use_compression                    = true
            }
            table_mappings = [
              {
                source_schema_name     = "sourceSchemaName"
                source_table           = "sourceTable"
                target_table           = "targetTable"
                excluded_columns       = ["excludedColumns"]
                use_custom_sorting_key = true
                sorting_keys           = ["sortingKeys"]
                table_engine           = "MergeTree"
                partition_key          = "partitionKey"
              },
            ]
          }
        }
        destination = {
          database      = "database"
          table         = "table"
          managed_table = true
          table_definition = {
            engine = {
              type              = "MergeTree"
              version_column_id = "versionColumnId"
              column_ids        = ["columnIds"]
            }
            sorting_key  = ["sortingKey"]
            partition_by = "partitionBy"
            primary_key  = "primaryKey"
          }
          columns = [
            { name = "name", type = "type" },
          ]
          roles = ["roles"]
        }
        field_mappings = [
          { source_field = "sourceField", destination_field = "destinationField" },
        ]
        scaling = {
          replicas               = 1
          replica_cpu_millicores = 125
          replica_memory_gb      = 1
        }
        settings = {
          streaming_max_insert_wait_ms                  = 500
          object_storage_concurrency                    = 1
          object_storage_polling_interval_ms            = 100
          object_storage_max_insert_bytes               = 10485760
          object_storage_max_file_count                 = 1
          object_storage_use_cluster_function           = true
          clickhouse_max_threads                        = 0
          clickhouse_max_insert_threads                 = 0
          clickhouse_max_download_threads               = 0
          clickhouse_min_insert_block_size_bytes        = 0
          clickhouse_parallel_distributed_insert_select = 0
          clickhouse_parallel_view_processing           = true
        }
      }
      "
    `);
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

describe('a note', () => {
  const notes = (body: PipeCreateBody) => toTerraform(body, { service }).notes;
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
    expect(read(body)).toMatchObject({ source: { kinesis: { timestamp: text } } });
    expect(notes(body)).toEqual(expected);
  });
});

describe('a text in quotes', () => {
  it.each([
    ['say "hi"', String.raw`"say \"hi\""`],
    ['a\\b\n\r\t', String.raw`"a\\b\n\r\t"`],
    ['${var.x} %{ if y }', '"$${var.x} %%{ if y }"'],
    ['$$ 100% ${', '"$$ 100% $${"'],
    ['\u0001\u007f', String.raw`"\u0001\u007f"`],
  ])('escapes %j', (text, expected) => {
    expect(quoted(text)).toBe(expected);
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
        expect(readString(quoted(text))).toBe(text);
      }),
    );
  });
});

describe('an import block', () => {
  const pipe = 'b0a1c2d3-0000-4000-8000-0123456789ab';

  it('names the pipe and a place for it', () => {
    expect(toImportBlock({ service, pipe, name: 'Orders (prod)' })).toMatchInlineSnapshot(`
      "import {
        to = clickhouse_clickpipe.orders_prod_0123456789ab
        id = "e9465b4b-f7e5-4937-8e21-8d508b02843d:b0a1c2d3-0000-4000-8000-0123456789ab"
      }
      "
    `);
  });

  it.each([
    ['Orders (prod)', 'orders_prod_0123456789ab'],
    ['Zürich – Café', 'zurich_cafe_0123456789ab'],
    ['2nd try', 'clickpipe_2nd_try_0123456789ab'],
    ['注文', 'clickpipe_0123456789ab'],
    ['__x--y__', 'x_y_0123456789ab'],
  ])('of a pipe called %s goes to %s', (name, address) => {
    expect(importAddress(name, pipe)).toBe(address);
  });

  it('has an address of its own for every pipe, whatever the names', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(anyText, fc.uuid()), { selector: ([, id]) => id.slice(-12) }),
        (pipes) => {
          const addresses = pipes.map(([name, id]) => importAddress(name, id));
          expect(new Set(addresses).size).toBe(pipes.length);
          for (const address of addresses) expect(address).toMatch(/^[a-z][a-z0-9_]*$/);
        },
      ),
    );
  });
});
