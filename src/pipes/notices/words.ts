// State changes in words, for who does not look at them.
import { count } from '../../lib/format';
import { meaningOf, severityOf } from '../states';
import type { PipeState } from '../wire';

/** A pipe that has come to rest in another state. */
export interface Turn {
  name: string;
  /** The state in which it rested before; undefined: it was on its way from the beginning. */
  before: PipeState | undefined;
  after: PipeState;
}

/** Has the pipe failed, by its own or the vendor's fault? */
export function isFailure(state: PipeState): boolean {
  return meaningOf(state).tone === 'bad';
}

/** `orders failed`, `2 pipes are running again`: what became of pipes that turned the same way. */
export function turnLine(turns: readonly [Turn, ...Turn[]]): string {
  const [{ name, after }] = turns;
  const one = turns.length === 1;
  const who = one ? name : count(turns.length, 'pipe');
  if (after === 'Failed') return `${who} failed`;
  const { label } = meaningOf(after);
  if (isFailure(after)) return `${who} ${one ? 'has an' : 'have an'} ${label.toLowerCase()}`;
  return `${who} ${one ? 'is' : 'are'} ${label.toLowerCase()}${isBack(turns[0]) ? ' again' : ''}`;
}

/** New pipes begin as `Unknown`; what rested in another state has run before. */
function isBack({ before, after }: Turn): boolean {
  return after === 'Running' && before !== undefined && before !== 'Unknown';
}

/** Everything that happened in one sentence, the worst first. */
export function summaryOf(turns: readonly Turn[]): string {
  const groups = new Map<string, [Turn, ...Turn[]]>();
  for (const turn of turns.toSorted((a, b) => severityOf(a.after) - severityOf(b.after))) {
    const key = `${turn.after} ${isBack(turn)}`;
    const group = groups.get(key);
    if (group) group.push(turn);
    else groups.set(key, [turn]);
  }
  return [...groups.values()].map(turnLine).join(', ');
}
