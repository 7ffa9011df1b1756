/** Those who want to hear of something. */
export class Listeners<Said extends readonly unknown[] = []> {
  readonly #all = new Set<(...said: Said) => void>();

  /** Returns the function that ends it. Bound, for React's `useSyncExternalStore`. */
  add = (listener: (...said: Said) => void): (() => void) => {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  };

  tell(...said: Said): void {
    for (const listener of this.#all) listener(...said);
  }
}

/** A value that can be followed. */
export class LiveValue<Value> {
  #value: Value;
  readonly #listeners = new Listeners();

  constructor(value: Value) {
    this.#value = value;
  }

  get = (): Value => this.#value;

  set(value: Value): void {
    this.#value = value;
    this.#listeners.tell();
  }

  /** Calls back when another value was set; returns the function that ends it. */
  subscribe = this.#listeners.add;
}
