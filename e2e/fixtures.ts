// What every story starts with: a time of its own, a key whose ID is its own tenant of the mock cloud, a way to sign in,
// and the mock's control API.
import { test as base, expect, type APIRequestContext, type Locator, type Page } from '@playwright/test';
import { ORGANIZATION_NAME, tenantIds } from '../src/mock/tenants/layout';
import { authorization, ORIGIN, SECRET, StoryTime } from './time';

/** The mock cloud's control API for the tenant of one key. */
export class MockControl {
  constructor(
    private readonly request: APIRequestContext,
    private readonly time: StoryTime,
    readonly keyId: string,
  ) {}

  /** The caller says what the answer is. */
  private async call<Answer = unknown>(method: string, path: string, data?: unknown): Promise<Answer> {
    const answer = await this.request.fetch(path, {
      method,
      headers: { Authorization: authorization(this.keyId) },
      ...(data === undefined ? {} : { data }),
    });
    expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    const text = await answer.text();
    return JSON.parse(text);
  }

  /** Reads from the API as another client would, past the page and its request budget. */
  async read<Result>(path: string): Promise<Result> {
    return (await this.call<{ result: Result }>('GET', `/__mock/v1${path}`)).result;
  }

  /** Time passes, for the cloud and for the page. */
  async pass(ms: number): Promise<void> {
    await this.time.pass(ms);
  }

  async fault(fault: Record<string, unknown>): Promise<void> {
    await this.call('POST', '/__mock/faults', fault);
  }

  async clearFaults(): Promise<void> {
    await this.call('DELETE', '/__mock/faults');
  }

  async setPipeState(pipeId: string, state: string): Promise<void> {
    await this.call('POST', `/__mock/pipes/${pipeId}`, { state });
  }

  async setServiceState(serviceId: string, state: string): Promise<void> {
    await this.call('POST', `/__mock/services/${serviceId}`, { state });
  }

  async requests(): Promise<{ method: string; path: string; status: number; at: number }[]> {
    return this.call('GET', '/__mock/requests');
  }
}

interface Options {
  /** Clocks run: for stories of a tenant that has no key of the story, the demo's. */
  realTime: boolean;
}

interface Fixtures {
  /** A key ID of this test alone; it begins with the name of the scenario. */
  keyFor: (scenario?: string) => string;
  /** Opens the list of the first service that runs, signed in as after a reload. */
  signIn: (scenario?: string) => Promise<MockControl>;
  mock: (keyId: string) => MockControl;
  time: StoryTime;
  keys: Set<string>;
}

export const test = base.extend<Fixtures & Options>({
  realTime: [false, { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures off the pattern
  keys: async ({}, use) => {
    await use(new Set());
  },
  time: [
    async ({ context, request, keys, realTime }, use) => {
      const time = new StoryTime(context, request, keys);
      if (!realTime) await time.install();
      await use(time);
      await time.end();
    },
    { auto: true },
  ],
  keyFor: async ({ keys }, use, info) => {
    const unique = `${info.testId}-${info.repeatEachIndex}-${Date.now().toString(36)}`;
    await use((scenario = 'demo') => {
      // The clock of this key's tenant stands at the moment after the @.
      const keyId = `${scenario}-${unique}@${ORIGIN}`;
      keys.add(keyId);
      return keyId;
    });
  },
  mock: async ({ request, time }, use) => {
    await use((keyId) => new MockControl(request, time, keyId));
  },
  signIn: async ({ page, keyFor, mock }, use) => {
    await use(async (scenario) => {
      const keyId = keyFor(scenario);
      await openPipes(page, keyId);
      return mock(keyId);
    });
  },
});

/** Of 10,000 pipes they are 41 MB, behind which everything else waits for seconds. */
export async function withoutMetrics(mock: MockControl): Promise<void> {
  await mock.fault({ method: 'GET', path: '/prometheus', status: 403, error: 'FORBIDDEN: no metrics' });
}

/** Opens an address of the app where a kept session lies: signed in, as after a reload. */
export async function openSignedIn(page: Page, keyId: string, address = '/'): Promise<void> {
  const session = {
    keyId,
    keySecret: SECRET,
    organizationId: tenantIds(keyId).organization,
    organizationName: ORGANIZATION_NAME,
    lock: '',
  };
  const stored = await page.addInitScript(
    (text) => sessionStorage.setItem('penstock.session', text),
    JSON.stringify(session),
  );
  await page.goto(address);
  // From now on the page keeps it itself.
  await stored.dispose();
}

/** Enters at the list of the first service, which runs. */
export async function openPipes(page: Page, keyId: string): Promise<void> {
  await openSignedIn(page, keyId, `/services/${tenantIds(keyId).services[0]?.id}/pipes`);
  await expect(page.getByRole('heading', { level: 1, name: 'Pipes', exact: true })).toBeVisible();
}

/** Types a key into the sign-in page and sends it. */
export async function typeKey(page: Page, keyId: string, secret = SECRET): Promise<void> {
  await page.getByLabel('API key ID').fill(keyId);
  await page.getByLabel('API key secret', { exact: true }).fill(secret);
  // Stories reload their pages.
  await page.getByLabel('Keep me signed in when this tab reloads').check();
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** From the fleet, where one arrives, to the pipes of the first service that runs. */
export async function toPipes(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Fleet', exact: true })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Pipes', exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pipes', exact: true })).toBeVisible();
}

/** To a place of the frame; on a narrow screen it may be behind "More". */
export async function toPlace(page: Page, name: string): Promise<void> {
  const frame = page.getByRole('navigation', { name: 'Main' });
  const link = frame.getByRole('link', { name, exact: true });
  await expect(frame.getByRole('link', { name: 'Pipes', exact: true })).toBeVisible();
  if (!(await link.isVisible())) await frame.getByRole('button', { name: 'More' }).click();
  await link.click();
}

/** Counts what the page asks of the API from now on. */
export function countRequests(page: Page): { asked: number } {
  const counter = { asked: 0 };
  page.on('request', (request) => {
    if (request.url().includes('/v1/')) counter.asked += 1;
  });
  return counter;
}

/**
 * Presses a button that copies, and gives what it copied. That is there only some time after the press where the text may
 * hold a secret, since the part that looks for secrets is loaded first.
 */
export async function copiedBy(button: Locator): Promise<string> {
  const page = button.page();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await button.click();
  let copied = '';
  await expect(async () => {
    copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).not.toBe('');
  }).toPass();
  return copied;
}

/** The row of a pipe in the list. */
export function rowNamed(page: Page, name: string) {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
}

export { expect, ORIGIN, SECRET };
