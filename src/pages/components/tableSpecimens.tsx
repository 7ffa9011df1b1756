import type { Column } from '../../ui/DataTable/column';
import { ColumnChooser } from '../../ui/DataTable/ColumnChooser';
import { DataTable } from '../../ui/DataTable/DataTable';
import { rowItems } from '../../ui/DataTable/items';
import { AcrossLine, GroupLine } from '../../ui/DataTable/Lines';
import { TableSkeleton } from '../../ui/DataTable/TableSkeleton';
import { GridTable } from '../../ui/GridTable';
import { nothing, type Specimen } from './specimen';

const rows = [
  { name: 'orders', rows: 1_200 },
  { name: 'a name that is much longer than its column has room for', rows: 0 },
];

const columns: readonly Column<(typeof rows)[number]>[] = [
  {
    key: 'name',
    label: 'Name',
    head: true,
    value: ({ name }) => name,
    text: ({ name }) => name,
    width: 200,
    grow: 1,
  },
  {
    key: 'rows',
    label: 'Rows',
    number: true,
    value: (row) => row.rows,
    text: (row) => String(row.rows),
    sum: String,
    width: 90,
    priority: 1,
  },
];

export const tableSpecimens: readonly Specimen[] = [
  {
    name: 'GridTable',
    states: {
      plain: (
        <GridTable
          label="Tables"
          rows={rows}
          keyOf={({ name }) => name}
          columns={[
            { label: 'Name', cell: ({ name }) => name, code: true },
            { label: 'Rows', cell: (row) => row.rows },
          ]}
        />
      ),
    },
  },
  {
    name: 'DataTable',
    states: {
      'in order, with a sum': (
        <DataTable
          caption="Tables"
          many="tables"
          columns={columns}
          items={rowItems(rows, ({ name }) => name)}
          sort="-rows"
          onSort={nothing}
          rowHeight={44}
          foot={(place) => (
            <GroupLine {...place} rows={rows}>
              Total
            </GroupLine>
          )}
        />
      ),
      'with a line across its columns': (
        <DataTable
          caption="Tables and a line"
          many="tables"
          columns={columns}
          items={[
            ...rowItems(rows, ({ name }) => name),
            {
              key: 'line',
              height: 44,
              line: (place) => <AcrossLine {...place}>What stands between rows.</AcrossLine>,
            },
          ]}
          rowHeight={44}
        />
      ),
      'on its way': <TableSkeleton label="Loading tables" rowHeight={44} />,
      'the choice of its columns': <ColumnChooser columns={columns} hidden={['rows']} onHide={nothing} />,
    },
  },
];
