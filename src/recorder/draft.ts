// What waits to be written.
import type { PieceKey } from './pieces';

/** A piece that is about to be written, put together with what is kept under its key. */
export interface PieceDraft extends PieceKey {
  readonly age: number;
  readonly merge: (kept: unknown) => { readonly body: unknown; readonly bytes: number };
}

const OVERHEAD_BYTES = 120;

/** What plain data takes up, about. */
export function plainBytes(body: unknown): number {
  return JSON.stringify(body).length + OVERHEAD_BYTES;
}

/** The beginning of the slot of time in which a moment lies. */
export function slotOf(at: number, slotMs: number): number {
  return Math.floor(at / slotMs) * slotMs;
}

/** Things by the slot of time they lie in. */
export function bySlot<Thing>(
  things: readonly Thing[],
  slotMs: number,
  timeOf: (thing: Thing) => number,
): Map<number, Thing[]> {
  const slots = new Map<number, Thing[]>();
  for (const thing of things) {
    const slot = slotOf(timeOf(thing), slotMs);
    const there = slots.get(slot);
    if (there) there.push(thing);
    else slots.set(slot, [thing]);
  }
  return slots;
}
