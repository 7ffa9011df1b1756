// The keyboard of a table: j and k walk its rows, x selects, Enter opens. Nobody misses it before the rows are there.
import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { SelectionChange } from './selection';

/** Of what lines there are, only whether each is a row. */
type AnyLines = readonly ({ readonly row: unknown } | { readonly line: unknown })[];

interface RowKeysProps {
  table: RefObject<HTMLTableElement | null>;
  items: AnyLines;
  /** Brings a line into view that may not be in the document. */
  scroll: RefObject<(index: number) => void>;
  onSelect: ((change: SelectionChange) => void) | undefined;
}

/** Who types wants a letter, and what is open over the page has keys of its own. */
const TYPING = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"]';
const OPEN = '[role="dialog"], [role="menu"], [role="listbox"]';
/** Frames until a row that was scrolled to must be in the document. */
const PATIENCE = 30;

export function RowKeys({ table, items, scroll, onSelect }: RowKeysProps) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || event.defaultPrevented || document.querySelector(OPEN)) return;
    if (target instanceof Element && target.matches(TYPING)) return;
    const here = rowAt(table.current);
    const step = key === 'j' ? 1 : key === 'k' ? -1 : 0;
    if (step !== 0) {
      const next = nextRow(items, here === undefined ? -1 : Number(here.dataset['index']), step);
      if (next === undefined) return;
      event.preventDefault();
      reach(table, next, scroll.current);
    } else if (here && key.toLowerCase() === 'x' && here.dataset['id']) {
      onSelect?.({ do: event.shiftKey ? 'range' : 'toggle', id: here.dataset['id'] });
    } else if (here === target && key === 'Enter') {
      here?.querySelector<HTMLElement>('a.row-link')?.click();
    }
  });

  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return null;
}

/** Gives the focus to a row, which may have to be brought into the document first. */
function reach(
  table: RefObject<HTMLElement | null>,
  index: number,
  scroll: (index: number) => void,
  patience = PATIENCE,
): void {
  const row = table.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
  if (row) return row.focus();
  if (patience === PATIENCE) scroll(index);
  if (patience > 0) requestAnimationFrame(() => reach(table, index, scroll, patience - 1));
}

/** The row that has the focus, or something in it. */
function rowAt(table: HTMLElement | null): HTMLElement | undefined {
  const row = document.activeElement?.closest('tr');
  return row && row.dataset['index'] !== undefined && table?.contains(row) ? row : undefined;
}

/** The next line that is a row, in this direction; undefined at the end. */
function nextRow(items: AnyLines, from: number, step: number): number | undefined {
  for (let index = from + step; index >= 0 && index < items.length; index += step) {
    const item = items[index];
    if (item && 'row' in item) return index;
  }
  return undefined;
}
