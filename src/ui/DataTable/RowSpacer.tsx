import classes from './DataTable.module.css';

/** Stands in a table of which only a part is in the document for the rows above or below. `height` in px. */
export function RowSpacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className={classes.spacer}>
      <td style={{ height }} />
    </tr>
  );
}
