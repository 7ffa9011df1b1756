import { IconBrandMysql } from '@tabler/icons-react';
import { defineSource } from '../define';
import { tableRow } from '../parts/tables';
import { mysqlRead } from './wire';

export const mysql = defineSource({
  id: 'mysql',
  label: 'MySQL',
  family: 'database',
  icon: IconBrandMysql,
  variants: {
    mysql: 'MySQL',
    rdsmysql: 'Amazon RDS for MySQL',
    auroramysql: 'Amazon Aurora MySQL',
    mariadb: 'MariaDB',
    rdsmariadb: 'Amazon RDS for MariaDB',
  },
  impliedVariant: 'mysql',
  read: mysqlRead,
  docsUrl: 'https://clickhouse.com/docs/integrations/clickpipes/mysql',
  scales: false,
  resyncs: true,
  patches: true,
  // Absent means plain MySQL (api-notes 3.6).
  variantOf: (source) => source.type ?? 'mysql',
  headline: (source) => source.host,
  runsOnce: (source) => source.settings?.replicationMode === 'snapshot',
  tables: (source) =>
    (source.tableMappings ?? []).map((mapping) =>
      tableRow([mapping.sourceSchemaName, mapping.sourceTable], mapping),
    ),
  hosts: (source) => [source.host],
  loadFields: () => import('./fields'),
  loadForm: () => import('./form'),
});
