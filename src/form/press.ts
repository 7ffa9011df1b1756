import type { MouseEvent } from 'react';

/**
 * For a form: a press on a button leaves the focus where it is. A field that loses it may say at once what is wrong with it;
 * the page grows by that line, the button is no longer under the pointer when it is let go, and the click is lost.
 */
export function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
}
