import {
  lacksLogin,
  loginBesideRole,
  replicationAttributes,
  sqlAttributes,
  sqlFlags,
} from '../parts/databaseTools';
import type { Tools } from '../parts/tools';

export const tools: Tools = {
  cli: {
    name: 'mysql',
    flags: {
      ...sqlFlags,
      type: '--mysql-type',
      serverId: '--server-id',
      'settings.replicationMechanism': '--replication-mechanism',
      'settings.useCompression': '--use-compression',
    },
    leavesOut: loginBesideRole,
  },
  terraform: {
    attributes: {
      ...sqlAttributes,
      type: ['mysql', 'rdsmysql', 'auroramysql', 'planetscalevitess', 'mariadb', 'rdsmariadb'],
      server_id: true,
      settings: {
        ...replicationAttributes,
        replication_mechanism: ['GTID', 'FILE_POS'],
        use_compression: true,
        allow_nullable_columns: true,
        initial_load_parallelism: true,
      },
    },
    lacks: lacksLogin,
  },
};
