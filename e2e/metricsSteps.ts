// Steps of the stories about the numbers of a pipe: looks at the metrics endpoint.
import type { Page } from '@playwright/test';
import { parseExposition } from '../src/lib/prometheus/parse';
import { readMeasures, type PipeMeasures } from '../src/pipes/measures';
import { expect, type Door } from './fixtures';
import type { StoryTime } from './time';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Opens a pipe from the list; gives its id. */
export async function open(page: Page, name: string): Promise<string> {
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill(name);
  await page.getByRole('table', { name: 'Pipes' }).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Signs in and goes to a tab of a pipe, until the numbers were looked at for the first time. */
export async function watch(
  page: Page,
  signIn: () => Promise<Door>,
  name: string,
  tab: 'Metrics' | 'Scaling',
): Promise<{ door: Door; scrapes: string[]; id: string }> {
  const scrapes = scrapesOf(page);
  const door = await signIn();
  const id = await open(page, name);
  await page.getByRole('tab', { name: tab }).click();
  await firstLook(scrapes);
  return { door, scrapes, id };
}

/** Everything the page scrapes from now on, in order. */
export function scrapesOf(page: Page): string[] {
  const texts: string[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/prometheus') && response.ok()) {
      void response.text().then((text) => texts.push(text));
    }
  });
  return texts;
}

/** What a scrape says of a pipe. */
export function measured(scrape: string | undefined, id: string): PipeMeasures['values'] {
  return readMeasures(parseExposition(scrape ?? '')).pipes.get(id)?.values ?? {};
}

/** So much later the page looks again. */
export async function pass(time: StoryTime, scrapes: readonly string[], ms: number): Promise<void> {
  const before = scrapes.length;
  await time.leap(ms);
  await time.until(() => scrapes.length > before);
  // The second look after a pause comes soon, and what was counted is drawn a little later.
  await time.pass(10_000);
}

/** Until the page has looked for the first time. */
export async function firstLook(scrapes: readonly string[]): Promise<void> {
  await expect.poll(() => scrapes.length).toBeGreaterThan(0);
}

/** A chart's table, the latest row first: time in epoch ms and the cells. */
export async function tableOf(page: Page, title: string): Promise<{ at: number; cells: string[] }[]> {
  const rows = page.getByRole('table', { name: title, exact: true }).locator('tbody tr');
  return rows.evaluateAll((all) =>
    all.map((row) => ({
      at: Date.parse(row.querySelector('time')?.dateTime ?? ''),
      cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    })),
  );
}
