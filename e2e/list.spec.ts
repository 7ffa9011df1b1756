import { copiedBy, expect, openPipes, rowNamed, test, withoutMetrics } from './fixtures';

test('search, state and kind live in the URL: they survive a reload, and Back undoes a choice', async ({
  page,
  signIn,
}) => {
  await signIn('busy');
  const table = page.getByRole('table', { name: 'Pipes' });
  await expect(table).toHaveAttribute('aria-rowcount', '61');

  await page
    .getByRole('group', { name: 'Filter by state' })
    .getByRole('button', { name: /^Running/ })
    .click();
  await expect(page).toHaveURL(/view=running/);
  await page.getByRole('button', { name: 'All kinds' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Kafka/ }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/kind=kafka/);
  const shown = await table.getAttribute('aria-rowcount');
  expect(Number(shown)).toBeLessThan(61);
  expect(Number(shown)).toBeGreaterThan(1);

  await page.reload();
  await expect(table).toHaveAttribute('aria-rowcount', shown ?? '');
  await expect(page.getByRole('button', { name: 'Kafka', exact: true })).toBeVisible();

  await page.goBack();
  await expect(page).not.toHaveURL(/kind=/);
  await expect(page).toHaveURL(/view=running/);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(table).toHaveAttribute('aria-rowcount', '61');
});

test('the count on a view is what a click on it shows', async ({ page, signIn }) => {
  await signIn('busy');
  const table = page.getByRole('table', { name: 'Pipes' });
  await expect(table).toBeVisible();
  const views = page.getByRole('group', { name: 'Filter by state' }).getByRole('button');
  for (const view of await views.all()) {
    const promised = Number(/\d+$/.exec(await view.innerText())?.[0]);
    await view.click();
    await expect(view).toHaveAttribute('aria-pressed', 'true');
    if (promised === 0) await expect(page.getByText('No pipe matches these filters')).toBeVisible();
    else await expect(table).toHaveAttribute('aria-rowcount', String(promised + 1));
  }
});

test('what needs attention stands first, and a header sorts up, down and back', async ({ page, signIn }) => {
  await signIn('troubled');
  const firstRow = page.getByRole('table', { name: 'Pipes' }).getByRole('row').nth(1);
  await expect(firstRow).toContainText('Failed');
  const header = page.getByRole('columnheader', { name: 'Name' });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/sort=-name/);
  await header.getByRole('button').click();
  await expect(header).not.toHaveAttribute('aria-sort');
  await expect(firstRow).toContainText('Failed');
});

test('a search without a hit shows nothing and offers the way back', async ({ page, signIn }) => {
  await signIn();
  await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('no pipe is called this');
  await expect(page.getByRole('heading', { name: 'No pipe matches these filters' })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear filters' }).last().click();
  await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Search pipes' })).toHaveValue('');
});

test('a service without pipes says so', async ({ page, signIn }) => {
  await signIn('empty');
  await expect(page.getByRole('heading', { name: 'No pipes in this service yet' })).toBeVisible();
});

test('ten thousand pipes: few rows in the document, the last one reachable', async ({
  page,
  keyFor,
  mock,
}) => {
  const keyId = keyFor('huge-10000');
  await withoutMetrics(mock(keyId));
  await openPipes(page, keyId);
  const table = page.getByRole('table', { name: 'Pipes' });
  await expect(table).toHaveAttribute('aria-rowcount', '10001');
  expect(await table.getByRole('row').count()).toBeLessThan(60);
  await page.keyboard.press('End');
  await expect(table.locator('[aria-rowindex="10001"]')).toBeVisible();
  expect(await table.getByRole('row').count()).toBeLessThan(60);
});

test('another service is a menu away', async ({ page, signIn }) => {
  await signIn();
  await page.getByRole('button', { name: 'Service: analytics-prod' }).click();
  await page.getByRole('menuitem', { name: /staging/ }).click();
  await expect(page.getByRole('button', { name: 'Service: staging' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Pipes' })).toHaveAttribute('aria-rowcount', '5');
});

test('states and kinds newer than this program are drawn by their names', async ({ page, signIn }) => {
  await signIn('troubled');
  const search = page.getByRole('searchbox', { name: 'Search pipes' });
  await search.fill('hibernating');
  const row = page.getByRole('table', { name: 'Pipes' }).getByRole('row').nth(1);
  await expect(row).toContainText('Hibernating');
  await search.fill('snowflake');
  await expect(row).toContainText('snowflake');
  await row.getByRole('rowheader').getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Source: snowflake' })).toContainText(
    'does not know sources of kind',
  );
  await page.getByRole('tab', { name: 'Configuration' }).click();
  await expect(page.getByLabel('Pipe as JSON')).toContainText('"snowflake"');
});

test('a row opens its pipe, copies its ID and says why it cannot be scaled', async ({ page, signIn }) => {
  await signIn();
  await page.getByRole('button', { name: 'All kinds' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Postgres/ }).click();
  await page.keyboard.press('Escape');
  const row = page.getByRole('table', { name: 'Pipes' }).getByRole('row').nth(1);
  const name = await row.getByRole('rowheader').getByRole('link').innerText();
  await row.getByRole('button', { name: `Actions for ${name}` }).click();
  await expect(page.getByRole('menuitem', { name: /^Scale/ })).toBeDisabled();
  await expect(page.getByRole('menuitem', { name: /^Scale/ })).toContainText('CDC compute of the service');
  const id = await copiedBy(page.getByRole('menuitem', { name: 'Copy ID' }));
  await expect(page.getByText('Pipe ID copied')).toBeVisible();
  await row.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Open' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/pipes/${id}$`));
  await expect(rowNamed(page, name)).toHaveCount(0);
});
