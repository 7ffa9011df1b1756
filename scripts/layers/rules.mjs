// The rules of the house: which file may import which. The picture of it stands in ARCHITECTURE.md.
import { findCycles } from './cycles.mjs';
import { importsOf, resolve } from './imports.mjs';
import { findSharedNames } from './names.mjs';

/**
 * A room is a folder of src; `server`, which runs in Node without being built, is one beside it. An import goes to a room
 * on a lower floor or stays in its own.
 */
export const FLOORS = new Map([
  ['server', 0],
  ['lib', 0],
  ['api', 1],
  ['ui', 1],
  ['form', 2],
  ['session', 2],
  ['sources', 3],
  ['services', 4],
  ['pipes', 4],
  ['recorder', 4],
  ['monitor', 5],
  ['operations', 5],
  ['pages', 6],
  ['mock', 6],
  ['app', 7],
]);

/** In these folders every sub-folder is a small room of its own, which does not know its neighbours. */
export const SEALED = ['src/pages', 'src/sources', 'src/mock/handlers'];

/** The browser tests may use what a pipe is and how to speak to the API, not screens. */
const HIGHEST_FOR_E2E = 4;

/** Names under which anything can be put. A function lives with the concept it is about. */
const VAGUE = new Set(['utils', 'common', 'helpers', 'shared', 'types']);

/** How texts leave the page. */
const WAYS_OUT = [
  { what: 'copies', by: /\bclipboard\.write|execCommand\(/, only: 'src/lib/clipboard.ts' },
  { what: 'saves a file', by: /\bcreateObjectURL\b|\.download\b/, only: 'src/lib/download.ts' },
];

/**
 * @typedef {object} Edge
 * @property {string} from
 * @property {string} to
 * @property {import('./imports.mjs').Import['kind']} kind
 */

/**
 * Every breach of the rules, as one sentence each.
 * @param {ReadonlyMap<string, string>} files Source by path from the root, with forward slashes; src, server and e2e.
 * @returns {string[]}
 */
export function findViolations(files) {
  const edges = findEdges(files);
  return [
    ...[...files.keys()].flatMap(checkPlace),
    ...findUnreadable(files),
    ...findWaysOut(files),
    ...findSharedNames(files),
    ...edges.flatMap((edge) => {
      const reason = edge.from.startsWith('e2e/') ? checkStory(edge) : checkImport(edge);
      return reason ? [`${edge.from} imports ${edge.to}: ${reason}`] : [];
    }),
    ...findCycles(edges).map((cycle) => `Imports go in a circle: ${cycle.join(' -> ')}`),
  ];
}

/**
 * Every import of one of our files by another.
 * @param {ReadonlyMap<string, string>} files
 * @returns {Edge[]}
 */
export function findEdges(files) {
  return [...files].flatMap(([from, source]) =>
    importsOf(from, source).flatMap(({ specifier, kind }) => {
      const to = specifier && resolve(from, specifier, files);
      return to ? [{ from, to, kind }] : [];
    }),
  );
}

/** @param {ReadonlyMap<string, string>} files */
function findUnreadable(files) {
  return [...files]
    .filter(([path, source]) => importsOf(path, source).some(({ specifier }) => specifier === undefined))
    .map(([path]) => `${path} puts an import together at run time, so its rules cannot be checked`);
}

/**
 * What leaves the page by the clipboard or as a file goes through one module each, so that no secret goes along.
 * @param {ReadonlyMap<string, string>} files
 */
function findWaysOut(files) {
  return [...files]
    .filter(([path]) => path.startsWith('src/') && !isTest(path))
    .flatMap(([path, source]) =>
      WAYS_OUT.filter(({ by, only }) => path !== only && by.test(source)).map(
        ({ what, only }) => `${path} ${what} by itself; ${only} does that`,
      ),
    );
}

/** @param {string} path */
function checkPlace(path) {
  const room = roomOf(path);
  const folders = path.split('/').slice(1, -1);
  const vague = folders
    .filter((name) => VAGUE.has(name))
    .map((name) => `${path} lies in a folder called ${name}`);
  if (!isProduct(path) || path.endsWith('.d.ts')) return vague;
  if (room === undefined) return [`${path} lies in no room`];
  return FLOORS.has(room) ? vague : [`${path}: the room ${room} has no floor; give it one in scripts/layers`];
}

/**
 * Why an import inside src is not allowed; undefined when it is.
 * @param {Edge} edge
 */
function checkImport({ from, to, kind }) {
  const [own, other] = [roomOf(from), roomOf(to)];
  if (!isProduct(to)) return `${own} does not know what lies outside of src and server`;
  if (other === 'server' && !['server', 'mock'].includes(own ?? '')) return 'a page does not know its server';
  if (isForTests(to) && !isTest(from)) return 'what lies in testing is for tests';
  if (own === other) return checkSeal(from, to);
  if (other === 'mock') {
    if (isTest(from)) return undefined;
    if (own !== 'app') return 'only app and tests may import the mock';
    return kind === 'dynamic' ? undefined : 'app reaches the mock by dynamic import only';
  }
  const [ownFloor, otherFloor] = [floorOf(own), floorOf(other)];
  if (ownFloor === undefined || otherFloor === undefined) return undefined; // said by checkPlace
  if (otherFloor > ownFloor)
    return `an import goes down, ${other} (${otherFloor}) is above ${own} (${ownFloor})`;
  if (otherFloor === ownFloor)
    return `an import goes down, ${other} and ${own} are both on floor ${ownFloor}`;
  return undefined;
}

/** @param {string} from @param {string} to */
function checkSeal(from, to) {
  const house = SEALED.find((folder) => from.startsWith(`${folder}/`) && to.startsWith(`${folder}/`));
  if (!house) return undefined;
  const [own, other] = [subRoomOf(house, from), subRoomOf(house, to)];
  if (own === other || other === undefined) return undefined;
  if (own === undefined) {
    return house === 'src/pages' ? 'what the screens have in common does not know the screens' : undefined;
  }
  if (house === 'src/sources' && other === 'parts') return undefined;
  return `${own} and ${other} do not know each other`;
}

/** @param {Edge} edge */
function checkStory({ to }) {
  if (!to.startsWith('src/')) return undefined;
  const room = roomOf(to);
  if (room === 'mock' || (floorOf(room) ?? Infinity) <= HIGHEST_FOR_E2E) return undefined;
  return `the browser tests may import the mock and floors up to ${HIGHEST_FOR_E2E}`;
}

/**
 * A test, or what only tests use: that lies in a folder called `testing`.
 * @param {string} path
 */
export function isTest(path) {
  return /\.test\.tsx?$/.test(path) || isForTests(path);
}

/** @param {string} path */
function isForTests(path) {
  return path.includes('/testing/');
}

/**
 * The folder of src a file lies in, or `server`; undefined elsewhere and for files directly in src.
 * @param {string} path
 */
export function roomOf(path) {
  const [, ofSrc, server] = /^(?:src\/([^/]+)|(server))\//.exec(path) ?? [];
  return ofSrc ?? server;
}

/** @param {string} path */
export function isProduct(path) {
  return /^(src|server)\//.test(path);
}

/** @param {string} house @param {string} path */
export function subRoomOf(house, path) {
  const [first, ...rest] = path.slice(house.length + 1).split('/');
  return rest.length > 0 ? first : undefined;
}

/** @param {string | undefined} room */
function floorOf(room) {
  return room === undefined ? undefined : FLOORS.get(room);
}
