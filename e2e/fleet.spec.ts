// Every pipe of every service on one page, what it costs to watch them, and what is known of a pipe's past.
import type { Page } from '@playwright/test';
import { openSignedIn, expect, rowNamed, test, type MockControl } from './fixtures';

interface Listed {
  id: string;
  name: string;
  state: string;
}

const fleet = (page: Page) => page.getByRole('table', { name: 'Fleet' });
const view = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: 'Filter by state' }).getByRole('button', { name });

/** Where one arrives after signing in. */
async function arrive(page: Page, mock: (keyId: string) => MockControl, keyId: string): Promise<MockControl> {
  await openSignedIn(page, keyId);
  await expect(page.getByRole('heading', { level: 1, name: 'Fleet', exact: true })).toBeVisible();
  return mock(keyId);
}

async function servicesOf(mock: MockControl): Promise<{ org: string; services: Listed[] }> {
  const [organization] = await mock.read<Listed[]>('/organizations');
  const org = organization?.id ?? '';
  return { org, services: await mock.read<Listed[]>(`/organizations/${org}/services`) };
}

/** A pipe of a service of the demo, as the API tells it. */
async function pipeNamed(mock: MockControl, serviceName: string, name: string) {
  const { org, services } = await servicesOf(mock);
  const service = services.find((each) => each.name === serviceName)?.id ?? '';
  const pipes = await mock.read<Listed[]>(`/organizations/${org}/services/${service}/clickpipes`);
  return { service, pipe: pipes.find((each) => each.name === name)?.id ?? '' };
}

test('2,000 pipes of 50 services are all read within the budget, and what sleeps is let sleep', async ({
  page,
  keyFor,
  mock,
  time,
}) => {
  const cloud = await arrive(page, mock, keyFor('fleet-2000-50'));
  await expect(view(page, /^All/)).toContainText('2,000');
  // Services one after the other, each in full.
  await expect(page.getByText(/^\d+ of 50 services read$/)).toBeVisible();
  await time.until(page.getByText('50 services read', { exact: true }), 240_000);
  await expect(page.getByText('10 not running')).toBeVisible();
  // Groups, pipes and services that sleep, of which a few are in the document.
  await expect(fleet(page)).toHaveAttribute('aria-rowcount', '2061');
  expect(await fleet(page).getByRole('row').count()).toBeLessThan(60);

  const asked = await cloud.requests();
  const begin = Math.min(...asked.map(({ at }) => at));
  const perMinute = new Map<number, number>();
  for (const { at } of asked) {
    const minute = Math.floor((at - begin) / 60_000);
    perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
  }
  console.log(`requests per minute, of 60 that are allowed: ${[...perMinute.values()].join(', ')}`);
  // Half of the budget, and a few more that the pages themselves read.
  for (const count of perMinute.values()) expect(count).toBeLessThanOrEqual(34);
  expect(asked.filter(({ status }) => status === 429)).toEqual([]);
  expect(asked.filter(({ method }) => method !== 'GET')).toEqual([]);
  const idle = (await servicesOf(cloud)).services.filter(({ state }) => state === 'idle');
  expect(idle).toHaveLength(10);
  const ofIdle = asked.filter(({ path }) => idle.some(({ id }) => path.includes(id)));
  expect(ofIdle).toEqual([]);
});

test('what is shown is in the URL: search, view, kinds, groups, order and what is folded', async ({
  page,
  keyFor,
  mock,
  time,
}) => {
  await arrive(page, mock, keyFor());
  await time.until(page.getByText('3 services read', { exact: true }));
  const all = await fleet(page).getAttribute('aria-rowcount');
  await view(page, /^Running/).click();
  await page.getByRole('button', { name: 'All kinds' }).click();
  await page.getByRole('menuitemcheckbox', { name: /Kafka/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Group pipes' }).selectOption({ label: 'By kind' });
  await page.getByRole('button', { name: 'Rows/s in' }).click();
  for (const part of ['view=running', 'kind=kafka', 'group=kind', 'sort=-rowsIn']) {
    await expect(page).toHaveURL(new RegExp(part));
  }
  await page.getByRole('button', { name: 'Pipes of Kafka' }).click();
  await expect(fleet(page)).toHaveAttribute('aria-rowcount', '2');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Pipes of Kafka' })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
  await expect(page.getByRole('columnheader', { name: 'Rows/s in' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await page.getByRole('button', { name: 'Pipes of Kafka' }).click();
  await expect(page.getByRole('link', { name: 'orders-stream', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('combobox', { name: 'Group pipes' }).selectOption({ label: 'By service' });
  await expect(fleet(page)).toHaveAttribute('aria-rowcount', all ?? '');
  await page.getByRole('searchbox', { name: 'Search the fleet' }).fill('orders-stream analytics');
  await page.getByRole('link', { name: 'orders-stream', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'orders-stream' })).toBeVisible();
});

test('services that sleep are a quiet line each, and woken by a click alone', async ({
  page,
  keyFor,
  mock,
}) => {
  const cloud = await arrive(page, mock, keyFor());
  await page.getByRole('searchbox', { name: 'Search the fleet' }).fill('reporting');
  const line = fleet(page).getByRole('row').filter({ hasText: 'reporting-eu' });
  await expect(line).toContainText('Idle');
  await expect(line).toContainText('not woken');
  expect((await cloud.requests()).filter(({ method }) => method !== 'GET')).toEqual([]);
  await line.getByRole('button', { name: 'Wake… reporting-eu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Wake service' }).click();
  await expect(line).toContainText('Waking');
  expect((await cloud.requests()).filter(({ method }) => method === 'PATCH')).toHaveLength(1);
});

test('a service that falls asleep folds into one line that says what was last seen of it', async ({
  page,
  keyFor,
  mock,
  time,
}) => {
  const cloud = await arrive(page, mock, keyFor());
  await time.until(page.getByText('3 services read', { exact: true }));
  await page.getByRole('searchbox', { name: 'Search the fleet' }).fill('staging');
  await expect(rowNamed(page, 'legacy-mariadb')).toBeVisible();
  const { services } = await servicesOf(cloud);
  await cloud.setServiceState(services.find(({ name }) => name === 'staging')?.id ?? '', 'idle');
  const line = fleet(page).getByRole('row').filter({ hasText: 'Idle' });
  await time.until(line.filter({ hasText: /4 pipes, last seen .*, not woken/ }), 180_000);
  await expect(rowNamed(page, 'legacy-mariadb')).toHaveCount(0);
});

test('services whose pipes may not be read say why', async ({ page, keyFor, mock }) => {
  await arrive(page, mock, keyFor('norights'));
  const line = fleet(page).getByRole('row').filter({ hasText: 'Its pipes cannot be read' }).first();
  await expect(line).toContainText('lacks the right');
});

test('a server without metrics is said to be one; nothing is shown as zero', async ({
  page,
  keyFor,
  mock,
  time,
}) => {
  const keyId = keyFor();
  await mock(keyId).fault({
    method: 'GET',
    path: '/prometheus',
    status: 403,
    error: 'FORBIDDEN: no metrics',
  });
  await arrive(page, mock, keyId);
  await time.until(page.getByText('No metrics.'));
  const cells = rowNamed(page, 'fraud-signals').getByRole('cell');
  await expect(cells.nth(2)).toContainText('Failed');
  // What was billed does not come with the metrics, and stands before the menu.
  expect((await cells.allTextContents()).slice(3, -2)).toEqual(['–', '–', '–', '–']);
});

test('a pipe that fails while somebody watches comes to the top, is marked and said; its diagnosis and history tell of it', async ({
  page,
  keyFor,
  mock,
  time,
}) => {
  const cloud = await arrive(page, mock, keyFor());
  await time.until(page.getByText('3 services read', { exact: true }));
  await view(page, /^Needs attention/).click();
  const first = fleet(page).getByRole('row').nth(2);
  await expect(first).toContainText('fraud-signals');
  const { service, pipe } = await pipeNamed(cloud, 'analytics-prod', 'ad-impressions');
  const before = Number(/^\((\d+)\)/.exec(await page.title())?.[1]);
  await cloud.setPipeState(pipe, 'Failed');
  await time.until(first.filter({ hasText: 'ad-impressions' }), 240_000);
  await expect(first).toContainText('Failed');
  await expect(page).toHaveTitle(`(${before + 1}) Fleet · Penstock`);
  await expect(page.locator('link[rel="icon"]')).toHaveAttribute('href', '/favicon-attention.svg');
  await expect(page.getByRole('status').filter({ hasText: 'ad-impressions failed' })).toBeAttached();
  await first.getByRole('link', { name: 'ad-impressions' }).click();
  const diagnosis = page.getByRole('region', { name: 'Diagnosis' });
  await expect(diagnosis).toContainText('Failed');
  await expect(diagnosis.getByRole('button', { name: 'Copy for support' })).toBeVisible();

  // What was seen is written down every half minute, and when the page goes.
  await time.pass(35_000);
  await page.goto('about:blank');
  await time.fastForward(20 * 60_000);
  await page.goto(`/services/${service}/pipes/${pipe}?tab=history`);
  const history = page.getByRole('list', { name: 'History' });
  const change = history.getByRole('listitem').filter({ hasText: 'Running → Failed' });
  await expect(change).toBeVisible();
  const gap = history.getByRole('listitem').filter({ hasText: 'Not observed' }).first();
  await expect(gap).toContainText(/\((19|20|21) min\)/);
  await time.until(page.getByText(/^for (19|2\d) min$/));

  await page
    .getByRole('group', { name: 'Filter by kind of entry' })
    .getByRole('button', { name: /^Service/ })
    .click();
  await expect(change).toHaveCount(0);
  await expect(page).toHaveURL(/only=service/);
  await page.reload();
  await expect(gap).toBeVisible();
  await expect(history).toContainText('IP access list of the service changed');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export JSON' }).click();
  expect((await download).suggestedFilename()).toBe('ad-impressions-history.json');
});

test('a request made here and the change it made stand in the history', async ({ page, signIn, time }) => {
  await signIn();
  await page.getByRole('table', { name: 'Pipes' }).getByRole('link', { name: 'orders-stream' }).click();
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByRole('tab', { name: 'Scaling' }).click();
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByRole('group', { name: 'Filter by kind of entry' })).toBeVisible();
  await page.getByRole('switch').first().click();
  await page.getByRole('dialog').getByRole('button', { name: /^Stop/ }).click();
  const history = page.getByRole('list', { name: 'History' });
  await time.until(history.getByRole('listitem').filter({ hasText: 'PATCH' }));
  await expect(history.getByRole('listitem').filter({ hasText: 'PATCH' })).toContainText('answered 200');
  await time.until(history.getByRole('listitem').filter({ hasText: 'Running → Stopping' }));
});

test('watching in the background is twice a minute, and can be switched off', async ({
  page,
  signIn,
  time,
}) => {
  await signIn();
  await page.getByRole('link', { name: 'Settings' }).click();
  let scrapes = 0;
  page.on('request', (request) => {
    if (request.url().includes('/prometheus')) scrapes += 1;
  });
  await time.pass(120_000);
  expect(scrapes).toBeGreaterThanOrEqual(1);
  expect(scrapes).toBeLessThanOrEqual(5);
  await page.getByRole('switch', { name: 'Watch the fleet from every page' }).click();
  await time.pass(2_000);
  scrapes = 0;
  await time.pass(120_000);
  expect(scrapes).toBe(0);
  await page.getByRole('link', { name: 'Fleet', exact: true }).click();
  await expect(fleet(page)).toBeVisible();
  await time.until(() => scrapes > 0);
});
