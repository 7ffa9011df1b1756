/**
 * The ref of a form in which a press on a button leaves the focus where it is. A field that loses it may say at once what is
 * wrong with it; the page grows by that line, the button is no longer under the pointer when it is let go, and the click is
 * lost.
 */
export function keepsFocus(form: HTMLElement | null): (() => void) | undefined {
  if (!form) return undefined;
  form.addEventListener('mousedown', onMouseDown);
  return () => form.removeEventListener('mousedown', onMouseDown);
}

function onMouseDown(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
}
