// Tables that are added and removed: one rule for the form and the cloud.
import { describe, expect, it } from 'vitest';
import { mockClient } from '../../mock/testing/mockClient';
import { tablesOf } from '../../sources/patch';
import type { TableValues } from '../../sources/parts/tables.values';
import type { Pipe } from '../wire';
import { planEdit } from './plan';
import { newRow, openedOf, removing, withSource, withTables } from './testing/edits';
import { checkEdit, type Editable, type EditValues } from './values';

async function opened(name: string) {
  const world = mockClient('demo-edit', { stepMs: 1_000 });
  const pipes = await world.result<Pipe[]>('GET', world.pipes);
  return { ...world, ...(await openedOf(pipes, name)) };
}

const errorsOf = (editable: Editable, before: EditValues, after: EditValues) =>
  checkEdit(editable, before, after)
    .filter(({ severity }) => severity === 'error')
    .map(({ field, message }) => `${field}: ${message}`);

describe('tables of a database pipe', () => {
  it('go alone and last, the removed ones by their names only', async () => {
    const { editable, before } = await opened('crm-postgres');
    const rows = tablesOf(before.source);
    const after = withSource(
      withTables({ ...before, destination: { ...before.destination, name: 'crm' } }, [
        ...removing(rows, 'deals'),
        newRow('leads'),
      ]),
      { syncIntervalSeconds: '30', host: 'db2.example.com' },
    );
    expect(errorsOf(editable, before, after)).toEqual([]);
    expect(planEdit(editable, before, after)).toEqual([
      {
        type: 'patch',
        label: 'Change the name, the connection and the settings',
        body: {
          name: 'crm',
          source: { postgres: { host: 'db2.example.com', settings: { syncIntervalSeconds: 30 } } },
        },
      },
      {
        type: 'patch',
        label: 'Remove 1 table and add 1 table',
        body: {
          source: {
            postgres: {
              tableMappingsToRemove: [
                { sourceSchemaName: 'public', sourceTable: 'deals', targetTable: 'public_deals' },
              ],
              tableMappingsToAdd: [
                { sourceSchemaName: 'public', sourceTable: 'leads', targetTable: 'public_leads' },
              ],
            },
          },
        },
      },
    ]);
  });

  it.each([
    [
      'all removed',
      (rows: readonly TableValues[]) => removing(rows, 'accounts', 'contacts', 'deals'),
      /^tables: One table has to stay/,
    ],
    [
      'one removed and added again',
      (rows: readonly TableValues[]) => [...removing(rows, 'deals'), newRow('deals', 'deals2')],
      /^tables\.3\.table: .*Save the removal first/,
    ],
    [
      'one added that is there',
      (rows: readonly TableValues[]) => [...rows, newRow('deals', 'deals2')],
      /^tables\.3\.table: .*replicated already/,
    ],
    [
      'a target that is taken',
      (rows: readonly TableValues[]) => [...rows, newRow('leads', 'public_deals')],
      /^tables\.3\.target: "public_deals" is the target of rows 3 and 4/,
    ],
    [
      'an unfinished row after a removed one',
      (rows: readonly TableValues[]) => [...removing(rows, 'accounts'), newRow('leads', '')],
      /^tables\.3\.target: Enter the target table/,
    ],
  ])('are refused with %s, by the form as by the cloud', async (_, change, words) => {
    const { editable, before, pipe, call, pipes } = await opened('crm-postgres');
    const after = withTables(before, change(tablesOf(before.source)));
    const errors = errorsOf(editable, before, after);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(words);
    for (const { body } of planEdit(editable, before, after)) {
      expect((await call('PATCH', `${pipes}/${pipe.id}`, body)).status).toBe(400);
    }
  });

  it('are free to be kept again, and then nothing is sent', async () => {
    const { editable, before } = await opened('crm-postgres');
    const kept = tablesOf(before.source).map((row) => ({ ...row, stored: 'kept' }));
    expect(planEdit(editable, before, withTables(before, kept))).toEqual([]);
  });

  it('warn of a target that stays full', async () => {
    const { editable, before } = await opened('crm-postgres');
    const rows = removing(tablesOf(before.source), 'deals');
    const after = withTables(before, [...rows, newRow('leads', 'public_deals')]);
    expect(errorsOf(editable, before, after)).toEqual([]);
    expect(checkEdit(editable, before, after)).toContainEqual(
      expect.objectContaining({ field: 'tables.3.target', severity: 'warning' }),
    );
  });

  it('of MongoDB are named as MongoDB names them', async () => {
    const { editable, before } = await opened('catalog-mongodb');
    const after = withTables(before, removing(tablesOf(before.source), 'reviews'));
    expect(planEdit(editable, before, after).map(({ body }) => body.source)).toEqual([
      {
        mongodb: {
          tableMappingsToRemove: [
            { sourceDatabaseName: 'catalog', sourceCollection: 'reviews', targetTable: 'catalog_reviews' },
          ],
        },
      },
    ]);
  });
});
