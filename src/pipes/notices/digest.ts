// What a screen reader is told of states that change by themselves: now and then, and all at once.
import type { StateChange } from '../store/pipeStore';
import { meaningOf } from '../states';
import type { PipeState } from '../wire';
import { summaryOf } from './words';

/** Nobody can listen to a fleet sentence by sentence. */
const EVERY_MS = 30_000;

interface DigestParts {
  nameOf: (pipe: string) => string;
  /** Called with one sentence, every 30 s at most. */
  say: (summary: string) => void;
}

export class Digest {
  readonly #parts: DigestParts;
  /** The states in which pipes rested before they began to move, or turned; by pipe. */
  readonly #rested = new Map<string, PipeState>();
  readonly #turned = new Map<string, PipeState>();
  #saidAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: DigestParts) {
    this.#parts = parts;
  }

  add({ pipe, before, after }: StateChange): void {
    if (before === undefined) return;
    if (!isMoving(before) && !this.#rested.has(pipe)) this.#rested.set(pipe, before);
    if (isMoving(after)) this.#turned.delete(pipe);
    else this.#turned.set(pipe, after);
    // The changes of one answer come one by one.
    this.#timer ??= setTimeout(() => this.#sayAll(), Math.max(0, this.#saidAt + EVERY_MS - Date.now()));
  }

  /** Says nothing any more. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #sayAll(): void {
    this.#timer = undefined;
    const turns = [...this.#turned].map(([pipe, after]) => ({
      name: this.#parts.nameOf(pipe),
      before: this.#rested.get(pipe),
      after,
    }));
    for (const pipe of this.#turned.keys()) this.#rested.delete(pipe);
    this.#turned.clear();
    // What went and came back meanwhile is as it was.
    const news = turns.filter(({ before, after }) => before !== after);
    if (news.length === 0) return;
    this.#saidAt = Date.now();
    this.#parts.say(summaryOf(news));
  }
}

function isMoving(state: PipeState): boolean {
  return meaningOf(state).group === 'moving';
}
