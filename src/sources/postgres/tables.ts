import { compact, given, asText } from '../parts/build';
import {
  emptySchemaTable,
  schemaTableFromBody,
  schemaTableToBody,
  schemaWords,
  type SchemaTableBody,
  type TableRules,
} from '../parts/tables.values';

const empty = { ...emptySchemaTable, partitionByExpr: '' };
export type PostgresTable = typeof empty;

/** A table of Postgres says as well how its copy is partitioned. */
export const tableRules: TableRules<PostgresTable> = {
  words: schemaWords,
  empty,
  toBody: (row) => ({
    ...schemaTableToBody(row),
    ...compact({ partitionByExpr: given(row.partitionByExpr) }),
  }),
  fromBody: (body: SchemaTableBody & { partitionByExpr?: string | undefined }) => ({
    ...schemaTableFromBody(body),
    partitionByExpr: asText(body.partitionByExpr),
  }),
};
