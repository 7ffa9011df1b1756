/**
 * The ref of a form in which a button that is pressed takes the focus when it is let go, and not before. A field that loses
 * it may say at once what is wrong with it; the page grows by that line, the button is no longer under the pointer, and the
 * click is lost.
 */
export function keepsFocus(form: HTMLElement | null): (() => void) | undefined {
  if (!form) return undefined;
  form.addEventListener('mousedown', onMouseDown);
  form.addEventListener('click', onClick, { capture: true });
  return () => {
    form.removeEventListener('mousedown', onMouseDown);
    form.removeEventListener('click', onClick, { capture: true });
  };
}

function onMouseDown(event: MouseEvent): void {
  if (buttonOf(event)) event.preventDefault();
}

/** What it opens gives the focus back to it. */
function onClick(event: MouseEvent): void {
  buttonOf(event)?.focus({ preventScroll: true });
}

function buttonOf({ target }: MouseEvent): HTMLButtonElement | null {
  return target instanceof Element ? target.closest('button') : null;
}
