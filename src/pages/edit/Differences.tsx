import type { ChangedValue } from '../../pipes/edit/changedValues';
import { GridTable } from '../../ui/GridTable';

/** Certificates and the like are told by their beginning. */
const MOST_CHARACTERS = 120;

/** Values before and after, line by line. */
export function Differences({ label, rows }: { label: string; rows: readonly ChangedValue[] }) {
  return (
    <GridTable
      label={label}
      rows={rows}
      keyOf={(row) => row.label}
      columns={[
        { label: 'Field', cell: (row) => row.label },
        { label: 'Before', cell: ({ before }) => short(before), code: true },
        { label: 'After', cell: ({ after }) => short(after), code: true },
      ]}
    />
  );
}

function short(text: string | undefined): string {
  if (text === undefined) return '–';
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
