/** What does something of its own when it is clicked. */
const CONTROLS = 'a, button, input, label, select, textarea, summary';

/** A click on a row, but on none of its controls, is one on its link, with the same keys held. */
export function openRow(event: MouseEvent): void {
  const { target, ctrlKey, metaKey, shiftKey } = event;
  if (!(target instanceof Element) || target.closest(CONTROLS)) return;
  // Who marks text wants to copy it.
  if (getSelection()?.isCollapsed === false) return;
  const link = target.closest('tr')?.querySelector('a.row-link');
  link?.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
  );
}
