// For mock clouds: what a source of this kind has that nothing else was said of.
import { sampleReplication, sampleSchemaTables, type SampleTables } from '../parts/sampleTables';
import type { MysqlRead } from './wire';

export function sample(common: SampleTables, own: MysqlRead & { host: string }): MysqlRead {
  return {
    type: 'mysql',
    port: 3306,
    authentication: 'basic',
    ...own,
    settings: { ...sampleReplication(common), replicationMechanism: 'GTID', ...own.settings },
    tableMappings: sampleSchemaTables(common),
  };
}
