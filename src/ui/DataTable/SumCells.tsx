import { count } from '../../lib/format';
import { columnSum, UNKNOWN, type Column } from './column';

interface SumCellsProps<Row> {
  /** Those that are drawn, without the ones that stand before the first sum. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

/** The sum of each column that has one. */
export function SumCells<Row>({ columns, rows }: SumCellsProps<Row>) {
  return columns.map((column) => {
    if (!column.sum) return <td key={column.key} />;
    const { value, of } = columnSum(rows, column.value);
    return (
      <td key={column.key} data-number={column.number} title={titleOf(value, of, rows.length)}>
        {value === undefined ? UNKNOWN : column.sum(value)}
      </td>
    );
  });
}

function titleOf(value: number | undefined, of: number, all: number): string {
  if (value === undefined || of === all) return `Sum of ${count(all, 'row')}`;
  return `Sum of ${of.toLocaleString('en-US')} of ${count(all, 'row')}: it is not known for the others.`;
}

/** How many columns stand before the first with a sum, or all. */
export function beforeSums<Row>(columns: readonly Column<Row>[]): number {
  const first = columns.findIndex(({ sum }) => sum);
  return first === -1 ? columns.length : first;
}
