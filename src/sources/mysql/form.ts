// The MySQL form: its rules, over the table of its fields (api-notes 3.6).
import { defineForm } from '../defineForm';
import { MappingGrid } from '../parts/MappingGrid';
import type { ValuesOf } from '../fields';
import type { Finding } from '../form';
import { fields } from './fields';
import { Check } from '../parts/check';
import { checkServer } from '../parts/connection';
import { checkColumnSnapshot, checkFollowing, checkSnapshot } from '../parts/replication';
import { checkTables, databaseWords } from '../parts/tables.values';
import { isMariadb, replicationMechanisms } from './wire';

export type MysqlValues = ValuesOf<typeof fields>;

export function checkMysql(values: MysqlValues): Finding[] {
  const check = new Check(values);
  checkServer(check);
  check.whole('serverId', 'the server ID', 1, 4_294_967_295);
  checkFollowing(check);
  checkSnapshot(check);
  checkColumnSnapshot(check);
  check.oneOf('replicationMechanism', ['', ...replicationMechanisms]);
  if (check.text('replicationMechanism') === 'FILE_POS') {
    if (isMariadb(check.text('type'))) {
      check.error('replicationMechanism', 'MariaDB is followed by GTID only. Choose GTID or the default.');
    } else {
      check.warn(
        'replicationMechanism',
        'ClickHouse support has to allow this for your service. Choose GTID where the server has it.',
      );
    }
  }
  checkTables(check, databaseWords);
  return check.findings;
}

// The official document requires both in a change of the connection.
export const form = defineForm(fields, { check: checkMysql, Grid: MappingGrid, together: ['host', 'port'] });
