// What this browser keeps of the organization in hand: measured, exported and erased in one place.
import { currentEngine } from '../../monitor/useEngine';
import { eraseRecordings } from '../../monitor/useRecordings';
import { redactTexts } from '../../lib/secrets/redactJson';
import { forgetOperations } from '../../operations/start';
import { isOpenMaintenance, isRunning, type Operation } from '../../operations/record';
import { keptDrafts, removeDraft } from '../../pipes/draft/drafts';
import { recordingsText } from '../../recorder/recordingsText';
import { memoryPieces, openPieces, type PieceStore } from '../../recorder/pieces';
import { getPreferences, resetPreferences, type Preferences } from '../../session/preferences';
import { getSession, type OpenSession } from '../../session/store';

export interface Kept {
  operations: { count: number; bytes: number };
  drafts: { count: number; bytes: number };
  /** Undefined: the browser's storage cannot be read. `since` is epoch ms, undefined where there is nothing. */
  recordings: { bytes: number; since: number | undefined } | undefined;
  preferences: Preferences;
}

const bytesOf = (value: unknown) => new Blob([JSON.stringify(value)]).size;

function piecesOf({ organizationId, demo }: OpenSession): PieceStore {
  // A cloud that is in the page is gone with it, and so is what was seen of it.
  return demo === 'page' ? memoryPieces() : openPieces(organizationId);
}

export async function measureKept(operations: readonly Operation[]): Promise<Kept> {
  const { open } = getSession();
  const drafts = keptDrafts();
  const sizes = open
    ? await piecesOf(open)
        .sizes()
        .catch(() => undefined)
    : [];
  return {
    operations: { count: operations.length, bytes: operations.length === 0 ? 0 : bytesOf(operations) },
    drafts: { count: drafts.length, bytes: drafts.length === 0 ? 0 : bytesOf(drafts) },
    recordings: sizes && {
      bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
      since: sizes.length === 0 ? undefined : Math.min(...sizes.map(({ age }) => age)),
    },
    preferences: getPreferences(),
  };
}

/** All of it as the parts of one JSON document. None of it holds secrets: they are not kept. */
export async function exportKept(operations: readonly Operation[], now: number): Promise<string[]> {
  const { open } = getSession();
  if (!open) throw new Error('Sign in first.');
  const about = { exportedAt: new Date(now).toISOString(), organization: open.organizationId };
  const plain = { about, preferences: getPreferences(), drafts: keptDrafts(), operations };
  // The recordings may be long: they are put into the document as they come.
  const parts = [JSON.stringify(redactTexts(plain)).slice(0, -1), ',\n"recordings":'];
  for await (const part of recordingsText(piecesOf(open), about)) parts.push(part);
  return [...parts, '}\n'];
}

/** Forgets everything but the operations that run, and maintenances that wait for their restore. */
export async function eraseKept(operations: readonly Operation[]): Promise<void> {
  const { open } = getSession();
  if (!open) return;
  await forgetOperations(operations.filter(isErasable).map(({ id }) => id));
  for (const { id } of keptDrafts()) removeDraft(id);
  resetPreferences();
  // What watches holds the last minutes in memory, and would write them down again.
  const engine = currentEngine();
  await (engine ? eraseRecordings(engine) : piecesOf(open).clear());
}

export function isErasable(operation: Operation): boolean {
  return !isRunning(operation) && !isOpenMaintenance(operation);
}
