// Circles among imports: one shortest circle for every group of files that reach each other.

/**
 * @param {readonly { from: string, to: string }[]} edges
 * @returns {string[][]} Each circle as its files in order, the first again at the end.
 */
export function findCycles(edges) {
  /** @type {Map<string, string[]>} */
  const targets = new Map();
  for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to]);

  /** @type {string[][]} */
  const cycles = [];
  const explained = new Set();
  for (const start of [...targets.keys()].toSorted()) {
    if (explained.has(start)) continue;
    const cycle = shortestWayBack(start, targets);
    if (!cycle) continue;
    cycles.push(cycle);
    // A second circle through the same files would mostly repeat the first.
    for (const file of cycle) explained.add(file);
  }
  return cycles;
}

/**
 * @param {string} start
 * @param {ReadonlyMap<string, readonly string[]>} targets
 * @returns {string[] | undefined}
 */
function shortestWayBack(start, targets) {
  /** @type {Map<string, string>} */
  const cameFrom = new Map();
  const queue = [start];
  for (const file of queue) {
    for (const next of targets.get(file) ?? []) {
      if (next === start) return unroll(start, file, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, file);
      queue.push(next);
    }
  }
  return undefined;
}

/** @param {string} start @param {string} last @param {ReadonlyMap<string, string>} cameFrom */
function unroll(start, last, cameFrom) {
  const way = [start];
  for (let file = last; file !== start; file = cameFrom.get(file) ?? start) way.unshift(file);
  return [start, ...way];
}
