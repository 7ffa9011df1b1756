// Between the Postgres form and `source.postgres`.
import type { z } from '../../lib/zod';
import { compact, given, givenFlag, shown } from '../parts/build';
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
import { emptyPostgres, type PostgresTable, type PostgresValues } from './values';
import type { postgresCreate } from './write';

export type PostgresCreate = z.output<typeof postgresCreate>;

export function postgresToCreate(values: PostgresValues): PostgresCreate {
  return {
    ...compact({ type: given(values.type) as PostgresCreate['type'] }),
    ...serverToBody(values),
    database: values.database.trim(),
    settings: compact({
      ...followingToBody(values),
      ...snapshotToBody(values),
      ...columnSnapshotToBody(values),
      publicationName: given(values.publicationName),
      replicationSlotName: given(values.replicationSlotName),
      enableFailoverSlots: givenFlag(values.enableFailoverSlots),
    }),
    tableMappings: values.tables.map(tableToBody),
  };
}

function tableToBody(table: PostgresTable): PostgresCreate['tableMappings'][number] {
  return { ...schemaTableToBody(table), ...compact({ partitionByExpr: given(table.partitionByExpr) }) };
}

export function postgresFromCreate(create: Partial<PostgresCreate>): PostgresValues {
  const { settings } = create;
  return {
    ...emptyPostgres(create.type),
    ...serverFromBody(create),
    database: shown(create.database),
    ...followingFromBody(settings),
    ...snapshotFromBody(settings),
    ...columnSnapshotFromBody(settings),
    publicationName: shown(settings?.publicationName),
    replicationSlotName: shown(settings?.replicationSlotName),
    enableFailoverSlots: shown(settings?.enableFailoverSlots),
    tables: (create.tableMappings ?? []).map((body) => ({
      ...schemaTableFromBody(body),
      partitionByExpr: shown(body.partitionByExpr),
    })),
  };
}
