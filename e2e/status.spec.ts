// What the frame says of itself: requests, refreshing, the data in this browser.
import type { Page } from '@playwright/test';
import { copiedBy, countRequests, expect, rowNamed, SECRET, test } from './fixtures';

const gauge = (page: Page) => page.getByRole('button', { name: /API budget/ });
const log = (page: Page) => page.getByRole('dialog', { name: 'Requests' });
const requestsIn = (page: Page) =>
  log(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });

test.describe('the request log', () => {
  test('opens from the gauge, with request IDs, and gives a command without the key', async ({
    page,
    signIn,
  }) => {
    const mock = await signIn();
    await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
    await gauge(page).click();
    const row = requestsIn(page).filter({ hasText: '/clickpipes' }).first();
    await expect(row).toContainText('GET');
    await expect(row).toContainText('200');
    expect(await copiedBy(row.getByRole('button', { name: /^Copy request ID \S+/ }))).toMatch(/^[\w-]{8,}$/);

    expect(await copiedBy(row.getByRole('button', { name: 'Copy as curl' }))).toMatch(
      /^curl --user "\$CLICKHOUSE_CLOUD_API_KEY:\$CLICKHOUSE_CLOUD_API_SECRET" https:\/\/api\.clickhouse\.cloud\/v1\/organizations\/\S+\/clickpipes$/,
    );
    expect(await log(page).innerHTML()).not.toContain(SECRET);
    expect(await log(page).innerHTML()).not.toContain(mock.keyId);
  });

  test('shows a change with its refusal, and finds it by method and outcome', async ({ page, signIn }) => {
    const mock = await signIn();
    await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
    await mock.fault({ method: 'PATCH', path: '/state', status: 403, error: 'FORBIDDEN: not yours' });
    await rowNamed(page, 'orders-stream').getByRole('switch').click();
    await page.getByRole('button', { name: 'Stop pipe' }).click();
    await expect(page.getByText('FORBIDDEN: not yours')).toBeVisible();
    await page.keyboard.press('Escape');
    await gauge(page).click();
    await log(page).getByLabel('Method').selectOption('PATCH');
    const rows = requestsIn(page);
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText('403 refused');
    await log(page).getByLabel('Outcome').selectOption('Succeeded');
    await expect(log(page).getByText('No request matches.')).toBeVisible();
    await log(page).getByRole('button', { name: 'Show all' }).click();
    await expect(rows.nth(1)).toBeVisible();
  });
});

test.describe('refreshing', () => {
  test('off asks nothing until somebody does, and goes on when it is switched on', async ({
    page,
    signIn,
    time,
  }) => {
    await signIn();
    await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
    await page.getByLabel('Refresh every').selectOption('Off');
    // What was under way may still end.
    await time.pass(2_000);
    const counter = countRequests(page);
    await time.pass(180_000);
    expect(counter.asked).toBe(0);
    await page.getByRole('button', { name: 'Refresh now' }).click();
    // The list that is in view, and the fleet: its numbers and one of its lists.
    await expect.poll(() => counter.asked).toBeGreaterThanOrEqual(1);
    expect(counter.asked).toBeLessThanOrEqual(4);
    await page.getByLabel('Refresh every').selectOption('30 s');
    await time.pass(31_000);
    expect(counter.asked).toBeGreaterThanOrEqual(2);
  });

  test('off still follows what this person changes', async ({ page, signIn, time }) => {
    await signIn();
    const row = rowNamed(page, 'orders-stream');
    await expect(row).toBeVisible();
    await page.getByLabel('Refresh every').selectOption('Off');
    await row.getByRole('switch').click();
    await page.getByRole('button', { name: 'Stop pipe' }).click();
    await expect(row).toContainText('Stopping');
    await time.until(row.filter({ hasText: /Stopped/ }));
    await expect(row).toContainText('Stopped');
  });

  test('is kept, and can be set in the settings', async ({ page, signIn }) => {
    await signIn();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByLabel('Read lists and pipes again every').selectOption('60 s');
    await page.reload();
    await expect(page.getByLabel('Refresh every')).toHaveValue('60');
  });
});

test.describe('the data in this browser', () => {
  test('can be taken along, without secrets, and erased after typing a name', async ({
    page,
    signIn,
    time,
  }) => {
    const mock = await signIn();
    await page.getByLabel('Refresh every').selectOption('60 s');
    await page.getByRole('checkbox', { name: 'Select orders-stream' }).click();
    await page.getByRole('button', { name: 'Stop 1 of 1 pipe' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^Stop/ }).click();
    const ended = page.getByRole('status').filter({ hasText: /^Ended: / });
    await time.until(async () => (await ended.count()) > 0);
    await page.getByRole('link', { name: 'Settings' }).click();
    const data = page.getByRole('region', { name: 'Data in this browser' });
    await expect(data).toContainText('1 record, ');

    const saved = page.waitForEvent('download');
    await data.getByRole('button', { name: 'Export all as JSON' }).click();
    const stream = await (await saved).createReadStream();
    const text = (await stream.toArray()).join('');
    const file = JSON.parse(text) as { recordings: { pieces: unknown[] } };
    expect(file).toMatchObject({ preferences: { refreshSeconds: 60 }, operations: [{ kind: 'stop' }] });
    expect(file.recordings.pieces.length).toBeGreaterThan(0);
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain(mock.keyId);

    await data.getByRole('button', { name: 'Erase…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Erase the data in this browser?' });
    await expect(dialog.getByRole('button', { name: 'Erase' })).toBeDisabled();
    const [org] = await mock.read<{ name: string }[]>('/organizations');
    await dialog.getByRole('textbox').fill(org?.name ?? '');
    await dialog.getByRole('button', { name: 'Erase' }).click();
    await expect(dialog).toBeHidden();
    await expect(data).not.toContainText('1 record');
    await expect(page.getByLabel('Read lists and pipes again every')).toHaveValue('10');
  });
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the requests, the age of the data and the interval are behind a button of the header', async ({
    page,
    signIn,
  }) => {
    await signIn();
    await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
    await gauge(page).click();
    await expect(log(page).getByText(/^Read (just now|\d+ s ago)$/)).toBeVisible();
    await log(page).getByLabel('Refresh every').selectOption('30 s');
    await expect(requestsIn(page).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(gauge(page)).toBeFocused();
  });
});
