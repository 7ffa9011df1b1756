// Against the strict server: what it tells is shown, all of it, and what is odd hides nothing else.
import { expect, rowOf } from '../fixtures';
import { test, toList, toPipe } from './fixtures';
import { storedPipes } from './stored';

// Times without a zone are UTC, wherever one looks from.
test.use({ timezoneId: 'Asia/Tokyo' });

const pipes = storedPipes().map(({ id, name }) => ({ id: String(id), title: String(name ?? id) }));
const FAULT =
  /This page crashed|Something went wrong in this page|undefined|NaN|\[object Object\]|Invalid Date/;

test('the list has every pipe, and times without a zone are UTC', async ({ cloud }) => {
  // Wide enough for the column of the times.
  await cloud.page.setViewportSize({ width: 1680, height: 900 });
  const table = await toList(cloud);
  await expect(table.getByRole('rowheader')).toHaveCount(pipes.length);
  for (const { title } of pipes) await expect(table.getByRole('rowheader', { name: title })).toBeVisible();
  await expect(rowOf(cloud.page, 'partner-sftp')).toContainText(/sftp.*Throttled/);
  await expect(rowOf(cloud.page, 'shop-postgres').getByRole('cell', { name: '19 h ago' })).toBeVisible();
  await toPipe(cloud, 'shop-postgres');
  await cloud.see(cloud.page.getByRole('main').getByText(/^1 (d|day) ago$/));
});

// In two halves, for the tests run side by side.
for (const [half, some] of [pipes.slice(0, 6), pipes.slice(6)].entries()) {
  test(`every tab of every pipe can be read, half ${half + 1}`, async ({ cloud }) => {
    // Some fifty tabs.
    test.slow();
    const { page } = cloud;
    const panel = page.getByRole('tabpanel');
    for (const { title } of some) {
      await toPipe(cloud, title);
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        await expect(tab).toHaveAttribute('aria-selected', 'true');
        await cloud.until(async () => (await panel.innerText()).trim() !== '');
        await expect(page.getByRole('main')).not.toContainText(FAULT);
      }
    }
  });
}

test('the JSON of a pipe is all that the server told of it', async ({ cloud }) => {
  const { page } = cloud;
  for (const name of ['orders-msk', 'shop-postgres', 'catalog-mongodb', 'partner-sftp']) {
    await toPipe(cloud, name);
    await page.getByRole('tab', { name: 'Configuration' }).click();
    const region = page.getByRole('region', { name: 'Pipe as JSON' });
    await cloud.see(region);
    const [stored] = cloud.world.named(name);
    expect(JSON.parse(await region.innerText())).toEqual(stored?.facts);
  }
});

test('rates, lag and load come from the metrics that the vendor documents for the family', async ({
  cloud,
}) => {
  const { page } = cloud;
  // Wide enough for the rows that are written, too.
  await page.setViewportSize({ width: 1680, height: 900 });
  // Service by service: this server has no metrics of the whole organization.
  await cloud.pass(75_000);
  const row = (name: string) => page.getByRole('table', { name: 'Fleet' }).getByRole('row', { name });
  await expect(row('orders-msk').getByRole('cell', { name: '120', exact: true })).toHaveCount(2);
  await expect(row('orders-msk')).toContainText('48 %');
  // Database pipes have no totals of records: the counts of their tables, 70 and 4 in a second.
  await expect(row('shop-postgres').getByRole('cell', { name: '74', exact: true }).first()).toBeVisible();
  await expect(row('shop-postgres')).toContainText('38 %');

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'CDC compute' }).click();
  await cloud.see(page.getByRole('row', { name: /^CPU/ }));
  await expect(page.getByRole('row', { name: /^CPU/ })).toContainText('38 %');
});

test('a route that the server lacks is said, and not asked for again', async ({ cloud }) => {
  const { page } = cloud;
  const asked = () => cloud.world.arrivals.filter(({ path }) => path.endsWith('Endpoints')).length;
  const frame = page.getByRole('navigation', { name: 'Main' });
  for (let visit = 1; visit <= 2; visit += 1) {
    await frame.getByRole('link', { name: 'Endpoints' }).click();
    await cloud.see(page.getByRole('heading', { name: 'This server has no private endpoints' }));
    expect(asked()).toBe(1);
    await toList(cloud);
    await cloud.pass(60_000);
  }
});
