// What the frame says of itself: requests, refreshing, and pipes that fail while nobody looks at them.
import type { Page } from '@playwright/test';
import { expect, rowOf, SECRET, test, type Door } from './fixtures';

const gauge = (page: Page) => page.getByRole('button', { name: /of 10 in window/ });
const tellMe = (page: Page) => page.getByRole('switch', { name: 'Tell me on the desktop when a pipe fails' });
const log = (page: Page) => page.getByRole('dialog', { name: 'Requests' });

/** The ID of a pipe of the service in view, read past the page. */
async function idOf(page: Page, door: Door, name: string): Promise<string> {
  const service = /services\/([^/]+)/.exec(page.url())?.[1] ?? '';
  const [org] = await door.api<{ id: string }[]>('/organizations');
  const pipes = await door.api<{ id: string; name: string }[]>(
    `/organizations/${org?.id}/services/${service}/clickpipes`,
  );
  const found = pipes.find((pipe) => pipe.name === name);
  expect(found, name).toBeDefined();
  return found?.id ?? '';
}

/** The name of a pipe in the list that runs. */
async function runningName(page: Page): Promise<string> {
  const header = page.getByRole('rowheader');
  const row = page.getByRole('row').filter({ has: header, hasText: 'Running' }).first();
  return row.getByRole('rowheader').getByRole('link').innerText();
}

/** Counts what the page asks of the API from now on. */
function counting(page: Page): { asked: number } {
  const counter = { asked: 0 };
  page.on('request', (request) => {
    if (request.url().includes('/v1/')) counter.asked += 1;
  });
  return counter;
}

async function pass(page: Page, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) await page.clock.runFor(1_000);
}

/** Stands in for the notifications of the system: says yes when asked, and writes down what is shown. */
async function stubNotifications(page: Page, answer: NotificationPermission): Promise<void> {
  await page.addInitScript((given) => {
    const shown: { title: string; click: () => void }[] = [];
    class Stub extends EventTarget {
      static permission: NotificationPermission = 'default';
      static async requestPermission() {
        Stub.permission = given;
        return given;
      }
      constructor(title: string) {
        super();
        shown.push({ title, click: () => this.dispatchEvent(new Event('click')) });
      }
      close() {}
    }
    Object.assign(window, { Notification: Stub, shownNotices: shown });
  }, answer);
}

interface WithNotices {
  shownNotices: { title: string; click: () => void }[];
}
const shownTitles = (page: Page) =>
  page.evaluate(() => (window as unknown as WithNotices).shownNotices.map(({ title }) => title));

test.describe('the request log', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('opens from the gauge, with request IDs, and gives a command without the key', async ({
    page,
    signIn,
  }) => {
    const door = await signIn();
    await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
    await gauge(page).click();
    const row = log(page).getByRole('listitem').filter({ hasText: '/clickpipes' }).first();
    await expect(row).toContainText('GET');
    await expect(row).toContainText('200');
    await row.getByRole('button', { name: /^Copy request ID \S+/ }).click();
    await expect(row.getByRole('button', { name: 'Copied' })).toBeVisible();
    const id = await page.evaluate(() => navigator.clipboard.readText());
    expect(id).toMatch(/^[\w-]{8,}$/);

    await row.getByRole('button', { name: 'Copy as curl' }).click();
    await expect(row.getByRole('button', { name: 'Copied' })).toHaveCount(2);
    const command = await page.evaluate(() => navigator.clipboard.readText());
    expect(command).toMatch(
      /^curl --user "\$CLICKHOUSE_CLOUD_API_KEY:\$CLICKHOUSE_CLOUD_API_SECRET" https:\/\/api\.clickhouse\.cloud\/v1\/organizations\/\S+\/clickpipes$/,
    );
    expect(await log(page).innerHTML()).not.toContain(SECRET);
    expect(await log(page).innerHTML()).not.toContain(door.keyId);
  });

  test('shows a change with its refusal, and finds it by method and outcome', async ({ page, signIn }) => {
    const door = await signIn();
    await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
    await door.fault({ method: 'PATCH', path: '/state', status: 403, error: 'FORBIDDEN: not yours' });
    await rowOf(page, 'orders-stream').getByRole('switch').click();
    await page.getByRole('button', { name: 'Stop pipe' }).click();
    await expect(page.getByText('FORBIDDEN: not yours')).toBeVisible();
    await page.keyboard.press('Escape');
    await gauge(page).click();
    await log(page).getByLabel('Method').selectOption('PATCH');
    const rows = log(page).getByRole('listitem');
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText('403 refused');
    await log(page).getByLabel('Outcome').selectOption('Answered');
    await expect(log(page).getByText('No request matches.')).toBeVisible();
    await log(page).getByRole('button', { name: 'Show all' }).click();
    await expect(rows.nth(1)).toBeVisible();
  });
});

test.describe('refreshing', () => {
  test('off asks nothing until somebody does, and goes on when it is switched on', async ({
    page,
    signIn,
  }) => {
    await page.clock.install();
    await signIn();
    await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
    await page.getByLabel('Refresh every').selectOption('Off');
    // What was under way may still end.
    await pass(page, 2);
    const counter = counting(page);
    await pass(page, 180);
    expect(counter.asked).toBe(0);
    await page.getByRole('button', { name: 'Refresh now' }).click();
    await expect.poll(() => counter.asked).toBe(1);
    await page.getByLabel('Refresh every').selectOption('30 s');
    await pass(page, 31);
    await expect.poll(() => counter.asked).toBeGreaterThanOrEqual(2);
  });

  test('off still follows what this person changes', async ({ page, signIn }) => {
    const door = await signIn();
    const row = rowOf(page, 'orders-stream');
    await expect(row).toBeVisible();
    await page.getByLabel('Refresh every').selectOption('Off');
    await row.getByRole('switch').click();
    await page.getByRole('button', { name: 'Stop pipe' }).click();
    await expect(row).toContainText('Stopping');
    await door.advance(120_000);
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

test.describe('a pipe that fails', () => {
  test('is in the name and icon of the tab, is said aloud, and is told on the desktop once', async ({
    page,
    signIn,
  }) => {
    await stubNotifications(page, 'granted');
    const door = await signIn('busy');
    await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
    await page.getByRole('link', { name: 'Settings' }).click();
    await tellMe(page).click();
    await expect(tellMe(page)).toBeChecked();
    await page.getByRole('link', { name: 'Pipes', exact: true }).click();

    const name = await runningName(page);
    await expect(page).toHaveTitle(/Pipes · Penstock$/);
    const before = Number(/^\((\d+)\)/.exec(await page.title())?.[1] ?? 0);
    const id = await idOf(page, door, name);
    await door.setPipeState(id, 'Failed');
    await page.getByRole('button', { name: 'Refresh now' }).click();

    await expect(page).toHaveTitle(`(${before + 1}) Pipes · Penstock`);
    await expect(page.locator('link[rel="icon"]')).toHaveAttribute('href', '/favicon-attention.svg');
    await expect(page.getByRole('status').filter({ hasText: `${name} failed` })).toBeAttached();
    await expect.poll(() => shownTitles(page)).toEqual([`${name} failed`]);

    await page.evaluate(() => (window as unknown as WithNotices).shownNotices[0]?.click());
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/pipes/${id}`));
    expect(await shownTitles(page)).toHaveLength(1);

    await page.getByRole('button', { name: 'Lock' }).click();
    await expect(page).toHaveTitle('Sign in · Penstock');
    await expect(page.locator('link[rel="icon"]')).toHaveAttribute('href', '/favicon.svg');
  });

  test('is not told on the desktop where nobody asked for it, nor if it had failed before', async ({
    page,
    signIn,
  }) => {
    await stubNotifications(page, 'granted');
    const door = await signIn('troubled');
    await expect(page).toHaveTitle(/^\(\d+\) Pipes · Penstock$/);
    const id = await idOf(page, door, await runningName(page));
    await door.setPipeState(id, 'Failed');
    await page.getByRole('button', { name: 'Refresh now' }).click();
    await expect(page.getByRole('status').filter({ hasText: / failed/ })).toBeAttached();
    expect(await shownTitles(page)).toEqual([]);
  });

  test('is looked for once a minute in a hidden tab, for who wants to be told', async ({ page, signIn }) => {
    await page.clock.install();
    await stubNotifications(page, 'granted');
    const door = await signIn();
    await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
    await page.getByRole('link', { name: 'Settings' }).click();
    await tellMe(page).click();
    await page.getByRole('link', { name: 'Pipes', exact: true }).click();
    await expect(rowOf(page, 'orders-stream')).toContainText('Running');
    const id = await idOf(page, door, 'orders-stream');
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await pass(page, 5);
    await door.setPipeState(id, 'Failed');
    const counter = counting(page);
    await pass(page, 60);
    await expect.poll(() => counter.asked).toBe(1);
    // The answer takes real time, the notice a moment of the page's.
    await expect(async () => {
      await page.clock.runFor(500);
      expect(await shownTitles(page)).toEqual(['orders-stream failed']);
    }).toPass();
  });

  test('where the browser says no, the settings say how to change that', async ({ page, signIn }) => {
    await stubNotifications(page, 'denied');
    await signIn();
    await page.getByRole('link', { name: 'Settings' }).click();
    await tellMe(page).click();
    await expect(page.getByText('The browser blocks notifications from this address.')).toBeVisible();
    await expect(tellMe(page)).not.toBeChecked();
  });
});

test.describe('the data in this browser', () => {
  test('can be taken along, without secrets, and erased after typing a name', async ({ page, signIn }) => {
    const door = await signIn();
    await page.getByLabel('Refresh every').selectOption('60 s');
    await page.getByRole('checkbox', { name: 'Select orders-stream' }).click();
    await page.getByRole('button', { name: 'Stop 1 of 1 pipe' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^Stop/ }).click();
    await door.advance(120_000);
    await expect(page.getByRole('status').filter({ hasText: /^Ended: / })).toBeAttached({ timeout: 30_000 });
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
    expect(text).not.toContain(door.keyId);

    await data.getByRole('button', { name: 'Erase…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Erase the data in this browser?' });
    await expect(dialog.getByRole('button', { name: 'Erase' })).toBeDisabled();
    const [org] = await door.api<{ name: string }[]>('/organizations');
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
    await expect(log(page).getByRole('listitem').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(gauge(page)).toBeFocused();
  });
});
