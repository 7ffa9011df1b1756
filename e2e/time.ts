// The time of a story. It begins at a fixed moment and stands still, in the mock cloud and in every page of the story,
// until the story moves it. Only the request budget is never waited for: where a page has requests that wait for a slot,
// the clock of the page and the one that the rate limit goes by are moved on, while the cloud itself stands.
import {
  expect,
  type APIRequestContext,
  type BrowserContext,
  type Locator,
  type Page,
} from '@playwright/test';
import { installPageTime, keepNativeTimers } from './timeInPage';

/** Where every story begins; the unit tests of the mock cloud begin there, too. */
export const ORIGIN = Date.parse('2026-03-30T12:00:00Z');
/** The secret of every story's key. */
export const SECRET = 'a-secret-nobody-may-see';

/** As often as something that moves is read: what was asked in one step is answered before it is asked again. */
const STEP_MS = 2_500;
/** In such steps a story waits for something. */
const SHORT_STEP_MS = 1_000;
/** After so long it waits in longer steps. */
const SOON_MS = 15_000;
/** The longest a step may wait for answers, in real time; then something is wrong. */
const PATIENCE_MS = 20_000;

export function authorization(keyId: string): string {
  return `Basic ${Buffer.from(`${keyId}:${SECRET}`).toString('base64')}`;
}

export class StoryTime {
  #last: Promise<unknown> = Promise.resolve();
  #keepsWaiting = false;
  #over = false;

  /** `keys`: the IDs of all keys of the story. */
  constructor(
    private readonly context: BrowserContext,
    private readonly request: APIRequestContext,
    private readonly keys: ReadonlySet<string>,
  ) {}

  /** For pages that are opened from now on. */
  async install(): Promise<void> {
    await this.context.exposeBinding('storyWaitsForBudget', ({ page }) => this.#makeRoom(page));
    await this.context.addInitScript(keepNativeTimers);
    await this.context.clock.install({ time: ORIGIN - 1 });
    await this.context.clock.pauseAt(ORIGIN);
    await this.context.addInitScript(installPageTime);
  }

  /** Nothing is moved any more, and what was under way has ended. */
  async end(): Promise<void> {
    this.#over = true;
    await this.#last.catch(() => undefined);
  }

  /** Lets time pass, step by step, for the cloud and for the pages. */
  pass(ms: number): Promise<void> {
    return this.#inTurn(async () => {
      // What was asked before is taken in at the time at which it was asked.
      await this.#settle();
      for (let left = ms; left > 0; left -= STEP_MS) await this.#step(Math.min(left, STEP_MS));
    });
  }

  /** From now on no room is made for requests that wait: what the app says meanwhile can be looked at. */
  keepRequestsWaiting(): void {
    this.#keepsWaiting = true;
  }

  /** Time that nobody lived through, as when a laptop sleeps: what was due meanwhile is done once, at its end. */
  fastForward(ms: number): Promise<void> {
    return this.#inTurn(async () => {
      await this.#settle();
      await this.#moveAll({ advanceMs: ms, wallMs: ms }, () => this.context.clock.fastForward(ms));
    });
  }

  /** Lets time pass until something can be seen, or holds. Fails when it does not within so much of the story's time. */
  async until(condition: Locator | (() => boolean | Promise<boolean>), atMostMs = 60_000): Promise<void> {
    const holds =
      typeof condition === 'function'
        ? condition
        : async () => (await condition.filter({ visible: true }).count()) > 0;
    await this.#inTurn(() => this.#settle());
    for (let passed = 0; !(await holds());) {
      if (passed >= atMostMs)
        throw new Error(`Not within ${atMostMs / 1_000} s of the story: ${String(condition)}`);
      const ms = passed < SOON_MS ? SHORT_STEP_MS : STEP_MS;
      await this.pass(ms);
      passed += ms;
    }
  }

  async #step(ms: number): Promise<void> {
    await this.#moveAll({ advanceMs: ms, wallMs: ms }, () => this.context.clock.runFor(ms));
  }

  /**
   * First the pages, whose requests wait meanwhile, then the clouds: so a request never reaches a cloud at a later time than
   * that at which its page has the answer, and never at an earlier one than that at which it left.
   */
  async #moveAll(by: { advanceMs?: number; wallMs: number }, movePages: () => Promise<void>): Promise<void> {
    await this.#inPages(() => globalThis.timeOfStory?.holdRequests());
    await movePages();
    await this.#moveClouds(by);
    await this.#inPages(() => globalThis.timeOfStory?.releaseRequests());
    await this.#settle();
  }

  async #inPages(act: () => void): Promise<void> {
    await Promise.all(this.context.pages().map((page) => inPageTime(page, undefined, act)));
  }

  /** A page has requests that wait, and no time passes by itself. */
  #makeRoom(page: Page): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#keepsWaiting) return;
      await this.#settle();
      const ms = await inPageTime(page, 0, () => globalThis.timeOfStory?.budgetWaitMs());
      if (ms <= 0) return;
      await this.#moveAll({ wallMs: ms }, () => this.context.clock.runFor(ms));
    }).catch((error: unknown) => {
      // A page that was closed, or left for another document, needs no room.
      if (!this.#over && !page.isClosed()) console.error(error);
    });
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    const turn = this.#last.catch(() => undefined).then(() => (this.#over ? undefined : act()));
    this.#last = turn;
    return turn;
  }

  async #moveClouds(by: { advanceMs?: number; wallMs: number }): Promise<void> {
    await Promise.all([...this.keys].map((keyId) => this.#clockOf(keyId, by)));
  }

  /** How many requests the cloud of this key holds back until its clock is moved. */
  async #clockOf(keyId: string, data?: object): Promise<number> {
    const answer = await this.request.fetch('/__mock/clock', {
      method: data ? 'POST' : 'GET',
      headers: { Authorization: authorization(keyId) },
      ...(data && { data }),
    });
    expect(answer.ok(), `${answer.status()} ${await answer.text()}`).toBe(true);
    const { waiting }: { waiting: number } = await answer.json();
    return waiting;
  }

  /** Until everything that was asked is answered, but for what the clouds hold back. */
  async #settle(): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    while (Date.now() < deadline) {
      const open = await Promise.all(this.context.pages().map(openRequests));
      const count = open.reduce((sum, each) => sum + each, 0);
      if (count === 0) return;
      const waiting = await Promise.all([...this.keys].map((keyId) => this.#clockOf(keyId)));
      if (count <= waiting.reduce((sum, each) => sum + each, 0)) return;
    }
    throw new Error(`Requests of the page are not answered for ${PATIENCE_MS / 1_000} s.`);
  }
}

/** 0 for a page that is just going from one document to the next. */
function openRequests(page: Page): Promise<number> {
  return inPageTime(page, 0, () => globalThis.timeOfStory?.openRequests());
}

/** Asks a page for something of its time; one that has none, or is just going to another document, has the other value. */
async function inPageTime<Value>(
  page: Page,
  otherwise: Value,
  ask: () => Value | Promise<Value> | undefined,
): Promise<Value> {
  try {
    return (await page.evaluate(ask)) ?? otherwise;
  } catch (error) {
    if (page.isClosed() || /context was destroyed|navigat/i.test(String(error))) return otherwise;
    throw error;
  }
}
