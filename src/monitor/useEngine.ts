// The way from pages to the watching, which is loaded when it is first wanted and takes no part in the first load of a page.
import { useSyncExternalStore } from 'react';
import { Listeners } from '../lib/listeners';
import { loadPart } from '../ui/loadPart';
import { onKeyChange } from '../session/store';
import type { WatchEngine } from './engine';
import { isWanted, want } from './wanted';

type Module = typeof import('./engine');

let loading: Promise<Module> | undefined;
let loaded: Module | undefined;
const arrivals = new Listeners();

/** Loads the watching and begins it for the key in hand, and for every key after that. */
export function startMonitor(): void {
  loading ??= loadPart(() => import('./engine')).then((module) => {
    loaded = module;
    module.watchEngine();
    onKeyChange(() => void module.watchEngine());
    arrivals.tell();
    return module;
  });
  // A chunk that could not be loaded is tried again with the next page that wants it.
  loading.catch(() => {
    loading = undefined;
  });
}

/** What watches for the key in hand; undefined until it is loaded, and without a key. */
export function currentEngine(): WatchEngine | undefined {
  return loaded?.watchEngine();
}

/** Calls back when the engine is there, or another takes its place. Wants it until the function it returns is called. */
function subscribe(listener: () => void): () => void {
  const ends = [want(), arrivals.add(listener), onKeyChange(listener)];
  startMonitor();
  return () => {
    for (const end of ends) end();
  };
}

/** Has the fleet looked at once, from a hidden tab too, where it is wanted and nobody else does. */
export function lookOnce(): void {
  if (isWanted()) void currentEngine()?.monitor.lookOnce();
}

export function useEngine(): WatchEngine | undefined {
  return useSyncExternalStore(subscribe, currentEngine);
}
