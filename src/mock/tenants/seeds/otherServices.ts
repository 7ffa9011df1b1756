// The demo tenant's other services.
import { mongodbSeed, mysqlSeed, postgresSeed } from './databases';
import { filesSeed } from './files';
import type { PipeSeed } from './seed';
import { kafkaSeed, kinesisSeed } from './streams';

/** "staging": a small copy of some of production. */
export function stagingPipes(): readonly PipeSeed[] {
  return [
    {
      config: kafkaSeed({ name: 'orders-stream-staging', columns: 'orders' }, { topics: 'staging.orders' }),
      state: 'Running',
      ageDays: 48,
    },
    {
      config: filesSeed(
        { name: 'clickstream-r2', columns: 'clicks' },
        { type: 'cloudflarer2', url: 'https://acme.r2.cloudflarestorage.com/staging/*.json' },
      ),
      state: 'Stopped',
      ageDays: 30,
      sinceMinutes: 9_000,
    },
    {
      config: postgresSeed(
        { name: 'shop-postgres-staging', tables: ['public.orders'] },
        {
          type: 'neon',
          host: 'ep-staging-441.us-east-2.aws.neon.tech',
          settings: { syncIntervalSeconds: 300 },
        },
      ),
      state: 'Running',
      ageDays: 21,
    },
    {
      config: mysqlSeed(
        { name: 'legacy-mariadb', tables: ['erp.articles', 'erp.stock'] },
        { type: 'mariadb', host: 'mariadb.staging.example.com' },
      ),
      state: 'Failed',
      ageDays: 6,
      sinceMinutes: 500,
    },
  ];
}

/** A service that sleeps has nobody writing into it. */
export function reportingPipes(): readonly PipeSeed[] {
  const stopped = (config: PipeSeed['config'], days: number): PipeSeed => ({
    config,
    state: config.source?.postgres || config.source?.mongodb ? 'Paused' : 'Stopped',
    ageDays: days,
    sinceMinutes: 2_880,
  });
  return [
    stopped(
      kafkaSeed({ name: 'sessions-eu', columns: 'sessions' }, { type: 'confluent', topics: 'eu.sessions' }),
      90,
    ),
    stopped(
      kinesisSeed(
        { name: 'payments-eu', columns: 'payments' },
        { streamName: 'payments-eu', region: 'eu-central-1' },
      ),
      82,
    ),
    stopped(
      filesSeed(
        { name: 'shipments-spaces', columns: 'shipments' },
        { type: 'dospaces', url: 'https://acme.fra1.digitaloceanspaces.com/out/*.csv', format: 'CSV' },
      ),
      74,
    ),
    stopped(
      postgresSeed(
        { name: 'crm-eu', tables: ['public.accounts'] },
        { type: 'azurepostgres', host: 'crm-eu.postgres.database.azure.com' },
      ),
      66,
    ),
    stopped(
      mongodbSeed(
        { name: 'reviews-eu', tables: ['catalog.reviews'] },
        { uri: 'mongodb://mongo-1.eu.example.com:27017' },
      ),
      58,
    ),
    {
      config: filesSeed(
        { name: 'gdpr-export-import', columns: 'audit', table: 'gdpr_export' },
        {
          type: 'ovhobjectstorage',
          isContinuous: false,
          url: 'https://s3.gra.io.cloud.ovh.net/gdpr/export.json',
        },
      ),
      state: 'Completed',
      ageDays: 15,
      sinceMinutes: 20_000,
    },
  ];
}

/** "legacy-archive": what is left of two years ago. */
export function archivePipes(): readonly PipeSeed[] {
  return [
    {
      config: kafkaSeed({ name: 'old-clickstream', columns: 'clicks' }, { topics: 'clicks.v1' }),
      state: 'Stopped',
      ageDays: 700,
      sinceMinutes: 400_000,
    },
    {
      config: filesSeed(
        { name: 'invoices-2019', columns: 'invoices' },
        {
          isContinuous: false,
          url: 'https://acme-archive.s3.eu-west-1.amazonaws.com/2019/*.csv',
          format: 'CSV',
        },
      ),
      state: 'Completed',
      ageDays: 690,
      sinceMinutes: 900_000,
    },
  ];
}
