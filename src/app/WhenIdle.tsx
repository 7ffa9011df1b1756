import { Suspense, useEffect, useState, type ReactNode } from 'react';

/** Draws its lazy children when the browser has nothing more urgent: they are no part of the first load. */
export function WhenIdle({ children }: { children: ReactNode }) {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    // Safari has no idle callback.
    const whenIdle = window.requestIdleCallback ?? window.setTimeout;
    whenIdle(() => setIdle(true));
  }, []);
  return idle ? <Suspense fallback={null}>{children}</Suspense> : null;
}
