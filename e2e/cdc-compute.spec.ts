import { expect, test } from './fixtures';

test('one slider for cores, memory follows, and the old size stays until it is applied', async ({
  page,
  signIn,
  time,
}) => {
  await signIn();
  await page.getByRole('link', { name: 'CDC compute' }).click();
  const cores = page.getByRole('slider', { name: 'CPU cores' });
  const before = Number(await cores.getAttribute('aria-valuenow'));
  await expect(page.getByRole('region', { name: 'Shared by' }).getByRole('listitem').first()).toBeVisible();
  await cores.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(`${before + 1} cores, ${(before + 1) * 4} GB`).first()).toBeVisible();

  const sent = page.waitForRequest((request) => request.method() === 'PATCH');
  await page.getByRole('button', { name: 'Apply' }).click();
  expect((await sent).postDataJSON()).toEqual({
    replicaCpuMillicores: (before + 1) * 1000,
    replicaMemoryGb: (before + 1) * 4,
  });
  await expect(page.getByRole('status').filter({ hasText: 'requested.' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Size/ }).getByRole('cell').first()).toContainText(
    `${before} core`,
  );

  await time.fastForward(5 * 60_000);
  await page.getByRole('button', { name: 'Refresh now' }).click();
  await expect(page.getByRole('row', { name: /^Size/ }).getByRole('cell').first()).toContainText(
    `${before + 1} cores`,
  );
  await expect(page.getByText('requested.')).toHaveCount(0);
});

test('before the first database pipe there is none, and that is said', async ({ page, signIn }) => {
  await signIn();
  await page.getByRole('button', { name: 'Service: analytics-prod' }).click();
  await page.getByRole('menuitem', { name: /sandbox/ }).click();
  await expect(page.getByRole('button', { name: 'Service: sandbox' })).toBeVisible();
  await page.getByRole('link', { name: 'CDC compute' }).click();
  await expect(page.getByRole('heading', { name: 'No CDC compute yet' })).toBeVisible();
});
