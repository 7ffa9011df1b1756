// Types something secret into every text field of every form, and looks for it wherever this browser keeps things.
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { asContinuous, publishedExamples } from '../../src/mock/examples/published';
import { pubsubExample } from '../../src/mock/examples/variations';
import type { Operation } from '../../src/operations/record';
import { writeChange } from '../../src/operations/changes';
import { openStore } from '../../src/operations/store';
import type { PipeCreateBody } from '../../src/pipes/writeEndpoints';
import { provideBook } from '../../src/session/changes';
import { queryClient } from '../../src/session/query';
import { lock } from '../../src/session/store';
import { viewSource } from '../../src/sources/registry';
import { loadKinds, type Kind } from '../contract/drive/kinds';
import { signInToMock, signOutOfMock, makePipe, makePublished } from '../contract/operate/session';
import { fieldsAsked, remembered } from './fields';
import { typeIntoEdit, typeIntoRest, typeIntoSource } from './forms';
import { recordConsole, storageContents } from './storages';
import { importText, signIn, typeIntoEndpoint, withSecrets } from './otherInputs';
import { pagesWithText, rename, searches, searchFor, typeIntoNames, typeIntoPage } from './pages';
import { CANARY, nextLine, typedInto } from './secrets';

/** A busy machine takes its time to fill in the largest forms. */
vi.setConfig({ testTimeout: 120_000 });

const kinds = await loadKinds();
const byId = kinds.map((each): [string, Kind] => [each.kind.id, each]);
const families = [...new Map(kinds.map((each): [string, Kind] => [each.kind.family, each]))];
const bodies: readonly PipeCreateBody[] = [...Object.values(publishedExamples), pubsubExample];
let searched = 0;

/** The places where a secret is left. */
async function leftIn(routed?: string): Promise<readonly string[]> {
  const all = Object.entries(await storageContents(routed));
  searched = all.length;
  return all.filter(([, text]) => CANARY.test(text)).map(([place]) => place);
}

beforeAll(() => {
  signInToMock();
  provideBook(() => Promise.resolve(writeChange));
});
// What is put in the place of a method is taken away before each test.
beforeEach(() => recordConsole());
afterAll(() => {
  provideBook(undefined);
  signOutOfMock();
  vi.restoreAllMocks();
  console.log(`canary: ${typedInto.size} fields, ${searched} storages searched`);
});

describe('a secret in any text field', () => {
  it.each(byId)('of the source %s is kept nowhere', async (_, each) => {
    await typeIntoSource(each);
    expect(localStorage.length).toBeGreaterThan(0);
    expect(await leftIn()).toEqual([]);
  });

  it.each(families)('of the steps after it is kept nowhere: %s', async (_, each) => {
    await typeIntoRest(each);
    expect(await leftIn()).toEqual([]);
  });

  it.each(byId.filter(([, { kind }]) => kind.patches))(
    'of the edit page of %s is kept nowhere',
    async (id, each) => {
      const body = bodies.find(({ source }) => viewSource(source).kind?.id === id);
      if (!body) throw new Error(`There is no body for ${id}.`);
      const leavePage = await typeIntoEdit(each, await makePipe(asContinuous(body)));
      expect(await leftIn()).toEqual([]);
      leavePage();
      expect(await leftIn()).toEqual([]);
    },
  );

  it('of a new private endpoint is kept nowhere', async () => {
    await typeIntoEndpoint();
    expect(typedInto).toContain('private endpoint privateDnsNames');
    expect(await leftIn()).toEqual([]);
  });

  it('of what is imported is kept nowhere', async () => {
    const before = localStorage.length;
    await importText(JSON.stringify(bodies.map(withSecrets)));
    expect(localStorage.length).toBe(before + bodies.length);
    await importText(nextLine());
    expect(await leftIn()).toEqual([]);
  });

  it.each(Object.keys(pagesWithText) as (keyof typeof pagesWithText)[])(
    'of %s is kept nowhere',
    async (of) => {
      const leavePage = await typeIntoPage(of, await makePublished('kafka'));
      expect(await leftIn()).toEqual([]);
      leavePage();
      expect(await leftIn()).toEqual([]);
    },
  );

  it('of private DNS names is kept nowhere', async () => {
    await typeIntoNames();
    expect(await leftIn()).toEqual([]);
  });

  it('of the name that a pipe is given is kept by the cloud alone', async () => {
    await rename(await makePublished('kafka'));
    expect(await leftIn()).toEqual(['query cache']);
    queryClient.clear();
  });

  it.each(Object.keys(searches) as (keyof typeof searches)[])(
    'of a search in %s is not handed on to the address',
    async (of) => {
      const handed = await searchFor(of);
      expect(handed.at(-1)).toBe('orders');
      expect(handed.join(' ')).not.toMatch(CANARY);
    },
  );

  it('of the sign-in is kept nowhere, but for the key itself when that is asked for', async () => {
    expect(await leftIn(await signIn(false))).toEqual([]);
    lock('locked');
    const address = await signIn(true);
    expect(sessionStorage.getItem('penstock.session')).toMatch(CANARY);
    sessionStorage.removeItem('penstock.session');
    expect(await leftIn(address)).toEqual([]);
  });
});

it('is in no field that a browser would offer again', () => {
  expect(fieldsAsked()).toBeGreaterThan(typedInto.size);
  expect([...remembered]).toEqual([]);
});

it('is found where it is kept', async () => {
  localStorage.setItem('left', nextLine());
  const store = openStore();
  await store.put({
    id: 'left',
    org: 'left',
    kind: 'stop',
    createdAt: 1,
    items: [],
    note: nextLine(),
  } as Operation);
  console.log(nextLine());
  expect(await leftIn()).toEqual(['localStorage', 'IndexedDB', 'console']);
});
