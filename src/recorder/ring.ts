// How much is kept: each kind of recording has so many bytes, and where they do not suffice the oldest pieces go.
import type { PieceKey, PieceSize } from './pieces';

export type Budgets = Readonly<Record<string, number>>;

/** Room is made for a while, so that not every write has to look for the oldest. */
const DOWN_TO = 0.95;

const textOf = ({ kind, entity, from }: PieceKey) => `${kind} ${from} ${entity}`;

/** The sizes of all that is kept. What is written through it never takes up more than the budgets. */
export class Ring {
  readonly #budgets: Budgets;
  readonly #sizes = new Map<string, PieceSize>();
  readonly #totals = new Map<string, number>();

  constructor(budgets: Budgets, sizes: readonly PieceSize[]) {
    this.#budgets = budgets;
    for (const size of sizes) this.#add(size);
  }

  has(key: PieceKey): boolean {
    return this.#sizes.has(textOf(key));
  }

  /** Bytes of a kind, or of all. */
  used(kind?: string): number {
    if (kind !== undefined) return this.#totals.get(kind) ?? 0;
    return [...this.#totals.values()].reduce((sum, bytes) => sum + bytes, 0);
  }

  /** The oldest time of which there is a piece of this kind, epoch ms. */
  oldest(kind: string): number | undefined {
    let oldest: number | undefined;
    for (const size of this.#sizes.values()) {
      if (size.kind === kind && size.age < (oldest ?? Infinity)) oldest = size.age;
    }
    return oldest;
  }

  keys(): PieceKey[] {
    return [...this.#sizes.values()];
  }

  /** Takes note of pieces that are about to be written, in the place of what is under their keys, and says what must go. */
  admit(pieces: readonly PieceSize[]): PieceKey[] {
    for (const { kind, entity, from, bytes, age } of pieces) this.#add({ kind, entity, from, bytes, age });
    return [...new Set(pieces.map(({ kind }) => kind))].flatMap((kind) => this.#makeRoom(kind));
  }

  #makeRoom(kind: string): PieceKey[] {
    const budget = this.#budgets[kind] ?? 0;
    if (this.used(kind) <= budget) return [];
    const gone: PieceKey[] = [];
    const oldestFirst = [...this.#sizes.values()]
      .filter((size) => size.kind === kind)
      .toSorted((a, b) => a.age - b.age);
    for (const size of oldestFirst) {
      if (this.used(kind) <= budget * DOWN_TO) break;
      this.#remove(size);
      gone.push(size);
    }
    return gone;
  }

  #add(size: PieceSize): void {
    this.#remove(size);
    this.#sizes.set(textOf(size), size);
    this.#totals.set(size.kind, this.used(size.kind) + size.bytes);
  }

  #remove(key: PieceKey): void {
    const known = this.#sizes.get(textOf(key));
    if (!known) return;
    this.#sizes.delete(textOf(key));
    this.#totals.set(key.kind, this.used(key.kind) - known.bytes);
  }
}
