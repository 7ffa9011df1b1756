// Attributes of the sources that fill one table, after the page named in `attributes.ts`.
import { accessKey, login, serviceAccount, type Attributes } from './attributes';

export const kafka: Attributes = {
  type: ['kafka', 'redpanda', 'confluent', 'msk', 'warpstream', 'azureeventhub', 'gcmk'],
  format: ['JSONEachRow', 'Avro', 'AvroConfluent', 'Protobuf'],
  brokers: true,
  topics: true,
  consumer_group: true,
  authentication: ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512', 'IAM_ROLE', 'IAM_USER', 'MUTUAL_TLS'],
  credentials: { ...login, ...accessKey, connection_string: true, certificate: true, private_key: true },
  iam_role: true,
  ca_certificate: true,
  offset: { strategy: ['from_beginning', 'from_latest', 'from_timestamp'], timestamp: true },
  schema_registry: { url: true, authentication: ['PLAIN'], credentials: login },
  reverse_private_endpoint_ids: true,
  exactly_once: true,
};

export const kinesis: Attributes = {
  format: ['JSONEachRow', 'Avro', 'AvroConfluent', 'Protobuf'],
  stream_name: true,
  region: true,
  iterator_type: ['TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP'],
  timestamp: true,
  use_enhanced_fan_out: true,
  authentication: ['IAM_ROLE', 'IAM_USER'],
  iam_role: true,
  access_key: accessKey,
};

export const pubsub: Attributes = {
  format: ['JSONEachRow', 'Avro', 'Protobuf'],
  project_id: true,
  topic: true,
  authentication: ['SERVICE_ACCOUNT'],
  service_account_key: serviceAccount,
  seek_type: ['latest', 'earliest', 'timestamp'],
  seek_timestamp: true,
  filter: true,
  enable_ordering: true,
  ack_deadline: true,
};

export const objectStorage: Attributes = {
  type: ['s3', 'gcs', 'azureblobstorage'],
  format: ['JSONEachRow', 'CSV', 'CSVWithNames', 'Parquet', 'Avro'],
  url: true,
  delimiter: true,
  compression: ['none', 'auto', 'gzip', 'brotli', 'br', 'xz', 'LZMA', 'zstd'],
  is_continuous: true,
  queue_url: true,
  skip_initial_load: true,
  start_after: true,
  authentication: ['CONNECTION_STRING', 'IAM_ROLE', 'IAM_USER', 'SERVICE_ACCOUNT'],
  iam_role: true,
  access_key: accessKey,
  connection_string: true,
  azure_container_name: true,
  path: true,
  service_account_key: true,
};
