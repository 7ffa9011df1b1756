import { useContext, type ReactNode } from 'react';
import { EditingContext } from './editing';
import classes from './field.module.css';

/** Fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>;
}

/** A button that belongs to the field above it. */
export function BesideField({ children }: { children: ReactNode }) {
  return <div className={classes.beside}>{children}</div>;
}

/** A titled part of a form. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}

/**
 * What is rarely needed, folded away; `open` where something in it is wrong, so that no message is hidden. An edit page
 * folds nothing: who looks for a value shall see it.
 */
export function Advanced({ children, open = false }: { children: ReactNode; open?: boolean }) {
  if (useContext(EditingContext)) return <div className="stack">{children}</div>;
  return (
    <details className={classes.advanced} open={open || undefined}>
      <summary className="fold">Advanced</summary>
      <div className={classes.folded}>{children}</div>
    </details>
  );
}
