// The numbers of a pipe over time: what the charts show is what the metrics endpoint counted, and what it means.
import { formatPercent } from '../src/lib/format';
import { formatMeasure } from '../src/lib/units';
import { expect, openPipes, test } from './fixtures';
import { measured, MINUTE_MS, openPipe, passUntilScrape, tableOf, openNumbers } from './metricsSteps';

test('charts say what the endpoint counted: rates, levels, and a hole where nobody looked', async ({
  page,
  signIn,
  time,
}) => {
  const { scrapes, id } = await openNumbers(page, signIn, 'orders-stream', 'Metrics');
  await expect(page.getByRole('region', { name: 'Rows', exact: true })).toContainText(
    'A rate needs two readings.',
  );
  for (let round = 0; round < 3; round += 1) await passUntilScrape(time, scrapes, MINUTE_MS);

  const [before, last] = scrapes.slice(-2).map((scrape) => measured(scrape, id));
  const { fetchedEvents = 0, sentEvents = 0, replicaMemory, replicaMemoryLimit } = last ?? {};
  const [row, previous] = await tableOf(page, 'Rows');
  const seconds = ((row?.at ?? 0) - (previous?.at ?? 0)) / 1_000;
  const rate = (now: number, then: number | undefined) =>
    formatMeasure((now - (then ?? 0)) / seconds, 'rows/s');
  expect(row?.cells).toEqual([
    rate(fetchedEvents, before?.fetchedEvents),
    rate(sentEvents, before?.sentEvents),
  ]);
  const [memory] = await tableOf(page, 'Memory');
  expect(memory?.cells).toEqual([
    formatMeasure(replicaMemory, 'bytes'),
    formatMeasure(replicaMemoryLimit, 'bytes'),
  ]);

  await passUntilScrape(time, scrapes, 12 * MINUTE_MS);
  await expect(page.getByText(/In it nobody looked for 1[12] min/)).toBeVisible();
  // The next scrape comes some seconds after that, and knows a rate again.
  const rows = await tableOf(page, 'Rows');
  const afterGap = rows.find(({ at }, index) => at - (rows[index + 1]?.at ?? at) > MINUTE_MS);
  expect(afterGap?.cells).toEqual(['–', '–']);
});

test('the keyboard moves through time, the table and the file have the same points', async ({
  page,
  signIn,
  time,
}) => {
  const { scrapes } = await openNumbers(page, signIn, 'shop-postgres', 'Metrics');
  for (let round = 0; round < 3; round += 1) await passUntilScrape(time, scrapes, MINUTE_MS);
  expect((await tableOf(page, 'Lag at the source')).length).toBeGreaterThan(3);

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
  time,
}) => {
  const { scrapes } = await openNumbers(page, signIn, 'orders-stream', 'Metrics');
  // What has waited five minutes is written down.
  for (let round = 0; round < 7; round += 1) await passUntilScrape(time, scrapes, MINUTE_MS);
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
  time,
}) => {
  // Else the key is forgotten long before the day is over.
  await page.addInitScript(() => localStorage.setItem('penstock.preferences', '{"idleMinutes":0}'));
  const { scrapes, id } = await openNumbers(page, signIn, 'orders-stream', 'Metrics');
  for (let round = 0; round < 6; round += 1) await passUntilScrape(time, scrapes, 3.75 * 60 * MINUTE_MS);
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
  expect((rows[0]?.at ?? 0) - (rows.at(-1)?.at ?? 0)).toBeGreaterThanOrEqual(22 * 60 * MINUTE_MS);
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
  time,
}) => {
  const { scrapes, id } = await openNumbers(page, signIn, 'orders-stream', 'Scaling');
  for (let round = 0; round < 2; round += 1) await passUntilScrape(time, scrapes, MINUTE_MS);
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
  mock: mockOf,
  time,
}) => {
  // Before they are looked at for the first time.
  const keyId = keyFor();
  const mock = mockOf(keyId);
  await mock.fault({ path: '/prometheus', status: 403, error: 'FORBIDDEN: no metrics for this key' });
  await openPipes(page, keyId);
  await openPipe(page, 'orders-stream');
  await page.getByRole('tab', { name: 'Metrics' }).click();
  await time.until(page.getByRole('alert'));
  await expect(page.getByRole('alert')).toContainText('no metrics for this key');
  const card = page.getByRole('region', { name: 'Memory', exact: true });
  const height = (await card.boundingBox())?.height;
  await mock.clearFaults();
  await card.getByRole('button', { name: 'Try again' }).click();
  await time.until(card.getByRole('slider'));
  expect((await card.boundingBox())?.height).toBe(height);
});
