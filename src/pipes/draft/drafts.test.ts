import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lock, openWith } from '../../session/store';
import type { Draft } from './draft';

const KEY = 'penstock.drafts';
const session = { keyId: 'k', keySecret: 's', organizationId: 'org-1' };

function draft(change: Partial<Draft> = {}): Draft {
  return {
    id: 'd-1',
    service: 's-1',
    kind: 'kafka',
    variant: 'kafka',
    source: { brokers: 'b:1', password: 'hunter2', uri: 'mongodb://me:hunter2@db.example.com/x' },
    destination: { ...EMPTY, name: 'orders' },
    size: SIZE,
    updatedAt: 1,
    ...change,
  };
}

const { emptyDestination: EMPTY } = await import('./destination');
const { emptySize: SIZE } = await import('./size');

/** The module as a new tab would load it. */
async function load() {
  vi.resetModules();
  const store = await import('../../session/store');
  store.openWith(session);
  return import('./drafts');
}

beforeEach(() => {
  localStorage.clear();
  openWith(session);
});

describe('a draft', () => {
  it('has its secrets in memory and nowhere else', async () => {
    const drafts = await load();
    drafts.saveDraft(draft(), ['password']);
    expect(drafts.getDraft('d-1')?.source['password']).toBe('hunter2');
    expect(localStorage.getItem(KEY)).toContain('orders');
    expect(localStorage.getItem(KEY)).not.toContain('hunter2');
  });

  it('comes back after a reload, less its secrets', async () => {
    (await load()).saveDraft(draft(), ['password']);
    const again = (await load()).getDraft('d-1');
    expect(again?.source).toEqual({ brokers: 'b:1', password: '', uri: 'mongodb://db.example.com/x' });
    expect(again?.destination.name).toBe('orders');
  });

  it('is gone when it is discarded', async () => {
    const drafts = await load();
    drafts.saveDraft(draft(), []);
    drafts.removeDraft('d-1');
    expect(drafts.getDraft('d-1')).toBeUndefined();
    expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toEqual([]);
  });

  it('of another organization is not shown, and not lost', async () => {
    (await load()).saveDraft(draft(), []);
    vi.resetModules();
    const store = await import('../../session/store');
    store.openWith({ ...session, organizationId: 'org-2' });
    const drafts = await import('./drafts');
    expect(drafts.getDraft('d-1')).toBeUndefined();
    drafts.saveDraft(draft({ id: 'd-2' }), []);
    expect((await load()).getDraft('d-1')?.id).toBe('d-1');
  });

  it('survives junk in the storage', async () => {
    localStorage.setItem(KEY, '[{"id":3},null]');
    const drafts = await load();
    drafts.saveDraft(draft(), []);
    expect(drafts.getDraft('d-1')?.id).toBe('d-1');
    lock('locked');
  });
});
