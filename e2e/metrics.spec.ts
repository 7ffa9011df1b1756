// The numbers of a pipe over time: what the charts show is what the metrics endpoint counted, and what it means.
import type { Page } from '@playwright/test';
import { formatPercent } from '../src/lib/format';
import { formatMeasure } from '../src/lib/units';
import { parseExposition } from '../src/lib/prometheus/parse';
import { readMeasures, type PipeMeasures } from '../src/pipes/measures';
import { expect, test, toPipes, typeKey, type Door } from './fixtures';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Opens a pipe from the list; gives its id. */
async function open(page: Page, name: string): Promise<string> {
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill(name);
  await page.getByRole('table', { name: 'Pipes' }).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Everything the page scrapes from now on, in order. */
function scrapesOf(page: Page): string[] {
  const texts: string[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/prometheus') && response.ok()) {
      void response.text().then((text) => texts.push(text));
    }
  });
  return texts;
}

/** What a scrape says of a pipe. */
function measured(scrape: string | undefined, id: string): PipeMeasures['values'] {
  return readMeasures(parseExposition(scrape ?? '')).pipes.get(id)?.values ?? {};
}

/** Lets time pass, for the cloud and for the page, until the page has looked again. */
async function pass(page: Page, door: Door, scrapes: readonly string[], ms: number): Promise<void> {
  const before = scrapes.length;
  await door.advance(ms);
  await page.clock.fastForward(ms);
  await expect(async () => {
    // The page may have been about to set its timer: then its turn comes a little later.
    if (scrapes.length === before) await page.clock.fastForward(1_000);
    expect(scrapes.length).toBeGreaterThan(before);
  }).toPass();
}

/** Until the page has looked for the first time. */
async function firstLook(scrapes: readonly string[]): Promise<void> {
  await expect.poll(() => scrapes.length).toBeGreaterThan(0);
}

/** A chart's table, the latest row first: time in epoch ms and the cells. */
async function tableOf(page: Page, title: string): Promise<{ at: number; cells: string[] }[]> {
  const rows = page.getByRole('table', { name: title, exact: true }).locator('tbody tr');
  return rows.evaluateAll((all) =>
    all.map((row) => ({
      at: Date.parse(row.querySelector('time')?.dateTime ?? ''),
      cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    })),
  );
}

test.beforeEach(async ({ page }) => {
  await page.clock.install();
});

test('charts say what the endpoint counted: rates, levels, and a hole where nobody looked', async ({
  page,
  signIn,
}) => {
  const scrapes = scrapesOf(page);
  const door = await signIn();
  const id = await open(page, 'orders-stream');
  await page.getByRole('tab', { name: 'Metrics' }).click();
  await firstLook(scrapes);
  await expect(page.getByRole('region', { name: 'Rows', exact: true })).toContainText(
    'A rate takes two looks.',
  );
  for (let looks = 0; looks < 3; looks += 1) await pass(page, door, scrapes, MINUTE);

  const [before, last] = scrapes.slice(-2).map((scrape) => measured(scrape, id));
  const { fetchedEvents = 0, sentEvents = 0, replicaMemory, replicaMemoryLimit } = last ?? {};
  await expect(async () => {
    const [row, previous] = await tableOf(page, 'Rows');
    const seconds = ((row?.at ?? 0) - (previous?.at ?? 0)) / 1_000;
    const rate = (now: number, then: number | undefined) =>
      formatMeasure((now - (then ?? 0)) / seconds, 'rows/s');
    expect(row?.cells).toEqual([
      rate(fetchedEvents, before?.fetchedEvents),
      rate(sentEvents, before?.sentEvents),
    ]);
  }).toPass();
  const [memory] = await tableOf(page, 'Memory');
  expect(memory?.cells).toEqual([
    formatMeasure(replicaMemory, 'bytes'),
    formatMeasure(replicaMemoryLimit, 'bytes'),
  ]);

  await pass(page, door, scrapes, 12 * MINUTE);
  await expect(page.getByText(/In it nobody looked for 1[12] min/)).toBeVisible();
  const [afterGap] = await tableOf(page, 'Rows');
  expect(afterGap?.cells).toEqual(['–', '–']);
});

test('the keyboard moves through time, the table and the file have the same points', async ({
  page,
  signIn,
}) => {
  const scrapes = scrapesOf(page);
  const door = await signIn();
  await open(page, 'shop-postgres');
  await page.getByRole('tab', { name: 'Metrics' }).click();
  await firstLook(scrapes);
  for (let looks = 0; looks < 3; looks += 1) await pass(page, door, scrapes, MINUTE);
  await expect.poll(async () => (await tableOf(page, 'Lag at the source')).length).toBeGreaterThan(3);

  const [latest, previous] = await tableOf(page, 'Lag at the source');
  const slider = page.getByRole('slider', { name: 'Moment in Lag at the source' });
  await slider.focus();
  await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`: Lag ${latest?.cells[0]}$`));
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`: Lag ${previous?.cells[0]}$`));
  // One hover for all charts: another one shows its value of the same moment.
  const card = page.getByRole('region', { name: 'CDC memory' });
  const [, memory] = await tableOf(page, 'CDC memory');
  await expect(card.getByRole('listitem').first()).toContainText(memory?.cells[0] ?? 'nothing');

  await page.getByRole('button', { name: 'Show Rows by table as table' }).click();
  const frame = page.getByRole('region', { name: 'Rows by table, table' });
  await expect(frame.getByRole('columnheader', { name: 'public_orders' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download Lag at the source as CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('shop-postgres-lag-at-the-source.csv');
});

test('the window is in the address, and what was recorded is there after a reload', async ({
  page,
  signIn,
}) => {
  const scrapes = scrapesOf(page);
  const door = await signIn();
  await open(page, 'orders-stream');
  await page.getByRole('tab', { name: 'Metrics' }).click();
  await firstLook(scrapes);
  // What has waited five minutes is written down.
  for (let looks = 0; looks < 7; looks += 1) await pass(page, door, scrapes, MINUTE);
  await page.getByRole('button', { name: '6 h' }).click();
  await expect(page).toHaveURL(/tab=metrics&window=6h/);
  const first = (await tableOf(page, 'CPU')).at(-1);
  await page.reload();
  await expect(page.getByRole('button', { name: '6 h' })).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => (await tableOf(page, 'CPU')).at(-1)?.at).toBe(first?.at);
});

test('a day is drawn as far as it was looked at, each point as it was counted, holes as holes', async ({
  page,
  signIn,
}) => {
  // Else the key is forgotten long before the day is over.
  await page.addInitScript(() => localStorage.setItem('penstock.preferences', '{"idleMinutes":0}'));
  const scrapes = scrapesOf(page);
  const door = await signIn();
  const id = await open(page, 'orders-stream');
  await page.getByRole('tab', { name: 'Metrics' }).click();
  await firstLook(scrapes);
  for (let looks = 0; looks < 6; looks += 1) await pass(page, door, scrapes, 3.75 * HOUR);
  await page.getByRole('button', { name: '24 h' }).click();
  await expect(page).toHaveURL(/window=24h/);
  await expect(page.getByText(/In it nobody looked for 2\d h/)).toBeVisible();

  const known = scrapes.map((scrape) => formatMeasure(measured(scrape, id).replicaMemory, 'bytes'));
  await expect
    .poll(async () => {
      const rows = await tableOf(page, 'Memory');
      return rows.map(({ cells }) => cells[0]).filter((cell) => cell !== '–');
    })
    .toEqual(known.toReversed());
  const rows = await tableOf(page, 'Memory');
  expect((rows[0]?.at ?? 0) - (rows.at(-1)?.at ?? 0)).toBeGreaterThanOrEqual(22 * HOUR);
  // From the oldest to the newest with two keys.
  const slider = page.getByRole('slider', { name: 'Moment in Memory' });
  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`Used ${known[0]}`));
  await slider.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`Used ${known.at(-1)}`));
});

test('the size of a pipe stands beside how hard it works, and how hard it would with another', async ({
  page,
  signIn,
}) => {
  const scrapes = scrapesOf(page);
  const door = await signIn();
  const id = await open(page, 'orders-stream');
  await page.getByRole('tab', { name: 'Scaling' }).click();
  await firstLook(scrapes);
  for (let looks = 0; looks < 2; looks += 1) await pass(page, door, scrapes, MINUTE);
  const used = scrapes.map((scrape) => measured(scrape, id));
  const limit = used[0]?.replicaCpuLimit ?? Number.NaN;
  const highest = Math.max(...used.map(({ replicaCpu = 0 }) => replicaCpu)) / limit;
  const row = page.getByRole('row', { name: /^CPU/ });
  await expect(row.getByRole('cell')).toHaveText([formatPercent(highest), formatPercent(highest)]);
  const slider = page.getByRole('slider', { name: 'Replicas' });
  const replicas = Number(await slider.getAttribute('aria-valuenow'));
  await slider.press('ArrowRight');
  await expect(row.getByRole('cell')).toHaveText([
    formatPercent(highest),
    formatPercent((highest * replicas) / (replicas + 1)),
  ]);
  await expect(page.getByText(/not exceeded 95 % of the time from/)).toBeVisible();
});

test('metrics that cannot be read say so in place of the charts, and can be tried again', async ({
  page,
  keyFor,
  door: doorOf,
}) => {
  // Before the fleet has them looked at for the first time.
  const keyId = keyFor();
  const door = doorOf(keyId);
  await door.fault({ path: '/prometheus', status: 403, error: 'FORBIDDEN: no metrics for this key' });
  await page.goto('/');
  await typeKey(page, keyId);
  await toPipes(page);
  await open(page, 'orders-stream');
  await page.getByRole('tab', { name: 'Metrics' }).click();
  await expect(page.getByRole('alert')).toContainText('no metrics for this key');
  const card = page.getByRole('region', { name: 'Memory', exact: true });
  const height = (await card.boundingBox())?.height;
  await door.clearFaults();
  await card.getByRole('button', { name: 'Try again' }).click();
  await expect(card.getByRole('slider')).toBeVisible();
  expect((await card.boundingBox())?.height).toBe(height);
});

test('a degraded pipe is diagnosed with the numbers of its errors, and the queries for them', async ({
  page,
  signIn,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const scrapes = scrapesOf(page);
  const door = await signIn();
  const id = await open(page, 'iot-telemetry');
  const card = page.getByRole('region', { name: 'Diagnosis' });
  await expect(card).toContainText('Nothing seen so far explains this state.');
  await firstLook(scrapes);
  for (let looks = 0; looks < 3; looks += 1) await pass(page, door, scrapes, 65_000);

  const [first, last] = [measured(scrapes[0], id), measured(scrapes.at(-1), id)];
  const errors = (last.errors ?? 0) - (first.errors ?? 0);
  const records = (last.fetchedEvents ?? 0) - (first.fetchedEvents ?? 0);
  expect(errors).toBeGreaterThan(10);
  // How long that took depends on how quick the machine is.
  const evidence = new RegExp(
    `${errors} errors in \\d min, among ${records.toLocaleString('en-US')} records`,
  );
  await expect(card).toContainText(evidence);
  await card.getByRole('button', { name: 'Copy for support' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`ClickPipe ${id} (kafka)`);
  expect(copied).toMatch(evidence);
  expect(copied).toMatch(/GET \/v1\/organizations\/.+ 200 request \S+/);

  await card.getByRole('link', { name: 'Queries for the errors' }).click();
  await expect(page).toHaveURL(/tab=errors/);
  const query = page.getByRole('region', { name: 'Bad records: query' });
  await expect(query).toContainText('FROM default.readings_clickpipes_error');
  await page.getByLabel('Time column').first().fill('event time');
  await page.getByLabel('Not older than').first().selectOption('6 h');
  await query.getByRole('button', { name: /^Copy/ }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    [
      'SELECT *',
      'FROM default.readings_clickpipes_error',
      'WHERE `event time` >= now() - INTERVAL 6 HOUR',
      'ORDER BY `event time` DESC',
      'LIMIT 100',
      'SETTINGS max_execution_time = 30;',
    ].join('\n'),
  );
});

test('a pipe that is well has no diagnosis, a paused database pipe is told what goes on growing', async ({
  page,
  signIn,
}) => {
  const scrapes = scrapesOf(page);
  await signIn();
  await open(page, 'orders-stream');
  await firstLook(scrapes);
  await expect(page.getByRole('region', { name: 'Destination' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Diagnosis' })).toHaveCount(0);
  await page.getByRole('link', { name: /^Pipes of/ }).click();
  await open(page, 'crm-postgres');
  const card = page.getByRole('region', { name: 'Diagnosis' });
  await expect(card).toContainText('The source keeps its change log while the pipe is paused');
  await card.getByRole('button', { name: 'Resume the pipe' }).click();
  await expect(card).toHaveCount(0);
  await page.getByRole('tab', { name: 'Errors' }).click();
  await expect(page.getByRole('region', { name: 'Logs' })).toContainText('console only');
});
