// Watching for the key in hand: begun when first asked for, ended when the key goes. Loaded when the first page stands.
import { sleep } from '../lib/sleep';
import { observe } from '../pipes/queries';
import { stateLog } from '../pipes/observed';
import { memoryPieces, openPieces, type PieceStore } from '../recorder/pieces';
import { BUDGETS, MEMORY_BUDGETS, Recorder } from '../recorder/recorder';
import { cloud, onExchange } from '../session/cloud';
import { getSession, onKeyChange, type OpenSession } from '../session/store';
import { channelOf, noChannel } from '../session/tabs/channel';
import { withFallback } from '../session/tabs/fallback';
import { browserLocks, noLocks } from '../session/tabs/locks';
import { Monitor } from './monitor';
import { NOTE_BUDGETS } from './notes';
import { queryReads } from './queryReads';
import type { Message } from './readings';
import { LOOK_GAP_MS } from './times';
import { isWanted, onWanted } from './wanted';
import type { Dependencies } from './dependencies';

export interface Engine {
  readonly monitor: Monitor;
  /** Where recordings are, for their export. */
  readonly pieces: PieceStore;
  readonly organization: string;
  /** Are recordings still there after the tab is closed? */
  readonly isKept: () => boolean;
  readonly close: () => void;
}

let current: Engine | undefined;
const listeners = new Set<() => void>();

onKeyChange(() => {
  current?.close();
  current = undefined;
  engine();
  for (const listener of listeners) listener();
});

/** Calls back when another engine takes the place of this one. */
export function subscribeEngine(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The engine of the key in hand; undefined without one. The first call begins to watch. */
export function engine(): Engine | undefined {
  const { open } = getSession();
  if (open) current ??= makeEngine(open);
  return current;
}

function makeEngine({ organizationId: org, demo, serviceId }: OpenSession): Engine {
  const end = new AbortController();
  const { signal } = end;
  // A cloud that is in the page is another one in every tab, and gone with it: so is what was seen of it.
  const isPageDemo = demo === 'page';
  let isKept = !isPageDemo;
  const pieces = isPageDemo
    ? memoryPieces()
    : withFallback(openPieces(org), memoryPieces(), () => {
        isKept = false;
      });
  const monitor = new Monitor({
    org,
    deps: pageWorld(org),
    recorder: new Recorder({
      store: pieces,
      budgets: { ...(isPageDemo ? MEMORY_BUDGETS : BUDGETS), ...NOTE_BUDGETS },
      longestMs: LOOK_GAP_MS,
    }),
    states: stateLog,
    locks: isPageDemo ? noLocks : browserLocks(),
    channel: isPageDemo ? noChannel<Message>() : channelOf<Message>(`penstock-monitor-${org}`, signal),
    signal,
    onlyService: serviceId,
  });
  const stopListening = onExchange((exchange) => monitor.exchanged(exchange));
  const save = () => void monitor.save();
  window.addEventListener('pagehide', save, { signal });
  void monitor.run();
  return {
    monitor,
    pieces,
    organization: org,
    isKept: () => isKept,
    close: () => {
      stopListening();
      end.abort();
    },
  };
}

function pageWorld(org: string): Dependencies {
  return {
    cloud,
    now: Date.now,
    sleep,
    // What nobody wants to see is as good as hidden.
    isVisible: () => document.visibilityState === 'visible' && isWanted(),
    onVisibility: (listener) => {
      document.addEventListener('visibilitychange', listener);
      const stop = onWanted(listener);
      return () => {
        document.removeEventListener('visibilitychange', listener);
        stop();
      };
    },
    sharedReads: queryReads(org),
    saw: observe,
  };
}
