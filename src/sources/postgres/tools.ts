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
    name: 'postgres',
    flags: {
      ...sqlFlags,
      type: '--postgres-type',
      database: '--pg-database',
      'settings.publicationName': '--publication-name',
      'settings.replicationSlotName': '--replication-slot-name',
      'settings.enableFailoverSlots': '--enable-failover-slots',
    },
    leavesOut: loginBesideRole,
  },
  terraform: {
    attributes: {
      ...sqlAttributes,
      type: [
        'postgres',
        'supabase',
        'neon',
        'alloydb',
        'planetscale',
        'rdspostgres',
        'aurorapostgres',
        'cloudsqlpostgres',
        'azurepostgres',
        'crunchybridge',
        'tigerdata',
      ],
      database: true,
      settings: {
        ...replicationAttributes,
        publication_name: true,
        replication_slot_name: true,
        allow_nullable_columns: true,
        initial_load_parallelism: true,
        enable_failover_slots: true,
      },
    },
    lacks: lacksLogin,
  },
};
