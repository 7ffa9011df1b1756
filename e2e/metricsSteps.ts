// Steps of the stories about the numbers of a pipe: what the page scrapes.
import type { Page } from '@playwright/test';
import { parseExposition } from '../src/lib/prometheus/parse';
import { readMeasures, type PipeMeasures } from '../src/pipes/measures';
import { expect, type MockControl } from './fixtures';
import type { StoryTime } from './time';

export const MINUTE_MS = 60_000;

/** Opens a pipe from the list; gives its id. */
export async function openPipe(page: Page, name: string): Promise<string> {
  await page.getByRole('searchbox', { name: 'Search pipes' }).fill(name);
  await page.getByRole('table', { name: 'Pipes' }).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Signs in and goes to a tab of a pipe, until the numbers were scraped for the first time. */
export async function openNumbers(
  page: Page,
  signIn: () => Promise<MockControl>,
  name: string,
  tab: 'Metrics' | 'Scaling',
): Promise<{ mock: MockControl; scrapes: string[]; id: string }> {
  const scrapes = scrapesOf(page);
  const mock = await signIn();
  const id = await openPipe(page, name);
  await page.getByRole('tab', { name: tab }).click();
  await firstScrape(scrapes);
  return { mock, scrapes, id };
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

/** Lets time pass, and then until the page has scraped again. */
export async function passUntilScrape(
  time: StoryTime,
  scrapes: readonly string[],
  ms: number,
): Promise<void> {
  const before = scrapes.length;
  await time.fastForward(ms);
  await time.until(() => scrapes.length > before);
  // The second scrape after a pause comes soon, and what was counted is drawn a little later.
  await time.pass(10_000);
}

/** Until the page has scraped for the first time. */
export async function firstScrape(scrapes: readonly string[]): Promise<void> {
  await expect.poll(() => scrapes.length).toBeGreaterThan(0);
}

/** A chart's table once it has rows, the latest first: time in epoch ms and the cells. */
export async function tableOf(page: Page, title: string): Promise<{ at: number; cells: string[] }[]> {
  const rows = page.getByRole('table', { name: title, exact: true }).locator('tbody tr');
  // Another window is read anew, and draws nothing meanwhile.
  await expect(rows.first()).toBeAttached();
  return rows.evaluateAll((all) =>
    all.map((row) => ({
      at: Date.parse(row.querySelector('time')?.dateTime ?? ''),
      cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    })),
  );
}
