// Many pipes at once, and a fleet that is stopped and restored.
import type { Page } from '@playwright/test';
import { expect, test, type MockControl } from './fixtures';

interface Listed {
  id: string;
  name: string;
  state: string;
}

/** The pipes of a service, as another client sees them. */
async function listPipes(mock: MockControl, service: string): Promise<Listed[]> {
  const [organization] = await mock.read<{ id: string }[]>('/organizations');
  return mock.read<Listed[]>(`/organizations/${organization?.id ?? ''}/services/${service}/clickpipes`);
}

/** The service of the list on the page. */
const serviceOn = (page: Page) => /\/services\/([^/]+)/.exec(page.url())?.[1] ?? '';

const bar = (page: Page) => page.getByRole('region', { name: 'Selected pipes' });
const pipes = (page: Page) => page.getByRole('table', { name: 'Pipes' });

/** The checkbox of the row at this place, from 1; the list is scrolled to it. */
async function boxAt(page: Page, place: number) {
  const row = pipes(page)
    .getByRole('row')
    .and(page.locator(`[aria-rowindex="${place + 1}"]`));
  await expect(async () => {
    await page.mouse.wheel(0, 300);
    await expect(row).toBeVisible({ timeout: 500 });
  }).toPass();
  return row.getByRole('checkbox');
}

test('25 of 60 pipes are stopped within the rate limit; three fail, and are stopped by a second try', async ({
  page,
  signIn,
  time,
}) => {
  const mock = await signIn('busy');
  await page
    .getByRole('group', { name: 'Filter by state' })
    .getByRole('button', { name: /^Running/ })
    .click();
  const service = serviceOn(page);
  await pipes(page)
    .getByRole('checkbox', { name: /^Select (?!all)/ })
    .first()
    .click();
  await (await boxAt(page, 25)).click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('25 selected');

  await bar(page).getByRole('button', { name: 'Stop 25 of 25 pipes' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('25 pipes take part')).toBeVisible();
  const named = await dialog.getByRole('rowheader').allTextContents();
  const failing = (await listPipes(mock, service))
    .filter(({ name }) => named.some((line) => line.startsWith(name)))
    .slice(0, 3);
  for (const { id } of failing) {
    await mock.fault({
      method: 'PATCH',
      path: id,
      status: 403,
      error: 'FORBIDDEN: not on this pipe',
      times: 1,
    });
  }
  await dialog.getByLabel('Type “stop 25” to confirm').fill('stop 25');
  await dialog.getByRole('button', { name: /^Stop/ }).click();

  await expect(page).toHaveURL(/\/operations\//);
  await time.until(page.getByText('Ended with problems'), 120_000);
  await page.getByRole('button', { name: /^Failed/ }).click();
  for (const { name } of failing) {
    await expect(page.getByRole('row').filter({ hasText: name })).toContainText('not on this pipe');
  }
  await page.getByRole('button', { name: `Steps of ${failing[0]?.name ?? ''}` }).click();
  await expect(page.getByText(/^[0-9a-f]{8}-[0-9a-f-]{27}$/).first()).toBeVisible();
  const requests = await mock.requests();
  expect(requests.filter(({ method }) => method === 'PATCH')).toHaveLength(25);
  expect(requests.filter(({ status }) => status === 429)).toEqual([]);

  await page.getByRole('button', { name: /^Try 3 again/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Try|^Stop/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Stop 3 pipes' })).toBeVisible();
  const ended = page.getByRole('status').filter({ hasText: 'Ended: 3 done' });
  await time.until(async () => (await ended.count()) > 0);
  expect((await mock.requests()).filter(({ method }) => method === 'PATCH')).toHaveLength(28);
});

test('a maintenance stops what runs, and its restore starts exactly that', async ({ page, signIn, time }) => {
  const mock = await signIn('busy');
  const service = serviceOn(page);
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill('orders');
  await expect(page).toHaveURL(/q=orders/);
  const before = (await listPipes(mock, service)).filter(({ name }) => name.includes('orders'));
  await page.getByRole('checkbox', { name: 'Select all pipes of this filter' }).click();
  await bar(page)
    .getByRole('button', { name: /^Maintenance/ })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Begin|Start|Stop|Maintenance)/ })
    .click();
  const banner = page.getByRole('region', { name: 'Operations under way' });
  await page.getByRole('link', { name: 'Pipes' }).first().click();
  await time.until(banner.filter({ hasText: 'Maintenance for' }));
  await page.reload();
  await expect(banner).toContainText('Maintenance for');

  await banner.getByRole('button', { name: /^Restore/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Restore|Start)/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /^Restore/ })).toBeVisible();
  await time.until(page.getByText('Done', { exact: true }));
  await time.until(async () => (await banner.count()) === 0);
  const after = new Map((await listPipes(mock, service)).map(({ id, state }) => [id, state]));
  expect(before.map(({ id }) => after.get(id))).toEqual(before.map(({ state }) => state));
});
