// What the cells of the mapping grid have in common: a control with its message, and what it asks of the grid.
import { useId, type ReactNode } from 'react';
import classes from './MappingGrid.module.css';
import type { TableValues } from './tables.values';

/** What a row asks of the grid. All stay the same from drawing to drawing. */
export interface RowActions {
  edit: (index: number, change: Partial<TableValues>) => void;
  remove: (index: number) => void;
  toggle: (index: number) => void;
  /** From a cell to the same cell of another row. */
  move: (to: number, field: string) => void;
  leave: () => void;
  /** Whether the focus was to go to the control of this name, and is not there yet. */
  wantsFocus: (name: string) => boolean;
}

interface ControlState {
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

interface BoxProps {
  message: string | undefined;
  children: (state: ControlState) => ReactNode;
}

/** A control with its message under it. */
export function Box({ message, children }: BoxProps) {
  const id = useId();
  const wrong = message !== undefined;
  return (
    <>
      {children({ 'aria-invalid': wrong, 'aria-describedby': wrong ? id : undefined })}
      {wrong ? (
        <span id={id} className={classes.message}>
          {message}
        </span>
      ) : null}
    </>
  );
}

/** A control under its label, which says whose it is to those who hear it. */
export function Labelled({ label, whose, message, children }: BoxProps & { label: string; whose: string }) {
  const id = useId();
  const wrong = message !== undefined;
  return (
    <div>
      <label className={classes.label}>
        {label}
        <span className="visually-hidden">{whose}</span>
        {children({ 'aria-invalid': wrong, 'aria-describedby': wrong ? id : undefined })}
      </label>
      {wrong ? (
        <span id={id} className={classes.message}>
          {message}
        </span>
      ) : null}
    </div>
  );
}
