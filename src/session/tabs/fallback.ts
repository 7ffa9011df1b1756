// A store for when the browser refuses its storage, or loses it.

/** All that a store can be asked is answered later. */
export type AsyncStore<Store> = { readonly [Name in keyof Store]: (...args: never[]) => Promise<unknown> };

/** Browsers are known whose storage neither answers nor refuses. */
const ANSWERS_WITHIN_MS = 5_000;

function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The storage does not answer.')), ANSWERS_WITHIN_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** The first store until a call of it fails, the second from then on. `onFail` is told once. */
export function withFallback<Store extends AsyncStore<Store>>(
  first: Store,
  second: Store,
  onFail: () => void,
): Store {
  let failed = false;
  const attempt = async (name: keyof Store, args: never[]): Promise<unknown> => {
    if (failed) return second[name](...args);
    try {
      return await inTime(first[name](...args));
    } catch {
      if (!failed) onFail();
      failed = true;
      return second[name](...args);
    }
  };
  const isName = (name: PropertyKey): name is keyof Store => Object.hasOwn(second, name);
  return new Proxy(second, {
    get: (_, name) => (isName(name) ? (...args: never[]) => attempt(name, args) : undefined),
  });
}
