// The house as text: floors with their rooms, what each room imports, and what is sealed. Tests are left out.
import { findEdges, FLOORS, isProduct, isTest, roomOf, SEALED, subRoomOf } from './rules.mjs';

const WIDTH = 60;

/**
 * @param {ReadonlyMap<string, string>} files
 * @returns {string} Without file counts, so that it changes only when the house does.
 */
export function drawPicture(files) {
  const product = new Map([...files].filter(([path]) => isProduct(path) && !isTest(path)));
  return [...drawFloors(product), '', ...listImports(product), '', ...listSealed(product)]
    .join('\n')
    .trimEnd();
}

/**
 * @param {ReadonlyMap<string, string>} files
 * @returns {string} Such as `lib 4, api 3`; tests are counted.
 */
export function countFiles(files) {
  const counts = roomsOf(files).map((room) => {
    const number = [...files.keys()].filter((path) => roomOf(path) === room).length;
    return `${room} ${number}`;
  });
  return counts.join(', ');
}

/** @param {ReadonlyMap<string, string>} files */
function drawFloors(files) {
  const rooms = roomsOf(files);
  const floors = [...new Set(rooms.map((room) => FLOORS.get(room) ?? 0))].toReversed();
  const line = `    +${'-'.repeat(WIDTH)}+`;
  const drawn = floors.map((floor) => {
    const here = rooms.filter((room) => FLOORS.get(room) === floor);
    return `  ${floor} |${cells(here)}|`;
  });
  return [line, ...drawn.flatMap((floor) => [floor, line])];
}

/**
 * Rooms side by side over the full width; the last takes what the division leaves over.
 * @param {readonly string[]} rooms
 */
function cells(rooms) {
  const inner = WIDTH - (rooms.length - 1);
  const width = Math.floor(inner / rooms.length);
  const padded = rooms.map((room, index) => {
    const last = index === rooms.length - 1;
    return ` ${room}`.padEnd(last ? inner - width * index : width);
  });
  return padded.join('|');
}

/** @param {ReadonlyMap<string, string>} files */
function listImports(files) {
  const edges = findEdges(files).filter(({ from, to }) => roomOf(from) !== roomOf(to));
  return roomsOf(files)
    .toReversed()
    .flatMap((room) => {
      const out = edges.filter(({ from }) => roomOf(from) === room);
      const targets = [...FLOORS.keys()].flatMap((other) => {
        const kinds = out.filter(({ to }) => roomOf(to) === other).map(({ kind }) => kind);
        if (kinds.length === 0) return [];
        return kinds.every((kind) => kind === 'dynamic') ? [`${other} (dynamic)`] : [other];
      });
      return targets.length > 0 ? [`${room} -> ${targets.join(', ')}`] : [];
    });
}

/** @param {ReadonlyMap<string, string>} files */
function listSealed(files) {
  return SEALED.flatMap((house) => {
    const inside = [...files.keys()].filter((path) => path.startsWith(`${house}/`));
    const names = new Set(inside.map((path) => subRoomOf(house, path)));
    const list = [...names].filter((name) => name !== undefined).toSorted();
    return list.length > 0 ? [`sealed in ${house.slice(4)}: ${list.join(', ')}`] : [];
  });
}

/** @param {ReadonlyMap<string, string>} files */
function roomsOf(files) {
  const present = new Set([...files.keys()].map(roomOf));
  return [...FLOORS.keys()].filter((room) => present.has(room));
}
