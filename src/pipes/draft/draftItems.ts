// Where drafts are stored: each under a key of its own, so that a tab writes over nothing but what was typed in it.
import { randomId } from '../../lib/randomId';
import { redactText } from '../../lib/secrets/find';
import { readItem, readItems, removeItem, writeItem } from '../../session/items';
import { parseJson, readStored, type StoredDraft } from './stored';

const PREFIX = 'penstock.draft.';
/** Where older versions kept all of them, as a list. */
const OLD_LIST = 'penstock.drafts';

/** Something that is stored as a draft and cannot be read as one. */
export interface BadDraft {
  key: string;
  /** Characters. */
  length: number;
}

export function draftKey(id: string): string {
  return PREFIX + id;
}

export function isDraftKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** All that is stored, of whatever organization. What older versions stored is put in order on the way. */
export function readAll(): { drafts: StoredDraft[]; bad: BadDraft[] } {
  splitOldList();
  const drafts: StoredDraft[] = [];
  const bad: BadDraft[] = [];
  for (const [key, text] of readItems(PREFIX)) {
    const stored = clean(key, text);
    if (stored) drafts.push(stored);
    else bad.push({ key, length: text.length });
  }
  return { drafts, bad };
}

/** Undefined where nothing is stored, or nothing that can be read. */
export function readOne(key: string): StoredDraft | undefined {
  const text = readItem(key);
  return text === undefined ? undefined : clean(key, text);
}

/** Reads a draft, and writes it down again where an older version had let a secret through. */
function clean(key: string, text: string): StoredDraft | undefined {
  const { stored, isClean } = readStored(parseJson(text));
  const isDraft = stored !== undefined && key === draftKey(stored.id);
  const allowed = isDraft ? (isClean ? text : JSON.stringify(stored)) : redactText(text);
  // Where it cannot be written it must not stay, either.
  if (allowed !== text && !writeItem(key, allowed)) removeItem(key);
  return isDraft ? stored : undefined;
}

/** False where the browser does not keep it. */
export function write(stored: StoredDraft): boolean {
  return writeItem(draftKey(stored.id), JSON.stringify(stored));
}

export function removeStored(key: string): void {
  removeItem(key);
}

export function eraseStored(): void {
  for (const key of readItems(PREFIX).keys()) removeItem(key);
  removeItem(OLD_LIST);
}

function splitOldList(): void {
  const text = readItem(OLD_LIST);
  if (text === undefined) return;
  // It goes first: there is hardly room for all of it twice, and it may hold what must not stay.
  removeItem(OLD_LIST);
  const list = parseJson(text);
  for (const each of Array.isArray(list) ? (list as unknown[]) : [text]) {
    const { stored } = readStored(each);
    if (stored) {
      if (readItem(draftKey(stored.id)) === undefined) write(stored);
    } else {
      const raw = typeof each === 'string' ? each : JSON.stringify(each);
      writeItem(draftKey(`unreadable-${randomId()}`), redactText(raw));
    }
  }
}
