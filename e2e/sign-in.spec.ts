import { expect, SECRET, test, toPipes, typeKey } from './fixtures';

test.describe('the demo', () => {
  // Its key has no story in its name: its cloud lives in real time.
  test.use({ realTime: true });

  test('a person without a key takes the demo key and sees pipes', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Sign in to your ClickPipes' })).toBeVisible();
    await page.getByRole('button', { name: 'Use the demo key' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Fleet', exact: true })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Fleet' }).getByRole('row').nth(3)).toBeVisible();
    await expect(page.getByText('Demo data')).toBeVisible();
    await toPipes(page);
    await expect(page.getByRole('table', { name: 'Pipes' }).getByRole('row').nth(3)).toBeVisible();
  });

  test('without a server that plays the cloud, the demo plays it in the page, also after a reload', async ({
    page,
  }) => {
    let asked = 0;
    await page.route('**/__mock', (route) => route.fulfill({ status: 404, body: 'not here' }));
    await page.route('**/v1/**', (route) => {
      asked += 1;
      return route.abort();
    });
    await page.goto('/');
    await page.getByRole('button', { name: 'Use the demo key' }).click();
    await expect(page.getByRole('table', { name: 'Fleet' }).getByRole('row').nth(3)).toBeVisible();
    await page.reload();
    await expect(page.getByRole('table', { name: 'Fleet' }).getByRole('row').nth(3)).toBeVisible();
    await toPipes(page);
    await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
    await expect(page.getByText('Demo data')).toBeVisible();
    expect(asked).toBe(0);
  });
});

test('a wrong key is said to be wrong, and what was typed stays', async ({ page, keyFor }) => {
  const keyId = keyFor('expired');
  await page.goto('/');
  await typeKey(page, keyId);
  await expect(page.getByRole('alert')).toContainText('The API rejected this key');
  await expect(page.getByLabel('API key ID')).toHaveValue(keyId);
  await expect(page.getByLabel('API key secret', { exact: true })).toHaveValue(SECRET);
  await expect(page).toHaveURL(/\/sign-in/);
});

test('an empty form says what is missing', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Enter the ID of an API key.')).toBeVisible();
  await expect(page.getByText('Enter the secret of the API key.')).toBeVisible();
});

test('a key that is kept survives a reload of the tab and is gone after locking', async ({
  page,
  keyFor,
}) => {
  await page.goto('/');
  await typeKey(page, keyFor());
  await toPipes(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Pipes', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Lock' }).click();
  await expect(page.getByRole('status')).toContainText('has forgotten the key');
  expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toContain(SECRET);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Sign in to your ClickPipes' })).toBeVisible();
});

test('an untouched app locks itself after the time set, and returns to the same page', async ({
  page,
  signIn,
  time,
}) => {
  const mock = await signIn();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByLabel('Lock when idle for').selectOption({ label: '5 minutes' });
  await time.fastForward(4 * 60_000);
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await time.fastForward(2 * 60_000);
  await expect(page.getByRole('status')).toContainText('locked itself');
  await typeKey(page, mock.keyId);
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

test('a key that dies in the middle asks for another and returns to the same page', async ({
  page,
  signIn,
  time,
}) => {
  const mock = await signIn();
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill('orders');
  await expect(page).toHaveURL(/q=orders/);
  await mock.fault({ path: '/clickpipes', status: 401, error: 'UNAUTHORIZED: key disabled' });
  // Whatever reads next: the page, or what watches behind it.
  await time.until(page.getByText('no longer accepts the key'));
  await mock.clearFaults();
  await typeKey(page, mock.keyId);
  await expect(page).toHaveURL(/q=orders/);
  await expect(page.getByRole('searchbox', { name: 'Search pipes' })).toHaveValue('orders');
});
