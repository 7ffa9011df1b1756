// What is watched while nobody asks: with the browser's own storage, locks and channels between tabs.
import type { Page } from '@playwright/test';
import { openSignedIn, expect, rowNamed, test } from './fixtures';

/** Everything the recorder has written in this browser, as text. */
function recorded(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found = await indexedDB.databases();
    const name = found.find((each) => each.name?.startsWith('penstock-recorder-'))?.name;
    if (name === undefined) return '';
    const asked = indexedDB.open(name);
    const database = await new Promise<IDBDatabase>((resolve) => {
      asked.addEventListener('success', () => resolve(asked.result));
    });
    const all = database.transaction('pieces').objectStore('pieces').getAll();
    const pieces = await new Promise<unknown>((resolve) => {
      all.addEventListener('success', () => resolve(all.result));
    });
    database.close();
    return JSON.stringify(pieces);
  });
}

/** Tabs that lead, and tabs that wait to. */
function leaders(page: Page): Promise<{ held: number; pending: number }> {
  return page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    const own = (locks: LockInfo[]) =>
      locks.filter(({ name }) => name?.startsWith('penstock-monitor-')).length;
    return { held: own(held), pending: own(pending) };
  });
}

test('since when a pipe is in its state is known after a reload', async ({ page, signIn, time }) => {
  const mock = await signIn();
  await rowNamed(page, 'orders-stream').getByRole('link', { name: 'orders-stream' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'orders-stream' })).toBeVisible();
  await expect(page.getByText('Running', { exact: true })).toBeVisible();
  await time.until(async () => (await recorded(page)).includes('orders-stream'));
  const id = page.url().split('/').at(-1)?.split('?')[0] ?? '';
  await mock.setPipeState(id, 'Degraded');
  await time.until(page.getByTitle(/^Changed to Degraded at /));
  await time.until(async () => (await recorded(page)).includes('"after":"Degraded"'));
  await page.reload();
  await time.until(page.getByTitle(/^Changed to Degraded at /));
  await expect(page.getByTitle(/^Changed to Degraded at /)).toHaveText(/^for \d+ s$/);
});

test('of two tabs one asks for both, and when it is closed the other goes on', async ({
  page,
  context,
  signIn,
}) => {
  const mock = await signIn();
  await expect.poll(() => leaders(page)).toEqual({ held: 1, pending: 0 });
  const other = await context.newPage();
  await openSignedIn(other, mock.keyId);
  await expect(other.getByRole('heading', { level: 1, name: 'Fleet', exact: true })).toBeVisible();
  await expect.poll(() => leaders(other)).toEqual({ held: 1, pending: 1 });
  const scrapes = (await mock.requests()).filter(({ path }) => path.endsWith('/prometheus'));
  expect(scrapes).toHaveLength(1);
  await page.close();
  await expect.poll(() => leaders(other)).toEqual({ held: 1, pending: 0 });
});
