// The worlds there are: one per key id, made at first sight, the least recently used forgotten.
import type { World } from './world';

const MOST_WORLDS = 200;

/** At most 200 worlds at a time; one that was forgotten is seeded afresh when its key comes back. */
export class WorldStore {
  readonly #worlds = new Map<string, World>();
  readonly #make: (keyId: string) => World;

  constructor(make: (keyId: string) => World) {
    this.#make = make;
  }

  of(keyId: string): World {
    const world = this.#worlds.get(keyId) ?? this.#make(keyId);
    // Put at the end again: a Map keeps the order of insertion, so the first is the least recently used.
    this.#worlds.delete(keyId);
    this.#worlds.set(keyId, world);
    const [oldest] = this.#worlds.keys();
    if (this.#worlds.size > MOST_WORLDS && oldest !== undefined) this.#worlds.delete(oldest);
    return world;
  }
}
