// Drafts survive a reload and a change of page, and are shared by the tabs of the browser. Their secrets are not stored:
// they are in memory only, and gone with the tab or lock. No draft is dropped to make room for another.
import { valueAt } from '../../lib/jsonPaths';
import { useSyncExternalStore } from 'react';
import { getSession } from '../../session/store';
import { onForget } from '../../session/typed';
import { onItems } from '../../session/items';
import type { Draft } from './draft';
import {
  eraseStored,
  isDraftKey,
  draftKey,
  readAll,
  readOne,
  removeStored,
  write,
  type BadDraft,
} from './draftItems';
import { mergeDrafts } from './mergeDrafts';
import { toStored, type StoredDraft } from './stored';
import { Listeners } from '../../lib/listeners';

/**
 * `kept`: it survives a reload. `unkept`: the browser's storage is full or switched off. `discarded`: another tab discarded
 * it, or made its pipe; what is typed in this one is gone with the tab.
 */
type DraftStatus = 'kept' | 'unkept' | 'discarded';

interface Held {
  /** With its secrets, if they were typed in this tab. */
  draft: Draft;
  /** As this tab last read or wrote it. */
  stored: StoredDraft;
  /** What the form of this tab had when it was last saved, without secrets. */
  saved: StoredDraft;
  status: DraftStatus;
}

interface State {
  held: ReadonlyMap<string, Held>;
  /** The drafts of the organization, newest last. */
  drafts: readonly Draft[];
  bad: readonly BadDraft[];
}

/** Discarded in this tab: a form that is still open does not bring them back. */
const removed = new Set<string>();
let lastKeptAt = 0;
let state = load();
const listeners = new Listeners();

onForget(() => set(load()));
onItems((key) => {
  if (key === undefined) set(load());
  else if (isDraftKey(key)) hear(key);
});

function organization(): string {
  return getSession().open?.organizationId ?? '';
}

function set(next: State): void {
  state = next;
  listeners.tell();
}

function stateOf(held: ReadonlyMap<string, Held>, bad: readonly BadDraft[]): State {
  const drafts = [...held.values()].filter(({ status }) => status !== 'discarded').map(({ draft }) => draft);
  return { held, bad, drafts: drafts.toSorted((a, b) => a.updatedAt - b.updatedAt) };
}

function load(): State {
  const { drafts, bad } = readAll();
  const mine = drafts.filter((each) => each.organization === organization());
  return stateOf(new Map(mine.map((stored) => [stored.id, held(stored)])), bad);
}

function held(stored: StoredDraft): Held {
  return { draft: stored, stored, saved: stored, status: 'kept' };
}

/** Another tab wrote or removed what lies under this key. */
function hear(key: string): void {
  const stored = readOne(key);
  const all = new Map(state.held);
  if (stored === undefined) {
    const known = [...all.values()].find(({ draft }) => draftKey(draft.id) === key);
    if (known) all.set(known.draft.id, { ...known, status: 'discarded' });
  } else if (stored.organization === organization() && !removed.has(stored.id)) {
    const known = all.get(stored.id);
    const draft = known && mergeDrafts(known.stored, stored, known.draft);
    all.set(stored.id, known && draft ? { ...known, draft, stored } : held(stored));
  }
  set(
    stateOf(
      all,
      state.bad.filter((each) => each.key !== key),
    ),
  );
}

/**
 * Keeps a draft; `secrets` names the values that must not be stored. Where another tab changed other values of the same
 * draft, its changes stand.
 */
export function saveDraft(draft: Draft, secrets: readonly string[]): void {
  // Without a key nobody knows whose it is.
  if (removed.has(draft.id) || !getSession().open) return;
  const known = state.held.get(draft.id);
  // Those that are kept in one go stay in their order.
  lastKeptAt = Math.max(Date.now(), lastKeptAt + 1);
  const typed: Draft = { ...draft, updatedAt: lastKeptAt };
  const saved = toStored(typed, secrets, organization());
  const there = readOne(draftKey(draft.id));
  const next = known && there ? joined(known, there, typed, saved) : { draft: typed, stored: saved };
  const stillMissing = missing(there ?? known?.stored, saved);
  const stored = { ...next.stored, notKept: [...new Set([...saved.notKept, ...stillMissing])] };
  const isDiscarded = known !== undefined && known.status !== 'unkept' && there === undefined;
  const status = isDiscarded ? 'discarded' : write(stored) ? 'kept' : 'unkept';
  const kept: Held = { draft: { ...next.draft, notKept: stillMissing }, stored, saved, status };
  set(stateOf(new Map(state.held).set(draft.id, kept), state.bad));
}

/** What this form changed, over what other tabs wrote meanwhile. */
function joined(
  known: Held,
  there: StoredDraft,
  typed: Draft,
  saved: StoredDraft,
): { draft: Draft; stored: StoredDraft } {
  const theirs = mergeDrafts(known.stored, there, typed);
  return {
    draft: mergeDrafts(known.saved, saved, theirs, typed),
    stored: mergeDrafts(known.saved, saved, there),
  };
}

/** What was not kept before, and was not given again. */
function missing(before: StoredDraft | undefined, saved: StoredDraft): string[] {
  const isUntouched = (path: string) =>
    JSON.stringify(before && valueAt(before, path)) === JSON.stringify(valueAt(saved, path));
  return (before?.notKept ?? []).filter((path) => !saved.notKept.includes(path) && isUntouched(path));
}

export function removeDraft(id: string): void {
  removed.add(id);
  removeStored(draftKey(id));
  const all = new Map(state.held);
  all.delete(id);
  set(stateOf(all, state.bad));
}

/** Discards what is stored as a draft and cannot be read as one. */
export function removeBadDraft(key: string): void {
  removeStored(key);
  set(
    stateOf(
      state.held,
      state.bad.filter((each) => each.key !== key),
    ),
  );
}

/** Forgets the drafts of every organization. */
export function eraseDrafts(): void {
  for (const id of state.held.keys()) removed.add(id);
  eraseStored();
  set(stateOf(new Map(), []));
}

export function getDraft(id: string): Draft | undefined {
  return state.held.get(id)?.draft;
}

/** The drafts of the organization as they are stored, without secrets. */
export function keptDrafts(): readonly StoredDraft[] {
  return readAll().drafts.filter((each) => each.organization === organization());
}

/** The drafts of the organization, newest last. */
export function useDrafts(): readonly Draft[] {
  return useSyncExternalStore(listeners.add, () => state.drafts);
}

/** What cannot be read, of whatever organization. */
export function useBadDrafts(): readonly BadDraft[] {
  return useSyncExternalStore(listeners.add, () => state.bad);
}

/** Undefined for a draft that is not here. */
export function useDraftStatus(id: string): DraftStatus | undefined {
  return useSyncExternalStore(listeners.add, () => state.held.get(id)?.status);
}
