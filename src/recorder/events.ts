// Things that happened, as they are written down.

/** Plain data, as in JSON. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Data that is known to be plain: it came out of JSON, or out of what was. */
export function asPlain(value: unknown): Plain {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as said above
  return value as Plain;
}

export interface RecordedEvent {
  /** Given by who notes it, the same in every tab: an event that is noted twice is one. */
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly type: string;
  /** What it happened to; absent: to nothing in particular. */
  readonly entity?: string;
  readonly data: Readonly<Record<string, Plain>>;
}

/** `routine`: what nobody misses when it is gone, and what shall not push out the rest. */
export type EventRing = 'events' | 'routine';

export interface EventQuery {
  from: number;
  to: number;
  entity?: string;
  types?: readonly string[];
  /** Also what is routine. */
  routine?: boolean;
}

/** Each event once; what was noted later stands. */
export function mergeEvents(lists: readonly (readonly RecordedEvent[])[]): RecordedEvent[] {
  const byId = new Map(lists.flat().map((event) => [event.id, event]));
  return [...byId.values()].toSorted((a, b) => a.at - b.at);
}

export function answers({ from, to, entity, types }: EventQuery, event: RecordedEvent): boolean {
  return (
    event.at >= from &&
    event.at <= to &&
    (entity === undefined || event.entity === entity) &&
    (types === undefined || types.includes(event.type))
  );
}
