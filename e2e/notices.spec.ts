// Pipes that fail while nobody looks at them: in the tab's name and icon, by voice, on the desktop.
import type { Page } from '@playwright/test';
import { countRequests, expect, rowNamed, test, type MockControl } from './fixtures';

const tellMe = (page: Page) => page.getByRole('switch', { name: 'Tell me on the desktop when a pipe fails' });

/** The ID of a pipe of the service in view, read past the page. */
async function idOf(page: Page, mock: MockControl, name: string): Promise<string> {
  const service = /services\/([^/]+)/.exec(page.url())?.[1] ?? '';
  const [org] = await mock.read<{ id: string }[]>('/organizations');
  const pipes = await mock.read<{ id: string; name: string }[]>(
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

async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
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

test.describe('a pipe that fails', () => {
  test('is in the name and icon of the tab, is said aloud, and is told on the desktop once', async ({
    page,
    signIn,
    time,
  }) => {
    await stubNotifications(page, 'granted');
    const mock = await signIn('busy');
    await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
    await page.getByRole('link', { name: 'Settings' }).click();
    await tellMe(page).click();
    await expect(tellMe(page)).toBeChecked();
    await page.getByRole('link', { name: 'Pipes', exact: true }).click();

    const name = await runningName(page);
    await expect(page).toHaveTitle(/^\(\d+\) Pipes · Penstock$/);
    const before = Number(/^\((\d+)\)/.exec(await page.title())?.[1]);
    const id = await idOf(page, mock, name);
    await mock.setPipeState(id, 'Failed');
    await page.getByRole('button', { name: 'Refresh now' }).click();
    // What fails within a second is told together.
    await time.pass(1_000);

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
    time,
  }) => {
    await stubNotifications(page, 'granted');
    const mock = await signIn('troubled');
    await expect(page).toHaveTitle(/^\(\d+\) Pipes · Penstock$/);
    const id = await idOf(page, mock, await runningName(page));
    await mock.setPipeState(id, 'Failed');
    await page.getByRole('button', { name: 'Refresh now' }).click();
    // What fails within a second is told together.
    await time.pass(1_000);
    await expect(page.getByRole('status').filter({ hasText: / failed/ })).toBeAttached();
    expect(await shownTitles(page)).toEqual([]);
  });

  test('is looked for once a minute in a hidden tab, for who wants to be told', async ({
    page,
    signIn,
    time,
  }) => {
    await stubNotifications(page, 'granted');
    const mock = await signIn();
    await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
    await page.getByRole('link', { name: 'Settings' }).click();
    await tellMe(page).click();
    await page.getByRole('link', { name: 'Pipes', exact: true }).click();
    await expect(rowNamed(page, 'orders-stream')).toContainText('Running');
    const id = await idOf(page, mock, 'orders-stream');
    await hide(page);
    await time.pass(5_000);
    await mock.setPipeState(id, 'Failed');
    const counter = countRequests(page);
    await time.pass(60_000);
    // The list that is in view, and of the fleet its numbers, its services and one of its lists.
    expect(counter.asked).toBeGreaterThanOrEqual(1);
    expect(counter.asked).toBeLessThanOrEqual(4);
    await time.pass(1_000);
    expect(await shownTitles(page)).toEqual(['orders-stream failed']);
  });

  test('is looked for from the fleet too, in a pipe of any service', async ({ page, signIn, time }) => {
    await stubNotifications(page, 'granted');
    const mock = await signIn();
    const id = await idOf(page, mock, 'orders-stream');
    await page.getByRole('link', { name: 'Settings' }).click();
    await tellMe(page).click();
    await page.getByRole('link', { name: 'Fleet', exact: true }).click();
    await expect(rowNamed(page, 'fraud-signals')).toContainText('Failed');
    await hide(page);
    await mock.setPipeState(id, 'Failed');
    // What the API said in the list stands for a while.
    await time.until(async () => (await shownTitles(page)).length > 0, 240_000);
    expect(await shownTitles(page)).toEqual(['orders-stream failed']);
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
