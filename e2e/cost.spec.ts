// What pipes were billed: the page against the bill of the mock cloud.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { addDays, dayOf, formatDay } from '../src/lib/days';
import { groupLines, isPipeLine, linesOf, totalOf } from '../src/services/usage/lines';
import { lastDays } from '../src/services/usage/windows';
import { formatCredits, withUnit } from '../src/services/usage/words';
import type { UsageCost } from '../src/services/usageWire';
import { expect, ORIGIN, test, type MockControl } from './fixtures';

const TODAY = dayOf(ORIGIN);

async function openCost(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Cost', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cost' })).toBeVisible();
}

const table = (page: Page) => page.getByRole('table', { name: /^Cost by/ });

/** The bill as another client reads it: lines of pipes. Days that are locked, so that it stands still meanwhile. */
async function billOf(mock: MockControl, range: { from: string; to: string }) {
  const [organization] = await mock.read<{ id: string }[]>('/organizations');
  const path = `/organizations/${organization?.id}/usageCost?from_date=${range.from}&to_date=${range.to}`;
  return linesOf(await mock.read<UsageCost>(path)).filter(isPipeLine);
}

async function costRequests(mock: MockControl): Promise<number> {
  return (await mock.requests()).filter(({ path }) => path.includes('/usageCost')).length;
}

test('what the page says of every pipe and of all is what the API billed', async ({ page, signIn }) => {
  const mock = await signIn();
  const range = { from: addDays(TODAY, -12), to: addDays(TODAY, -3) };
  await openCost(page);
  await page.getByLabel('First day (UTC)').fill(range.from);
  await page.getByLabel('Last day (UTC)').fill(range.to);
  await page.getByRole('button', { name: 'Show these days' }).click();
  await expect(page).toHaveURL(new RegExp(`from=${range.from}&to=${range.to}`));

  const bill = await billOf(mock, range);
  const all = totalOf(bill).total;
  await expect(page.getByRole('region', { name: 'All pipes' })).toContainText(withUnit(all));
  const pipes = groupLines(bill, ({ entityId }) => entityId);
  await expect(table(page).getByRole('rowheader')).toHaveCount(pipes.size + 1);
  const shown = await table(page)
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [row.querySelector('th :first-child')?.textContent, row.querySelector('strong')?.textContent].join(
          ': ',
        ),
      ),
    );
  const billed = [...pipes.values()].map(
    (lines) => `${lines[0]?.name}: ${formatCredits(totalOf(lines).total)}`,
  );
  expect(shown.toSorted()).toEqual(billed.toSorted());
  await expect(table(page).getByRole('row', { name: /^Total/ })).toContainText(formatCredits(all));

  for (const group of ['Service', 'Kind of source', 'Destination', 'Day']) {
    await page.getByRole('button', { name: group, exact: true }).click();
    await expect(table(page).getByRole('columnheader', { name: group })).toBeVisible();
    await expect(table(page).getByRole('row', { name: /^Total/ })).toContainText(formatCredits(all));
  }
  await expect(table(page).getByRole('rowheader')).toHaveCount(11);
  await expect(table(page).getByRole('rowheader').first()).toContainText(formatDay(range.to));
});

test('the fleet says of every pipe what it was billed for yesterday', async ({ page, signIn }) => {
  const mock = await signIn();
  await page.getByRole('link', { name: 'Fleet', exact: true }).click();
  const yesterday = addDays(TODAY, -1);
  const bill = await billOf(mock, { from: yesterday, to: yesterday });
  const search = page.getByRole('searchbox', { name: 'Search the fleet' });
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  // Before the menu.
  const cost = (name: string) => row(name).getByRole('cell').nth(-2);
  for (const name of ['orders-stream', 'shop-postgres', 'fraud-signals']) {
    const { total } = totalOf(bill.filter((line) => line.name === name));
    await search.fill(name);
    await expect(cost(name)).toHaveText(formatCredits(total));
  }
  const asked = await costRequests(mock);
  await page.getByRole('link', { name: 'Pipes', exact: true }).click();
  await page.getByRole('link', { name: 'Fleet', exact: true }).click();
  await expect(cost('fraud-signals')).not.toHaveText('–');
  expect(await costRequests(mock)).toBe(asked);
  // All pipes together cost the same here and there, those of services that sleep included.
  const all = withUnit(totalOf(bill).total);
  const card = page.getByRole('term').filter({ hasText: 'Cost yesterday, all pipes' }).locator('..');
  await expect(card.getByRole('definition')).toContainText(all);
  await card.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/cost\\?from=${yesterday}&to=${yesterday}$`));
  await expect(page.getByRole('region', { name: 'All pipes' })).toContainText(all);
});

test('nothing is read before the page is opened, and more than 31 days in as few requests as can be', async ({
  page,
  signIn,
}) => {
  const mock = await signIn();
  // The fleet, where one arrives, reads yesterday's.
  const before = await costRequests(mock);
  await page.getByRole('link', { name: 'Cost', exact: true }).hover();
  await page.getByRole('link', { name: 'CDC compute' }).click();
  await expect(page.getByRole('slider', { name: 'CPU cores' })).toBeVisible();
  expect(await costRequests(mock)).toBe(before);

  const range = lastDays(40, TODAY);
  const asked: (string | null)[][] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith('/usageCost'))
      asked.push([searchParams.get('from_date'), searchParams.get('to_date')]);
  });
  await openCost(page);
  await expect(table(page)).toBeVisible();
  expect(asked).toEqual([[lastDays(31, range.to).from, range.to]]);

  await page.getByLabel('First day (UTC)').fill(range.from);
  await page.getByRole('button', { name: 'Show these days' }).click();
  await expect(page.getByText(`40 days, ${formatDay(range.from)} to ${formatDay(range.to)}`)).toBeVisible();
  await expect(page.getByText('as far as it has been read')).toBeHidden();
  // What has been read of the last 31 days stands: the others make one request more.
  expect(asked).toHaveLength(2);
  expect(asked[1]).toEqual([range.from, addDays(range.to, -31)]);
});

test('the file has the exact numbers of the rows that are shown', async ({ page, signIn }) => {
  const mock = await signIn();
  await openCost(page);
  const range = { from: addDays(TODAY, -8), to: addDays(TODAY, -4) };
  await page.getByLabel('First day (UTC)').fill(range.from);
  await page.getByLabel('Last day (UTC)').fill(range.to);
  await page.getByRole('button', { name: 'Show these days' }).click();
  await page.getByRole('searchbox', { name: 'Search costs' }).fill('orders-stream analytics');
  await expect(table(page).getByRole('rowheader')).toHaveCount(2);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`pipe-cost-${range.from}-to-${range.to}.csv`);
  const rows = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
  const bill = (await billOf(mock, range)).filter(({ name }) => name === 'orders-stream');
  expect(rows.slice(1).map((row) => row.split(',').slice(7))).toEqual(
    bill.map((line) =>
      [line.compute, line.dataTransfer, line.initialLoad, line.total, line.locked].map(String),
    ),
  );
  expect(rows[1]).toMatch(new RegExp(`^${range.from},.*,analytics-prod,.*,orders-stream,kafka,`));
});

test('a deleted pipe keeps its name on the bill and leads nowhere', async ({ page, signIn }) => {
  const mock = await signIn();
  const service = /services\/([^/]+)/.exec(page.url())?.[1];
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill('orders-stream');
  await page.getByRole('link', { name: 'orders-stream', exact: true }).click();
  await page.getByRole('tab', { name: 'Danger zone' }).click();
  await page.getByRole('button', { name: 'Delete pipe…' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('orders-stream');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect((await mock.requests()).some(({ method, status }) => method === 'DELETE' && status === 200)).toBe(
    true,
  );
  await openCost(page);
  const row = table(page).getByRole('row', { name: /^orders-stream .*analytics-prod/ });
  await expect(row).toContainText('analytics-prod · no longer in the list');
  await expect(row.getByRole('link')).toHaveCount(0);
  const other = table(page).getByRole('link', { name: 'shop-postgres', exact: true });
  await expect(other).toHaveAttribute('href', new RegExp(`^/services/${service}/pipes/`));
});

test('a key without the right is told which one to ask for', async ({ page, signIn }) => {
  const mock = await signIn();
  await mock.fault({ path: '/usageCost', status: 403, error: 'FORBIDDEN: The API key may not', times: 1 });
  await openCost(page);
  await expect(page.getByRole('alert')).toContainText('control-plane:organization:view');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(table(page)).toBeVisible();
});

test('days that could not be read are named, and the others stand', async ({ page, signIn }) => {
  const mock = await signIn();
  await openCost(page);
  await expect(table(page)).toBeVisible();
  await mock.fault({ path: '/usageCost', status: 400, error: 'BAD_REQUEST: Too long ago' });
  await page.getByRole('button', { name: 'Last 92 days' }).click();
  const banner = page.getByRole('status').filter({ hasText: 'Not read' });
  await expect(banner).toContainText(formatDay(addDays(TODAY, -91)));
  await expect(banner).toContainText('Too long ago');
  await expect(page.getByText('as far as it has been read')).toBeVisible();
  await mock.clearFaults();
  await banner.getByRole('button', { name: 'Try again' }).click();
  await expect(banner).toBeHidden();
  await expect(page.getByText('as far as it has been read')).toBeHidden();
});

test('a range that cannot be read is explained where it was typed', async ({ page, signIn }) => {
  await signIn();
  await openCost(page);
  await page.getByLabel('First day (UTC)').fill('2020-01-01');
  await page.getByRole('button', { name: 'Show these days' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose at most 366 days');
  await expect(page.getByLabel('First day (UTC)')).toHaveValue('2020-01-01');
});

test('a pipe shows what it was billed next to what its size costs, and reads it with its tab', async ({
  page,
  signIn,
}) => {
  const mock = await signIn();
  // The list has read yesterday's.
  await expect.poll(() => costRequests(mock)).toBe(1);
  const unopened = await costRequests(mock);
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill('orders-stream');
  await page.getByRole('link', { name: 'orders-stream', exact: true }).click();
  await expect(page.getByText('Brokers')).toBeVisible();
  expect(await costRequests(mock)).toBe(unopened);
  await page.getByRole('tab', { name: 'Scaling' }).click();
  const panel = page.getByRole('region', { name: 'Cost' });
  await expect(panel.getByText('may still change').first()).toBeVisible();
  await expect(panel).toContainText(/Estimate for \d+ × /);
  await expect(panel).toContainText('list prices of');

  const mine = (await billOf(mock, lastDays(31, TODAY))).filter(({ name }) => name === 'orders-stream');
  await panel.getByText('Cost per day as a table').click();
  const settled = mine.findLast(({ locked }) => locked);
  await expect(panel.getByRole('row', { name: formatDay(settled?.day ?? '') })).toContainText(
    formatCredits(settled?.total ?? Number.NaN),
  );

  // The cost page has the same days in hand and asks for nothing.
  const before = await costRequests(mock);
  await panel.getByRole('link', { name: 'Compare with other pipes' }).click();
  await expect(table(page).getByRole('link', { name: 'orders-stream' })).toBeVisible();
  expect(await costRequests(mock)).toBe(before);
});
