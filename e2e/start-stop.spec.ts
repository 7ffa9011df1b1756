import type { Page } from '@playwright/test';
import { expect, rowNamed, test } from './fixtures';

/** The name of the first row that matches a search. */
async function find(page: Page, view: string, text: string): Promise<string> {
  await page
    .getByRole('group', { name: 'Filter by state' })
    .getByRole('button', { name: new RegExp(`^${view}`) })
    .click();
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill(text);
  const link = page.getByRole('table', { name: 'Pipes' }).getByRole('rowheader').first().getByRole('link');
  const name = await link.innerText();
  await page.getByRole('group', { name: 'Filter by state' }).getByRole('button', { name: /^All/ }).click();
  return name;
}

test('a running pipe is stopped after a question, and started again at once', async ({ page, signIn }) => {
  const mock = await signIn();
  const name = await find(page, 'Running', 'kafka');
  const row = rowNamed(page, name);
  const control = row.getByRole('switch', { name: `Run ${name}` });
  await expect(control).toBeChecked();

  await control.click();
  const dialog = page.getByRole('dialog', { name: `Stop ${name}?` });
  await expect(dialog).toContainText('goes on from the same position');
  await dialog.getByRole('button', { name: 'Stop pipe' }).click();
  await expect(row).toContainText('Stopping');
  await mock.pass(10_000);
  await expect(row).toContainText('Stopped');
  await expect(control).not.toBeChecked();

  await control.click();
  await expect(row).toContainText('Provisioning');
  await mock.pass(10_000);
  await expect(row).toContainText('Running');
  await expect(control).toBeChecked();
  const sent = (await mock.requests()).filter(({ method }) => method === 'PATCH');
  expect(sent.map(({ status }) => status)).toEqual([200, 200]);
});

test('pausing a database pipe says what grows meanwhile; cancelling sends nothing', async ({
  page,
  signIn,
}) => {
  const mock = await signIn();
  const name = await find(page, 'Running', 'postgres');
  await rowNamed(page, name).getByRole('switch').click();
  const dialog = page.getByRole('dialog', { name: `Pause ${name}?` });
  await expect(dialog).toContainText('replication slot');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect((await mock.requests()).filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('where a switch cannot act it stays in reach and says why', async ({ page, signIn }) => {
  const mock = await signIn();
  const name = await find(page, 'Stopped', 'completed');
  const control = rowNamed(page, name).getByRole('switch');
  await expect(control).toHaveAttribute('aria-disabled', 'true');
  await expect(control).toHaveAccessibleDescription(/would change nothing/);
  await control.focus();
  await expect(page.getByRole('tooltip')).toContainText('would change nothing');
  await control.press('Space');
  expect((await mock.requests()).filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('a start of a pipe that runs already counts as done', async ({ page, signIn }) => {
  const mock = await signIn();
  const name = await find(page, 'Stopped', 'kafka');
  await mock.fault({
    method: 'PATCH',
    path: '/state',
    status: 400,
    error: 'BAD_REQUEST: ClickPipe is already running',
    times: 1,
    afterwards: true,
  });
  await rowNamed(page, name).getByRole('switch').click();
  await mock.pass(10_000);
  await expect(rowNamed(page, name)).toContainText('Running');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect((await mock.requests()).filter(({ method }) => method === 'PATCH')).toHaveLength(1);
});

test('a refused command is said with the words of the server and its request', async ({ page, signIn }) => {
  const mock = await signIn();
  const name = await find(page, 'Stopped', 'kafka');
  await mock.fault({ method: 'PATCH', path: '/state', status: 403, error: 'FORBIDDEN: not with this key' });
  await rowNamed(page, name).getByRole('switch').click();
  const notice = page.getByRole('alert').filter({ hasText: `Start of ${name} failed` });
  await expect(notice).toContainText('not with this key');
  await expect(notice).toContainText('Request ');
  await expect(rowNamed(page, name)).toContainText('Stopped');
});

test('a command without an answer is not sent again: the pipe is watched and the outcome said', async ({
  page,
  signIn,
  time,
}) => {
  const mock = await signIn();
  const name = await find(page, 'Running', 'kafka');
  await mock.fault({ method: 'PATCH', path: '/state', status: 504, html: true, times: 1, afterwards: true });
  // Reads are held back so that "not confirmed" stays long enough to be seen.
  await mock.fault({ method: 'GET', path: '/clickpipes', status: 500, error: 'INTERNAL: later', times: 3 });
  await rowNamed(page, name).getByRole('switch').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stop pipe' }).click();
  await expect(rowNamed(page, name)).toContainText('Stop not confirmed');
  await time.until(rowNamed(page, name).filter({ hasText: /Stopped/ }));
  await expect(rowNamed(page, name)).toContainText('Stopped');
  expect((await mock.requests()).filter(({ method }) => method === 'PATCH')).toHaveLength(1);
});

test('the detail page has the same switch, and says since when the state was seen', async ({
  page,
  signIn,
}) => {
  const mock = await signIn();
  const name = await find(page, 'Running', 'kafka');
  await rowNamed(page, name).getByRole('rowheader').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText(/for at least \d+ s/)).toBeVisible();
  await page.getByRole('switch', { name: `Run ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stop pipe' }).click();
  await expect(page.getByText('Stopping', { exact: true })).toBeVisible();
  await mock.pass(10_000);
  await expect(page.getByText('Stopped', { exact: true })).toBeVisible();
  await expect(page.getByText(/^for \d+ s/)).toBeVisible();
});
