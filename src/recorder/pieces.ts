// Where recordings are kept: as pieces, each of one kind, of one thing, from one time on.
import { deleteDB, type DBSchema } from 'idb';
import { z } from '../lib/zod';
import { databaseOf } from '../session/tabs/database';

export interface PieceKey {
  readonly kind: string;
  /** Of which thing; the recorder does not know what it is. */
  readonly entity: string;
  /** Epoch ms at which its slot of time begins. */
  readonly from: number;
}

/** What is known of a piece without reading it. */
export interface PieceSize extends PieceKey {
  /** What it takes up, estimated. */
  readonly bytes: number;
  /** Epoch ms: the older go first when room is needed. */
  readonly age: number;
}

export interface Piece extends PieceSize {
  readonly body: unknown;
}

export interface PieceStore {
  sizes: () => Promise<PieceSize[]>;
  /** The pieces of a thing whose slots begin in this time, ends included; in the order of time. */
  read: (kind: string, entity: string, from: number, to: number) => Promise<Piece[]>;
  /** All pieces of a kind. */
  all: (kind: string) => Promise<Piece[]>;
  /** The pieces under these keys; undefined for those that are not there. */
  get: (keys: readonly PieceKey[]) => Promise<(Piece | undefined)[]>;
  /** All at once or nothing. */
  write: (pieces: readonly Piece[], drop: readonly PieceKey[]) => Promise<void>;
  clear: () => Promise<void>;
}

type Key = [kind: string, entity: string, from: number];

interface Schema extends DBSchema {
  pieces: { key: Key; value: Piece };
  sizes: { key: Key; value: PieceSize };
}

const STORES = ['pieces', 'sizes'] as const;
const keyOf = ({ kind, entity, from }: PieceKey): Key => [kind, entity, from];

const DATABASE = 'penstock-recorder-';

/** Forgets the recordings of every organization. Other tabs that have them open let go of them. */
export async function erasePieces(): Promise<void> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  await Promise.all(names.filter((name) => name.startsWith(DATABASE)).map((name) => deleteDB(name)));
}

/** The recordings of one organization in IndexedDB. */
export function openPieces(org: string): PieceStore {
  const database = databaseOf<Schema>(DATABASE + org, 1, (db) => {
    for (const name of STORES) db.createObjectStore(name, { keyPath: ['kind', 'entity', 'from'] });
  });
  return {
    sizes: async () => (await (await database()).getAll('sizes')).filter(isSize),
    read: async (kind, entity, from, to) =>
      (await database()).getAll('pieces', IDBKeyRange.bound([kind, entity, from], [kind, entity, to])),
    // A list sorts behind every text: the end of all keys that begin with the kind.
    all: async (kind) => (await database()).getAll('pieces', IDBKeyRange.bound([kind], [kind, []])),
    async get(keys) {
      const { store } = (await database()).transaction('pieces');
      return Promise.all(keys.map((key) => store.get(keyOf(key))));
    },
    async write(pieces, drop) {
      const transaction = (await database()).transaction(STORES, 'readwrite');
      const contents = transaction.objectStore('pieces');
      const sizes = transaction.objectStore('sizes');
      await Promise.all([
        ...pieces.flatMap(({ body, ...size }) => [contents.put({ ...size, body }), sizes.put(size)]),
        ...drop.flatMap((key) => [contents.delete(keyOf(key)), sizes.delete(keyOf(key))]),
        transaction.done,
      ]);
    },
    async clear() {
      const transaction = (await database()).transaction(STORES, 'readwrite');
      await Promise.all([...STORES.map((name) => transaction.objectStore(name).clear()), transaction.done]);
    },
  };
}

const size = z.object({
  kind: z.string(),
  entity: z.string(),
  from: z.number(),
  bytes: z.number().check(z.nonnegative()),
  age: z.number(),
});

/** A size that cannot be read counts as nothing, and its piece is not listed. */
function isSize(kept: unknown): kept is PieceSize {
  return z.safeParse(size, kept).success;
}

/** A store in memory: for a demo whose cloud is in the page, and where there is no IndexedDB. */
export function memoryPieces(): PieceStore {
  const pieces = new Map<string, Piece>();
  const textOf = (key: PieceKey) => JSON.stringify(keyOf(key));
  return {
    sizes: async () => [...pieces.values()],
    read: async (kind, entity, from, to) =>
      [...pieces.values()]
        .filter(
          (each) => each.kind === kind && each.entity === entity && each.from >= from && each.from <= to,
        )
        .toSorted((a, b) => a.from - b.from),
    all: async (kind) => [...pieces.values()].filter((each) => each.kind === kind),
    get: async (keys) => keys.map((key) => pieces.get(textOf(key))),
    async write(written, drop) {
      for (const piece of written) pieces.set(textOf(piece), piece);
      for (const key of drop) pieces.delete(textOf(key));
    },
    clear: async () => pieces.clear(),
  };
}
