// Two servers that each speak one of the two dialects of the API. The app works with either without being told.
import type { Page } from '@playwright/test';
import { expect, test, typeKey } from './fixtures';

/** Where the server lists nothing, a person takes the ids from the console; here the mock cloud tells them. */
async function idsOf(page: Page, keyId: string): Promise<{ organization: string; service: string }> {
  const answer = await page.request.get('/__mock/ids', {
    headers: { Authorization: `Basic ${Buffer.from(`${keyId}:x`).toString('base64')}` },
  });
  const { organization, services } = (await answer.json()) as {
    organization: string;
    services: { id: string }[];
  };
  return { organization, service: services[0]?.id ?? '' };
}

async function mainJobs(page: Page, advance: (ms: number) => Promise<void>): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill('running kafka');
  await page.getByRole('table', { name: 'Pipes' }).getByRole('rowheader').first().getByRole('link').click();
  await expect(page.getByRole('tab', { name: 'Scaling' })).toBeVisible();
  const control = page.getByRole('switch');

  await control.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stop pipe' }).click();
  await expect(page.getByText('Stopping', { exact: true })).toBeVisible();
  await advance(10_000);
  await expect(page.getByText('Stopped', { exact: true })).toBeVisible();
  await control.click();
  await advance(10_000);
  await expect(page.getByText('Running', { exact: true })).toBeVisible();

  await page.getByRole('tab', { name: 'Scaling' }).click();
  const replicas = page.getByRole('slider', { name: 'Replicas' });
  const before = Number(await replicas.getAttribute('aria-valuenow'));
  await replicas.focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('row', { name: /^Size/ }).getByRole('cell').first()).toContainText(
    `${before + 1} ×`,
  );

  await page.getByRole('link', { name: 'CDC compute' }).click();
  const cores = page.getByRole('slider', { name: 'CPU cores' });
  await cores.focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('requested.')).toBeVisible();
}

test('a server that speaks only the published page: sign in with IDs, list, stop, start, scale, CDC', async ({
  page,
  keyFor,
  mock,
}) => {
  const keyId = keyFor('published');
  const ids = await idsOf(page, keyId);
  await page.goto('/');
  await typeKey(page, keyId);
  await expect(page.getByText('does not list what it can access')).toBeVisible();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText(/Enter the organization ID/)).toBeVisible();
  await page.getByLabel('Organization ID').fill(ids.organization);
  await page.getByLabel('Service ID').fill(ids.service);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pipes', exact: true })).toBeVisible();
  await mainJobs(page, (ms) => mock(keyId).pass(ms));

  // The official form was tried once for commands; the published one is remembered from then on.
  const states = (await mock(keyId).requests()).filter(({ path }) => path.endsWith('/state'));
  expect(states.map(({ status }) => status)).toEqual([400, 200, 200]);
});

test('a server that speaks only the OpenAPI form and refuses unknown properties: the same', async ({
  page,
  signIn,
}) => {
  const mock = await signIn('official');
  await mainJobs(page, (ms) => mock.pass(ms));
  const refused = (await mock.requests()).filter(({ status }) => status >= 400);
  expect(refused).toEqual([]);
});

test('services that are not listed: the IDs are asked for, and wrong ones are said to be wrong', async ({
  page,
  keyFor,
  mock,
}) => {
  const keyId = keyFor('unlisted');
  const ids = await idsOf(page, keyId);
  await page.goto('/');
  await typeKey(page, keyId);
  await page.getByLabel('Organization ID').fill(ids.organization);
  await page.getByLabel('Service ID').fill(ids.service);
  await mock(keyId).fault({
    path: '/clickpipes',
    status: 404,
    error: 'NOT_FOUND: no such service',
    times: 1,
  });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('No such service in this organization');
  await expect(page.getByLabel('Service ID')).toHaveValue(ids.service);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
});
