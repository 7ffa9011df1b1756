import { IconDatabase } from '@tabler/icons-react';
import { defineSource } from '../define';
import { tableRow } from '../parts/tables';
import { postgresRead } from './wire';

export const postgres = defineSource({
  id: 'postgres',
  label: 'Postgres',
  family: 'database',
  icon: IconDatabase,
  variants: {
    postgres: 'PostgreSQL',
    supabase: 'Supabase',
    neon: 'Neon',
    alloydb: 'Google AlloyDB',
    planetscale: 'PlanetScale for Postgres',
    rdspostgres: 'Amazon RDS for PostgreSQL',
    aurorapostgres: 'Amazon Aurora PostgreSQL',
    cloudsqlpostgres: 'Google Cloud SQL for PostgreSQL',
    azurepostgres: 'Azure Database for PostgreSQL',
    crunchybridge: 'Crunchy Bridge',
    tigerdata: 'Tiger Data',
  },
  impliedVariant: 'postgres',
  read: postgresRead,
  docsUrl: 'https://clickhouse.com/docs/integrations/clickpipes/postgres',
  scales: false,
  resyncs: true,
  patches: true,
  tellsLogSize: true,
  // Absent means plain Postgres (api-notes 3.5).
  variantOf: (source) => source.type ?? 'postgres',
  headline: (source) => [source.host, source.database].filter(Boolean).join(' / '),
  runsOnce: (source) => source.settings?.replicationMode === 'snapshot',
  tables: (source) =>
    (source.tableMappings ?? []).map((mapping) =>
      tableRow([mapping.sourceSchemaName, mapping.sourceTable], mapping),
    ),
  hosts: (source) => [source.host],
  loadFields: () => import('./fields'),
  loadForm: () => import('./form'),
});
