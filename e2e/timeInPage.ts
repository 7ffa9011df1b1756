// What a page of a story runs before its own code. Playwright's clock stands still for all of it; but the short timers
// and frames with which a page draws itself are no time that a story tells of, so they run.

/** What stories ask a page. */
interface PageTime {
  /** Requests to the API that are not answered yet, once the page has done what it has at hand. */
  openRequests(): Promise<number>;
  /** How long until the request budget has a slot for what waits, ms; 0 when nothing waits. */
  budgetWaitMs(): number;
  /** From now on requests to the API wait, until they are released. */
  holdRequests(): void;
  releaseRequests(): void;
}

interface Native {
  setTimeout: typeof setTimeout;
  clearTimeout: typeof clearTimeout;
  setInterval: typeof setInterval;
  requestAnimationFrame: typeof requestAnimationFrame;
  cancelAnimationFrame: typeof cancelAnimationFrame;
  requestIdleCallback: typeof requestIdleCallback;
  cancelIdleCallback: typeof cancelIdleCallback;
}

declare global {
  // Both only in pages of stories.
  var nativeTime: Native;
  var timeOfStory: PageTime | undefined;
  var storyWaitsForBudget: () => Promise<void>;
}

/** Runs before Playwright's clock takes the place of these. */
export function keepNativeTimers(): void {
  globalThis.nativeTime = {
    setTimeout: globalThis.setTimeout.bind(globalThis),
    clearTimeout: globalThis.clearTimeout.bind(globalThis),
    setInterval: globalThis.setInterval.bind(globalThis),
    requestAnimationFrame: globalThis.requestAnimationFrame.bind(globalThis),
    cancelAnimationFrame: globalThis.cancelAnimationFrame.bind(globalThis),
    requestIdleCallback: globalThis.requestIdleCallback.bind(globalThis),
    cancelIdleCallback: globalThis.cancelIdleCallback.bind(globalThis),
  };
}

/** Runs after Playwright's clock was put in place. Everything it needs is inside: it is sent to the page as text. */
export function installPageTime(): void {
  /** The longest transition of a component; the shortest wait that the app itself has is 500 ms. */
  const SHORT_MS = 300;
  const WINDOW_MS = 10_000;
  const MARGIN_MS = 250;
  /** In such steps, since a page does not say how long it waits exactly. */
  const SILENCE_MS = 1_000;
  /** So many requests in the window, and one of the background waits. */
  const LEAST_FULL = 6;
  /** Timers of Playwright's clock have numbers from here on. */
  const FIRST_FAKE_ID = 1e12;

  const native = globalThis.nativeTime;
  const { setTimeout, clearTimeout, setInterval } = globalThis;
  const setAny = (handler: TimerHandler, ms = 0, ...rest: unknown[]) =>
    ms <= SHORT_MS ? native.setTimeout(handler, ms, ...rest) : setTimeout(handler, ms, ...rest);
  const clearAny = (id?: number) =>
    id !== undefined && id >= FIRST_FAKE_ID ? clearTimeout(id) : native.clearTimeout(id);
  Object.assign(globalThis, { ...native, setTimeout: setAny, clearTimeout: clearAny, setInterval });

  let open = 0;
  /** When each was sent, or answered: the app keeps a place in the window from the answer on. */
  let places: { at: number }[] = [];
  const count = <Value>(answer: Promise<Value>): Promise<Value> => {
    open += 1;
    const over = () => {
      open -= 1;
    };
    answer.then(over, over);
    return answer;
  };
  const { fetch } = globalThis;
  const send = fetch.bind(globalThis);
  /** Its body is there when it is, so that what is answered can be read at once. */
  async function inOnePiece(answer: Promise<Response>): Promise<Response> {
    const response = await answer;
    const text = await response.text();
    return new Response(text === '' ? null : text, response);
  }
  globalThis.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!new URL(address, location.href).pathname.startsWith('/v1/')) return send(input, init);
    const place = { at: Date.now() };
    places.push(place);
    return count(released.then(() => inOnePiece(send(input, init)))).finally(() => {
      place.at = Date.now();
    });
  };
  let released = Promise.resolve();
  let release = () => {};

  const turn = () => new Promise<void>((resolve) => void native.setTimeout(resolve, 0));
  function budgetWaitMs(): number {
    const now = Date.now();
    places = places.filter(({ at }) => now - at < WINDOW_MS + MARGIN_MS);
    if (places.length === 0) return 0;
    const oldest = Math.min(...places.map(({ at }) => at));
    // The server asked for silence: another tab has used up the window.
    if (silent()) return SILENCE_MS;
    return places.length >= LEAST_FULL && waits() ? oldest + WINDOW_MS + MARGIN_MS - now : 0;
  }
  const silent = () =>
    [...document.querySelectorAll('p[role="status"]')].some((said) =>
      said.textContent.startsWith('Rate limit reached'),
    );
  /** By what the page itself says. One without the gauge, to sign in or still loading, asks nothing at rest. */
  function waits(): boolean {
    const gauge = document.querySelector('button[title^="Show the requests"]')?.textContent;
    return gauge === undefined || /\d waiting/.test(gauge);
  }

  globalThis.timeOfStory = {
    async openRequests() {
      for (let patience = 0; open > 0 && patience < 50; patience += 1) await turn();
      await turn();
      await turn();
      return open;
    },
    budgetWaitMs,
    holdRequests() {
      release();
      released = new Promise((resolve) => {
        release = resolve;
      });
    },
    releaseRequests() {
      release();
    },
  };
  let asked = false;
  native.setInterval(() => {
    if (asked || budgetWaitMs() <= 0) return;
    asked = true;
    void globalThis.storyWaitsForBudget().finally(() => {
      asked = false;
    });
  }, 50);
}
