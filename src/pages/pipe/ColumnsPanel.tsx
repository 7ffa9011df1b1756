import { count } from '../../lib/format';
import type { Pipe } from '../../pipes/wire';
import { GridTable } from '../../ui/GridTable';
import { Panel } from '../../ui/Panel';

/** Destination columns with the source field each is filled from. */
export function ColumnsPanel({ pipe }: { pipe: Pipe }) {
  const columns = pipe.destination?.columns ?? [];
  const sourceOf = new Map(pipe.fieldMappings?.map((each) => [each.destinationField, each.sourceField]));
  return (
    <Panel title="Columns" aside={<span className="soft">{count(columns.length, 'column')}</span>}>
      <GridTable
        label="List of columns"
        rows={columns}
        keyOf={({ name }) => name ?? ''}
        columns={[
          { label: 'Column', cell: ({ name }) => name, code: true },
          { label: 'Type', cell: ({ type }) => type, code: true },
          {
            label: 'Source field',
            cell: ({ name }) => sourceOf.get(name) ?? <span className="soft">same name</span>,
            code: true,
          },
        ]}
      />
    </Panel>
  );
}
