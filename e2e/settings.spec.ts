import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Opens the settings of the pipe of this name. */
async function openSettings(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill(name);
  await page.getByRole('table', { name: 'Pipes' }).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByRole('tab', { name: 'Settings' }).click();
  await expect(page).toHaveURL(/tab=settings/);
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name });

test('only the settings that were changed are sent, as it was shown before', async ({ page, signIn }) => {
  await signIn();
  await openSettings(page, 'clickstream-s3');
  await expect(field(page, 'Files at once')).toHaveValue('8');
  const save = page.getByRole('button', { name: 'Save settings' });
  await expect(save).toBeDisabled();
  await field(page, 'Files at once').fill('12');
  await page.getByRole('combobox', { name: 'Views in parallel' }).selectOption('Yes');
  const change = { object_storage_concurrency: 12, clickhouse_parallel_view_processing: true };
  await expect(page.getByRole('region', { name: 'Request' })).toContainText(JSON.stringify(change, null, 2));
  await expect(page.getByRole('row', { name: /Files at once/ })).toContainText('12 files');

  const sent = page.waitForRequest((request) => request.method() === 'PUT');
  await save.click();
  expect((await sent).postDataJSON()).toEqual(change);
  await expect(page.getByText('Saved and confirmed.')).toBeVisible();
  await expect(save).toBeDisabled();
  await page.reload();
  await expect(field(page, 'Files at once')).toHaveValue('12');
  await expect(page.getByRole('combobox', { name: 'Views in parallel' })).toHaveValue('true');
});

test('a value that the API refuses is said at its field and stays there', async ({ page, signIn }) => {
  const mock = await signIn();
  await openSettings(page, 'clickstream-s3');
  await field(page, 'Files at once').fill('36');
  await expect(page.getByText('Enter a whole number from 1 to 35.')).toBeVisible();
  await field(page, 'Files at once').fill('8');
  // Within what the API describes, and not within what it takes.
  await field(page, 'Largest insert').fill('20000000');
  await expect(page.getByText(/has refused values/)).toBeVisible();
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText(/Not between 524288000 and 10737418240 Request/)).toBeVisible();
  await expect(field(page, 'Largest insert')).toHaveValue('20000000');
  await field(page, 'Largest insert').fill('1073741824');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText('Saved and confirmed.')).toBeVisible();
  expect(
    (await mock.requests()).filter(({ method }) => method === 'PUT').map(({ status }) => status),
  ).toEqual([400, 200]);
});

test('a change without an answer is looked at and not sent again', async ({ page, signIn }) => {
  const mock = await signIn();
  await openSettings(page, 'orders-stream');
  await mock.fault({ method: 'PUT', path: '/settings', html: true, afterwards: true, times: 1 });
  await field(page, 'Longest wait before an insert').fill('7500');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText('No readable answer came, so the settings were read again.')).toBeVisible();
  await expect(page.getByText(/Applied: Longest wait before an insert is 7,500 ms/)).toBeVisible();
  expect((await mock.requests()).filter(({ method }) => method === 'PUT')).toHaveLength(1);
});

test('a database pipe has none, says why and leads to where it is tuned', async ({ page, signIn }) => {
  const mock = await signIn();
  await openSettings(page, 'shop-postgres');
  const panel = page.getByRole('region', { name: 'Advanced settings' });
  await expect(panel).toContainText('they are tuned together with their source');
  await expect(panel).toContainText('Sync interval');
  await expect(panel.getByRole('button', { name: 'Save settings' })).toHaveCount(0);
  await expect(panel.getByRole('link')).toHaveAttribute('href', /\/edit\?section=settings$/);
  expect((await mock.requests()).filter(({ path }) => path.endsWith('/settings'))).toEqual([]);
});

test('a pipe that has finished shows its settings and takes none', async ({ page, signIn }) => {
  await signIn();
  await openSettings(page, 'orders-history-import');
  await expect(page.getByText(/The pipe has finished; settings would change nothing/)).toBeVisible();
  await expect(field(page, 'Files at once')).toBeDisabled();
});
