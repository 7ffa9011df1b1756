import { Button, useMantineColorScheme } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { eraseRecords } from '../../operations/unfinished';
import { eraseDrafts } from '../../pipes/draft/drafts';
import { erasePieces } from '../../recorder/pieces';
import { resetPreferences } from '../../session/preferences';
import { Banner } from '../../ui/Banner';
import { part } from '../../ui/part';

const Dialog = part(() => import('../../ui/Dialog').then((m) => m.Dialog));

/** What stays in this browser without a key, and the way to be rid of it. */
export function KeptHere() {
  const { clearColorScheme } = useMantineColorScheme();
  const [asks, setAsks] = useState(false);
  const [isErased, setIsErased] = useState(false);
  const erase = async () => {
    await eraseEverything();
    clearColorScheme();
    setIsErased(true);
  };
  return (
    <div className="small">
      <p>
        This browser keeps drafts, records of operations, what was recorded of pipes (names, hosts, roles,
        numbers) and settings, of every organization you signed in to: no key, no password. Whoever uses this
        browser profile can read it.
      </p>
      {isErased ? (
        <Banner tone="quiet" role="status">
          Everything that this browser kept is erased.
        </Banner>
      ) : (
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconTrash size={14} aria-hidden="true" />}
          onClick={() => setAsks(true)}
        >
          Erase what this browser keeps…
        </Button>
      )}
      {asks ? (
        <Suspense fallback={null}>
          <Dialog
            title="Erase what this browser keeps?"
            confirmLabel="Erase"
            danger
            explain={() => ({
              title: 'Not erased',
              detail:
                'The storage of this browser could not be changed. Close other tabs of Penstock and try again.',
            })}
            onConfirm={erase}
            onClose={() => setAsks(false)}
          >
            <p>
              Drafts, records of operations, recordings and settings of all organizations are removed, and
              nobody else has them. Nothing changes in ClickHouse Cloud: a pipe that an operation has paused
              stays paused, and nothing here will start it again.
            </p>
          </Dialog>
        </Suspense>
      ) : null}
    </div>
  );
}

/** Of all organizations, everything but what another tab is at work on. Rejects where the browser does not let go of it. */
async function eraseEverything(): Promise<void> {
  eraseDrafts();
  resetPreferences();
  // Without IndexedDB nothing is kept there.
  if (typeof indexedDB === 'undefined') return;
  await eraseRecords();
  await erasePieces();
}
