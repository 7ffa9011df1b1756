// Why a pipe is slow or has failed: the card says it with numbers that were counted.
import { copiedBy, expect, test } from './fixtures';
import { firstScrape, measured, openPipe, passUntilScrape, scrapesOf } from './metricsSteps';

test('a degraded pipe is diagnosed with the numbers of its errors, and the queries for them', async ({
  page,
  signIn,
  time,
}) => {
  const scrapes = scrapesOf(page);
  await signIn();
  const id = await openPipe(page, 'iot-telemetry');
  const card = page.getByRole('region', { name: 'Diagnosis' });
  await expect(card).toContainText('Nothing so far explains this state.');
  await firstScrape(scrapes);
  for (let round = 0; round < 3; round += 1) await passUntilScrape(time, scrapes, 65_000);

  const [first, last] = [measured(scrapes[0], id), measured(scrapes.at(-1), id)];
  const errors = (last.errors ?? 0) - (first.errors ?? 0);
  const records = (last.fetchedEvents ?? 0) - (first.fetchedEvents ?? 0);
  expect(errors).toBeGreaterThan(10);
  // How long that took depends on how quick the machine is.
  const evidence = new RegExp(
    `${errors} errors in \\d min, among ${records.toLocaleString('en-US')} records`,
  );
  await expect(card).toContainText(evidence);
  const copied = await copiedBy(card.getByRole('button', { name: 'Copy for support' }));
  expect(copied).toContain(`ClickPipe ${id} (kafka)`);
  expect(copied).toMatch(evidence);
  expect(copied).toMatch(/GET \/v1\/organizations\/.+ 200 request \S+/);

  await card.getByRole('link', { name: 'Queries for the errors' }).click();
  await expect(page).toHaveURL(/tab=errors/);
  const query = page.getByRole('region', { name: 'Bad records: query' });
  await expect(query).toContainText('FROM default.readings_clickpipes_error');
  await page.getByLabel('Time column').first().fill('event time');
  await page.getByLabel('Not older than').first().selectOption('6 h');
  expect(await copiedBy(query.getByRole('button', { name: /^Copy/ }))).toBe(
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
  await openPipe(page, 'orders-stream');
  await firstScrape(scrapes);
  await expect(page.getByRole('region', { name: 'Destination' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Diagnosis' })).toHaveCount(0);
  await page.getByRole('link', { name: /^Pipes of/ }).click();
  await openPipe(page, 'crm-postgres');
  const card = page.getByRole('region', { name: 'Diagnosis' });
  await expect(card).toContainText('The source keeps its change log while the pipe is paused');
  await card.getByRole('button', { name: 'Resume the pipe' }).click();
  await expect(card).toHaveCount(0);
  await page.getByRole('tab', { name: 'Errors' }).click();
  await expect(page.getByRole('region', { name: 'Logs' })).toContainText('console only');
});
