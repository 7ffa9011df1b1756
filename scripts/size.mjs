// What a browser downloads until its first page stands: the entry and that route, code and styles. The time to the first
// row follows these bytes, so they have a budget.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { missingStylesheets } from './mantine-css.mjs';

const DIST = 'dist';
/** What somebody waits for who opens the app: on the list of pipes, and on the fleet. */
const FIRST_LOADS = [
  // What masks secrets in a refusal must be there before the first one, and is worth its kilobyte and a half.
  { name: 'list of pipes', page: 'src/pages/pipes/PipeListPage.tsx', budget: 182_500 },
  { name: 'fleet', page: 'src/pages/pipes/FleetPage.tsx', budget: 200_000 },
];
/** Big, and of no use to either. */
const KEPT_OUT =
  /^src\/(mock\/|recorder\/|monitor\/(?!use\w+\.ts$|wanted\.ts$)|session\/tabs\/|lib\/prometheus\/|pages\/wizard\/|pipes\/(draft|exports)\/|sources\/\w+\/(fields|form|operating|tools)\.ts)/;

/** For development only: in no chunk at all. */
const NEVER_BUILT = /^src\/pages\/components\//;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (existsSync(`${DIST}/.vite/manifest.json`)) process.exitCode = main();
else {
  console.error(`size: there is no build in ${DIST}; run npm run build`);
  process.exitCode = 1;
}

function main() {
  /** @type {import('vite').Manifest} */
  const manifest = readJson('manifest.json');
  /** @type {Record<string, string[]>} */
  const modules = readJson('modules.json');

  const problems = FIRST_LOADS.flatMap((load) => problemsOf(load, manifest, modules));
  for (const [file, ids] of Object.entries(modules)) {
    const strays = ids.filter((id) => NEVER_BUILT.test(id));
    problems.push(...strays.map((id) => `${file} contains ${id}, which no build may have`));
  }
  problems.push(
    ...missingStylesheets(DIST).map((name) => `a component is used without its stylesheet ${name}`),
  );

  for (const problem of problems) console.error(`size: ${problem}`);
  return problems.length > 0 ? 1 : 0;
}

/**
 * @param {typeof FIRST_LOADS[number]} load
 * @param {import('vite').Manifest} manifest
 * @param {Record<string, string[]>} modules
 * @returns {string[]}
 */
function problemsOf({ name, page, budget }, manifest, modules) {
  const keys = ['index.html', page];
  const problems = keys
    .filter((key) => !manifest[key])
    .map((key) => `${key} is not a chunk of this build; is it still loaded by a dynamic import?`);
  const chunks = [...closure(manifest, keys)].flatMap((key) => manifest[key] ?? []);
  console.log(`\n${name}`);
  const total = printSizes([...new Set(chunks.flatMap(({ file, css = [] }) => [file, ...css]))], budget);
  if (total > budget) problems.push(`${total} bytes of the ${name} are ${total - budget} over the budget`);
  for (const { file } of chunks) {
    const strays = modules[file]?.filter((id) => KEPT_OUT.test(id)) ?? [];
    problems.push(...strays.map((id) => `${file} contains ${id}, which the ${name} does not need`));
  }
  return problems;
}

/**
 * The manifest keys of these chunks and of all they import statically.
 * @param {import('vite').Manifest} manifest
 * @param {readonly string[]} keys
 */
function closure(manifest, keys) {
  const seen = new Set(keys);
  // A set visits what is added to it on the way.
  for (const key of seen) for (const next of manifest[key]?.imports ?? []) seen.add(next);
  return seen;
}

/**
 * @param {readonly string[]} files
 * @param {number} budget
 * @returns {number} The brotli bytes of all.
 */
function printSizes(files, budget) {
  let total = 0;
  console.log(`${'raw'.padStart(9)}${'brotli'.padStart(9)}`);
  for (const file of files) {
    const content = readFileSync(`${DIST}/${file}`);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    const compressed = brotliCompressSync(content, { params }).length;
    total += compressed;
    console.log(`${String(content.length).padStart(9)}${String(compressed).padStart(9)}  ${file}`);
  }
  console.log(`${String(total).padStart(18)}  of ${budget}`);
  return total;
}

/** @param {string} name */
function readJson(name) {
  return JSON.parse(readFileSync(`${DIST}/.vite/${name}`, 'utf8'));
}
