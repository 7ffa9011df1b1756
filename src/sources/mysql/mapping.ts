// Between the MySQL form and `source.mysql`.
import type { z } from '../../lib/zod';
import { compact, given, givenFlag, givenNumber, shown } from '../parts/build';
import { serverFromBody, serverToBody } from '../parts/connection';
import {
  columnSnapshotFromBody,
  columnSnapshotToBody,
  followingFromBody,
  followingToBody,
  snapshotFromBody,
  snapshotToBody,
} from '../parts/replication';
import { schemaTableFromBody, schemaTableToBody } from '../parts/tables.values';
import { emptyMysql, type MysqlValues } from './values';
import type { mysqlCreate } from './write';

export type MysqlCreate = z.output<typeof mysqlCreate>;

export function mysqlToCreate(values: MysqlValues): MysqlCreate {
  const mechanism = given(values.replicationMechanism);
  return {
    ...compact({
      type: given(values.type) as MysqlCreate['type'],
      serverId: givenNumber(values.serverId),
    }),
    ...serverToBody(values),
    settings: compact({
      ...followingToBody(values),
      ...snapshotToBody(values),
      ...columnSnapshotToBody(values),
      replicationMechanism: mechanism as MysqlCreate['settings']['replicationMechanism'],
      useCompression: givenFlag(values.useCompression),
    }),
    tableMappings: values.tables.map(schemaTableToBody),
  };
}

export function mysqlFromCreate(create: Partial<MysqlCreate>): MysqlValues {
  const { settings } = create;
  return {
    ...emptyMysql(create.type),
    ...serverFromBody(create),
    serverId: shown(create.serverId),
    ...followingFromBody(settings),
    ...snapshotFromBody(settings),
    ...columnSnapshotFromBody(settings),
    replicationMechanism: shown(settings?.replicationMechanism),
    useCompression: shown(settings?.useCompression),
    tables: (create.tableMappings ?? []).map(schemaTableFromBody),
  };
}
