// The values of the MySQL form and their rules (domain 3.6).
import type { Finding } from '../form';
import { Check } from '../parts/check';
import { checkServer, emptyTls, emptyWay, serverNames } from '../parts/connection';
import {
  checkColumnSnapshot,
  checkFollowing,
  checkSnapshot,
  columnSnapshotNames,
  emptyColumnSnapshot,
  emptyFollowing,
  emptySnapshot,
  followingNames,
  snapshotNames,
} from '../parts/replication';
import { checkTables, databaseWords, type SchemaTable } from '../parts/tables.values';
import { mysqlTypes, replicationMechanisms } from './read';

export type MysqlValues = ReturnType<typeof emptyMysql>;

/** All values are texts; `tables` is a list of rows. An empty `type` is the API's default, plain MySQL. */
export function emptyMysql(variant: string | undefined) {
  return {
    type: mysqlTypes.find((type) => type === variant) ?? '',
    host: '',
    port: '3306',
    ...emptyWay,
    ...emptyTls,
    serverId: '',
    ...emptyFollowing,
    ...emptySnapshot,
    ...emptyColumnSnapshot,
    replicationMechanism: '',
    useCompression: '',
    tables: [] as readonly SchemaTable[],
  };
}

export const mysqlSteps = {
  connect: [...serverNames, 'serverId'],
  data: [
    ...followingNames,
    ...snapshotNames,
    ...columnSnapshotNames,
    'replicationMechanism',
    'useCompression',
    'tables',
  ],
} as const;

export const mysqlSecrets = ['password'] as const;

export function isMariadb(type: string): boolean {
  return type === 'mariadb' || type === 'rdsmariadb';
}

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
