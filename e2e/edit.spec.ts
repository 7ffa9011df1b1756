// Changing a pipe: what is fixed and what is stored, the review before anything is sent, and somebody else meanwhile.
import type { Page } from '@playwright/test';
import { expect, SECRET, test } from './fixtures';

/** Opens the edit page of a pipe from the list, by its row menu; gives the API's path of the pipe. */
async function edit(page: Page, name: string): Promise<string> {
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill(name);
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  const read = page.waitForRequest((each) => /\/clickpipes\/[^/]+$/.test(each.url()));
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Edit ${name}` })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Review changes' })).toBeVisible();
  return new URL((await read).url()).pathname;
}

/** What the review is about to send, in its order. */
async function bodies(page: Page): Promise<unknown[]> {
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeVisible();
  const texts = await page.getByRole('region', { name: /^Body: / }).allInnerTexts();
  return texts.map((text) => JSON.parse(text) as unknown);
}

const review = (page: Page) => page.getByRole('button', { name: 'Review changes' }).click();

test('credentials are replaced together, and the review shows the request without them', async ({
  page,
  signIn,
}) => {
  const mock = await signIn();
  const path = await edit(page, 'orders-stream');
  await expect(page.getByText('User name and password: stored, not shown')).toBeVisible();
  await expect(page.getByLabel('Username')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Review changes' })).toBeDisabled();

  await page.getByRole('button', { name: 'Replace…' }).click();
  await page.getByLabel('Username').fill('svc_rotated');
  await review(page);
  await expect(page.getByRole('alert')).toContainText('Enter the password.');
  await page.getByLabel(/^Password/).fill('hunter2-never-to-be-seen');
  await review(page);
  expect(await bodies(page)).toEqual([
    { source: { kafka: { credentials: { username: 'svc_rotated', password: '<KAFKA_PASSWORD>' } } } },
  ]);
  await expect(page.getByText(`PATCH ${path}`)).toBeVisible();
  await expect(page.getByRole('region', { name: 'What happens' })).toContainText('encrypted anew');
  await expect(page.locator('body')).not.toContainText('hunter2');

  await page.getByRole('button', { name: 'Back to the form' }).click();
  await page.getByRole('button', { name: 'Keep the stored ones' }).click();
  await expect(page.getByText('Nothing is changed yet.')).toBeVisible();
  expect((await mock.requests()).filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('what is fixed is seen with its reason, and a clone can have it otherwise', async ({ page, signIn }) => {
  await signIn();
  await edit(page, 'orders-stream');
  const brokers = page.getByRole('textbox', { name: 'Brokers' });
  await expect(brokers).not.toBeEditable();
  await expect(brokers).toHaveValue(/confluent\.cloud:9092/);
  await expect(brokers).toHaveAccessibleDescription('Cannot change after creation.');
  await expect(page.getByRole('textbox', { name: 'Format' })).toHaveValue('JSONEachRow');
  await page
    .getByLabel('CA certificate', { exact: true })
    .fill('-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----');
  await page
    .getByRole('group', { name: 'Connection' })
    .getByRole('button', { name: 'Clone with changes' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'New pipe from Confluent Cloud' })).toBeVisible();
  await expect(page.getByLabel('Pipe name')).toHaveValue('orders-stream-copy');
  await expect(page.getByLabel('Brokers')).toBeEditable();
  await page.getByText('Advanced').click();
  await expect(page.getByLabel('CA certificate', { exact: true })).toHaveValue(/MIIB/);
});

test('tables of a running pipe are added and removed in a request of their own', async ({ page, signIn }) => {
  await signIn();
  await edit(page, 'shop-postgres');
  await page.getByLabel('Sync interval').fill('30');
  await page.getByRole('button', { name: /^Remove public\.customers/ }).click();
  await expect(page.getByText('Will be removed. Its target table stays, with its rows.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Table, row 1' })).not.toBeEditable();
  await page.getByText('Paste a list', { exact: true }).click();
  await page.getByRole('textbox', { name: /one per line/ }).fill('public.leads');
  await page.getByRole('button', { name: 'Read the list' }).click();
  await review(page);
  const happens = page.getByRole('region', { name: 'What happens' });
  await expect(happens).toContainText('It is paused for about a minute and runs again afterwards.');
  await expect(happens).toContainText('1 table is copied from the source: public.leads.');
  await expect(happens).toContainText('public_customers stays with its rows');
  expect(await bodies(page)).toEqual([
    { source: { postgres: { settings: { syncIntervalSeconds: 30 } } } },
    {
      source: {
        postgres: {
          tableMappingsToRemove: [
            { sourceSchemaName: 'public', sourceTable: 'customers', targetTable: 'public_customers' },
          ],
          tableMappingsToAdd: [
            { sourceSchemaName: 'public', sourceTable: 'leads', targetTable: 'public_leads' },
          ],
        },
      },
    },
  ]);
  await page.goBack();
  await page.getByRole('button', { name: /^Keep public\.customers/ }).click();
  await expect(page.getByText('Will be removed.')).toHaveCount(0);
});

test('somebody else’s change is shown before mine can be sent', async ({ page, signIn, request, time }) => {
  const mock = await signIn();
  const path = await edit(page, 'orders-stream');
  const asSomebodyElse = async (body: unknown) => {
    const answer = await request.patch(path, {
      data: body,
      headers: { Authorization: `Basic ${Buffer.from(`${mock.keyId}:${SECRET}`).toString('base64')}` },
    });
    expect(answer.ok()).toBe(true);
  };
  await page
    .getByLabel('CA certificate', { exact: true })
    .fill('-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----');
  await review(page);
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeEnabled();
  await asSomebodyElse({ name: 'orders-renamed' });
  await page.getByRole('button', { name: 'Save changes' }).click();

  const banner = page.getByRole('alert').filter({ hasText: 'Somebody else changed this pipe' });
  await expect(banner.getByRole('row', { name: /Pipe name/ })).toContainText('orders-renamed');
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeDisabled();
  await banner.getByRole('button', { name: /^Apply mine/ }).click();
  await expect(banner).toHaveCount(0);
  expect(await bodies(page)).toEqual([
    { source: { kafka: { caCertificate: expect.stringContaining('MIIB') } } },
  ]);

  await page.getByRole('button', { name: 'Back to the form' }).click();
  await page.getByLabel('Pipe name').fill('orders-mine');
  await asSomebodyElse({ name: 'orders-theirs' });
  // The page looks by itself, too.
  await time.until(banner);
  await expect(banner).toContainText('Both of you changed: Pipe name.');
  await banner.getByRole('button', { name: 'Discard mine' }).click();
  await expect(page.getByLabel('Pipe name')).toHaveValue('orders-theirs');
  await expect(page.getByText('Nothing is changed yet.')).toBeVisible();
  const changes = (await mock.requests()).filter(({ method }) => method !== 'GET');
  expect(changes.map(({ method }) => method)).toEqual(['PATCH', 'PATCH']);
});

test('what was typed is there again, except for credentials, for which the page asks', async ({
  page,
  signIn,
}) => {
  await signIn();
  await edit(page, 'orders-stream');
  await page.getByLabel('Pipe name').fill('orders-later');
  const back = page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link');
  await back.click();
  await expect(page.getByRole('tab', { name: 'Overview' })).toBeVisible();
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByLabel('Pipe name')).toHaveValue('orders-later');

  await page.getByRole('button', { name: 'Replace…' }).click();
  await page.getByLabel('Username').fill('svc_rotated');
  await back.click();
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByLabel('Username')).toHaveValue('svc_rotated');
  await back.click();
  await dialog.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('tab', { name: 'Overview' })).toBeVisible();
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByLabel('Pipe name')).toHaveValue('orders-later');
  await expect(page.getByText('User name and password: stored, not shown')).toBeVisible();
});

test('a pipe that cannot be edited says why, in the menu, on its page and at the address', async ({
  page,
  signIn,
}) => {
  await signIn();
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill('warehouse-bigquery');
  await page.getByRole('button', { name: 'Actions for warehouse-bigquery' }).click();
  const why = 'Pipes of this kind cannot be changed after creation.';
  await expect(page.getByRole('menuitem', { name: 'Edit' })).toBeDisabled();
  await expect(page.getByRole('menuitem', { name: 'Edit' })).toContainText(why);
  await page.getByRole('menuitem', { name: 'Open' }).click();
  await expect(page.getByRole('button', { name: 'Edit' })).toHaveAccessibleDescription(why);
  const url = new URL(page.url()).pathname;
  await page.goto(`${url}/edit`);
  await expect(page.getByRole('heading', { name: 'This pipe cannot be edited now' })).toBeVisible();
  await expect(page.getByText(why)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Clone with changes' })).toBeVisible();
});
