// Changes that are carried out: the safe sequence of a database pipe, what happens when it is disturbed, and who runs it.
import type { BrowserContext, Page } from '@playwright/test';
import { openSignedIn, expect, test, type MockControl } from './fixtures';
import type { StoryTime } from './time';

interface Read {
  id: string;
  name: string;
  state: string;
  source: { postgres?: { tableMappings: { sourceTable: string }[] }; kafka?: { authentication: string } };
}

/** Opens the edit page of a pipe from the list; gives the API's path of the pipe. */
async function edit(page: Page, name: string): Promise<string> {
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill(name);
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  const read = page.waitForRequest((each) => /\/clickpipes\/[^/]+$/.test(each.url()));
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await expect(page.getByRole('button', { name: 'Review changes' })).toBeVisible();
  return new URL((await read).url()).pathname.replace('/v1', '');
}

async function addTables(page: Page, ...names: string[]): Promise<void> {
  await page.getByText('Paste a list', { exact: true }).click();
  await page.getByRole('textbox', { name: /one per line/ }).fill(names.join('\n'));
  await page.getByRole('button', { name: 'Read the list' }).click();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Edit / })).toBeVisible();
  await expect(page).toHaveURL(/\/operations\//);
}

/** Lets time pass until the run has ended, so. */
async function untilEnded(page: Page, time: StoryTime, outcome: string): Promise<void> {
  const ended = page.getByRole('status').filter({ hasText: /^Ended: / });
  await time.until(async () => (await ended.count()) > 0);
  await expect(ended).toHaveText(outcome);
}

/** The pause is answered and not over: a moment in which nothing is on its way. */
async function betweenRequests(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: 'Wait until it is paused' })).toBeAttached();
}

/** What was sent to this pipe, in short. What the rate limiter turned away, as with two tabs, was not carried out. */
async function sentTo(mock: MockControl, path: string): Promise<string[]> {
  return (await mock.requests())
    .filter((each) => each.method !== 'GET' && each.status !== 429 && each.path.includes(path))
    .map((each) => `${each.method} ${each.path.endsWith('/state') ? 'state' : 'pipe'}`);
}

test('credentials of a Kafka pipe are rotated while it runs', async ({ page, signIn, time }) => {
  const mock = await signIn();
  const path = await edit(page, 'orders-stream');
  await page.getByRole('button', { name: 'Replace…' }).click();
  await page.getByLabel('Username').fill('svc_rotated');
  await page.getByLabel(/^Password/).fill('hunter2-never-to-be-seen');
  await save(page);
  await untilEnded(page, time, 'Ended: 1 done');
  await expect(page.locator('body')).not.toContainText('hunter2');
  expect(await sentTo(mock, path)).toEqual(['PATCH pipe']);
  expect((await mock.read<Read>(path)).state).toBe('Running');
  const kept = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const all: unknown[] = [];
    for (const { name = '' } of databases) {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const open = indexedDB.open(name);
        open.addEventListener('success', () => resolve(open.result));
      });
      for (const store of db.objectStoreNames) {
        all.push(
          await new Promise((resolve) => {
            const read = db.transaction(store).objectStore(store).getAll();
            read.addEventListener('success', () => resolve(read.result));
          }),
        );
      }
    }
    return JSON.stringify(all);
  });
  expect(kept).toContain('orders-stream');
  expect(kept).not.toContain('hunter2');
});

test('two tables are added to a Postgres pipe: paused, changed, resumed by the API', async ({
  page,
  signIn,
  time,
}) => {
  const mock = await signIn();
  const path = await edit(page, 'shop-postgres');
  const before = (await mock.read<Read>(path)).source.postgres?.tableMappings.length ?? 0;
  await addTables(page, 'public.leads', 'public.visits');
  await save(page);
  await untilEnded(page, time, 'Ended: 1 done');
  const steps = page.getByRole('list', { name: 'Steps of shop-postgres' });
  for (const step of ['Pause the pipe', 'Wait until it is paused', 'Wait until it runs']) {
    await expect(steps.getByRole('listitem').filter({ hasText: step })).toContainText('Done');
  }
  expect(await sentTo(mock, path)).toEqual(['PATCH state', 'PATCH pipe']);
  const after = await mock.read<Read>(path);
  expect(after.source.postgres?.tableMappings).toHaveLength(before + 2);
  await time.until(async () => (await mock.read<Read>(path)).state === 'Running');
});

test('when the change is refused the pipe is started again, that is said, and what was typed is there', async ({
  page,
  signIn,
  time,
}) => {
  const mock = await signIn();
  const path = await edit(page, 'shop-postgres');
  await addTables(page, 'public.leads');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeVisible();
  await mock.fault({
    method: 'PATCH',
    path,
    body: 'tableMappingsToAdd',
    status: 400,
    error: 'BAD_REQUEST: table public.leads does not exist',
  });
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page).toHaveURL(/\/operations\//);
  await untilEnded(page, time, 'Ended: 1 failed');
  const row = page.getByRole('table').getByRole('row').filter({ hasText: 'shop-postgres' });
  await expect(row).toContainText('table public.leads does not exist');
  await expect(row).toContainText('Nothing was changed. The pipe runs again.');
  expect(await sentTo(mock, path)).toEqual(['PATCH state', 'PATCH pipe', 'PATCH state']);
  expect((await mock.read<Read>(path)).state).toBe('Running');

  await page.getByRole('link', { name: 'Edit again' }).click();
  await expect(page.getByRole('textbox', { name: /^Table, row/ }).last()).toHaveValue('leads');
});

test('a reload in the middle goes on where it was', async ({ page, signIn, time }) => {
  const mock = await signIn();
  const path = await edit(page, 'shop-postgres');
  await addTables(page, 'public.leads');
  await save(page);
  await betweenRequests(page);
  await page.reload();
  await untilEnded(page, time, 'Ended: 1 done');
  expect(await sentTo(mock, path)).toEqual(['PATCH state', 'PATCH pipe']);
});

/** The same key in a tab of its own. */
async function secondTab(context: BrowserContext, mock: MockControl): Promise<Page> {
  const tab = await context.newPage();
  await openSignedIn(tab, mock.keyId);
  await expect(tab.getByRole('heading', { level: 1, name: 'Fleet', exact: true })).toBeVisible();
  return tab;
}

test('two tabs run an operation once, and the second takes over when the first is closed', async ({
  page,
  signIn,
  context,
  time,
}) => {
  const mock = await signIn();
  const second = await secondTab(context, mock);
  const path = await edit(page, 'shop-postgres');
  await addTables(page, 'public.leads');
  await save(page);
  await betweenRequests(page);
  await page.close();
  await expect(second.getByRole('region', { name: 'Operations under way' })).toContainText(
    'Editing shop-postgres',
  );
  await second.getByRole('link', { name: 'Operations', exact: false }).first().click();
  await second.getByRole('link', { name: 'Edit shop-postgres' }).click();
  await untilEnded(second, time, 'Ended: 1 done');
  expect(await sentTo(mock, path)).toEqual(['PATCH state', 'PATCH pipe']);
});
