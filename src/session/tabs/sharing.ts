// How the work of one key is shared by the tabs of this browser.
import type { OpenSession } from '../store';
import { channelOf, noChannel, type Channel } from './channel';
import { withFallback, type AsyncStore } from './fallback';
import { browserLocks, noLocks, type Locks } from './locks';

interface Sharing {
  locks: Locks;
  /** A channel to the other tabs, until the key goes. */
  channel: <Message>(name: string) => Channel<Message>;
  /** What `open` gives; what `inMemory` gives where there is nothing to share, and once the browser's storage failed. */
  store: <Store extends AsyncStore<Store>>(
    open: () => Store,
    inMemory: () => Store,
    onFail: () => void,
  ) => Store;
}

/** A cloud that is in the page is another one in every tab, and gone with it: such a tab is alone, and keeps nothing. */
export function sharingOf({ demo }: OpenSession, signal: AbortSignal): Sharing {
  if (demo === 'page') {
    return { locks: noLocks, channel: () => noChannel(), store: (_open, inMemory) => inMemory() };
  }
  return {
    locks: browserLocks(),
    channel: (name) => channelOf(name, signal),
    store: (open, inMemory, onFail) => withFallback(open(), inMemory(), onFail),
  };
}
