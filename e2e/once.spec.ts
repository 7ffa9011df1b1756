// A browser sends a request again by itself when its connection is cut or the answer is 408, a change too. The server
// behind the page passes it on once.
import { publishedExamples } from '../src/mock/examples/published';
import { expect, rowNamed, test, toPlace } from './fixtures';
import { field, next } from './wizardSteps';

const failures = [
  { how: 'whose connection is cut', fault: { cut: true } },
  { how: 'that is answered with 408', fault: { status: 408, error: 'REQUEST_TIMEOUT: waited too long' } },
];

for (const { how, fault } of failures) {
  test(`a change ${how} after it was carried out arrives once`, async ({ page, signIn }) => {
    const mock = await signIn();
    const { name, source } = publishedExamples.postgres;
    await page.getByRole('link', { name: 'New pipe' }).click();
    await page.getByLabel('Request body as JSON').fill(JSON.stringify(publishedExamples.postgres));
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByLabel('Pipe name')).toHaveValue(name);
    // The published page has a placeholder there.
    await field(page, 'Password').fill(source.postgres.credentials.password);
    for (const _ of [1, 2, 3]) await next(page);
    await mock.fault({ method: 'POST', afterwards: true, ...fault });
    await page.getByRole('button', { name: 'Create pipe' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

    await mock.fault({ method: 'PATCH', path: '/state', afterwards: true, ...fault });
    await toPlace(page, 'Pipes');
    const search = page.getByRole('searchbox', { name: 'Search pipes' });
    await search.fill('running kafka');
    const first = page.getByRole('table', { name: 'Pipes' }).getByRole('rowheader').first();
    const other = await first.getByRole('link').innerText();
    await search.clear();
    await rowNamed(page, other).getByRole('switch').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stop pipe' }).click();
    await expect(rowNamed(page, other)).toContainText(/Stopping|Stopped/);

    const changes = (await mock.requests()).filter(({ method }) => method !== 'GET');
    expect(changes.map(({ method }) => method)).toEqual(['POST', 'PATCH']);
    await expect(rowNamed(page, name)).toHaveCount(1);
  });
}
