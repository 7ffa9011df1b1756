// Spans on their way to the store: a piece for each thing and day.
import { bySlot, bytesOf, slotOf, type Draft } from './draft';
import { extendSpans, mergeSpans, type Span } from './spans';

export const SPANS = 'spans';
export const DAY_MS = 24 * 3_600_000;

export class SpanLog {
  readonly #longestMs: number;
  readonly #heard = new Map<string, readonly Span[]>();
  #unwritten = new Set<string>();

  /** Two looks that are further apart leave a gap, ms. */
  constructor(longestMs: number) {
    this.#longestMs = longestMs;
  }

  add(entity: string, at: number): void {
    this.#heard.set(entity, extendSpans(this.heardOf(entity), at, this.#longestMs));
    this.#unwritten.add(entity);
  }

  heardOf(entity: string): readonly Span[] {
    return this.#heard.get(entity) ?? [];
  }

  take(): Draft[] {
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
  join(spans: readonly Span[]): Span[] {
    return mergeSpans(spans, this.#longestMs);
  }

  clear(): void {
    this.#heard.clear();
    this.#unwritten.clear();
  }

  #draftsOf(entity: string, spans: readonly Span[]): Draft[] {
    const days = bySlot(spans.flatMap(byDay), DAY_MS, ([from]) => from);
    return [...days].map(([from, heard]) => ({
      kind: SPANS,
      entity,
      from,
      age: from,
      merge: (kept) => {
        const body = this.join([...spansOf(kept), ...heard]);
        return { body, bytes: bytesOf(body) };
      },
    }));
  }
}

/** A span over midnight is two, which are one again when they are read. */
function byDay([from, to]: Span): Span[] {
  const end = slotOf(from, DAY_MS) + DAY_MS - 1;
  return to <= end ? [[from, to]] : [[from, end], ...byDay([end + 1, to])];
}

/** The spans in a body of such a piece; what is none is passed over. */
export function spansOf(body: unknown): readonly Span[] {
  return Array.isArray(body) ? body.filter(isSpan) : [];
}

function isSpan(each: unknown): each is Span {
  if (!Array.isArray(each) || each.length !== 2) return false;
  return each.every((end) => Number.isFinite(end)) && (each[0] as number) <= (each[1] as number);
}
