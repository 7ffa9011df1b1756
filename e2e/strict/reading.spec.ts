// Against the strict server: what it tells is shown, all of it, and what is odd hides nothing else.
import { expect, rowNamed } from '../fixtures';
import { strictTest, toList, toPipe } from './fixtures';
import { initialPipes } from './initialData';

// Times without a zone are UTC, wherever one looks from.
strictTest.use({ timezoneId: 'Asia/Tokyo' });

const pipes = initialPipes().map(({ id, name }) => ({ id: String(id), title: String(name ?? id) }));
const FAULT =
  /This page crashed|Something went wrong in this page|undefined|NaN|\[object Object\]|Invalid Date/;

strictTest('the list has every pipe, and times without a zone are UTC', async ({ app }) => {
  // Wide enough for the column of the times.
  await app.page.setViewportSize({ width: 1680, height: 900 });
  const table = await toList(app);
  await expect(table.getByRole('rowheader')).toHaveCount(pipes.length);
  for (const { title } of pipes) await expect(table.getByRole('rowheader', { name: title })).toBeVisible();
  await expect(rowNamed(app.page, 'partner-sftp')).toContainText(/sftp.*Throttled/);
  await expect(rowNamed(app.page, 'shop-postgres').getByRole('cell', { name: '19 h ago' })).toBeVisible();
  await toPipe(app, 'shop-postgres');
  await app.see(app.page.getByRole('main').getByText(/^1 (d|day) ago$/));
});

// In two halves, for the tests run side by side.
for (const [half, some] of [pipes.slice(0, 6), pipes.slice(6)].entries()) {
  strictTest(`every tab of every pipe can be read, half ${half + 1}`, async ({ app }) => {
    // Some fifty tabs.
    strictTest.slow();
    const { page } = app;
    const panel = page.getByRole('tabpanel');
    for (const { title } of some) {
      await toPipe(app, title);
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        await expect(tab).toHaveAttribute('aria-selected', 'true');
        await app.until(async () => (await panel.innerText()).trim() !== '');
        await expect(page.getByRole('main')).not.toContainText(FAULT);
      }
    }
  });
}

strictTest('the JSON of a pipe is all that the server returns of it', async ({ app }) => {
  const { page } = app;
  for (const name of ['orders-msk', 'shop-postgres', 'catalog-mongodb', 'partner-sftp']) {
    await toPipe(app, name);
    await page.getByRole('tab', { name: 'Configuration' }).click();
    const region = page.getByRole('region', { name: 'Pipe as JSON' });
    await app.see(region);
    const [stored] = app.organization.pipesNamed(name);
    expect(JSON.parse(await region.innerText())).toEqual(stored?.json);
  }
});

strictTest(
  'rates, lag and load come from the metrics that the vendor documents for the family',
  async ({ app }) => {
    const { page } = app;
    // Wide enough for the rows that are written, too.
    await page.setViewportSize({ width: 1680, height: 900 });
    // Service by service: this server has no metrics of the whole organization.
    await app.pass(75_000);
    const row = (name: string) => page.getByRole('table', { name: 'Fleet' }).getByRole('row', { name });
    await expect(row('orders-msk').getByRole('cell', { name: '120', exact: true })).toHaveCount(2);
    await expect(row('orders-msk')).toContainText('48 %');
    // Database pipes have no totals of records: the counts of their tables, 70 and 4 in a second.
    await expect(row('shop-postgres').getByRole('cell', { name: '74', exact: true }).first()).toBeVisible();
    await expect(row('shop-postgres')).toContainText('38 %');

    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'CDC compute' }).click();
    await app.see(page.getByRole('row', { name: /^CPU/ }));
    await expect(page.getByRole('row', { name: /^CPU/ })).toContainText('38 %');
  },
);

strictTest('a route that the server lacks is said, and not asked for again', async ({ app }) => {
  const { page } = app;
  const asked = () => app.organization.requests.filter(({ path }) => path.endsWith('Endpoints')).length;
  const frame = page.getByRole('navigation', { name: 'Main' });
  for (let visit = 1; visit <= 2; visit += 1) {
    await frame.getByRole('link', { name: 'Endpoints' }).click();
    await app.see(page.getByRole('heading', { name: 'This server has no private endpoints' }));
    expect(asked()).toBe(1);
    await toList(app);
    await app.pass(60_000);
  }
});
