// Drafts survive a reload and a change of page. Secrets do not: they are in memory only, and gone with the tab or lock.
import { useSyncExternalStore } from 'react';
import { z } from '../../lib/zod';
import { getSession } from '../../session/store';
import { onForget } from '../../session/typed';
import type { FormValues } from '../../sources/form';
import { destinationFromCreate, type DestinationValues } from './destination';
import type { Draft } from './draft';
import { draftNote } from './import/notes';
import { emptySize, type SizeValues } from './size';

const STORAGE_KEY = 'penstock.drafts';
/** The oldest go first. */
const MOST_DRAFTS = 50;

const stored = z.object({
  organization: z.string(),
  id: z.string(),
  service: z.string(),
  kind: z.string(),
  variant: z.optional(z.string()),
  source: z.record(z.string(), z.unknown()),
  destination: z.record(z.string(), z.unknown()),
  size: z.record(z.string(), z.unknown()),
  notes: z.catch(z.optional(z.array(draftNote)), undefined),
  updatedAt: z.number(),
});

let drafts: readonly Draft[] = load();
const listeners = new Set<() => void>();

onForget(() => set(load()));

function organization(): string {
  return getSession().open?.organizationId ?? '';
}

function all(): z.output<typeof stored>[] {
  try {
    const parsed = z.safeParse(z.array(z.unknown()), JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]'));
    return (parsed.data ?? []).flatMap((each) => z.safeParse(stored, each).data ?? []);
  } catch {
    return [];
  }
}

/** The drafts of the organization as they are kept, without secrets. */
export function keptDrafts(): readonly { id: string }[] {
  return all().filter((each) => each.organization === organization());
}

function load(): Draft[] {
  return all()
    .filter((each) => each.organization === organization())
    .map((draft) => ({
      id: draft.id,
      service: draft.service,
      kind: draft.kind,
      variant: draft.variant,
      updatedAt: draft.updatedAt,
      ...(draft.notes ? { notes: draft.notes } : {}),
      // Written by this module; a field that an older version did not have gets its empty value.
      source: draft.source as FormValues,
      destination: { ...destinationFromCreate({}), ...(draft.destination as Partial<DestinationValues>) },
      size: { ...emptySize, ...(draft.size as Partial<SizeValues>) },
    }));
}

function set(next: readonly Draft[]): void {
  drafts = next;
  for (const listener of listeners) listener();
}

function store(): void {
  const others = all().filter((each) => each.organization !== organization());
  const mine = drafts.map((draft) => ({
    ...draft,
    organization: organization(),
    source: withoutSecrets(draft.source, knownSecrets.get(draft.id) ?? []),
  }));
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify([...others, ...mine].slice(-MOST_DRAFTS)));
  } catch {
    // No storage, or full: the drafts live as long as the tab.
  }
}

/** Which values of a draft are secret; a draft that was loaded from storage has none. */
const knownSecrets = new Map<string, readonly string[]>();

function withoutSecrets(values: FormValues, secrets: readonly string[]): FormValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      if (secrets.includes(key)) return [key, ''];
      return [key, typeof value === 'string' ? withoutUserinfo(value) : value];
    }),
  );
}

/** Credentials typed into an address are secrets, too. */
function withoutUserinfo(text: string): string {
  return text.replace(/^(\s*[a-z][a-z0-9+.-]*:\/\/)[^/\s]*@/i, '$1');
}

/** Keeps a draft; `secrets` names the values that must not be stored. */
export function saveDraft(draft: Draft, secrets: readonly string[]): void {
  knownSecrets.set(draft.id, secrets);
  const saved = { ...draft, updatedAt: Date.now() };
  set([...drafts.filter(({ id }) => id !== draft.id), saved]);
  store();
}

export function removeDraft(id: string): void {
  set(drafts.filter((draft) => draft.id !== id));
  knownSecrets.delete(id);
  store();
}

export function getDraft(id: string): Draft | undefined {
  return drafts.find((draft) => draft.id === id);
}

/** The drafts of the organization, newest last. */
export function useDrafts(): readonly Draft[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => drafts,
  );
}
