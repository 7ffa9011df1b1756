// What can be done with a pipe, wherever it is offered: each place says the same of it.
import type { Page } from '@playwright/test';
import { expect, rowNamed, test, toPlace } from './fixtures';

const NAME = 'shop-postgres';

/** Begins an edit that pauses the pipe first, and leaves it at that: no time passes. */
async function beginRename(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill(NAME);
  await page.getByRole('button', { name: `Actions for ${NAME}` }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Name of the pipe' }).fill('shop-postgres-2');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Pause, rename, resume' }).click();
  await expect(page).toHaveURL(/\/operations\//);
  await expect(page.getByRole('status').filter({ hasText: 'Wait until it is paused' })).toBeAttached();
}

const HELD = /^An operation is at work on this pipe: Edit shop-postgres\./;

/** Every line of the menu but those that send nothing to the pipe. */
async function expectMenuHeld(page: Page): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${NAME}`, exact: true }).click();
  for (const name of ['Edit', 'Scale', 'Settings', 'Rename', 'Resync', 'Delete']) {
    const item = page.getByRole('menuitem', { name: new RegExp(`^${name}`) });
    await expect(item).toBeDisabled();
    await expect(item).toContainText('An operation is at work on this pipe');
  }
  for (const name of ['Open', 'Copy ID', 'Clone', 'Export'])
    await expect(page.getByRole('menuitem', { name })).toBeEnabled();
  await page.keyboard.press('Escape');
}

test('while an edit is at work on a pipe nothing else can be started on it, from anywhere', async ({
  page,
  signIn,
}) => {
  await signIn();
  await beginRename(page);

  // From the list, by switch, menu and selection.
  await toPlace(page, 'Pipes');
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill(NAME);
  const row = rowNamed(page, NAME);
  await expect(row.getByRole('switch')).toHaveAccessibleDescription(HELD);
  await expectMenuHeld(page);
  await row.getByRole('checkbox').check();
  const bar = page.getByRole('region', { name: 'Selected pipes' });
  for (const name of ['Start', 'Stop', 'Maintenance', 'Resync', 'Scale', 'Delete'])
    await expect(bar.getByRole('button', { name: `${name} 0 of 1 pipe` })).toBeVisible();

  // From its page.
  await row.getByRole('link', { name: NAME }).click();
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  await expect(page.getByRole('switch').first()).toHaveAccessibleDescription(HELD);
  for (const name of ['Edit', `Rename ${NAME}`])
    await expect(page.getByRole('button', { name, exact: true })).toHaveAccessibleDescription(HELD);
  await page.getByRole('tab', { name: 'Danger zone' }).click();
  for (const name of ['Resync pipe…', 'Delete pipe…']) {
    await expect(page.getByRole('button', { name })).toBeDisabled();
    await expect(page.getByRole('button', { name })).toHaveAccessibleDescription(HELD);
  }
  const address = page.url().split('?')[0];

  // From the fleet.
  await toPlace(page, 'Fleet');
  await page.getByRole('searchbox', { name: 'Search the fleet' }).fill(NAME);
  await expect(page.getByRole('switch', { name: `Run ${NAME}`, exact: true })).toHaveAccessibleDescription(
    HELD,
  );
  await expectMenuHeld(page);

  // From the address of the edit page.
  await page.goto(`${address}/edit`);
  await expect(page.getByText(HELD)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Review changes' })).toHaveCount(0);
});
