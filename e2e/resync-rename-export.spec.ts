import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { copiedBy, expect, rowNamed, test } from './fixtures';

async function openPipe(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill(name);
  await page.getByRole('table', { name: 'Pipes' }).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('a resync says what it does and costs, asks for the name, and shows at the pipe', async ({
  page,
  signIn,
  time,
}) => {
  const mock = await signIn();
  await openPipe(page, 'shop-postgres');
  await page.getByRole('tab', { name: 'Danger zone' }).click();
  await page.getByRole('button', { name: 'Resync pipe…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Resync shop-postgres?' });
  await expect(dialog).toContainText('$0.10 per GB');
  const confirm = dialog.getByRole('button', { name: 'Resync pipe' });
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('textbox').fill('shop-postgres');
  await mock.fault({ method: 'PATCH', path: '/state', delayMs: 1_500, times: 1 });
  const sent = page.waitForRequest((request) => request.method() === 'PATCH');
  await confirm.click();
  expect((await sent).postDataJSON()).toEqual({ command: 'resync' });
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Resync requested')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Resync pipe…' })).toBeDisabled();
  await time.until(page.getByText(/Preparing replication|Initial load/));
  expect((await mock.requests()).filter(({ method }) => method === 'PATCH')).toHaveLength(1);
});

test('a resync is in the menu of a row where the kind allows it, with the reason where the state does not', async ({
  page,
  signIn,
}) => {
  await signIn('troubled');
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill('resync-orders');
  await rowNamed(page, 'resync-orders').getByRole('button', { name: 'Actions for resync-orders' }).click();
  const item = page.getByRole('menuitem', { name: /^Resync/ });
  await expect(item).toBeDisabled();
  await expect(item).toContainText('A resync is swapping tables.');
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill('paused-catalog');
  await rowNamed(page, 'paused-catalog').getByRole('button', { name: 'Actions for paused-catalog' }).click();
  await page.getByRole('menuitem', { name: /^Resync/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Resync paused-catalog?' });
  await expect(dialog).toContainText('No price per GB was published');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill('running-orders');
  await rowNamed(page, 'running-orders').getByRole('button', { name: 'Actions for running-orders' }).click();
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: /^Resync/ })).toHaveCount(0);
});

test('a stream is renamed where its name stands', async ({ page, signIn }) => {
  const mock = await signIn();
  await openPipe(page, 'orders-stream');
  await page.getByRole('button', { name: 'Rename orders-stream' }).click();
  const name = page.getByRole('textbox', { name: 'Name of the pipe' });
  await expect(name).toHaveValue('orders-stream');
  await name.fill('something else');
  await name.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'orders-stream' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rename orders-stream' })).toBeFocused();

  await page.keyboard.press('Enter');
  await name.fill(' ');
  await name.press('Enter');
  await expect(page.getByText('Enter a name for the pipe.')).toBeVisible();
  await name.fill('  orders v2 ');
  const sent = page.waitForRequest((request) => request.method() === 'PATCH');
  await name.press('Enter');
  expect((await sent).postDataJSON()).toEqual({ name: 'orders v2' });
  await expect(page.getByRole('heading', { level: 1, name: 'orders v2' })).toBeVisible();
  expect((await mock.requests()).filter(({ method }) => method === 'PATCH')).toHaveLength(1);
});

test('a refused name stays in the field with the words of the server', async ({ page, signIn }) => {
  const mock = await signIn();
  await openPipe(page, 'orders-stream');
  await mock.fault({ method: 'PATCH', status: 400, error: 'BAD_REQUEST: this name is taken', times: 1 });
  await page.getByRole('button', { name: 'Rename orders-stream' }).click();
  const name = page.getByRole('textbox', { name: 'Name of the pipe' });
  await name.fill('orders-2');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/this name is taken Request /)).toBeVisible();
  await expect(name).toHaveValue('orders-2');
  // Carried out, and answered by a gateway: only a read can tell.
  await mock.fault({ method: 'PATCH', html: true, afterwards: true, times: 1 });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'orders-2' })).toBeVisible();
  expect((await mock.requests()).filter(({ method }) => method === 'PATCH')).toHaveLength(2);
});

test('a paused database pipe is renamed at once, a running one only through a pause', async ({
  page,
  signIn,
}) => {
  const mock = await signIn();
  await openPipe(page, 'crm-postgres');
  await page.getByRole('button', { name: 'Rename crm-postgres' }).click();
  await page.getByRole('textbox', { name: 'Name of the pipe' }).fill('crm');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'crm', exact: true })).toBeVisible();

  await page.getByRole('link', { name: /^Pipes of/ }).click();
  await openPipe(page, 'shop-postgres');
  await page.getByRole('button', { name: 'Rename shop-postgres' }).click();
  await page.getByRole('textbox', { name: 'Name of the pipe' }).fill('shop');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Pause shop-postgres to rename it?' });
  await expect(dialog).toContainText('only while it is paused');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of the pipe' })).toHaveValue('shop');
  expect((await mock.requests()).filter(({ method }) => method === 'PATCH')).toHaveLength(1);
});

test('a pipe is exported as body, command and import block, without secrets', async ({ page, signIn }) => {
  await signIn();
  await openPipe(page, 'orders-stream');
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export orders-stream' });
  await expect(dialog.getByRole('region', { name: 'To be supplied' })).toContainText('<KAFKA_PASSWORD>');
  const body = JSON.parse(await copiedBy(dialog.getByRole('button', { name: 'Copy as JSON' }))) as object;
  expect(body).toMatchObject({
    name: 'orders-stream',
    source: { kafka: { credentials: { username: '<KAFKA_USERNAME>', password: '<KAFKA_PASSWORD>' } } },
  });
  await dialog.getByRole('tab', { name: 'curl' }).click();
  await expect(dialog.getByRole('region', { name: 'Export as curl' })).toContainText('curl --request POST');

  await dialog.getByRole('tab', { name: 'Terraform import' }).click();
  await expect(dialog).toContainText('terraform plan -generate-config-out=generated.tf');
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('orders-stream-import.tf');
  const [, service, pipe] = /services\/([^/]+)\/pipes\/([^/?]+)/.exec(page.url()) ?? [];
  expect(await readFile(await file.path(), 'utf8')).toMatch(
    new RegExp(
      String.raw`^import \{\n {2}to = clickhouse_clickpipe\.orders_stream_\w+\n {2}id = "${service}:${pipe}"\n\}`,
    ),
  );
});

test('a pipe of a kind that is not known has an import block, and no body', async ({ page, signIn }) => {
  await signIn('troubled');
  await openPipe(page, 'strange-kind');
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('does not know how pipes of kind snowflake are written');
  await dialog.getByRole('tab', { name: 'Terraform import' }).click();
  await expect(dialog.getByRole('region', { name: 'Export as Terraform import' })).toContainText('import {');
});
