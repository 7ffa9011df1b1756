import type { Page } from '@playwright/test';
import { copiedBy, expect, rowOf, test } from './fixtures';

/** Opens the first pipe of the list that matches; gives its name. */
async function openFirst(page: Page, text: string): Promise<string> {
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill(text);
  const link = page.getByRole('table', { name: 'Pipes' }).getByRole('rowheader').first().getByRole('link');
  const name = await link.innerText();
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return name;
}

test('a pipe is shown as fields and as JSON without secrets', async ({ page, signIn }) => {
  await signIn();
  await openFirst(page, 'running confluent');
  await expect(page.getByRole('region', { name: 'Source: Confluent Cloud' })).toContainText('Brokers');
  await expect(page.getByRole('region', { name: 'Destination' })).toContainText('Database');
  await expect(page.getByRole('region', { name: 'List of columns' })).toContainText('Source field');
  await page.getByRole('tab', { name: 'Configuration' }).click();
  await expect(page).toHaveURL(/tab=configuration/);
  const copied = JSON.parse(await copiedBy(page.getByRole('button', { name: 'Copy JSON' }))) as object;
  expect(copied).toHaveProperty('source.kafka.brokers');
  expect(JSON.stringify(copied)).not.toMatch(/password|secretKey/i);
});

test('a database pipe shows its tables', async ({ page, signIn }) => {
  await signIn();
  await openFirst(page, 'postgres');
  const tables = page.getByRole('region', { name: 'List of tables' });
  await expect(tables).toContainText('Sorting key');
});

test('scaling shows the price before and after, and sends only what changed', async ({ page, signIn }) => {
  const door = await signIn();
  const name = await openFirst(page, 'running kafka');
  await page.getByRole('tab', { name: 'Scaling' }).click();
  const replicas = page.getByRole('slider', { name: 'Replicas' });
  const before = Number(await replicas.getAttribute('aria-valuenow'));
  const apply = page.getByRole('button', { name: 'Apply' });
  await expect(apply).toBeDisabled();
  await replicas.focus();
  await page.keyboard.press('ArrowRight');
  await expect(replicas).toHaveAttribute('aria-valuenow', String(before + 1));
  await expect(page.getByRole('row', { name: /Per month/ })).toContainText(/\$.*\$/);

  const sent = page.waitForRequest((request) => request.method() === 'PATCH');
  await apply.click();
  expect((await sent).postDataJSON()).toEqual({ replicas: before + 1 });
  await expect(page.getByRole('row', { name: /^Size/ }).getByRole('cell').first()).toContainText(
    `${before + 1} ×`,
  );
  await expect(apply).toBeDisabled();
  const [organization] = await door.api<{ id: string }[]>('/organizations');
  const service = /\/services\/([^/]+)/.exec(page.url())?.[1];
  const pipes = await door.api<{ name: string; scaling: { replicas: number } }[]>(
    `/organizations/${organization?.id}/services/${service}/clickpipes`,
  );
  const pipe = pipes.find((each) => each.name === name);
  expect(pipe?.scaling.replicas).toBe(before + 1);
});

test('a size off the list is typed, with its bounds said', async ({ page, signIn }) => {
  await signIn();
  await openFirst(page, 'running kafka');
  await page.getByRole('tab', { name: 'Scaling' }).click();
  await page.getByRole('slider', { name: 'Replica size' }).focus();
  await page.keyboard.press('End');
  const memory = page.getByRole('textbox', { name: 'Memory per replica' });
  await memory.fill('100');
  await memory.blur();
  await expect(page.getByText('Enter a number from 0.5 to 8 GB.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Apply' })).toBeDisabled();
});

test('a refused scaling stays in the form with the words of the server', async ({ page, signIn }) => {
  const door = await signIn();
  await openFirst(page, 'running kafka');
  await page.getByRole('tab', { name: 'Scaling' }).click();
  await door.fault({
    method: 'PATCH',
    path: '/scaling',
    status: 400,
    error: 'BAD_REQUEST: Not between 1 and 40',
  });
  const replicas = page.getByRole('slider', { name: 'Replicas' });
  await replicas.focus();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('button', { name: /^Scale for / }).click();
  await expect(page.getByRole('alert')).toContainText('Not between 1 and 40');
  await expect(replicas).toHaveAttribute('aria-valuenow', '40');
});

test('a database pipe has no size of its own and leads to the shared compute', async ({ page, signIn }) => {
  await signIn();
  await openFirst(page, 'postgres');
  await page.getByRole('tab', { name: 'Scaling' }).click();
  await page.getByRole('link', { name: 'CDC compute of this service' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'CDC compute' })).toBeVisible();
});

test('deleting asks for the name, says that tables stay, and removes the row', async ({ page, signIn }) => {
  const door = await signIn();
  const name = await openFirst(page, 'running kafka');
  await page.getByRole('tab', { name: 'Danger zone' }).click();
  await page.getByRole('button', { name: 'Delete pipe…' }).click();
  const dialog = page.getByRole('dialog', { name: `Delete ${name}?` });
  await expect(dialog).toContainText('Destination tables and their rows stay.');
  const confirm = dialog.getByRole('button', { name: 'Delete pipe' });
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('textbox').fill('something else');
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('textbox').fill(name);
  await confirm.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pipes', exact: true })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
  await expect(rowOf(page, name)).toHaveCount(0);
  expect((await door.requests()).filter(({ method }) => method === 'DELETE')).toHaveLength(1);
});

test('a pipe that is not there says so and leads back', async ({ page, signIn }) => {
  await signIn();
  await expect(page).toHaveURL(/\/services\/.*\/pipes$/);
  await page.goto(`${page.url()}/00000000-0000-4000-8000-000000000000`);
  await expect(page.getByRole('heading', { name: 'No such pipe' })).toBeVisible();
  await page.getByRole('link', { name: 'All pipes of this service' }).click();
  await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
});
