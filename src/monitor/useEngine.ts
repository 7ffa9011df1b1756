// The way from pages to the watching, which is loaded when it is first wanted and takes no part in the first load of a page.
import { useSyncExternalStore } from 'react';
import { loadPart } from '../ui/loadPart';
import type { Engine } from './engine';
import { isWanted, want } from './wanted';

type Module = typeof import('./engine');

let loading: Promise<Module> | undefined;
let loaded: Module | undefined;
const waiting = new Set<() => void>();

/** Loads the watching and begins it for the key in hand, and for every key after that. */
export function startMonitor(): void {
  loading ??= loadPart(() => import('./engine')).then((module) => {
    loaded = module;
    module.engine();
    for (const listener of waiting) listener();
    return module;
  });
  // A chunk that could not be loaded is tried again with the next page that wants it.
  loading.catch(() => {
    loading = undefined;
  });
}

/** What watches for the key in hand; undefined until it is loaded, and without a key. */
export function currentEngine(): Engine | undefined {
  return loaded?.engine();
}

/** Calls back when the engine is there, or another takes its place. Wants it until the function it returns is called. */
export function subscribeToEngine(listener: () => void): () => void {
  const end = want();
  startMonitor();
  let stop: (() => void) | undefined;
  const follow = () => {
    stop ??= loaded?.subscribeEngine(listener);
  };
  const arrived = () => {
    follow();
    listener();
  };
  follow();
  waiting.add(arrived);
  return () => {
    waiting.delete(arrived);
    stop?.();
    end();
  };
}

/** Has the fleet looked at once, from a hidden tab too, where it is wanted and nobody else does. */
export function lookOnce(): void {
  if (isWanted()) void loaded?.engine()?.monitor.lookOnce();
}

export function useEngine(): Engine | undefined {
  return useSyncExternalStore(subscribeToEngine, currentEngine);
}
