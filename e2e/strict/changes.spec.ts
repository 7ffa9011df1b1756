// Against the strict server: a change that was carried out and answered with an error as JSON is not sent again, its outcome
// is looked up, and it is told as what it is.
import type { Page } from '@playwright/test';
import { expect, rowOf } from '../fixtures';
import { test, toList, toPipe, type Cloud } from './fixtures';

const stateOf = (cloud: Cloud, name: string) => cloud.world.named(name)[0]?.facts['state'];

/** Nothing on the page says that what was carried out was not. */
async function nothingDenied(page: Page): Promise<void> {
  await expect(page.locator('body')).not.toContainText(/Nothing was (created|changed|sent|deleted)|failed/);
}

test('stop and start that are answered with 504 after they were carried out', async ({ cloud }) => {
  const { page, world } = cloud;
  await toList(cloud);
  const row = rowOf(page, 'orders-msk');
  for (const status of [504, 500]) world.failAfter({ method: 'PATCH', path: /\/state$/, status });

  await row.getByRole('switch').click();
  await cloud.see(page.getByRole('dialog').getByRole('button', { name: 'Stop pipe' }));
  await page.getByRole('dialog').getByRole('button', { name: 'Stop pipe' }).click();
  await cloud.see(row.getByRole('cell', { name: /^Stopped/ }));
  await nothingDenied(page);

  await row.getByRole('switch').click();
  await cloud.see(row.getByRole('cell', { name: /^Running/ }));
  await nothingDenied(page);
  expect(world.changes()).toEqual(['PATCH 504', 'PATCH 500']);
});

test('a database pipe is paused, edited with an answer 500, and runs again', async ({ cloud }) => {
  const { page, world } = cloud;
  await toPipe(cloud, 'shop-postgres');
  await page.getByRole('link', { name: 'Edit' }).click();
  await cloud.see(page.getByLabel('Sync interval'));
  await page.getByLabel('Sync interval').fill('30');
  await cloud.pass(500);
  await page.getByRole('button', { name: 'Review changes' }).click();
  await cloud.see(page.getByRole('button', { name: 'Save changes' }));
  world.failAfter({ method: 'PATCH', path: /\/clickpipes\/[^/]+$/, status: 500 });
  await page.getByRole('button', { name: 'Save changes' }).click();
  await cloud.see(page.getByText('Ended: 1 done'));
  await nothingDenied(page);
  expect(stateOf(cloud, 'shop-postgres')).toBe('Running');
  expect(world.named('shop-postgres')[0]?.facts).toHaveProperty(
    'source.postgres.settings.syncIntervalSeconds',
    30,
  );
  expect(world.changes()).toEqual(['PATCH 200', 'PATCH 500']);
});

test('a create that is answered with 500 makes one pipe and leads to it', async ({ cloud }) => {
  const { page, world } = cloud;
  const body = {
    name: 'receipts',
    source: {
      objectStorage: {
        type: 's3',
        format: 'Parquet',
        url: 'https://receipts.s3.eu-west-1.amazonaws.com/*.parquet',
      },
    },
    destination: {
      database: 'default',
      table: 'receipts',
      managedTable: true,
      tableDefinition: { engine: { type: 'MergeTree' }, sortingKey: ['id'] },
      columns: [{ name: 'id', type: 'UInt64' }],
    },
  };
  await toList(cloud);
  await page.getByRole('link', { name: 'New pipe' }).click();
  await cloud.see(page.getByLabel('Request body as JSON'));
  await page.getByLabel('Request body as JSON').fill(JSON.stringify(body));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await cloud.see(page.getByLabel('Pipe name'));
  for (const step of ['Files', 'Destination', 'Size and settings', 'Review']) {
    await page.getByRole('button', { name: 'Next' }).click();
    await cloud.see(page.getByRole('heading', { level: 2, name: step }));
  }
  world.failAfter({ method: 'POST', path: /\/clickpipes$/, status: 500 });
  await page.getByRole('button', { name: 'Create pipe' }).click();
  await cloud.see(page.getByRole('heading', { level: 1, name: 'receipts', exact: true }));
  await nothingDenied(page);
  await cloud.see(page.getByText('Running', { exact: true }));
  expect(world.changes()).toEqual(['POST 500']);
  expect(world.named('receipts')).toHaveLength(1);
});

test('a delete that is answered with 500 is one', async ({ cloud }) => {
  const { page, world } = cloud;
  await toPipe(cloud, 'audit-confluent');
  await page.getByRole('tab', { name: 'Danger zone' }).click();
  await cloud.see(page.getByRole('button', { name: 'Delete pipe…' }));
  await page.getByRole('button', { name: 'Delete pipe…' }).click();
  const dialog = page.getByRole('dialog');
  await cloud.see(dialog.getByRole('textbox'));
  await dialog.getByRole('textbox').fill('audit-confluent');
  await cloud.pass(500);
  world.failAfter({ method: 'DELETE', path: /./, status: 500 });
  await dialog.getByRole('button', { name: 'Delete pipe' }).click();
  await cloud.pass(5_000);
  await nothingDenied(page);
  const table = await toList(cloud);
  await cloud.pass(15_000);
  await expect(table.getByRole('rowheader', { name: 'audit-confluent' })).toHaveCount(0);
  expect(world.changes()).toEqual(['DELETE 500']);
});
