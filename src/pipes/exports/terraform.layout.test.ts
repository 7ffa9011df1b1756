import { describe, expect, it } from 'vitest';
import { toTerraform } from './terraform';
import { fullBody } from './testing/bodies';

const service = 'e9465b4b-f7e5-4937-8e21-8d508b02843d';

describe('the resource of a pipe that has everything', () => {
  it('is laid out as terraform fmt would', () => {
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
});
