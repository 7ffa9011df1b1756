// One long file: all of it opens the drafts in tabs that begin anew, as a browser does.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { certificate, plainTexts, privateKey, secretTexts } from '../../lib/secrets/testing/texts';
import { emptyDestination } from './destination';
import type { Draft } from './draft';
import { emptySize } from './size';

const session = { keyId: 'k', keySecret: 's', organizationId: 'org-1' };

function draft(change: Partial<Draft> = {}): Draft {
  return {
    id: 'd-1',
    service: 's-1',
    kind: 'kafka',
    variant: 'kafka',
    source: { brokers: 'b:1', password: 'hunter2', uri: 'mongodb://me:hunter2@db.example.com/x' },
    destination: { ...emptyDestination, name: 'orders' },
    size: emptySize,
    updatedAt: 1,
    ...change,
  };
}

/** The module as a new tab would load it, and its ear for what other tabs write. */
async function openTab(organizationId = 'org-1') {
  vi.resetModules();
  const hear: ((event: StorageEvent) => void)[] = [];
  const listen = vi.spyOn(window, 'addEventListener').mockImplementation((type, listener) => {
    if (type === 'storage') hear.push(listener as (event: StorageEvent) => void);
  });
  const store = await import('../../session/store');
  store.openWith({ ...session, organizationId });
  const drafts = await import('./drafts');
  listen.mockRestore();
  const told = (key: string | null) => hear.forEach((each) => each(new StorageEvent('storage', { key })));
  return { ...drafts, told };
}

const storage = () => JSON.stringify(Object.entries(localStorage));
const keyOf = (id: string) => `penstock.draft.${id}`;
const storedOf = (id: string) => JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as Draft;

beforeEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('a draft', () => {
  it('has its secrets in memory and nowhere else', async () => {
    const tab = await openTab();
    tab.saveDraft(draft(), ['password']);
    expect(tab.getDraft('d-1')?.source['password']).toBe('hunter2');
    expect(storage()).toContain('orders');
    expect(storage()).not.toContain('hunter2');
  });

  it('comes back after a reload, less its secrets, and says which', async () => {
    (await openTab()).saveDraft(draft(), ['password']);
    const again = (await openTab()).getDraft('d-1');
    expect(again?.source).toEqual({ brokers: 'b:1', password: '', uri: 'mongodb://db.example.com/x' });
    expect(again?.destination.name).toBe('orders');
    expect(again?.notKept).toEqual(['source.password', 'source.uri']);
  });

  it('says of a secret that it was not kept until it is given again', async () => {
    (await openTab()).saveDraft(draft(), ['password']);
    const second = await openTab();
    const opened = second.getDraft('d-1') as Draft;
    second.saveDraft({ ...opened, source: { ...opened.source, brokers: 'b:2' } }, ['password']);
    expect(second.getDraft('d-1')?.notKept).toEqual(['source.password', 'source.uri']);
    second.saveDraft({ ...opened, source: { ...opened.source, password: 'again' } }, ['password']);
    expect(second.getDraft('d-1')?.notKept).toEqual(['source.uri']);
    // It is missing again in the next tab.
    expect((await openTab()).getDraft('d-1')?.notKept?.toSorted()).toEqual(['source.password', 'source.uri']);
  });

  it('is gone when it is discarded, also from the form that is still open', async () => {
    const tab = await openTab();
    tab.saveDraft(draft(), []);
    tab.removeDraft('d-1');
    tab.saveDraft(draft(), []);
    expect(tab.getDraft('d-1')).toBeUndefined();
    expect(localStorage.length).toBe(0);
  });

  it('of another organization is not shown, and not lost', async () => {
    (await openTab()).saveDraft(draft(), []);
    const other = await openTab('org-2');
    expect(other.getDraft('d-1')).toBeUndefined();
    other.saveDraft(draft({ id: 'd-2' }), []);
    expect((await openTab()).getDraft('d-1')?.id).toBe('d-1');
  });

  it('is one of as many as there is room for', async () => {
    const tab = await openTab();
    const ids = Array.from({ length: 120 }, (_, index) => `d-${index}`);
    for (const id of ids) tab.saveDraft(draft({ id }), []);
    const again = await openTab();
    expect(
      again
        .keptDrafts()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(ids.toSorted());
  });

  it('that there is no room for lives on in its tab, and the others stay', async () => {
    const tab = await openTab();
    tab.saveDraft(draft(), []);
    const real = localStorage;
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => real.getItem(key),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    tab.saveDraft(draft({ id: 'd-2' }), ['password']);
    expect(tab.getDraft('d-2')?.source['password']).toBe('hunter2');
    vi.unstubAllGlobals();
    expect(storage()).not.toContain('d-2');
    expect(storage()).toContain('d-1');
  });
});

describe('a secret in whatever field', () => {
  const everywhere = (text: string) =>
    draft({
      source: { caCertificate: text, topics: text, list: [text], tables: [{ table: text, columns: [text] }] },
      destination: { ...emptyDestination, name: text, partitionBy: text, roles: [text], sortingKey: [text] },
      size: { ...emptySize, settings: { x: text } },
    });

  it.each(Object.entries(secretTexts))('is not stored: %s', async (_, text) => {
    const tab = await openTab();
    tab.saveDraft(everywhere(text), []);
    expect(storage()).not.toMatch(/canary7/i);
    expect(tab.getDraft('d-1')?.destination.name).toBe(text);
    const again = await openTab();
    expect(again.getDraft('d-1')?.notKept?.toSorted()).toEqual([
      'destination.name',
      'destination.partitionBy',
      'destination.roles.0',
      'destination.sortingKey.0',
      'size.settings.x',
      'source.caCertificate',
      'source.list.0',
      'source.tables.0.columns.0',
      'source.tables.0.table',
      'source.topics',
    ]);
  });

  it.each(Object.entries(secretTexts))(
    'is taken out of what an older version stored: %s',
    async (_, text) => {
      const old = { ...everywhere(text), organization: 'org-1' };
      localStorage.setItem(
        'penstock.drafts',
        JSON.stringify([old, { ...old, id: 'd-2', organization: 'org-2' }]),
      );
      localStorage.setItem(keyOf('d-3'), JSON.stringify({ ...old, id: 'd-3' }));
      localStorage.setItem(keyOf('d-4'), text);
      const tab = await openTab();
      expect(storage()).not.toMatch(/canary7/i);
      expect(tab.getDraft('d-1')?.notKept).toContain('source.topics');
      expect(tab.getDraft('d-3')?.source['topics']).not.toMatch(/canary7/i);
      expect(localStorage.getItem('penstock.drafts')).toBeNull();
      expect((await openTab('org-2')).getDraft('d-2')?.id).toBe('d-2');
    },
  );

  it('is taken out of a bundle, whose certificates stay, and out of an address, whose host stays', async () => {
    for (const bundle of [certificate + privateKey, privateKey + certificate]) {
      const tab = await openTab();
      tab.saveDraft(draft({ source: { certificate: bundle } }), []);
      expect(storedOf('d-1').source['certificate']).toBe(certificate.trim());
    }
  });

  it.each(plainTexts)('is told from what is none: %s', async (text) => {
    const tab = await openTab();
    tab.saveDraft(everywhere(text), []);
    expect(storedOf('d-1')).toMatchObject({ notKept: [], source: { topics: text } });
  });
});

describe('drafts of two tabs', () => {
  it('are both there, whichever tab wrote last', async () => {
    const [a, b] = [await openTab(), await openTab()];
    a.saveDraft(draft({ id: 'kafka' }), []);
    b.saveDraft(draft({ id: 'postgres' }), []);
    a.saveDraft(draft({ id: 'kafka', variant: 'msk' }), []);
    a.told(keyOf('postgres'));
    expect(a.getDraft('postgres')?.id).toBe('postgres');
    expect(
      (await openTab())
        .keptDrafts()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['kafka', 'postgres']);
  });

  it('stay discarded, each in whichever tab', async () => {
    const first = await openTab();
    first.saveDraft(draft({ id: 'd-1' }), []);
    first.saveDraft(draft({ id: 'd-2' }), []);
    const [a, b] = [await openTab(), await openTab()];
    a.removeDraft('d-1');
    b.removeDraft('d-2');
    expect((await openTab()).keptDrafts()).toEqual([]);
    b.told(keyOf('d-1'));
    expect(b.keptDrafts()).toEqual([]);
  });

  it('that are discarded in one tab are not brought back by the form in another', async () => {
    const a = await openTab();
    a.saveDraft(draft(), []);
    const b = await openTab();
    b.removeDraft('d-1');
    // With or without having heard of it.
    a.saveDraft(draft({ variant: 'msk' }), []);
    expect(localStorage.length).toBe(0);
    a.told(keyOf('d-1'));
    a.saveDraft(draft({ variant: 'warpstream' }), []);
    expect(localStorage.length).toBe(0);
    expect(a.getDraft('d-1')?.variant).toBe('warpstream');
  });

  it('keep what each tab changed, where one draft is open in both', async () => {
    (await openTab()).saveDraft(draft({ source: { brokers: 'b:1', topics: 't', password: '' } }), [
      'password',
    ]);
    const [a, b] = [await openTab(), await openTab()];
    const opened = a.getDraft('d-1') as Draft;
    a.saveDraft({ ...opened, source: { ...opened.source, brokers: 'b:2' } }, ['password']);
    b.saveDraft({ ...opened, source: { ...opened.source, topics: 'u', password: 'hunter2' } }, ['password']);
    a.told(keyOf('d-1'));
    expect(a.getDraft('d-1')?.source).toEqual({ brokers: 'b:2', topics: 'u', password: '' });
    // The form of the first tab still shows the old topics.
    a.saveDraft({ ...opened, source: { ...opened.source, brokers: 'b:3' } }, ['password']);
    b.told(keyOf('d-1'));
    expect(b.getDraft('d-1')?.source).toEqual({ brokers: 'b:3', topics: 'u', password: 'hunter2' });
    expect((await openTab()).getDraft('d-1')?.source).toEqual({ brokers: 'b:3', topics: 'u', password: '' });
  });

  it('lose a note that is dismissed in either tab, and no other', async () => {
    const note = (path: string) => ({ path, message: 'It is not taken.', step: 'connect' }) as const;
    const [first, second, third] = [note('one'), note('two'), note('three')];
    const [mine, other] = [await openTab(), await openTab()];
    mine.saveDraft(draft({ notes: [first, second, third] }), []);
    other.told(keyOf('d-1'));
    other.saveDraft(draft({ notes: [first, third] }), []);
    mine.saveDraft(draft({ notes: [second, third] }), []);
    expect(storedOf('d-1').notes).toEqual([third]);
    expect((await openTab()).getDraft('d-1')?.notes).toEqual([third]);
  });

  it('go when everything is cleared', async () => {
    const a = await openTab();
    a.saveDraft(draft(), []);
    localStorage.clear();
    a.told(null);
    expect(a.getDraft('d-1')).toBeUndefined();
  });
});

describe('what is no draft', () => {
  const good = { ...draft({ id: 'good' }), organization: 'org-1' };
  const junk: readonly unknown[] = [
    null,
    3,
    '',
    [],
    {},
    { id: 3 },
    { ...good, id: '' },
    { ...good, source: null },
    { ...good, updatedAt: 'now' },
    { ...good, destination: [] },
  ];

  it.each(junk.map((each) => [JSON.stringify(each), each] as const))(
    'is named and can be discarded: %s',
    async (text) => {
      localStorage.setItem(keyOf('junk'), text);
      localStorage.setItem(keyOf('good'), JSON.stringify(good));
      const tab = await openTab();
      expect(tab.getDraft('good')?.id).toBe('good');
      const { renderHook, act } = await import('@testing-library/react');
      const { result } = renderHook(() => tab.useBadDrafts());
      expect(result.current).toEqual([{ key: keyOf('junk'), length: text.length }]);
      act(() => tab.removeBadDraft(keyOf('junk')));
      expect(result.current).toEqual([]);
      expect(localStorage.getItem(keyOf('junk'))).toBeNull();
      expect((await openTab()).keptDrafts().map(({ id }) => id)).toEqual(['good']);
    },
  );

  it('does not hide its neighbours in the list of an older version', async () => {
    localStorage.setItem('penstock.drafts', JSON.stringify([...junk, good]));
    expect((await openTab()).keptDrafts().map(({ id }) => id)).toEqual(['good']);
    localStorage.setItem('penstock.drafts', '{');
    expect((await openTab()).keptDrafts().map(({ id }) => id)).toEqual(['good']);
  });

  it.each([
    [
      'a name that is no text',
      { destination: { name: null, table: 7, roles: 'x', columns: [{ name: 3 }, null, 'x'] } },
    ],
    [
      'values that are none',
      { source: { brokers: { a: 1 }, topics: [[1]], tables: [null], __proto__: 'x' } },
    ],
    ['an engine nobody knows', { destination: { engine: 'Moon', target: 'sky' } }],
    ['settings that are none', { size: { settings: [], replicas: null, scaled: {} } }],
  ])('is no value of a form: %s', async (_, change) => {
    localStorage.setItem(keyOf('good'), JSON.stringify({ ...good, ...change }));
    const { destination, size, source } = (await openTab()).getDraft('good') as Draft;
    expect(destination.name.trim()).toBeDefined();
    for (const { name, type, sourceField } of destination.columns) expect(name + type + sourceField).toBe('');
    expect(destination.engine).toBe('MergeTree');
    expect(destination.roles).toEqual([]);
    expect(size.settings).toMatchObject(emptySize.settings);
    expect(Object.values(source).every((each) => typeof each === 'string' || Array.isArray(each))).toBe(true);
  });
});
