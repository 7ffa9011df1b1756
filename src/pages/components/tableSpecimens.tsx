import { GridTable } from '../../ui/GridTable';
import { RowSpacer } from '../../ui/RowSpacer';
import { SortHeader } from '../../ui/SortHeader';
import { nothing, type Specimen } from './specimen';

const rows = [
  { name: 'orders', rows: 1_200 },
  { name: 'a name that is much longer than its column has room for', rows: 0 },
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
    name: 'SortHeader and RowSpacer',
    states: {
      'not sorted, up, down': (
        <table>
          <thead>
            <tr>
              <SortHeader label="Name" sorted={undefined} onSort={nothing} />
              <SortHeader label="Rows" sorted="ascending" onSort={nothing} />
              <SortHeader label="Errors" sorted="descending" onSort={nothing} />
            </tr>
          </thead>
          <tbody>
            <RowSpacer height={24} className={undefined} />
          </tbody>
        </table>
      ),
    },
  },
];
