// What every signed-in page runs on, with the boards on which they begin: one chunk of the build. Left to itself the bundler cuts
// it into dozens of pieces by who shares what, each with a request and a dictionary of its own. What these import comes along.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Names of modules, without their endings. `but`: all that lie in the folder and below, except these.
 * @typedef {{ only: string } | { but: string }} Choice
 */

/**
 * By folder; `*` is each of its folders.
 * @type {Readonly<Record<string, Choice>>}
 */
const CORE = {
  'src/api': { but: 'curl secretValues schemaShape' },
  'src/lib': {
    only: 'days format listeners lookup quantity sleep sorting time useMatches useNow useOnline zod',
  },
  'src/pages/pipes/board': { but: 'numberColumns' },
  'src/pipes': {
    only: 'PipeStatePill StartStopSwitch StateViews TimeInState endpoints lifecycle queries scaling settings states view wire',
  },
  'src/pipes/actions': { only: 'PipeRowMenu availability useActions' },
  'src/pipes/store': { but: 'marks' },
  'src/services': { only: 'endpoints queries usageWire wire words' },
  'src/session': { but: 'FailureBanner UnreadNote carryOut desktop tabs typed' },
  'src/sources': { only: 'define readOf registry' },
  'src/sources/*': { only: 'index wire' },
  'src/sources/parts': { only: 'tables wire' },
  'src/ui': {
    only: 'Ago Banner Choices CopyButton CountedMenu Hint LazyMenu Message Page Pill SearchBox Skeleton documentTitle notify',
  },
  'src/ui/DataTable': { but: 'ColumnItems Lines RowKeys SumCells' },
};

const PACKAGES = [/\/components\/Switch\//, /\/@tanstack\/(react-)?(router|virtual|store|history)/];

/**
 * Does a module, by its path in the file system, belong to the core?
 * @param {string} root
 * @returns {(id: string) => boolean}
 */
export function coreOf(root, core = CORE) {
  const modules = new Set(
    Object.entries(core).flatMap(([folder, choice]) => modulesIn(root, folder, choice)),
  );
  return (id) => modules.has(id) || PACKAGES.some((pattern) => pattern.test(id));
}

/**
 * The paths that are chosen. Throws for a name that has no module: renamed or moved, it would fall out of the core unnoticed.
 * @param {string} root @param {string} folder @param {Choice} choice
 */
function modulesIn(root, folder, choice) {
  const names = ('only' in choice ? choice.only : choice.but).split(' ');
  const files = filesIn(root, folder, 'but' in choice);
  const missing = names.filter((name) => !files.some((file) => isNamed(file, name)));
  if (missing.length > 0) {
    throw new Error(`scripts/build/coreModules.mjs names what is not in ${folder}: ${missing.join(', ')}.`);
  }
  /** @param {string} file */
  const isChosen = (file) => names.some((name) => isNamed(file, name)) === 'only' in choice;
  return files.filter(isChosen).map((file) => join(root, file).replaceAll('\\', '/'));
}

/** @param {string} root @param {string} folder @param {boolean} below @returns {string[]} */
function filesIn(root, folder, below) {
  const [parent = '', inEach] = folder.split('/*');
  const entries = readdirSync(join(root, parent), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = `${parent}/${entry.name}`;
    if (!entry.isDirectory()) return inEach === undefined ? [path] : [];
    return inEach !== undefined || below ? filesIn(root, path, below) : [];
  });
}

/**
 * A module of code, or anything that lies in a folder of that name.
 * @param {string} file @param {string} name
 */
function isNamed(file, name) {
  return new RegExp(`^${name}\\.tsx?$`).test(basename(file)) || file.split('/').includes(name);
}
