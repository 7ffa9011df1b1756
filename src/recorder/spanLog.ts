// Spans on their way to the store: a piece for each thing and day.
import { bySlot, plainBytes, slotOf, type PieceDraft } from './draft';
import { extendSpans, mergeTimeSpans, type TimeSpan } from './spans';

export const SPANS = 'spans';
export const DAY_MS = 24 * 3_600_000;

export class SpanLog {
  readonly #longestMs: number;
  readonly #heard = new Map<string, readonly TimeSpan[]>();
  #unwritten = new Set<string>();

  /** Two looks that are further apart leave a gap, ms. */
  constructor(longestMs: number) {
    this.#longestMs = longestMs;
  }

  add(entity: string, at: number): void {
    this.#heard.set(entity, extendSpans(this.heardOf(entity), at, this.#longestMs));
    this.#unwritten.add(entity);
  }

  heardOf(entity: string): readonly TimeSpan[] {
    return this.#heard.get(entity) ?? [];
  }

  take(): PieceDraft[] {
    const entities = [...this.#unwritten];
    this.#unwritten = new Set();
    return entities.flatMap((entity) => {
      const spans = this.heardOf(entity);
      // What went before is written; the last one grows.
      this.#heard.set(entity, spans.slice(-1));
      return this.#draftsOf(entity, spans);
    });
  }

  /** Spans that are one where no gap lies between. */
  join(spans: readonly TimeSpan[]): TimeSpan[] {
    return mergeTimeSpans(spans, this.#longestMs);
  }

  clear(): void {
    this.#heard.clear();
    this.#unwritten.clear();
  }

  #draftsOf(entity: string, spans: readonly TimeSpan[]): PieceDraft[] {
    const days = bySlot(spans.flatMap(byDay), DAY_MS, ([from]) => from);
    return [...days].map(([from, heard]) => ({
      kind: SPANS,
      entity,
      from,
      age: from,
      merge: (kept) => {
        const body = this.join([...readSpans(kept), ...heard]);
        return { body, bytes: plainBytes(body) };
      },
    }));
  }
}

/** A span over midnight is two, which are one again when they are read. */
function byDay([from, to]: TimeSpan): TimeSpan[] {
  const end = slotOf(from, DAY_MS) + DAY_MS - 1;
  return to <= end ? [[from, to]] : [[from, end], ...byDay([end + 1, to])];
}

/** The spans in a body of such a piece; what is none is passed over. */
export function readSpans(body: unknown): readonly TimeSpan[] {
  return Array.isArray(body) ? body.filter(isSpan) : [];
}

function isSpan(each: unknown): each is TimeSpan {
  if (!Array.isArray(each) || each.length !== 2) return false;
  const [from, to]: unknown[] = each;
  return typeof from === 'number' && typeof to === 'number' && Number.isFinite(to - from) && from <= to;
}
