import type { SelectionChange } from './selection';
import type { TableSelection } from './useSelection';

interface SelectBoxProps {
  id: string;
  name: string;
  selected: boolean;
  onSelect: (change: SelectionChange) => void;
}

/** Selects a row; with Shift, also by the keyboard, all rows from the one touched last. */
export function SelectBox({ id, name, selected, onSelect }: SelectBoxProps) {
  return (
    <input
      type="checkbox"
      className="tick"
      aria-label={`Select ${name}`}
      checked={selected}
      onChange={({ nativeEvent }) => {
        // A change of a checkbox comes with the click behind it.
        const shift = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
        onSelect({ do: shift ? 'range' : 'toggle', id });
      }}
    />
  );
}

/** Where the focus goes when what had it went with the selection. */
const SELECT_ALL = 'select-all';

export function focusSelectAll(): void {
  document.querySelector<HTMLElement>(`#${SELECT_ALL}`)?.focus({ preventScroll: true });
}

interface SelectAllBoxProps extends Pick<TableSelection, 'share' | 'change'> {
  /** What rows are, in the plural: `pipes`. */
  many: string;
}

/** Selects all rows of the filter, or none of them. */
export function SelectAllBox({ share, change, many }: SelectAllBoxProps) {
  return (
    <input
      ref={(box) => {
        // There is no attribute for it.
        if (box) box.indeterminate = share === 'some';
      }}
      id={SELECT_ALL}
      type="checkbox"
      className="tick"
      aria-label={`Select all ${many} of this filter`}
      checked={share === 'all'}
      onChange={() => change({ do: 'all' })}
    />
  );
}
