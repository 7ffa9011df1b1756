// What belongs to the key in hand. All of it hangs on one object, and is gone with it when the key goes or another one comes.
import { Listeners } from '../lib/listeners';
import { getSession, onKeyChange, type OpenSession } from './store';

/** The time in which one key is in hand, or none. */
class Tenure {
  readonly open: OpenSession | undefined = getSession().open;
  readonly end = new AbortController();
}

let tenure = new Tenure();
const successions = new Listeners();

onKeyChange(() => {
  tenure.end.abort(new Error('The key is gone.'));
  tenure = new Tenure();
  successions.tell();
});

/**
 * Gives a part of what belongs to the key in hand; the first call makes it. `open` is undefined where there is no key; the signal
 * is aborted when the key goes.
 */
export function perKey<Part>(make: (open: OpenSession | undefined, signal: AbortSignal) => Part): () => Part {
  const parts = new WeakMap<Tenure, { part: Part }>();
  return () => {
    const known = parts.get(tenure) ?? { part: make(tenure.open, tenure.end.signal) };
    parts.set(tenure, known);
    return known.part;
  };
}

type Subscribe = (listener: () => void) => () => void;

/** Follows such a part as it changes, and the one that takes its place with the next key: for `useSyncExternalStore`. */
export function following<Part>(part: () => Part, of: (part: Part) => Subscribe | undefined): Subscribe {
  return (listener) => {
    let unfollow = of(part())?.(listener);
    const end = successions.add(() => {
      unfollow?.();
      unfollow = of(part())?.(listener);
      listener();
    });
    return () => {
      unfollow?.();
      end();
    };
  };
}
