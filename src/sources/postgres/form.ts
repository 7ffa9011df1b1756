// The Postgres form: its rules, over the table of its fields (api-notes 3.5).
import { defineForm } from '../defineForm';
import { MappingGrid } from '../parts/MappingGrid';
import type { ValuesOf } from '../fields';
import type { Finding } from '../form';
import { fields } from './fields';
import { Check } from '../parts/check';
import { checkServer } from '../parts/connection';
import { checkColumnSnapshot, checkFollowing, checkSnapshot } from '../parts/replication';
import { checkTables, schemaWords } from '../parts/tables.values';

export type PostgresValues = ValuesOf<typeof fields>;

/** Names of connection poolers and proxies, as their vendors form them. */
const PROXY = /pooler|pgbouncer|\.proxy-/i;
const SLOT = /^[a-z0-9_]{1,63}$/;

export function checkPostgres(values: PostgresValues): Finding[] {
  const check = new Check(values);
  checkServer(check);
  if (PROXY.test(check.text('host')) || check.text('port') === '6543') {
    check.warn(
      'host',
      'This looks like a connection pooler, through which changes cannot be read. Enter the database itself.',
    );
  }
  check.required('database', 'Enter the database.');
  check.oneName('database', 'database');
  check.oneName('publicationName', 'publication');
  checkFollowing(check);
  checkSnapshot(check);
  checkColumnSnapshot(check);
  checkSlot(check);
  checkTables(check, schemaWords);
  return check.findings;
}

function checkSlot(check: Check<PostgresValues>): void {
  const slot = check.text('replicationSlotName');
  if (slot === '') return;
  if (check.text('replicationMode') !== 'cdc_only') {
    check.error(
      'replicationSlotName',
      'Only the mode "Changes only" takes a slot. Clear the name or choose that mode.',
    );
  } else if (!SLOT.test(slot)) {
    check.warn(
      'replicationSlotName',
      'Slot names have lower-case letters, digits and underscores, 63 at most. Check the name.',
    );
  }
  if (check.text('enableFailoverSlots') === 'true') {
    check.error(
      'enableFailoverSlots',
      'A slot of your own is used as it is. Clear its name or do not ask for a failover slot.',
    );
  }
}

export const form = defineForm(fields, { check: checkPostgres, Grid: MappingGrid });
