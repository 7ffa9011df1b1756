// What was meant by the name of a type that there is not.
import { aliases } from './typeNames';
import { typeNames } from './typeParser';

/** The nearest name of a type, at most a third of its letters away; undefined if none is. */
export function closestName(written: string): string | undefined {
  const names = [...typeNames, ...aliases.keys()];
  const [nearest] = names
    .map((name) => ({ name, away: distance(written.toLowerCase(), name.toLowerCase()) }))
    .toSorted((a, b) => a.away - b.away);
  if (!nearest || nearest.away > Math.max(1, Math.floor(nearest.name.length / 3))) return undefined;
  return aliases.get(nearest.name) ?? nearest.name;
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 0; at < one.length; at += 1) {
    const letter = one.charAt(at);
    const next = [at + 1];
    for (let to = 1; to <= other.length; to += 1) {
      const kept = (row[to - 1] ?? 0) + (letter === other.charAt(to - 1) ? 0 : 1);
      next.push(Math.min(kept, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
