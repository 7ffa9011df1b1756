// What of one JSON value another one does not carry, by path.
import { inside, isRecord } from './objects';

/** `missing`: nothing stands at the path, or an empty text. `changed`: something else does. */
interface LeftOut {
  /** As JavaScript writes it: `source.kafka.topics`, `columns[2].type`, `tags["odd key"]`; empty for the whole value. */
  path: string;
  kind: 'missing' | 'changed';
}

/** JSON nested deeper than this is not looked into: it counts as changed. */
const MAX_DEPTH = 100;

/**
 * The parts of `given` that `built` lacks or has otherwise, each named once at the highest level that is lost. What
 * says nothing (null, an empty text, and lists and objects of nothing else) cannot be lost; what `built` has beyond
 * `given` does not count. Elements of lists are compared in order, and those that were dropped are found by what
 * follows them.
 */
export function leftOut(given: unknown, built: unknown): LeftOut[] {
  return [...compare(given, built, '', 0)];
}

function* compare(given: unknown, built: unknown, path: string, depth: number): Generator<LeftOut> {
  if (saysNothing(given, depth) || Object.is(given, built)) return;
  if (built === undefined || built === null || built === '') yield { path, kind: 'missing' };
  else if (depth > MAX_DEPTH) yield { path, kind: 'changed' };
  else if (Array.isArray(given) && Array.isArray(built)) yield* compareLists(given, built, path, depth + 1);
  else if (isRecord(given) && isRecord(built))
    for (const [key, value] of Object.entries(given))
      yield* compare(value, Object.hasOwn(built, key) ? built[key] : undefined, member(path, key), depth + 1);
  else yield { path, kind: 'changed' };
}

function* compareLists(
  given: readonly unknown[],
  built: readonly unknown[],
  path: string,
  depth: number,
): Generator<LeftOut> {
  const fits = (element: unknown, other: unknown) =>
    saysNothing(element, depth) === saysNothing(other, depth) &&
    compare(element, other, '', depth).next().done === true;
  let at = 0;
  for (let index = 0; index < given.length; index++) {
    const surplus = given.length - index - (built.length - at);
    if (surplus > 0 && !fits(given[index], built[at])) {
      const rest = given.slice(index + 1, index + 1 + surplus);
      const dropped = at < built.length ? rest.findIndex((element) => fits(element, built[at])) + 1 : surplus;
      for (let each = 0; each < dropped; each++)
        yield* compare(given[index + each], undefined, `${path}[${index + each}]`, depth);
      index += dropped;
      if (index >= given.length) return;
    }
    yield* compare(given[index], built[at++], `${path}[${index}]`, depth);
  }
}

function saysNothing(value: unknown, depth: number): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (typeof value !== 'object' || depth > MAX_DEPTH) return false;
  return Object.values(value).every((part) => saysNothing(part, depth + 1));
}

/** The path of a key of the object at `path`. */
export function member(path: string, key: string): string {
  if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** The keys and indices of a path, from the outside in. */
export function keysOf(path: string): string[] {
  const steps = path.matchAll(/\[("(?:[^"\\]|\\.)*")\]|\[(\d+)\]|[^.[\]]+/g);
  return [...steps].map(([plain, quoted, index]) =>
    quoted === undefined ? (index ?? plain) : String(JSON.parse(quoted)),
  );
}

/** What stands at a path; undefined where it leads nowhere. */
export function valueAt(value: unknown, path: string): unknown {
  return keysOf(path).reduce(inside, value);
}
