// Whether anybody wants the fleet watched: a page that shows it, or the person, who may have it watched from every page.
import { Listeners } from '../lib/listeners';
import { getPreferences, subscribePreferences } from '../session/preferences';

let users = 0;
const listeners = new Listeners();

/** Who switched refreshing off has nothing read behind their back. */
export function isWanted(): boolean {
  const { refreshSeconds, watchAlways } = getPreferences();
  return refreshSeconds > 0 && (users > 0 || watchAlways);
}

/** Calls back when that may have changed; returns the function that ends it. */
export function onWanted(listener: () => void): () => void {
  const ends = [listeners.add(listener), subscribePreferences(listener)];
  return () => {
    for (const end of ends) end();
  };
}

/** A page shows what is watched; returns the function that says it does no longer. */
export function want(): () => void {
  users += 1;
  listeners.tell();
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    users -= 1;
    listeners.tell();
  };
}
