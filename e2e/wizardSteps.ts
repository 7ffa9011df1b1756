// What stories of the wizard have in common: the ways from step to step.
import { expect, type Page } from '@playwright/test';

/** By its whole label; required ones bear a star. */
export const field = (page: Page, label: string) =>
  page.getByLabel(new RegExp(`^${label.replaceAll(/[().]/g, String.raw`\$&`)}( \\*)?$`));

export async function startWizard(page: Page, tile: string, name: string): Promise<void> {
  await page.getByRole('link', { name: 'New pipe' }).click();
  // From its beginning: the list that is left may still show buttons like "Actions for catalog-mongodb".
  await page
    .getByRole('button', { name: new RegExp(`^${tile}`) })
    .first()
    .click();
  await page.getByLabel('Pipe name').fill(name);
}

export const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();

export async function fillColumns(
  page: Page,
  rows: readonly { name: string; type: string }[],
): Promise<void> {
  for (const [index, { name, type }] of rows.entries()) {
    await page.getByRole('button', { name: 'Add column' }).click();
    await page.getByLabel(`Name of column ${index + 1}`).fill(name);
    await page.getByLabel(`Type of column ${index + 1}`).fill(type);
  }
}

/** From the destination step to the review. */
export async function fillTableDestination(
  page: Page,
  destination: { table?: string | undefined; columns?: { name: string; type: string }[] | undefined },
): Promise<void> {
  await field(page, 'Table').fill(destination.table ?? '');
  await fillColumns(page, destination.columns ?? []);
  await next(page);
  await next(page);
}

/** Sends from the review and gives the body; then the follow page is there. */
export async function submit(page: Page, name: string): Promise<unknown> {
  const sent = page.waitForRequest((each) => each.method() === 'POST' && each.url().endsWith('/clickpipes'));
  await page.getByRole('button', { name: 'Create pipe' }).click();
  const body: unknown = (await sent).postDataJSON();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return body;
}

interface Table {
  paste: string;
  target: string;
}

/** Fills the grid of tables from a pasted line and names the target. */
export async function fillTables(page: Page, { paste, target }: Table): Promise<void> {
  await page.getByText('Paste a list', { exact: true }).click();
  await page.getByRole('textbox', { name: /one per line/ }).fill(paste);
  await page.getByRole('button', { name: 'Read the list' }).click();
  await page
    .getByRole('textbox', { name: /^Target/ })
    .first()
    .fill(target);
}

/** From the tables of a database to the review. */
export async function fillDatabaseDestination(
  page: Page,
  table: Table,
  destination: { database?: string | undefined },
): Promise<void> {
  await fillTables(page, table);
  await next(page);
  await field(page, 'Database').fill(destination.database ?? '');
  await next(page);
}
