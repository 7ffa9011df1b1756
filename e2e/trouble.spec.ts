import { expect, test } from './fixtures';

test('an idle service is woken by a click and by nothing else', async ({ page, signIn }) => {
  const mock = await signIn();
  await page.getByRole('button', { name: 'Service: analytics-prod' }).click();
  await page.getByRole('menuitem', { name: /reporting-eu/ }).click();
  await expect(page.getByRole('heading', { name: 'reporting-eu is idle' })).toBeVisible();
  await expect(page.getByText('which is billed until it idles again')).toBeVisible();
  expect((await mock.requests()).filter(({ method }) => method !== 'GET')).toEqual([]);

  await page.getByRole('button', { name: 'Wake service' }).click();
  await expect(page.getByRole('heading', { name: /Waking reporting-eu/ })).toBeVisible();
  await mock.pass(60_000);
  await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
  expect((await mock.requests()).filter(({ method }) => method === 'PATCH')).toHaveLength(1);
});

test('a stopped service is started only after its name was typed', async ({ page, signIn }) => {
  const mock = await signIn();
  await page.getByRole('button', { name: 'Service: analytics-prod' }).click();
  await page.getByRole('menuitem', { name: /legacy-archive/ }).click();
  await page.getByRole('button', { name: 'Start service' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start legacy-archive?' });
  await expect(dialog.getByRole('button', { name: 'Start service' })).toBeDisabled();
  await dialog.getByRole('textbox').fill('legacy-archive');
  await dialog.getByRole('button', { name: 'Start service' }).click();
  await expect(
    page.getByRole('heading', { name: /Starting legacy-archive|Waking legacy-archive/ }),
  ).toBeVisible();
  await mock.pass(60_000);
  await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
});

test('an idle service whose pipes the API still tells can be woken beside its state', async ({
  page,
  signIn,
}) => {
  // The mock cloud refuses to speak of pipes then; it is not known that every server does.
  await page.route(/\/services$/, async (route) => {
    const response = await route.fetch();
    const envelope = (await response.json()) as { result: { state: string }[] };
    const result = envelope.result.map((service) => ({ ...service, state: 'idle' }));
    await route.fulfill({ response, json: { ...envelope, result } });
  });
  const mock = await signIn();
  await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
  await page.getByRole('button', { name: 'Wake… analytics-prod' }).click();
  const dialog = page.getByRole('dialog', { name: 'Wake analytics-prod?' });
  await expect(dialog).toContainText('billed until it idles again');
  expect((await mock.requests()).filter(({ method }) => method !== 'GET')).toEqual([]);
  const sent = page.waitForRequest((request) => request.method() === 'PATCH');
  await dialog.getByRole('button', { name: 'Wake service' }).click();
  expect((await sent).postDataJSON()).toEqual({ command: 'awake' });
  await expect(dialog).toBeHidden();
  await page.unrouteAll({ behavior: 'wait' });
});

test('a key without the right on ClickPipes is told which right to ask for', async ({ page, signIn }) => {
  await signIn('norights');
  await expect(page.getByRole('alert')).toContainText('control-plane:service:manage-clickpipes');
});

test('a garbled answer is said to be one, and trying again works', async ({ page, signIn, time }) => {
  const mock = await signIn();
  await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
  // Else it would be read again by itself.
  await page.getByRole('combobox', { name: 'Refresh every' }).selectOption('Off');
  await mock.fault({ method: 'GET', path: '/clickpipes', garbled: true });
  await page.reload();
  await time.until(page.getByRole('alert').filter({ hasText: 'The answer could not be read' }));
  await mock.clearFaults();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
});

test('a failed refresh keeps the rows and says since when they are old', async ({ page, signIn, time }) => {
  const mock = await signIn();
  const rows = page.getByRole('table', { name: 'Pipes' });
  const count = await rows.getAttribute('aria-rowcount');
  await mock.fault({ method: 'GET', path: '/clickpipes', garbled: true });
  await page.getByRole('button', { name: 'Refresh now' }).click();
  await time.until(page.getByText(/Not refreshed since \d\d:\d\d:\d\d\./));
  await expect(rows).toHaveAttribute('aria-rowcount', count ?? '');
});

test('offline is said; what is there stays', async ({ page, signIn, context }) => {
  await signIn();
  await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('You are offline.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('You are offline.')).toBeHidden();
});

test('after a 429 the queue waits, the app says so, and goes on by itself', async ({
  page,
  signIn,
  time,
}) => {
  const mock = await signIn();
  await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
  await mock.fault({
    method: 'GET',
    path: '/clickpipes',
    status: 429,
    error: 'RATE_LIMITED: slow down',
    times: 1,
  });
  time.keepRequestsWaiting();
  await page.getByRole('button', { name: 'Refresh now' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Rate limit reached' })).toBeVisible();
  await time.pass(2_000);
  await expect(page.getByRole('status').filter({ hasText: 'Rate limit reached' })).toBeHidden();
  await expect(page.getByText(/Not refreshed/)).toHaveCount(0);
});

test('an address that leads nowhere says so inside the app', async ({ page, signIn }) => {
  await signIn();
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
});
