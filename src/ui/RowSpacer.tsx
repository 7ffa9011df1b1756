/** Stands in a table of which only a part is in the document for the rows above or below. `height` in px. */
export function RowSpacer({ height, className }: { height: number; className: string | undefined }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className={className}>
      <td style={{ height }} />
    </tr>
  );
}
