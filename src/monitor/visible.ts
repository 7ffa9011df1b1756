// Work that is done only while somebody may be looking.
import type { WatchDependencies } from './dependencies';

/**
 * Waits until the tab is visible, and runs the task then; its signal is aborted when the tab is hidden, or when `signal` is.
 * Resolves when the task has ended by that; rejects when it fails by itself.
 */
export async function whileVisible(
  deps: WatchDependencies,
  signal: AbortSignal,
  task: (visible: AbortSignal) => Promise<void>,
): Promise<void> {
  await untilVisible(deps, signal);
  if (signal.aborted) return;
  const visible = new AbortController();
  const end = () => visible.abort(new Error('The tab is hidden, or the key is gone.'));
  const stopLooking = deps.onVisibility(() => {
    if (!deps.isVisible()) end();
  });
  signal.addEventListener('abort', end, { once: true });
  try {
    await task(visible.signal);
  } catch (error) {
    if (!visible.signal.aborted) throw error;
  } finally {
    stopLooking();
    signal.removeEventListener('abort', end);
  }
}

function untilVisible(deps: WatchDependencies, signal: AbortSignal): Promise<void> {
  if (deps.isVisible() || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (!deps.isVisible() && !signal.aborted) return;
      stopLooking();
      signal.removeEventListener('abort', look);
      resolve();
    };
    const stopLooking = deps.onVisibility(look);
    signal.addEventListener('abort', look, { once: true });
  });
}
