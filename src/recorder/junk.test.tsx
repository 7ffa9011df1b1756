import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { recordingsText } from './recordingsText';
import { erasePieces, memoryPieces, openPieces, type Piece } from './pieces';
import { Recorder } from './recorder';

/** Whatever may lie where a body should. */
const junk: readonly unknown[] = [
  undefined,
  null,
  7,
  'text',
  [],
  {},
  [null, 3, ['a', 'b'], [1], [2, 1], { id: 1 }, { id: 'a', at: 'b', type: 'c', data: null }],
  { at: null, value: 1 },
  { base: 0, at: [1, 2], columns: new Map() },
  { base: 0, at: new Int32Array(2), columns: {} },
  { base: 0, at: new Int32Array(2), columns: new Map([['lag', null]]) },
  { base: 0, at: new Int32Array(2), columns: new Map([['lag', { first: 1, steps: new Int32Array(9) }]]) },
  { base: Number.NaN, at: new Int32Array(2), columns: new Map([['lag', { same: 1 }]]) },
];

const piece = (kind: string, body: unknown): Piece => ({
  kind,
  entity: kind === 'events' ? '' : 'p',
  from: 0,
  bytes: 1,
  age: 0,
  body,
});

describe('a piece that is none', () => {
  it.each(junk.map((body) => [String(JSON.stringify(body)), body]))(
    'counts as nothing kept: %s',
    async (_, body) => {
      const store = memoryPieces();
      await store.write(
        ['samples', 'events', 'spans', 'state'].map((kind) => piece(kind, body)),
        [],
      );
      const recorder = new Recorder({ store, longestMs: 1_000 });
      expect((await recorder.samplesOf('p', 0, 10)).at).toEqual([]);
      expect(await recorder.events({ from: 0, to: 10 })).toEqual([]);
      expect(await recorder.spansOf('p', 0, 10)).toEqual([]);
      expect((await recorder.notes('state')).size).toBe(0);
      expect(await recorder.noteOn('state', 'p')).toBeUndefined();
      for await (const part of recordingsText(store, {})) expect(part).toBeDefined();
      // What is heard is written over it.
      recorder.beginWriting();
      recorder.sample('p', 5, [['lag', 3]]);
      await recorder.flush(10, true);
      expect((await recorder.samplesOf('p', 0, 10)).values.get('lag')).toEqual([3]);
    },
  );

  it('is not counted where its size cannot be read, and goes when everything is erased', async () => {
    const store = openPieces('org-junk');
    await store.write([piece('samples', 1)], []);
    const database = await openDB('penstock-recorder-org-junk', 1);
    await database.put('sizes', { kind: 'samples', entity: 'q', from: 0, bytes: 'many' });
    database.close();
    expect((await store.sizes()).map(({ entity }) => entity)).toEqual(['p']);
    await erasePieces();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('penstock-recorder-org-junk');
  });
});
