// Samples on their way to the store: a piece for each thing and hour.
import { addRow, cutColumns, emptyColumns, joinColumns, type SampleColumns } from './columns';
import { slotOf, type PieceDraft } from './draft';
import { isPacked, pack, packedBytes, unpack } from './pack';
import type { Piece } from './pieces';

export const SAMPLES = 'samples';
export const HOUR_MS = 3_600_000;
/**
 * How many things are written at a time. The piece of an hour is written anew with every sample that joins it: of few
 * things soon, of thousands a part, so that the samples of a thing come together for a while.
 */
const AT_A_TIME = 60;
const PARTS = 30;

export class SampleLog {
  /** In the order in which they began to wait. */
  readonly #waiting = new Map<string, SampleColumns>();
  #writing = new Map<string, SampleColumns>();

  add(entity: string, at: number, row: Iterable<readonly [string, number]>): void {
    let columns = this.#waiting.get(entity);
    if (!columns) {
      columns = emptyColumns();
      this.#waiting.set(entity, columns);
    }
    addRow(columns, at, row);
  }

  /** What is not written yet. */
  heardOf(entity: string): SampleColumns {
    const parts = [this.#writing.get(entity), this.#waiting.get(entity)].filter((each) => each !== undefined);
    return joinColumns(parts);
  }

  /** What is to be written now: what has waited longest, or all. It counts as heard until `settle`. */
  take(all: boolean): PieceDraft[] {
    const most = Math.max(AT_A_TIME, Math.ceil(this.#waiting.size / PARTS));
    this.#writing = new Map([...this.#waiting].slice(0, all ? undefined : most));
    for (const entity of this.#writing.keys()) this.#waiting.delete(entity);
    return [...this.#writing].flatMap(([entity, columns]) => draftsOf(entity, columns));
  }

  settle(): void {
    this.#writing = new Map();
  }

  /** Forgets what is older: another tab has written it. */
  forget(before: number): void {
    for (const [entity, columns] of this.#waiting) {
      if ((columns.at[0] ?? before) >= before) continue;
      const rest = cutColumns(columns, before, Infinity);
      if (rest.at.length > 0) this.#waiting.set(entity, rest);
      else this.#waiting.delete(entity);
    }
  }

  clear(): void {
    this.#waiting.clear();
    this.settle();
  }
}

function draftsOf(entity: string, columns: SampleColumns): PieceDraft[] {
  const hours = new Set(columns.at.map((at) => slotOf(at, HOUR_MS)));
  return [...hours].map((from) => ({
    kind: SAMPLES,
    entity,
    from,
    age: from,
    merge: (kept) => {
      const heard = cutColumns(columns, from, from + HOUR_MS - 1);
      const body = pack(joinColumns(kept === undefined ? [heard] : [columnsOf(kept), heard]), from);
      return { body, bytes: packedBytes(body) + 2 * entity.length + 100 };
    },
  }));
}

/** The samples in a body of such a piece; none in what is no such body. */
export function columnsOf(body: unknown): SampleColumns {
  return isPacked(body) ? unpack(body) : emptyColumns();
}

/** Kept and heard, of one thing, between two times. */
export function joinSamples(
  kept: readonly Piece[],
  heard: SampleColumns,
  from: number,
  to: number,
): SampleColumns {
  return cutColumns(joinColumns([...kept.map(({ body }) => columnsOf(body)), heard]), from, to);
}
