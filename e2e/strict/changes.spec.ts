// Against the strict server: a change that was carried out and answered with an error as JSON is not sent again, its outcome
// is looked up, and it is told as what it is.
import type { Page } from '@playwright/test';
import { expect, rowNamed } from '../fixtures';
import { strictTest, toList, toPipe, type StrictApp } from './fixtures';

const stateOf = (app: StrictApp, name: string) => app.organization.pipesNamed(name)[0]?.json['state'];

/** Nothing on the page says that what was carried out was not. */
async function nothingDenied(page: Page): Promise<void> {
  await expect(page.locator('body')).not.toContainText(/Nothing was (created|changed|sent|deleted)|failed/);
}

strictTest('stop and start that are answered with 504 after they were carried out', async ({ app }) => {
  const { page, organization } = app;
  await toList(app);
  const row = rowNamed(page, 'orders-msk');
  for (const status of [504, 500]) organization.failAfter({ method: 'PATCH', path: /\/state$/, status });

  await row.getByRole('switch').click();
  await app.see(page.getByRole('dialog').getByRole('button', { name: 'Stop pipe' }));
  await page.getByRole('dialog').getByRole('button', { name: 'Stop pipe' }).click();
  await app.see(row.getByRole('cell', { name: /^Stopped/ }));
  await nothingDenied(page);

  await row.getByRole('switch').click();
  await app.see(row.getByRole('cell', { name: /^Running/ }));
  await nothingDenied(page);
  expect(organization.changes()).toEqual(['PATCH 504', 'PATCH 500']);
});

strictTest('a database pipe is paused, edited with an answer 500, and runs again', async ({ app }) => {
  const { page, organization } = app;
  await toPipe(app, 'shop-postgres');
  await page.getByRole('link', { name: 'Edit' }).click();
  await app.see(page.getByLabel('Sync interval'));
  await page.getByLabel('Sync interval').fill('30');
  await app.pass(500);
  await page.getByRole('button', { name: 'Review changes' }).click();
  await app.see(page.getByRole('button', { name: 'Save changes' }));
  organization.failAfter({ method: 'PATCH', path: /\/clickpipes\/[^/]+$/, status: 500 });
  await page.getByRole('button', { name: 'Save changes' }).click();
  await app.see(page.getByText('Ended: 1 done'));
  await nothingDenied(page);
  expect(stateOf(app, 'shop-postgres')).toBe('Running');
  expect(organization.pipesNamed('shop-postgres')[0]?.json).toHaveProperty(
    'source.postgres.settings.syncIntervalSeconds',
    30,
  );
  expect(organization.changes()).toEqual(['PATCH 200', 'PATCH 500']);
});

strictTest('a create that is answered with 500 makes one pipe and leads to it', async ({ app }) => {
  const { page, organization } = app;
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
  await toList(app);
  await page.getByRole('link', { name: 'New pipe' }).click();
  await app.see(page.getByLabel('Request body as JSON'));
  await page.getByLabel('Request body as JSON').fill(JSON.stringify(body));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await app.see(page.getByLabel('Pipe name'));
  for (const step of ['Files', 'Destination', 'Size and settings', 'Review']) {
    await page.getByRole('button', { name: 'Next' }).click();
    await app.see(page.getByRole('heading', { level: 2, name: step }));
  }
  organization.failAfter({ method: 'POST', path: /\/clickpipes$/, status: 500 });
  await page.getByRole('button', { name: 'Create pipe' }).click();
  await app.see(page.getByRole('heading', { level: 1, name: 'receipts', exact: true }));
  await nothingDenied(page);
  await app.see(page.getByText('Running', { exact: true }));
  expect(organization.changes()).toEqual(['POST 500']);
  expect(organization.pipesNamed('receipts')).toHaveLength(1);
});

strictTest('a delete that is answered with 500 is one', async ({ app }) => {
  const { page, organization } = app;
  await toPipe(app, 'audit-confluent');
  await page.getByRole('tab', { name: 'Danger zone' }).click();
  await app.see(page.getByRole('button', { name: 'Delete pipe…' }));
  await page.getByRole('button', { name: 'Delete pipe…' }).click();
  const dialog = page.getByRole('dialog');
  await app.see(dialog.getByRole('textbox'));
  await dialog.getByRole('textbox').fill('audit-confluent');
  await app.pass(500);
  organization.failAfter({ method: 'DELETE', path: /./, status: 500 });
  await dialog.getByRole('button', { name: 'Delete pipe' }).click();
  await app.pass(5_000);
  await nothingDenied(page);
  const table = await toList(app);
  await app.pass(15_000);
  await expect(table.getByRole('rowheader', { name: 'audit-confluent' })).toHaveCount(0);
  expect(organization.changes()).toEqual(['DELETE 500']);
});
