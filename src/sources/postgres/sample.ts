// For mock clouds: what a source of this kind has that nothing else was said of.
import { sampleReplication, sampleSchemaTables, type SampleTables } from '../parts/sampleTables';
import type { PostgresRead } from './wire';

export function sample(common: SampleTables, own: PostgresRead & { host: string }): PostgresRead {
  return {
    type: 'postgres',
    port: 5432,
    database: 'app',
    authentication: 'basic',
    ...own,
    settings: { ...sampleReplication(common), ...own.settings },
    tableMappings: sampleSchemaTables(common),
  };
}
