import classes from './PipeTable.module.css';
import type { SelectionChange } from './selection';

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
      className={classes.check}
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

interface SelectAllBoxProps {
  share: 'none' | 'some' | 'all';
  onSelect: (change: SelectionChange) => void;
}

/** Where the focus goes when the bar that had it is gone. */
export const SELECT_ALL = 'select-all-pipes';

/** Selects all rows of the filter, or none of them. */
export function SelectAllBox({ share, onSelect }: SelectAllBoxProps) {
  return (
    <input
      ref={(box) => {
        // There is no attribute for it.
        if (box) box.indeterminate = share === 'some';
      }}
      id={SELECT_ALL}
      type="checkbox"
      className={classes.check}
      aria-label="Select all pipes of this filter"
      checked={share === 'all'}
      onChange={() => onSelect({ do: 'all' })}
    />
  );
}
