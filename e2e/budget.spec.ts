// The request budget: what an open page costs.
import { expect, test } from './fixtures';

test('a list at rest asks at most three times in ten seconds', async ({ page, signIn, time }) => {
  await signIn('empty');
  await expect(page.getByRole('heading', { name: 'No pipes in this service yet' })).toBeVisible();
  // The first two scrapes come close together: a rate takes two.
  await time.pass(10_000);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/v1/')) asked.push(request.url());
  });
  await time.pass(60_000);
  expect(asked.length).toBeGreaterThanOrEqual(3);
  expect(asked.length).toBeLessThanOrEqual(18);
  // Watching from the background is in that: metrics twice a minute.
  expect(asked.filter((url) => url.includes('/prometheus')).length).toBeLessThanOrEqual(2);
});

test('a hidden tab asks nothing', async ({ page, signIn, time }) => {
  await signIn();
  await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  // What was under way when the tab was hidden may still end.
  await time.pass(5_000);
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().includes('/v1/')) asked += 1;
  });
  await time.pass(60_000);
  expect(asked).toBe(0);
});

test('an impatient person never meets the rate limit', async ({ page, signIn }) => {
  const mock = await signIn();
  const refresh = page.getByRole('button', { name: 'Refresh now' });
  for (let click = 0; click < 25; click += 1) await refresh.click();
  await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
  expect((await mock.requests()).filter(({ status }) => status === 429)).toEqual([]);
});
