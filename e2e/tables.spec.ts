// Tables at every width: no header is cut, the page is not wider than the window, and a row opens what it is about.
import type { Page } from '@playwright/test';
import { openSignedIn, expect, openPipes, rowNamed, test } from './fixtures';

const WIDTHS = [1440, 1280, 1024, 390];

/** The headers of all tables that do not have room in their cells. */
function cutHeaders(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('thead:not(.visually-hidden) th')].flatMap((head) => {
      const label = head.querySelector('button') ?? head.firstChild;
      if (!label || (label instanceof Element && label.matches('.visually-hidden, input'))) return [];
      const range = document.createRange();
      range.selectNodeContents(label);
      const [text, cell] = [range.getBoundingClientRect(), head.getBoundingClientRect()];
      const isCut = text.left < cell.left - 0.5 || text.right > cell.right + 0.5;
      return isCut ? [`${head.textContent}: ${text.width} px in ${cell.width}`] : [];
    }),
  );
}

async function lookAtWidths(page: Page, what: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    // A table measures its room in the frame after a change.
    await expect(async () => {
      expect(await cutHeaders(page), `${what}, ${width} px`).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${what}, ${width} px: wider than the window`).toBeLessThanOrEqual(0);
    }).toPass();
  }
}

test('no header is cut on any page with a table, whatever it is sorted by', async ({
  page,
  keyFor,
  time,
}) => {
  await openSignedIn(page, keyFor());
  const fleet = page.getByRole('table', { name: 'Fleet' });
  await time.until(page.getByText('3 services read', { exact: true }));
  await expect(fleet.getByRole('row').nth(4)).toBeVisible();
  await lookAtWidths(page, 'fleet');
  await page.setViewportSize({ width: 1680, height: 900 });
  const sorts = fleet.getByRole('columnheader').getByRole('button');
  for (const sort of await sorts.all()) {
    await sort.click();
    expect(await cutHeaders(page)).toEqual([]);
  }
  const frame = page.getByRole('navigation', { name: 'Main' });
  for (const [place, table] of [
    ['Pipes', 'Pipes'],
    ['Cost', /^Cost by/],
    ['Endpoints', 'Private endpoints'],
  ] as const) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await frame.getByRole('link', { name: place, exact: true }).click();
    await expect(page.getByRole('table', { name: table }).getByRole('row').nth(2)).toBeVisible();
    await lookAtWidths(page, place);
  }
});

test('nor in the ledger of an operation, and in the list of operations', async ({ page, signIn, time }) => {
  await signIn();
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill('app-logs');
  await rowNamed(page, 'app-logs').getByRole('checkbox').click();
  const bar = page.getByRole('region', { name: 'Selected pipes' });
  await bar.getByRole('button', { name: /^Start/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Start/ })
    .click();
  await time.until(page.getByText('Ended: 1 done'));
  await lookAtWidths(page, 'ledger');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('link', { name: 'Operations' }).first().click();
  await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible();
  await lookAtWidths(page, 'operations');
});

test('nor in questions, forms, charts and the request log', async ({ page, signIn, time }) => {
  await signIn();
  const list = page.url();
  await rowNamed(page, 'orders-stream').getByRole('checkbox').click();
  await page.getByRole('region', { name: 'Selected pipes' }).getByRole('button', { name: /^Stop/ }).click();
  const question = page.getByRole('dialog');
  await expect(question.getByRole('rowheader', { name: 'orders-stream' })).toBeVisible();
  await lookAtWidths(page, 'question');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /API budget/ }).click();
  await expect(page.getByRole('table', { name: 'Latest requests' }).getByRole('row').nth(1)).toBeVisible();
  await lookAtWidths(page, 'requests');
  await page.keyboard.press('Escape');

  await page.setViewportSize({ width: 1440, height: 900 });
  await rowNamed(page, 'orders-stream').getByRole('link').first().click();
  await page.getByRole('tab', { name: 'Scaling' }).click();
  await page.getByRole('slider', { name: 'Replicas' }).press('ArrowRight');
  await expect(page.getByRole('table', { name: 'Now and after the change' })).toBeVisible();
  await lookAtWidths(page, 'scaling');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('tab', { name: 'Metrics' }).click();
  const asTable = page.getByRole('button', { name: 'Show Memory as table' });
  await time.until(asTable);
  await asTable.click();
  await lookAtWidths(page, 'chart');

  for (const [pipe, table] of [
    ['orders-stream', 'Columns'],
    ['shop-postgres', 'Tables and their targets'],
  ] as const) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(list);
    await rowNamed(page, pipe).getByRole('link').first().click();
    await page.getByRole('link', { name: 'Edit' }).click();
    await expect(page.getByRole('table', { name: table }).getByRole('textbox').first()).toBeVisible();
    await lookAtWidths(page, pipe);
  }
});

test('a click anywhere on a row opens its pipe, and the keyboard walks, selects and opens', async ({
  page,
  keyFor,
}) => {
  await openPipes(page, keyFor());
  const rows = page.getByRole('table', { name: 'Pipes' }).getByRole('row');
  await expect(rows.nth(3)).toBeVisible();
  const nameOf = (n: number) => rows.nth(n).getByRole('rowheader').getByRole('link').innerText();
  const [first, second] = [await nameOf(1), await nameOf(2)];
  // The keys come a moment after the rows.
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(rows.nth(1)).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: second })).toBeVisible();
  await page.goBack();
  await rowNamed(page, first).getByRole('cell').nth(2).click();
  await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible();
});

test('columns that somebody leaves out stay so after a reload, and make room for others', async ({
  page,
  keyFor,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openPipes(page, keyFor());
  const header = (name: string) => page.getByRole('columnheader', { name });
  await expect(header('CPU')).toBeVisible();
  await page.getByRole('button', { name: 'Columns' }).click();
  for (const name of ['CPU', 'Memory']) await page.getByRole('menuitemcheckbox', { name }).click();
  await page.keyboard.press('Escape');
  await expect(header('CPU')).toHaveCount(0);
  await expect(header('Updated')).toBeVisible();
  await page.reload();
  await expect(header('Updated')).toBeVisible();
  await expect(header('CPU')).toHaveCount(0);
});

test('pipes of the fleet are selected over services, and what is done is one operation', async ({
  page,
  keyFor,
  time,
}) => {
  await openSignedIn(page, keyFor());
  await time.until(page.getByText('3 services read', { exact: true }));
  const search = page.getByRole('searchbox', { name: 'Search the fleet' });
  for (const name of ['orders-stream', 'legacy-mariadb']) {
    await search.fill(name);
    await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).click();
  }
  const bar = page.getByRole('region', { name: 'Selected pipes' });
  await expect(bar).toContainText('2 selected');
  await bar.getByRole('button', { name: 'Stop 2 of 2 pipes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stop 2 pipes' }).click();
  await time.until(page.getByText('Ended: 2 done'));
});
