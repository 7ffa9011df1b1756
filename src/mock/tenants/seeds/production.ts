// "analytics-prod": a pipe of every kind, most of them well, some not.
import { bigquerySeed, mongodbSeed, mysqlSeed, postgresSeed } from './databases';
import { filesSeed } from './files';
import type { ProductionEndpoint } from './privateEndpoints';
import type { PipeSeed } from './seed';
import { kafkaSeed, kinesisSeed, pubsubSeed } from './streams';

const ROLE = 'arn:aws:iam::123456789012:role/ClickHouseAccessRole-analytics';

/** `endpointId` gives the ids of the private endpoints that some of the pipes go through. */
export function productionPipes(endpointId: (name: ProductionEndpoint) => string): readonly PipeSeed[] {
  return [
    {
      config: kafkaSeed(
        { name: 'orders-stream', columns: 'orders', replacing: true, mapped: true, replicas: 2, size: 'M' },
        { type: 'confluent', topics: 'prod.orders.v2' },
      ),
      state: 'Running',
      ageDays: 210,
    },
    {
      config: kafkaSeed(
        { name: 'payments-events', columns: 'payments', replicas: 3, size: 'S' },
        {
          type: 'msk',
          topics: 'payments.captured,payments.refunded',
          format: 'AvroConfluent',
          exactlyOnce: true,
          reversePrivateEndpointIds: [endpointId('msk')],
          schemaRegistry: { url: 'https://registry.internal.example.com', authentication: 'PLAIN' },
        },
      ),
      state: 'Running',
      ageDays: 164,
    },
    {
      config: kafkaSeed(
        { name: 'iot-telemetry', columns: 'readings', replicas: 4, size: 'L' },
        { type: 'azureeventhub', topics: 'telemetry' },
      ),
      state: 'Degraded',
      ageDays: 98,
      sinceMinutes: 34,
    },
    {
      config: kafkaSeed(
        { name: 'fraud-signals', columns: 'audit', table: 'fraud_signals' },
        {
          type: 'redpanda',
          topics: 'fraud.signals',
          format: 'Protobuf',
          reversePrivateEndpointIds: [endpointId('fraud')],
        },
      ),
      state: 'Failed',
      ageDays: 41,
      sinceMinutes: 190,
    },
    {
      config: kafkaSeed(
        { name: 'app-logs', columns: 'logs', foreign: true },
        { type: 'warpstream', topics: 'logs.web,logs.worker', offset: { strategy: 'from_latest' } },
      ),
      state: 'Stopped',
      ageDays: 77,
      sinceMinutes: 4_300,
    },
    {
      config: kafkaSeed(
        { name: 'signup-events', columns: 'signups' },
        {
          type: 'gcmk',
          topics: 'signups',
          offset: { strategy: 'from_timestamp', timestamp: '2026-01-01T00:00' },
        },
      ),
      state: 'Provisioning',
      ageDays: 0,
      sinceMinutes: 1,
      next: [{ state: 'Running', afterMs: 600_000 }],
    },
    {
      config: kinesisSeed(
        { name: 'device-heartbeats', columns: 'readings', table: 'heartbeats', replicas: 2 },
        { streamName: 'heartbeats-prod', authentication: 'IAM_ROLE', iamRole: ROLE, useEnhancedFanOut: true },
      ),
      state: 'Running',
      ageDays: 120,
    },
    {
      config: kinesisSeed(
        { name: 'audit-trail', columns: 'audit' },
        { streamName: 'audit-trail', iteratorType: 'AT_TIMESTAMP', timestamp: 1_767_225_600 },
      ),
      state: 'Running',
      ageDays: 55,
    },
    {
      config: pubsubSeed(
        { name: 'ad-impressions', columns: 'impressions', size: 'S' },
        { topic: 'ad-impressions', filter: 'attributes.env = "prod"' },
      ),
      state: 'Running',
      ageDays: 33,
    },
    {
      config: filesSeed(
        { name: 'clickstream-s3', columns: 'clicks', replicas: 2, size: 'M' },
        {
          url: 'https://acme-clickstream.s3.us-east-1.amazonaws.com/events/**/*.json.gz',
          compression: 'gzip',
          authentication: 'IAM_ROLE',
          iamRole: ROLE,
          queueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/clickstream-files',
          skipInitialLoad: false,
        },
      ),
      state: 'Running',
      ageDays: 260,
    },
    {
      config: filesSeed(
        { name: 'partner-feed-gcs', columns: 'shipments' },
        {
          type: 'gcs',
          format: 'Parquet',
          url: 'https://storage.googleapis.com/partner-feed/daily/*.parquet',
        },
      ),
      state: 'Failed',
      ageDays: 19,
      sinceMinutes: 47,
    },
    {
      config: filesSeed(
        { name: 'invoices-azure', columns: 'invoices' },
        {
          type: 'azureblobstorage',
          format: 'CSVWithNames',
          azureContainerName: 'billing',
          path: 'invoices/*.csv',
        },
      ),
      state: 'Running',
      ageDays: 88,
    },
    {
      config: filesSeed(
        { name: 'orders-history-import', columns: 'orders', table: 'orders_history' },
        {
          format: 'Parquet',
          isContinuous: false,
          url: 'https://acme-archive.s3.us-east-1.amazonaws.com/orders/2019-*/*.parquet',
        },
      ),
      state: 'Completed',
      ageDays: 12,
      sinceMinutes: 17_000,
    },
    {
      config: postgresSeed(
        {
          name: 'shop-postgres',
          database: 'shop',
          tables: [
            'public.orders',
            'public.customers',
            'public.products',
            'public.order_items',
            'billing.refunds',
          ],
        },
        {
          type: 'rdspostgres',
          host: 'shop-db.private.example.com',
          tlsHost: 'shop-prod.c9x1.us-east-1.rds.amazonaws.com',
          database: 'shop',
        },
      ),
      state: 'Running',
      ageDays: 143,
    },
    {
      config: postgresSeed(
        {
          name: 'crm-postgres',
          database: 'crm',
          tables: ['public.accounts', 'public.contacts', 'public.deals'],
        },
        { type: 'supabase', host: 'db.qhfrwzkd.supabase.co', database: 'postgres' },
      ),
      state: 'Paused',
      ageDays: 60,
      sinceMinutes: 95,
    },
    {
      config: mysqlSeed(
        { name: 'billing-mysql', database: 'billing', tables: ['billing.ledger', 'billing.subscriptions'] },
        { type: 'auroramysql', host: 'billing.cluster-c9x1.us-east-1.rds.amazonaws.com', serverId: 4_211 },
      ),
      state: 'Snapshot',
      ageDays: 0.02,
      sinceMinutes: 26,
      next: [{ state: 'Running', afterMs: 2_400_000 }],
    },
    {
      config: mongodbSeed(
        { name: 'catalog-mongodb', database: 'catalog', tables: ['catalog.items', 'catalog.reviews'] },
        { uri: 'mongodb+srv://catalog.x7k2p.mongodb.net' },
      ),
      state: 'Running',
      ageDays: 71,
    },
    {
      config: bigquerySeed({ name: 'warehouse-bigquery', database: 'warehouse', tables: ['finance.ledger'] }),
      state: 'Completed',
      ageDays: 25,
      sinceMinutes: 35_000,
    },
  ];
}
