import { useEffect, useRef, useState } from 'react';

/** Gives the focus back to what had it before, when the component goes: for what lies over a page and is then removed. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
      // Not at once: in development React takes a new component away and puts it back.
      requestAnimationFrame(() => {
        if (!here.current && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    };
  }, [before]);
}
