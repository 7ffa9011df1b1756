// Checks that imports go down and stay in their rooms, and draws the house.
//   node scripts/layers.mjs              check and draw
//   node scripts/layers.mjs --check-doc  and fail when the drawing in ARCHITECTURE.md is another
//   node scripts/layers.mjs --write-doc  and put the drawing into ARCHITECTURE.md
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countFiles, drawPicture } from './layers/picture.mjs';
import { findViolations } from './layers/rules.mjs';

const DOCUMENT = 'ARCHITECTURE.md';
const BLOCK = /(<!-- layers:start -->\n)([\s\S]*?)(<!-- layers:end -->)/;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const files = new Map([...readFolder('src'), ...readFolder('server'), ...readFolder('e2e')]);
const picture = drawPicture(files);
console.log(picture);
console.log(`\nfiles: ${countFiles(files)}`);

const problems = findViolations(files);
if (process.argv.includes('--write-doc')) problems.push(...updateDocument(true));
else if (process.argv.includes('--check-doc')) problems.push(...updateDocument(false));

for (const problem of problems) console.error(`layers: ${problem}`);
if (problems.length > 0) process.exitCode = 1;

/**
 * @param {boolean} write
 * @returns {string[]} What is wrong with the document.
 */
function updateDocument(write) {
  const text = existsSync(DOCUMENT) ? readFileSync(DOCUMENT, 'utf8').replaceAll('\r\n', '\n') : '';
  const found = BLOCK.exec(text);
  if (!found) return [`${DOCUMENT} has no lines <!-- layers:start --> and <!-- layers:end -->`];
  const wanted = `\`\`\`text\n${picture}\n\`\`\`\n`;
  if (found[2]?.trim() === wanted.trim()) return [];
  if (!write) return [`${DOCUMENT} shows another house; run node scripts/layers.mjs --write-doc`];
  writeFileSync(
    DOCUMENT,
    text.replace(BLOCK, (_, start, _old, end) => `${start}${wanted}${end}`),
  );
  console.log(`${DOCUMENT} now shows this house.`);
  return [];
}

/**
 * @param {string} folder
 * @returns {[path: string, source: string][]}
 */
function readFolder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|m?js)$/.test(name))
    .toSorted()
    .map((name) => [`${folder}/${name.replaceAll('\\', '/')}`, readFileSync(join(folder, name), 'utf8')]);
}
