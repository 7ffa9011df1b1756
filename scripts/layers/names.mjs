// An exported name is one thing, so that a search for it ends at one place.

const EXPORT = /^export (?:async |declare )*(?:const|let|function\*?|class|type|interface|enum) (\w+)/gm;

/** What every kind of source has: `fields` in its fields.ts. The registry asks each kind for it by that name. */
const OF_EACH_KIND = /^src\/sources\/\w+\/(\w+)\.tsx?$/;

/**
 * One sentence for each name that two files export.
 * @param {ReadonlyMap<string, string>} files Source by path from the root, with forward slashes.
 * @returns {string[]}
 */
export function findSharedNames(files) {
  /** @type {Map<string, string[]>} */
  const exporters = new Map();
  for (const [path, source] of files) {
    for (const name of exportedNames(source)) {
      if (OF_EACH_KIND.exec(path)?.[1] !== name) exporters.set(name, [...(exporters.get(name) ?? []), path]);
    }
  }
  return [...exporters]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `${name} stands for ${paths.length} things: ${paths.join(', ')}`);
}

/** @param {string} source @returns {Set<string>} A type and a value of one file may share a name. */
function exportedNames(source) {
  return new Set([...source.matchAll(EXPORT)].flatMap(([, name]) => name ?? []));
}
