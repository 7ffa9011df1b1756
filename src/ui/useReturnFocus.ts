import { useEffect, useRef, useState } from 'react';

/**
 * Gives the focus back to what had it before, when the component goes: for what lies over a page and is then removed.
 * Where that is gone too (the row of a deleted pipe), to the heading of the page, so that the keyboard is never lost.
 */
export function useReturnFocus(): void {
  const [before] = useState(() => openerOf(document.activeElement));
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
      // Not at once: in development React takes a new component away and puts it back.
      requestAnimationFrame(() => {
        if (here.current || !isLost(document.activeElement)) return;
        if (before instanceof HTMLElement && before.isConnected) before.focus();
        if (isLost(document.activeElement)) document.querySelector<HTMLElement>('main h1')?.focus();
      });
    };
  }, [before]);
}

/** What a menu's item opens is opened by the menu's button, which is still there when the menu is gone. */
function openerOf(element: Element | null): Element | null {
  const button = element?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return button ? document.getElementById(button) : element;
}

/** Somebody may have gone on to something else; and an element that was removed leaves the focus to the body. */
function isLost(element: Element | null): boolean {
  return element === null || element === document.body || !element.isConnected;
}
