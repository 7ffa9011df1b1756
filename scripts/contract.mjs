// `npm run contract`: the contract check against the official document, which is fetched from where the vendor serves it.
// With CLICKHOUSE_OPENAPI set, a file or another address takes its place. Exits with 2 where there is no document to be had.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { differenceFromPinned, OFFICIAL_ADDRESS, readOfficial } from './contract/officialDocument.mjs';

const FOLDER = 'node_modules/.tmp';
const FILE = `${FOLDER}/official-document.json`;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.exitCode = await main(process.env.CLICKHOUSE_OPENAPI || OFFICIAL_ADDRESS);

/** @param {string} place */
async function main(place) {
  let text;
  try {
    text = await readOfficial(place);
  } catch (error) {
    console.error(
      `contract: nothing was checked. ${error instanceof Error ? error.message : String(error)} ` +
        `Save ${OFFICIAL_ADDRESS} to a file where the network allows it, and set CLICKHOUSE_OPENAPI to that file.`,
    );
    return 2;
  }
  console.log(`contract: read ${place}`);
  const difference = differenceFromPinned(text);
  if (difference !== undefined) console.log(`contract: ${difference}`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FILE, text);
  const env = { ...process.env, CLICKHOUSE_OPENAPI: FILE };
  return (
    spawnSync(process.execPath, ['scripts/check.mjs', 'contract'], { stdio: 'inherit', env }).status ?? 1
  );
}
