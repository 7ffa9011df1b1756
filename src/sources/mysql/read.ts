import { lenient, openEnum } from '../../api/schema';
import { z } from '../../lib/zod';
import {
  databaseAuthentications,
  databaseConnectionRead,
  readFlag,
  readNumber,
  readText,
  replicationModes,
  sortingRead,
  tableMappingRead,
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
      syncIntervalSeconds: readNumber,
      pullBatchSize: readNumber,
      replicationMode: lenient(openEnum(replicationModes)),
      replicationMechanism: lenient(openEnum(replicationMechanisms)),
      useCompression: readFlag,
      allowNullableColumns: readFlag,
      initialLoadParallelism: readNumber,
      snapshotNumRowsPerPartition: readNumber,
      snapshotNumberOfParallelTables: readNumber,
      deleteOnMerge: readFlag,
    }),
  ),
  tableMappings: lenient(
    z.array(
      z.object({
        sourceSchemaName: readText,
        sourceTable: readText,
        ...tableMappingRead,
        ...sortingRead,
        partitionKey: readText,
      }),
    ),
  ),
});
export type MysqlRead = z.output<typeof mysqlRead>;
