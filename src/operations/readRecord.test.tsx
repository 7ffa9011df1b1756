import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readRecord } from './readRecord';
import { discard, openStore, readBad, readEverything } from './store';
import { madeItem, madeOperation, madeStep } from './testing/records';
import { readUnfinished } from './unfinished';

const whole = madeOperation({
  items: [madeItem('orders', { outcome: 'failed', message: 'No.', steps: [madeStep()] })],
  requests: [{ type: 'patch', label: 'Change', body: { name: 'x' }, hasSecrets: false }],
  scaling: { replicas: 2 },
});

/** Whatever may lie where a record should. */
const junk: readonly Record<string, unknown>[] = [
  { id: 'no-items', org: 'org-1' },
  { ...whole, id: 'items-null', items: null },
  { ...whole, id: 'item-null', items: [null] },
  { ...whole, id: 'no-steps', items: [{ ...madeItem('a'), steps: undefined }] },
  { ...whole, id: 'step-text', items: [{ ...madeItem('a'), steps: ['stop'] }] },
  { ...whole, id: 'kind', kind: '__proto__' },
  { ...whole, id: 'outcome', items: [{ ...madeItem('a'), outcome: 'moon' }] },
  { ...whole, id: 'time', createdAt: 'yesterday' },
  { ...whole, id: 'org', org: 7 },
  { ...whole, id: 5 },
  { ...whole, id: 'state', items: [{ ...madeItem('a'), stateBefore: { a: 1 } }] },
];

async function put(...records: unknown[]) {
  await openStore().remove([]);
  const database = await openDB('penstock-operations', 1);
  for (const record of records) await database.put('operations', record);
  database.close();
}

beforeEach(async () => {
  // A browser without Web Locks.
  vi.stubGlobal('navigator', {});
  await discard();
});

describe('a record of an operation', () => {
  it('is read as it was written', () => {
    expect(readRecord(structuredClone(whole), (text) => text)).toEqual(whole);
  });

  it('is read without the secret that an older version kept of an answer', async () => {
    const message = 'Login failed for mongodb://me:hun/ter2@db.example.com';
    await put({ ...whole, items: [madeItem('a', { message, steps: [madeStep({ message })] })] });
    const read = await openStore().all('org-1');
    expect(read).toHaveLength(1);
    expect(JSON.stringify(read)).not.toContain('ter2');
  });

  it('that is none hides no other, and stops neither the app nor the sign-in page', async () => {
    await put(...junk, whole);
    expect((await openStore().all('org-1')).map(({ id }) => id)).toEqual([whole.id]);
    expect((await readEverything()).map(({ id }) => id)).toEqual([whole.id]);
    expect(await readUnfinished()).toEqual([]);
    for (const { id } of junk) expect(await openStore().get(id as string)).toBeUndefined();
  });

  it('that is none is named, without a secret, and can be discarded', async () => {
    await put(...junk, { id: 'secret', password: 'hunter2' }, whole);
    const bad = await readBad();
    expect(new Set(bad.map(({ key }) => key))).toEqual(new Set([...junk.map(({ id }) => id), 'secret']));
    expect(JSON.stringify(bad)).not.toContain('hunter2');
    await discard(bad.map(({ key }) => key));
    expect(await readBad()).toEqual([]);
    expect((await openStore().all('org-1')).map(({ id }) => id)).toEqual([whole.id]);
  });
});
