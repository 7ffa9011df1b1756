// The BigQuery form: its rules, over the table of its fields (api-notes 3.8).
import { defineForm } from '../defineForm';
import { MappingGrid } from '../parts/MappingGrid';
import type { ValuesOf } from '../fields';
import type { Finding } from '../form';
import { fields } from './fields';
import { givenList } from '../parts/build';
import { Check } from '../parts/check';
import { checkColumnSnapshot, checkSnapshot } from '../parts/replication';
import { checkTables, datasetWords } from '../parts/tables.values';

export type BigqueryValues = ValuesOf<typeof fields>;

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
  if (!check.required('snapshotStagingPath', 'Enter a folder of a bucket: gs://my-bucket/staging/.')) return;
  if (!STAGING.test(check.text('snapshotStagingPath'))) {
    check.error(
      'snapshotStagingPath',
      'Enter the folder as gs://my-bucket/staging/. Names of buckets have no capital letters.',
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
    `${which} no sorting key and will not be sorted. Enter the columns that queries filter by under "Details".`,
  );
}

export const form = defineForm(fields, { check: checkBigquery, Grid: MappingGrid });
