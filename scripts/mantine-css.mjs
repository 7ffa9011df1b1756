// We load Mantine's stylesheets one by one. A component whose stylesheet was forgotten still works, it only looks
// broken, so no other test would notice. Mantine's class names (m_ and eight hex digits) tell: each that the built
// code names must be in the built styles, if a stylesheet of Mantine defines it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MANTINE = 'node_modules/@mantine';

/**
 * @param {string} dist The folder of the build.
 * @returns {string[]} The missing stylesheets, by the names under which to import them.
 */
export function missingStylesheets(dist) {
  const built = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) => join(dist, name));
  const named = classesIn(built.filter((path) => path.endsWith('.js')));
  const styled = classesIn(built.filter((path) => path.endsWith('.css')));

  return stylesheets()
    .filter(({ path }) => [...classesIn([path])].some((name) => named.has(name) && !styled.has(name)))
    .map(({ specifier }) => specifier);
}

/** A package either has a folder with one stylesheet for each component, or a single stylesheet. */
function stylesheets() {
  return readdirSync(MANTINE).flatMap((name) => {
    const folder = existsSync(join(MANTINE, name, 'styles')) ? `${name}/styles` : name;
    return readdirSync(join(MANTINE, folder))
      .filter((file) => file.endsWith('.css') && !file.endsWith('.layer.css'))
      .map((file) => ({ path: join(MANTINE, folder, file), specifier: `@mantine/${folder}/${file}` }));
  });
}

/** @param {readonly string[]} paths */
function classesIn(paths) {
  return new Set(paths.flatMap((path) => readFileSync(path, 'utf8').match(/\bm_[0-9a-f]{6,8}\b/g) ?? []));
}
