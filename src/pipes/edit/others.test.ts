// Two people at once, and what differs between two states of a pipe.
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../sources/patch';
import type { TableValues } from '../../sources/parts/tables.values';
import type { Pipe } from '../wire';
import { changedValues } from './changedValues';
import { planEdit } from './plan';
import { isSameConfiguration, rebase } from './rebase';
import { newRow, opened, removing, withSource, withTables } from './testing/edits';
import { draftOfEdit, withoutUnsent, type EditValues } from './values';

describe('somebody else', () => {
  it('is noticed by the configuration, not by state, size or time', async () => {
    const { pipe } = await opened('orders-stream');
    const other = (change: Partial<Pipe>) => isSameConfiguration(pipe, { ...pipe, ...change });
    expect(other({ state: 'Stopping', updatedAt: 'later', scaling: { replicas: 9 } })).toBe(true);
    expect(other({ name: 'other' })).toBe(false);
    expect(other({ settings: { streaming_max_insert_wait_ms: 777 } })).toBe(false);
  });

  it('keeps what I did not touch; what both touched is mine, and said', async () => {
    const { before, editable } = await opened('crm-postgres');
    const theirs = withSource(before, { host: 'theirs.example.com', port: '6000' });
    const mine = withSource(before, { host: 'mine.example.com', pullBatchSize: '7' });
    const { values, conflicts } = rebase(before, mine, theirs, editable.form);
    expect(values.source).toMatchObject({ host: 'mine.example.com', port: '6000', pullBatchSize: '7' });
    expect(conflicts).toEqual(['Host']);
    expect(rebase(before, theirs, theirs, editable.form).conflicts).toEqual([]);
  });

  it('may add and remove tables beside mine', async () => {
    const { editable, before, pipe } = await opened('crm-postgres');
    const rows = tablesOf(before.source);
    const mine = withTables(before, [...removing(rows, 'deals'), newRow('leads'), newRow('calls')]);
    const theirRows = [...rows.filter(({ table }) => table !== 'contacts'), newRow('leads')];
    const theirs = withTables(
      before,
      theirRows.map((row) => ({ ...row, stored: 'kept' })),
    );
    const { values, conflicts } = rebase(before, mine, theirs, editable.form);
    expect(conflicts).toEqual([]);
    const label = ({ table, stored = '' }: TableValues) => `${table} ${stored}`.trim();
    expect(tablesOf(values.source).map(label)).toEqual([
      'accounts kept',
      'deals removed',
      'leads kept',
      'calls',
    ]);
    expect(planEdit(editable, theirs, values)[0]?.label).toBe('Remove 1 table and add 1 table');
    expect(pipe.name).toBe('crm-postgres');
  });
});

describe('what differs', () => {
  it('is told line by line, secrets by their names only', async () => {
    const { editable, before } = await opened('shop-postgres');
    const rows = tablesOf(before.source);
    const after = withTables(
      { ...withSource(before, { port: '6000', password: 'hunter2' }), replacing: true },
      [...removing(rows, 'orders'), newRow('leads')],
    );
    expect(changedValues(before, after, editable.form)).toEqual([
      { label: 'Port', before: '5432', after: '6000' },
      {
        label: 'Table public.orders',
        before: expect.stringContaining('into public_orders') as string,
        after: undefined,
      },
      { label: 'Password', before: 'Stored, not shown', after: 'New, not shown' },
      { label: 'Table public.leads', before: undefined, after: 'into public_leads' },
    ]);
  });

  it('leaves out credentials that are not sent', async () => {
    const { editable, before } = await opened('orders-stream');
    const typed = withSource(before, { username: 'a', password: 'b', certificate: 'c' });
    const labels = (after: EditValues) =>
      changedValues(before, withoutUnsent(editable, before, after), editable.form).map(({ label }) => label);
    expect(labels(typed)).toEqual([]);
    expect(labels({ ...typed, replacing: true })).toEqual(['Username', 'Password']);
    expect(labels(withSource(typed, { authentication: 'MUTUAL_TLS', privateKey: 'd' }))).toEqual([
      'Method',
      'Client certificate',
      'Private key',
    ]);
  });

  it('goes into a copy: what was typed is in it, what was removed is not', async () => {
    const { editable, before, pipe } = await opened('shop-postgres');
    const rows = removing(tablesOf(before.source), 'orders');
    const draft = draftOfEdit('s', pipe, editable, withTables(withSource(before, { port: '6000' }), rows));
    expect(draft.destination.name).toBe('shop-postgres-copy');
    expect(draft.source).toMatchObject({ port: '6000' });
    expect(tablesOf(draft.source).map(({ table }) => table)).not.toContain('orders');
    expect(tablesOf(draft.source).some((row) => 'stored' in row)).toBe(false);
  });
});
