import { memo } from 'react';
import { UNKNOWN, type Column } from './column';
import classes from './DataTable.module.css';
import { SelectBox } from './SelectBox';
import type { SelectionChange } from './selection';

interface DataRowProps<Row> {
  row: Row;
  /** Empty for a row that cannot be selected. */
  id: string;
  /** Place among all lines, from 0. */
  index: number;
  /** Those that are drawn. The same array while they are the same, so that one changed row draws one row. */
  columns: readonly Column<Row>[];
  isCard: boolean;
  /** Its numbers are from an earlier time. */
  isOld: boolean;
  /** Undefined where rows are not selected. */
  selected: boolean | undefined;
  onSelect: ((change: SelectionChange) => void) | undefined;
  /** px; undefined for a row that is as high as what is in it. */
  height: number | undefined;
  /** Of such a row; the same function at every rendering. */
  measure: ((element: HTMLElement | null) => void) | undefined;
}

function DrawnRow<Row>(props: DataRowProps<Row>) {
  const { row, id, index, columns, isCard, isOld, selected, onSelect, height, measure } = props;
  const head = columns.find((column) => column.head);
  return (
    <tr
      ref={measure}
      data-index={index}
      data-old={isOld || undefined}
      data-id={id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={-1}
      className={classes.row}
      style={{ height }}
    >
      {onSelect && selected !== undefined ? (
        <td className={classes.pick}>
          {id === '' ? null : (
            <SelectBox id={id} name={head?.text(row) ?? ''} selected={selected} onSelect={onSelect} />
          )}
        </td>
      ) : null}
      {columns.map((column) =>
        column.head ? (
          <th key={column.key} scope="row" title={column.title?.(row)}>
            {drawn(column, row)}
            {isCard ? <Card row={row} columns={columns} /> : null}
          </th>
        ) : isCard && column.card !== 'edge' ? null : (
          <td key={column.key} data-number={column.number} title={column.title?.(row)}>
            {drawn(column, row)}
          </td>
        ),
      )}
    </tr>
  );
}

/** One row of a table: cells, or one card of a narrow screen. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `memo` loses the type of the row
export const DataRow = memo(DrawnRow) as typeof DrawnRow;

function drawn<Row>(column: Column<Row>, row: Row) {
  return column.cell ? column.cell(row) : column.text(row);
}

/** What else is known of the row, under its name. Of numbers only those that are known: a card has no columns to keep. */
function Card<Row>({ row, columns }: { row: Row; columns: readonly Column<Row>[] }) {
  const of = (part: Column<Row>['card']) =>
    columns.filter((column) => !column.head && (column.card ?? 'fact') === part);
  const facts = of('fact').filter((column) => column.text(row) !== UNKNOWN);
  return (
    <>
      {of('line').map((column) => (
        <div key={column.key} className={classes.line}>
          {drawn(column, row)}
        </div>
      ))}
      {facts.length === 0 ? null : (
        <div className={classes.facts}>
          {facts.map((column) => (
            <span key={column.key} title={column.title?.(row)}>
              {column.label} <b>{column.text(row)}</b>
            </span>
          ))}
        </div>
      )}
      {of('block').map((column) => (
        <div key={column.key} className={classes.block}>
          <span className="small">{column.label}</span>
          <div>{drawn(column, row)}</div>
        </div>
      ))}
    </>
  );
}
