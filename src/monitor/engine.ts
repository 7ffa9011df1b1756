// Watching for the key in hand: begun when first asked for, ended when the key goes. Loaded when the first page stands.
import { sleep } from '../lib/sleep';
import { takeIn } from '../pipes/refresh';
import { pipeStore } from '../pipes/store/inHand';
import { memoryPieces, openPieces, type PieceStore } from '../recorder/pieces';
import { BUDGETS, MEMORY_BUDGETS, Recorder } from '../recorder/recorder';
import { cloud, onExchange } from '../session/cloud';
import { perKey } from '../session/perKey';
import type { OpenSession } from '../session/store';
import { sharingOf } from '../session/tabs/sharing';
import { Monitor } from './monitor';
import { NOTE_BUDGETS } from './notes';
import { serviceReads } from './queryReads';
import type { WatchMessage } from './readings';
import { LOOK_GAP_MS } from './times';
import { isWanted, onWanted } from './wanted';
import type { WatchDependencies } from './dependencies';

export interface WatchEngine {
  readonly monitor: Monitor;
  /** Where recordings are, for their export. */
  readonly pieces: PieceStore;
  readonly organization: string;
  /** Are recordings still there after the tab is closed? */
  readonly isKept: () => boolean;
}

/** What watches for the key in hand; undefined without one. The first call begins it. */
export const watchEngine = perKey((open, signal) => open && beginWatching(open, signal));

function beginWatching(open: OpenSession, signal: AbortSignal): WatchEngine {
  const { organizationId: org, serviceId } = open;
  const isAlone = open.demo === 'page';
  let isKept = !isAlone;
  const { locks, channel, store: storeOf } = sharingOf(open, signal);
  const pieces = storeOf(
    () => openPieces(org),
    memoryPieces,
    () => {
      isKept = false;
    },
  );
  const monitor = new Monitor({
    org,
    deps: pageDependencies(org),
    recorder: new Recorder({
      store: pieces,
      budgets: { ...(isAlone ? MEMORY_BUDGETS : BUDGETS), ...NOTE_BUDGETS },
      longestMs: LOOK_GAP_MS,
    }),
    store: pipeStore(),
    locks,
    channel: channel<WatchMessage>(`penstock-monitor-${org}`),
    signal,
    onlyService: serviceId,
  });
  const stopListening = onExchange((exchange) => monitor.exchanged(exchange));
  signal.addEventListener('abort', stopListening, { once: true });
  window.addEventListener('pagehide', () => void monitor.save(), { signal });
  void monitor.run();
  return { monitor, pieces, organization: org, isKept: () => isKept };
}

function pageDependencies(org: string): WatchDependencies {
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
    serviceReads: serviceReads(org),
    takeIn: (reading, origin) => takeIn(org, reading, origin),
  };
}
