// Short notices in the corner. The library behind them is loaded with the first one.
import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { Notice } from './notices';

let wanted = false;
const listeners = new Set<() => void>();
const notices = () => import('./notices');
const Container = lazy(() => notices().then((module) => ({ default: module.NoticeContainer })));

/** Shows a notice. Failures of loose commands go here; failures of a form or dialog stay in it. */
export function notify(notice: Notice): void {
  wanted = true;
  for (const listener of listeners) listener();
  void notices().then((module) => module.show(notice));
}

/** Where notices appear; once, in the app's shell. */
export function NoticeOutlet() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => wanted,
  );
  return shown ? (
    <Suspense fallback={null}>
      <Container />
    </Suspense>
  ) : null;
}
