// What the stories against the strict server start with: the built page before it, a key with an organization of its own, and one
// clock for both, which stands still unless a story lets time pass.
import { existsSync } from 'node:fs';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { preview } from 'vite';
import { typeKey } from '../fixtures';
import { startStrictServer, type StrictServer } from './server';
import { StrictOrganization } from './organization';

const STEP_MS = 500;
/** So much made-up time may pass before what a story waits for. */
const PATIENCE_MS = 120_000;

/** A page of the built app, and the organization that its server holds. */
export class StrictApp {
  #underWay = 0;

  constructor(
    readonly page: Page,
    readonly organization: StrictOrganization,
  ) {
    const ended = () => {
      this.#underWay -= 1;
    };
    page.on('request', () => (this.#underWay += 1));
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
  }

  /** Lets time pass for page and server. It waits for requests: on their way no time is lost. */
  async pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += STEP_MS) {
      if (this.#underWay > 0) await expect.poll(() => this.#underWay, { intervals: [5] }).toBe(0);
      this.organization.advance(STEP_MS);
      await this.page.clock.runFor(STEP_MS);
    }
  }

  /** Lets time pass until it holds. */
  async until(holds: () => Promise<boolean>, what = String(holds)): Promise<void> {
    for (let passed = 0; !(await holds()); passed += STEP_MS) {
      if (passed >= PATIENCE_MS) throw new Error(`Not within ${PATIENCE_MS / 1_000} s: ${what}`);
      await this.pass(STEP_MS);
    }
  }

  /** Lets time pass until it is there. */
  async see(locator: Locator): Promise<void> {
    await this.until(() => locator.first().isVisible(), String(locator));
  }
}

/** To the list of pipes, from anywhere. */
export async function toList(app: StrictApp): Promise<Locator> {
  await app.page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Pipes', exact: true })
    .click();
  const table = app.page.getByRole('table', { name: 'Pipes' });
  await app.see(table);
  return table;
}

/** To the page of a pipe, by the list. */
export async function toPipe(app: StrictApp, name: string): Promise<void> {
  const table = await toList(app);
  await table.getByRole('link', { name, exact: true }).click();
  await app.see(app.page.getByRole('heading', { level: 1, name }));
}

interface Fixtures {
  /** A signed-in page at the fleet. */
  app: StrictApp;
}

interface WorkerFixtures {
  server: StrictServer;
  site: string;
}

export const strictTest = base.extend<Fixtures, WorkerFixtures>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures off the pattern
    async ({}, use) => {
      const server = await startStrictServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ server }, use) => {
      expect(existsSync('dist/index.html'), 'a build is there').toBe(true);
      process.env.CLICKHOUSE_API_URL = server.url;
      const site = await preview({ preview: { port: 0, strictPort: false }, logLevel: 'error' });
      await use(site.resolvedUrls?.local[0] ?? '');
      await site.close();
    },
    { scope: 'worker' },
  ],
  app: async ({ page, server, site }, use, info) => {
    const keyId = `strict-${info.testId}-${info.repeatEachIndex}`;
    const app = new StrictApp(page, server.organization(keyId));
    await page.clock.install({ time: StrictOrganization.START });
    await page.clock.pauseAt(StrictOrganization.START + 1_000);
    await page.goto(site);
    await app.see(page.getByLabel('API key ID'));
    await typeKey(page, keyId);
    await app.see(page.getByRole('heading', { level: 1, name: 'Fleet', exact: true }));
    await use(app);
    // Nothing of these stories is more than the key may send.
    expect(app.organization.requests.filter(({ status }) => status === 429)).toEqual([]);
  },
});

export { expect };
