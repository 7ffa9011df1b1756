import { expect, SECRET, test } from './fixtures';

test('the secret of the key is nowhere but in the tab’s session', async ({ page, signIn, time }) => {
  const said: string[] = [];
  const addresses: string[] = [];
  const answers: Promise<string>[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('request', (request) => addresses.push(request.url()));
  page.on('response', (response) => {
    if (response.url().includes('/v1/')) answers.push(response.text().catch(() => ''));
  });
  const mock = await signIn();
  const list = page.getByRole('table', { name: 'Pipes' });
  await list.getByRole('rowheader').first().getByRole('link').click();
  for (const tab of ['Configuration', 'Scaling', 'Danger zone'])
    await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('link', { name: 'CDC compute' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'CDC compute' })).toBeVisible();
  await mock.fault({ method: 'GET', path: '/clickpipes', garbled: true });
  await page.getByRole('link', { name: 'Pipes', exact: true }).click();
  await time.until(page.getByText('could not be read'));

  const kept = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return JSON.stringify([
      Object.entries(localStorage),
      databases,
      document.cookie,
      await caches.keys(),
      history.state,
    ]);
  });
  const basic = Buffer.from(`${mock.keyId}:${SECRET}`).toString('base64');
  const everywhere = [
    ...said,
    ...addresses,
    ...(await Promise.all(answers)),
    kept,
    await page.content(),
  ].join('\n');
  for (const secret of [SECRET, basic]) expect(everywhere).not.toContain(secret);
  expect(kept).toContain('[]');
});
