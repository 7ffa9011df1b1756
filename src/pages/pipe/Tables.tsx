import { count } from '../../lib/format';
import type { ReplicatedTable } from '../../sources/define';
import { GridTable } from '../../ui/GridTable';
import { Panel } from '../../ui/Panel';

/** Tables or collections a database pipe replicates. */
export function Tables({ tables }: { tables: readonly ReplicatedTable[] }) {
  return (
    <Panel title="Tables" aside={<span className="soft">{count(tables.length, 'table')}</span>}>
      <GridTable
        label="List of tables"
        rows={tables}
        keyOf={(table) => `${table.source} ${table.target}`}
        columns={[
          { label: 'Source', cell: (table) => table.source, code: true },
          { label: 'Target', cell: (table) => table.target, code: true },
          { label: 'Engine', cell: (table) => table.engine ?? 'Default' },
          {
            label: 'Sorting key',
            cell: (table) => table.sortingKeys.join(', ') || 'Primary key',
            code: true,
          },
          {
            label: 'Excluded columns',
            cell: (table) => table.excludedColumns.join(', ') || 'None',
            code: true,
          },
        ]}
      />
    </Panel>
  );
}
