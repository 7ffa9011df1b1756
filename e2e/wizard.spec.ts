// What the wizard does beyond a plain way through it: many tables, discovery, copies, imports, mistakes and bad answers.
import { publishedExamples } from '../src/mock/examples/published';
import { expect, test } from './fixtures';
import { startWizard, fillColumns, submit, field, next, fillTables } from './wizardSteps';

test('a schema is discovered, and read again what changed is marked until it is settled', async ({
  page,
  signIn,
}) => {
  await signIn();
  await startWizard(page, 'Confluent Cloud', 'discovered');
  await field(page, 'Brokers').fill('broker.example.com:9092');
  await field(page, 'Username').fill('reader');
  await field(page, 'Password').fill('secret');
  await next(page);
  await field(page, 'Topics').fill('orders');
  await next(page);
  const discover = page.getByRole('button', { name: 'Discover schema' });
  await discover.click();
  await expect(page.getByRole('status').filter({ hasText: 'The source answers.' })).toContainText(
    /\d new columns\.$/,
  );
  const name = page.getByLabel('Name of column 1', { exact: true });
  const type = page.getByLabel('Type of column 1', { exact: true });
  await expect(name).not.toHaveValue('');
  await expect(page.getByText(/^(New|Not) at the source$/)).toHaveCount(0);
  const [wasName, wasType] = [await name.inputValue(), await type.inputValue()];

  await type.fill('Bool');
  await discover.click();
  const mark = page.getByText(`${wasType} at the source`, { exact: true });
  await expect(mark).toBeVisible();
  await expect(type).toHaveValue('Bool');
  await type.fill(wasType);
  await expect(mark).toHaveCount(0);

  await name.fill('renamed');
  await expect(page.getByText('Not at the source', { exact: true })).toBeVisible();
  await discover.click();
  await expect(page.getByText('New at the source', { exact: true })).toBeVisible();
  await page.getByLabel('Source field of column 1', { exact: true }).fill(wasName);
  await expect(page.getByText('Not at the source', { exact: true })).toHaveCount(0);
});

test('five hundred tables are pasted, and three collisions are said', async ({ page, signIn }) => {
  await signIn();
  await startWizard(page, 'PostgreSQL', 'many');
  await page.getByRole('button', { name: /Tables/ }).click();
  const lines = Array.from({ length: 500 }, (_, index) => `public.t${index}`);
  await fillTables(page, { paste: lines.join('\n'), target: 'public_t1' });
  const targets = page.getByRole('textbox', { name: /^Target/ });
  await targets.nth(2).fill('public_t3');
  await targets.nth(4).fill('public_t5');
  await next(page);
  await expect(page.getByRole('alert')).toContainText('public_t1');
  await expect(page.getByRole('alert')).toContainText('public_t3');
  await expect(page.getByRole('alert')).toContainText('public_t5');
});

test('a pipe is cloned: everything but its secrets is there, under another name', async ({
  page,
  signIn,
}) => {
  await signIn();
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill('running confluent');
  const row = page.getByRole('table', { name: 'Pipes' }).getByRole('row').nth(1);
  const name = await row.getByRole('rowheader').getByRole('link').innerText();
  await row.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Clone' }).click();
  await expect(page.getByLabel('Pipe name')).toHaveValue(`${name}-copy`);
  await expect(page.getByLabel('Brokers')).not.toHaveValue('');
  await expect(field(page, 'Password')).toHaveValue('');
  await field(page, 'Username').fill('me');
  await field(page, 'Password').fill('secret');
  for (const _ of [1, 2, 3, 4]) await next(page);
  const body = (await submit(page, `${name}-copy`)) as { destination: { columns: unknown[] } };
  expect(body.destination.columns.length).toBeGreaterThan(0);
});

test('an imported body becomes a draft, and is sent as it came', async ({ page, signIn }) => {
  await signIn();
  await page.getByRole('link', { name: 'New pipe' }).click();
  await page.getByLabel('Request body as JSON').fill(JSON.stringify(publishedExamples.postgres));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByLabel('Pipe name')).toHaveValue(publishedExamples.postgres.name);
  // The published page has a placeholder there.
  const { password } = publishedExamples.postgres.source.postgres.credentials;
  await field(page, 'Password').fill(password);
  for (const _ of [1, 2, 3]) await next(page);
  expect(await submit(page, publishedExamples.postgres.name)).toEqual(publishedExamples.postgres);
});

test('what is wrong is listed on top, leads to its field, and nothing typed is lost by a reload', async ({
  page,
  signIn,
}) => {
  await signIn();
  await startWizard(page, 'Apache Kafka', 'draft-of-mine');
  await page.getByLabel('Brokers').fill('broker.example.com:70000');
  await field(page, 'Password').fill('typed-secret');
  await next(page);
  const problems = page.getByRole('alert');
  await expect(problems).toContainText('is not host:port');
  await problems.getByRole('button', { name: 'Enter the user name.' }).click();
  await expect(field(page, 'Username')).toBeFocused();

  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByLabel('Pipe name')).toHaveValue('draft-of-mine');
  await expect(page.getByLabel('Brokers')).toHaveValue('broker.example.com:70000');
  await expect(field(page, 'Password')).toHaveValue('');
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain(
    'typed-secret',
  );
});

test('a refusal of the source stays on the page with the words of the server', async ({ page, signIn }) => {
  await signIn();
  await startWizard(page, 'Confluent Cloud', 'unreachable');
  await page.getByLabel('Brokers').fill('unreachable.example.com:9092');
  await field(page, 'Username').fill('me');
  await field(page, 'Password').fill('secret');
  await next(page);
  await page.getByLabel('Topics').fill('orders');
  await next(page);
  await field(page, 'Table').fill('orders');
  await fillColumns(page, [{ name: 'id', type: 'UInt64' }]);
  await next(page);
  await next(page);
  await page.getByRole('button', { name: 'Create pipe' }).click();
  await expect(page.getByRole('alert')).toContainText('no such host');
  await page.getByRole('button', { name: /^Connect|Connect,/ }).click();
  await expect(field(page, 'Password')).toHaveValue('secret');
});

test('an answer that does not come is watched for, the body is not sent again', async ({ page, signIn }) => {
  const mock = await signIn();
  await startWizard(page, 'Confluent Cloud', 'slow-one');
  await page.getByLabel('Brokers').fill('broker.example.com:9092');
  await field(page, 'Username').fill('me');
  await field(page, 'Password').fill('secret');
  await next(page);
  await page.getByLabel('Topics').fill('orders');
  await next(page);
  await field(page, 'Table').fill('orders');
  await fillColumns(page, [{ name: 'id', type: 'UInt64' }]);
  await next(page);
  await next(page);
  await mock.fault({
    method: 'POST',
    path: '/clickpipes',
    status: 504,
    html: true,
    times: 1,
    afterwards: true,
  });
  await page.getByRole('button', { name: 'Create pipe' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'slow-one' })).toBeVisible();
  const sent = (await mock.requests()).filter(
    ({ method, path }) => method === 'POST' && path.endsWith('/clickpipes'),
  );
  expect(sent).toHaveLength(1);
});
