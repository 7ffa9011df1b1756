// What a browser downloads until the list of pipes stands: the entry and that route, code and styles. The time to
// the first row follows these bytes, so they have a budget.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { missingStylesheets } from './mantine-css.mjs';

const BUDGET_BYTES = 180_000;
const DIST = 'dist';
const FIRST_LOAD = ['index.html', 'src/pages/pipes/PipeListPage.tsx'];
/** Big, and of no use to somebody who looks at a list. */
const KEPT_OUT =
  /^src\/(mock\/|recorder\/|monitor\/(?!use\w+\.ts$)|session\/tabs\/|lib\/prometheus\/|pages\/wizard\/|pipes\/(draft|exports)\/|sources\/\w+\/(form\.tsx|values\.ts|write\.ts))/;

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

  const absent = FIRST_LOAD.filter((key) => !manifest[key]);
  const chunks = [...closure(manifest, FIRST_LOAD)].flatMap((key) => manifest[key] ?? []);
  const files = [...new Set(chunks.flatMap(({ file, css = [] }) => [file, ...css]))];
  const total = printSizes(files);

  const problems = absent.map(
    (key) => `${key} is not a chunk of this build; is it still loaded by a dynamic import?`,
  );
  if (total > BUDGET_BYTES) problems.push(`${total} bytes are ${total - BUDGET_BYTES} over the budget`);
  for (const { file } of chunks) {
    const strays = modules[file]?.filter((id) => KEPT_OUT.test(id)) ?? [];
    problems.push(...strays.map((id) => `${file} contains ${id}, which the list of pipes does not need`));
  }
  problems.push(
    ...missingStylesheets(DIST).map((name) => `a component is used without its stylesheet ${name}`),
  );

  for (const problem of problems) console.error(`size: ${problem}`);
  return problems.length > 0 ? 1 : 0;
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
 * @returns {number} The brotli bytes of all.
 */
function printSizes(files) {
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
  console.log(`${String(total).padStart(18)}  of ${BUDGET_BYTES}`);
  return total;
}

/** @param {string} name */
function readJson(name) {
  return JSON.parse(readFileSync(`${DIST}/.vite/${name}`, 'utf8'));
}
