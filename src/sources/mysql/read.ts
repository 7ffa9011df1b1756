import { lenient, list, openEnum } from '../../api/schema';
import { z } from '../../lib/zod';
import {
  databaseAuthentications,
  databaseConnectionRead,
  readFlag,
  readNumber,
  readText,
  replicationRead,
  schemaTableRead,
} from '../parts/wire';

export const mysqlTypes = ['mysql', 'rdsmysql', 'auroramysql', 'mariadb', 'rdsmariadb'] as const;
export const replicationMechanisms = ['GTID', 'FILE_POS'] as const;

/** `source.mysql` as the API returns it: everything but the password. */
export const mysqlRead = z.object({
  type: lenient(openEnum(mysqlTypes)),
  host: readText,
  port: readNumber,
  authentication: lenient(openEnum(databaseAuthentications)),
  iamRole: readText,
  ...databaseConnectionRead,
  serverId: readNumber,
  settings: lenient(
    z.object({
      ...replicationRead,
      replicationMechanism: lenient(openEnum(replicationMechanisms)),
      useCompression: readFlag,
    }),
  ),
  tableMappings: lenient(
    list(
      z.object({
        ...schemaTableRead,
      }),
    ),
  ),
});
export type MysqlRead = z.output<typeof mysqlRead>;
