// Bodies of pipes from databases: their flavours, modes and methods.
import { LOGIN, ENCODED_ACCOUNT, intoDefault, type Unnamed } from './parts';

const usersTable = { sourceSchemaName: 'public', sourceTable: 'users', targetTable: 'public_users' };
const ordersTable = { sourceSchemaName: 'shop', sourceTable: 'orders', targetTable: 'shop_orders' };

export const databaseVariants: Readonly<Record<string, Unnamed>> = {
  'Neon is followed for its changes only, through a slot and a publication that are there': {
    source: {
      postgres: {
        type: 'neon',
        host: 'ep-cool.neon.example.com',
        port: 5432,
        database: 'shop',
        authentication: 'basic',
        credentials: LOGIN,
        settings: {
          replicationMode: 'cdc_only',
          publicationName: 'penstock_publication',
          replicationSlotName: 'penstock_slot',
        },
        tableMappings: [usersTable],
      },
    },
    destination: intoDefault,
  },
  'Supabase is copied once': {
    source: {
      postgres: {
        type: 'supabase',
        host: 'db.supabase.example.com',
        port: 5432,
        database: 'postgres',
        credentials: LOGIN,
        settings: { replicationMode: 'snapshot' },
        tableMappings: [usersTable],
      },
    },
    destination: intoDefault,
  },
  'MariaDB without TLS is followed for its changes only': {
    source: {
      mysql: {
        type: 'mariadb',
        host: '10.0.0.9',
        port: 3307,
        authentication: 'basic',
        credentials: LOGIN,
        disableTls: true,
        settings: { replicationMode: 'cdc_only', syncIntervalSeconds: 30 },
        tableMappings: [ordersTable],
      },
    },
    destination: intoDefault,
  },
  'Amazon RDS for MySQL is followed by the position in its binary log': {
    source: {
      mysql: {
        type: 'rdsmysql',
        host: 'rds.example.com',
        port: 3306,
        credentials: LOGIN,
        skipCertVerification: true,
        settings: {
          replicationMode: 'cdc',
          replicationMechanism: 'FILE_POS',
          allowNullableColumns: false,
        },
        tableMappings: [ordersTable],
      },
    },
    destination: intoDefault,
  },
  'MongoDB whose user stands in the address is followed for its changes only': {
    source: {
      mongodb: {
        uri: 'mongodb://reader:secret@mongo.example.com:27017/shop',
        readPreference: 'primary',
        disableTls: true,
        settings: {
          replicationMode: 'cdc_only',
          syncIntervalSeconds: 15,
          pullBatchSize: 1000,
          deleteOnMerge: true,
        },
        tableMappings: [
          { sourceDatabaseName: 'shop', sourceCollection: 'orders', targetTable: 'shop_orders' },
        ],
      },
    },
    destination: intoDefault,
  },
  'BigQuery with a pasted key copies two datasets under a role of its own': {
    source: {
      bigquery: {
        credentials: { serviceAccountFile: ENCODED_ACCOUNT },
        snapshotStagingPath: 'gs://acme-staging',
        settings: { replicationMode: 'snapshot' },
        tableMappings: [
          { sourceDatasetName: 'sales', sourceTable: 'orders', targetTable: 'sales_orders' },
          { sourceDatasetName: 'stock', sourceTable: 'orders', targetTable: 'stock_orders' },
        ],
      },
    },
    destination: { database: 'warehouse', roles: ['loader'] },
  },
};
