// Between the BigQuery form and `source.bigquery`.
import type { z } from '../../lib/zod';
import { compact, shown } from '../parts/build';
import { keyFileToBody } from '../parts/keyFile';
import {
  columnSnapshotFromBody,
  columnSnapshotToBody,
  snapshotFromBody,
  snapshotToBody,
} from '../parts/replication';
import { keysFromBody, keysToBody, plainTableFromBody, targetToBody } from '../parts/tables.values';
import type { BigqueryValues } from './values';
import type { bigqueryCreate } from './write';

export type BigqueryCreate = z.output<typeof bigqueryCreate>;

export function bigqueryToCreate(values: BigqueryValues): BigqueryCreate {
  return {
    credentials: { serviceAccountFile: keyFileToBody(values.serviceAccountFile) },
    snapshotStagingPath: values.snapshotStagingPath.trim(),
    settings: compact({
      replicationMode: 'snapshot' as const,
      ...snapshotToBody(values),
      ...columnSnapshotToBody(values),
    }),
    tableMappings: values.tables.map((table) => ({
      sourceDatasetName: table.space.trim(),
      sourceTable: table.table.trim(),
      ...targetToBody(table),
      ...keysToBody(table),
    })),
  };
}

export function bigqueryFromCreate(create: Partial<BigqueryCreate>): BigqueryValues {
  return {
    serviceAccountFile: shown(create.credentials?.serviceAccountFile),
    snapshotStagingPath: shown(create.snapshotStagingPath),
    ...snapshotFromBody(create.settings),
    ...columnSnapshotFromBody(create.settings),
    tables: (create.tableMappings ?? []).map((body) => ({
      ...plainTableFromBody(body.sourceDatasetName, body.sourceTable, body),
      ...keysFromBody(body),
    })),
  };
}
