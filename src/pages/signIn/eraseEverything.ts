// Erasing without a key: of all organizations. With one, Settings erases what is kept of its own.
import { eraseRecords } from '../../operations/unfinished';
import { eraseDrafts } from '../../pipes/draft/drafts';
import { erasePieces } from '../../recorder/pieces';
import { resetPreferences } from '../../session/preferences';

/** Everything but what another tab is at work on. Rejects where the browser does not let go of it. */
export async function eraseEverything(): Promise<void> {
  eraseDrafts();
  resetPreferences();
  // Without IndexedDB nothing is kept there.
  if (typeof indexedDB === 'undefined') return;
  await eraseRecords();
  await erasePieces();
}
