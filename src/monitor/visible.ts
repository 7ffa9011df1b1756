// Work that is done only while somebody may be looking.
import type { World } from './world';

/**
 * Waits until the tab is visible, and runs the task then; its signal is aborted when the tab is hidden, or when `signal` is.
 * Resolves when the task has ended by that; rejects when it fails by itself.
 */
export async function visibleSpell(
  world: World,
  signal: AbortSignal,
  task: (spell: AbortSignal) => Promise<void>,
): Promise<void> {
  await untilVisible(world, signal);
  if (signal.aborted) return;
  const spell = new AbortController();
  const end = () => spell.abort(new Error('The tab is hidden, or the key is gone.'));
  const stopLooking = world.onVisibility(() => {
    if (!world.isVisible()) end();
  });
  signal.addEventListener('abort', end, { once: true });
  try {
    await task(spell.signal);
  } catch (error) {
    if (!spell.signal.aborted) throw error;
  } finally {
    stopLooking();
    signal.removeEventListener('abort', end);
  }
}

function untilVisible(world: World, signal: AbortSignal): Promise<void> {
  if (world.isVisible() || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (!world.isVisible() && !signal.aborted) return;
      stopLooking();
      signal.removeEventListener('abort', look);
      resolve();
    };
    const stopLooking = world.onVisibility(look);
    signal.addEventListener('abort', look, { once: true });
  });
}
