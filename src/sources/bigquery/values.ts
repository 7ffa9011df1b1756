// The values of the BigQuery form and their rules (domain 3.8).
import type { Finding } from '../form';
import { givenList } from '../parts/build';
import { Check } from '../parts/check';
import {
  checkColumnSnapshot,
  checkSnapshot,
  columnSnapshotNames,
  emptyColumnSnapshot,
  emptySnapshot,
  snapshotNames,
} from '../parts/replication';
import { checkTables, datasetWords, type KeyedTable } from '../parts/tables.values';

export type BigqueryValues = ReturnType<typeof emptyBigquery>;

/** All values are texts; `tables` is a list of rows. There is one mode, so it is no value. */
export function emptyBigquery() {
  return {
    serviceAccountFile: '',
    snapshotStagingPath: '',
    ...emptySnapshot,
    ...emptyColumnSnapshot,
    tables: [] as readonly KeyedTable[],
  };
}

export const bigquerySteps = {
  connect: ['serviceAccountFile', 'snapshotStagingPath'],
  data: [...snapshotNames, ...columnSnapshotNames, 'tables'],
} as const;

export const bigquerySecrets = ['serviceAccountFile'] as const;

const STAGING = /^gs:\/\/[a-z0-9][a-z0-9._-]*[a-z0-9](\/\S*)?$/;

export function checkBigquery(values: BigqueryValues): Finding[] {
  const check = new Check(values);
  check.keyFile('serviceAccountFile');
  checkStaging(check);
  checkSnapshot(check, 1);
  checkColumnSnapshot(check);
  checkTables(check, datasetWords);
  adviseSortingKeys(check);
  return check.findings;
}

function checkStaging(check: Check<BigqueryValues>): void {
  if (!check.required('snapshotStagingPath', 'Give a folder of a bucket: gs://my-bucket/staging/.')) return;
  if (!STAGING.test(check.text('snapshotStagingPath'))) {
    check.error(
      'snapshotStagingPath',
      'Give the folder as gs://my-bucket/staging/. Names of buckets have no capital letters.',
    );
  }
}

/** Said once, however many tables it is about: BigQuery has no primary keys from which an order could be taken. */
function adviseSortingKeys(check: Check<BigqueryValues>): void {
  const without = check.values.tables.filter(({ sortingKeys }) => !givenList(sortingKeys)).length;
  if (without === 0) return;
  const which = without === 1 ? 'One table has' : `${without} tables have`;
  check.warn(
    'tables',
    `${which} no sorting key and will not be sorted. Give the columns that queries filter by under "Details".`,
  );
}
