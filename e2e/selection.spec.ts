import type { Page } from '@playwright/test';
import { expect, openPipes, test, withoutMetrics } from './fixtures';

const box = (page: Page, name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
const allBox = (page: Page) => page.getByRole('checkbox', { name: 'Select all pipes of this filter' });
const bar = (page: Page) => page.getByRole('region', { name: 'Selected pipes' });

/** The names of the rows in view, from the top. */
async function namesOf(page: Page): Promise<string[]> {
  const table = page.getByRole('table', { name: 'Pipes' });
  await expect(table.getByRole('rowheader').nth(8)).toBeVisible();
  return table.getByRole('rowheader').getByRole('link').allInnerTexts();
}

async function showState(page: Page, view: string) {
  await page
    .getByRole('group', { name: 'Filter by state' })
    .getByRole('button', { name: new RegExp(`^${view}`) })
    .click();
}

test('rows are selected one by one, and by range with the mouse and with the keyboard', async ({
  page,
  signIn,
}) => {
  await signIn('busy');
  const names = await namesOf(page);
  const nth = (n: number) => box(page, names[n] ?? '');
  await nth(1).click();
  await expect(bar(page)).toContainText('1 selected');
  await expect(page.getByRole('row', { selected: true })).toHaveCount(1);

  await nth(4).click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('4 selected');
  for (const n of [1, 2, 3, 4]) await expect(nth(n)).toBeChecked();
  await expect(nth(0)).not.toBeChecked();

  await nth(6).focus();
  await page.keyboard.press('Shift+Space');
  await expect(bar(page)).toContainText('6 selected');
  await nth(2).focus();
  await page.keyboard.press('Space');
  await expect(bar(page)).toContainText('5 selected');
  await expect(nth(2)).not.toBeChecked();
});

test('a selection outlives sorting, filters and refreshes, and says what the filter hides', async ({
  page,
  signIn,
}) => {
  await signIn('busy');
  await showState(page, 'Running');
  await allBox(page).click();
  const said = await bar(page).getByRole('status').innerText();
  const running = Number(/^\d+/.exec(said)?.[0]);
  expect(running).toBeGreaterThan(10);
  await expect(allBox(page)).toBeChecked();

  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  await page.getByRole('button', { name: 'Refresh now' }).click();
  await expect(bar(page)).toContainText(`${running} selected`);
  await expect(allBox(page)).toBeChecked();

  await showState(page, 'Stopped');
  await expect(bar(page)).toContainText(`${running} selected, none of them in the current filter`);
  await page
    .getByRole('checkbox', { name: /^Select (?!all)/ })
    .first()
    .click();
  await expect(bar(page)).toContainText(
    `${running + 1} selected, ${running} of them not in the current filter`,
  );
  await showState(page, 'All');
  await expect(bar(page)).toContainText(`${running + 1} selected`);
  await expect(bar(page)).not.toContainText('current filter');
  await expect(allBox(page)).not.toBeChecked();
  await expect(allBox(page)).toHaveJSProperty('indeterminate', true);
});

test('Escape and Clear end it, and so does another service; Escape first closes what is open', async ({
  page,
  signIn,
}) => {
  await signIn('demo');
  await allBox(page).click();
  await bar(page).getByRole('button', { name: /^Stop/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();

  await allBox(page).click();
  await bar(page).getByRole('button', { name: 'Clear' }).click();
  await expect(bar(page)).toBeHidden();
  await expect(allBox(page)).toBeFocused();

  await allBox(page).click();
  await expect(bar(page)).toBeVisible();
  await page.getByRole('button', { name: 'Service: analytics-prod' }).click();
  await page.getByRole('menuitem', { name: /staging/ }).click();
  await expect(page.getByRole('table', { name: 'Pipes' })).toHaveAttribute('aria-rowcount', '5');
  await expect(bar(page)).toBeHidden();
});

test('each command says how many it applies to, and its question names them and the others with the reason', async ({
  page,
  signIn,
}) => {
  const mock = await signIn('busy');
  await allBox(page).click();
  const stop = bar(page).getByRole('button', { name: /^Stop \d+ of 60 pipes/ });
  const n = Number(/Stop (\d+)/.exec((await stop.getAttribute('aria-label')) ?? '')?.[1]);
  expect(n).toBeGreaterThan(20);
  expect(n).toBeLessThan(60);
  await stop.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toHaveAccessibleName(`Stop ${n} pipes?`);
  await expect(dialog.getByRole('region', { name: `${n} pipes take part` })).toBeVisible();
  const left = dialog.getByRole('region', { name: `${60 - n} pipes are left out` });
  await expect(left.getByRole('row').nth(1)).toContainText(/already stopped|has finished/);
  await expect(dialog).toContainText('the change log at the source keeps growing');

  const confirm = dialog.getByRole('button', { name: `Stop ${n} pipes` });
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('checkbox').first().click();
  await expect(dialog).toHaveAccessibleName(`Stop ${n - 1} pipes?`);
  await dialog.getByRole('textbox', { name: `Type “stop ${n - 1}” to confirm` }).fill(`stop ${n - 1}`);
  await expect(dialog.getByRole('button', { name: `Stop ${n - 1} pipes` })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(bar(page)).toContainText('60 selected');
  expect((await mock.requests()).filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('a bulk scaling shows its price, and leaves out pipes that have no size of their own', async ({
  page,
  signIn,
}) => {
  await signIn('busy');
  await allBox(page).click();
  await bar(page)
    .getByRole('button', { name: /^Scale/ })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('they share the CDC compute of the service');
  await dialog.getByRole('checkbox', { name: 'Change the replica size' }).click();
  await dialog.getByRole('slider', { name: 'Replica size' }).press('End');
  await dialog.getByRole('slider', { name: 'Replica size' }).press('ArrowLeft');
  await expect(dialog).toContainText('XL: 2 vCPU, 8 GB');
  await expect(dialog.getByRole('row', { name: /^Per hour/ })).toContainText(/\$\d/);
});

test('ten thousand selected at once, with the last row among them', async ({ page, keyFor, mock }) => {
  const keyId = keyFor('huge-10000');
  await withoutMetrics(mock(keyId));
  await openPipes(page, keyId);
  await expect(page.getByRole('table', { name: 'Pipes' })).toHaveAttribute('aria-rowcount', '10001');
  await allBox(page).click();
  await expect(bar(page)).toContainText('10,000 selected');
  await page.keyboard.press('End');
  const last = page.getByRole('table', { name: 'Pipes' }).locator('[aria-rowindex="10001"]');
  await expect(last).toBeVisible();
  await expect(last.getByRole('checkbox')).toBeChecked();
  await last.getByRole('checkbox').click();
  await expect(bar(page)).toContainText('9,999 selected');
  await bar(page)
    .getByRole('button', { name: /^Delete/ })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('rowheader').first()).toBeVisible();
  expect(await dialog.getByRole('rowheader').count()).toBeLessThan(40);
});

test('operations have a place of their own, which says what it is for while there is none', async ({
  page,
  signIn,
}) => {
  await signIn();
  await page.getByRole('link', { name: 'Operations' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Operations' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No operations yet' })).toBeVisible();
  await page.goto('/operations/nowhere');
  await expect(page.getByRole('heading', { name: 'No such operation' })).toBeVisible();
  await page.getByRole('link', { name: 'All operations' }).click();
  await expect(page).toHaveURL(/\/operations$/);
});
