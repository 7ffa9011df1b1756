import { Labelled, type RowActions } from './MappingCells';
import classes from './MappingGrid.module.css';
import { isStored } from './tableChange';
import type { TableValues } from './tables.values';
import type { Messages } from './useTables';
import { tableEngines } from './wire';

const IN_DETAILS = [
  'tableEngine',
  'sortingKeys',
  'excludedColumns',
  'partitionKey',
  'partitionByExpr',
] as const;

/** How many of the details say something. */
export function countDetails(row: TableValues): number {
  return IN_DETAILS.filter((field) => (row[field] ?? '').length > 0).length;
}

/** Whether a message waits in the folded line. */
export function isWrongInDetails(messages: Messages): boolean {
  return IN_DETAILS.some((field) => messages[field] !== undefined);
}

interface MappingDetailsProps {
  index: number;
  row: TableValues;
  messages: Messages;
  actions: RowActions;
  /** The end of the labels, which tells this row from the others. */
  whose: string;
}

/** What can be said of a table beyond its names. */
export function MappingDetails({ index, row, messages, actions, whose }: MappingDetailsProps) {
  const rest = { index, actions, messages, whose, locked: isStored(row) };
  return (
    <div className={classes.details}>
      <Labelled label="Engine" whose={whose} message={messages['tableEngine']}>
        {(state) => (
          <select
            {...state}
            className={classes.input}
            name={`tables.${index}.tableEngine`}
            value={row.tableEngine}
            disabled={isStored(row)}
            onChange={(event) => actions.edit(index, { tableEngine: event.currentTarget.value })}
            onBlur={actions.leave}
          >
            <option value="">Default (ReplacingMergeTree)</option>
            {row.tableEngine === '' || tableEngines.some((engine) => engine === row.tableEngine) ? null : (
              <option value={row.tableEngine}>{row.tableEngine} (cannot be chosen here)</option>
            )}
            {tableEngines.map((engine) => (
              <option key={engine}>{engine}</option>
            ))}
          </select>
        )}
      </Labelled>
      {row.sortingKeys === undefined ? null : (
        <Columns
          {...rest}
          field="sortingKeys"
          label="Sorting keys, one per line"
          columns={row.sortingKeys}
          // Whoever edits the keys means them, whatever an imported body said.
          also={{ useCustomSortingKey: '' }}
        />
      )}
      {row.excludedColumns === undefined ? null : (
        <Columns
          {...rest}
          field="excludedColumns"
          label="Excluded columns, one per line"
          columns={row.excludedColumns}
        />
      )}
      {row.partitionKey === undefined ? null : (
        <Line
          {...rest}
          field="partitionKey"
          label="Source column that splits the first copy"
          value={row.partitionKey}
        />
      )}
      {row.partitionByExpr === undefined ? null : (
        <Line
          {...rest}
          field="partitionByExpr"
          label="PARTITION BY of the target"
          value={row.partitionByExpr}
        />
      )}
    </div>
  );
}

interface DetailProps {
  index: number;
  actions: RowActions;
  messages: Messages;
  whose: string;
  label: string;
  locked: boolean;
}

function Line(props: DetailProps & { field: 'partitionKey' | 'partitionByExpr'; value: string }) {
  const { index, actions, messages, whose, label, locked, field, value } = props;
  return (
    <Labelled label={label} whose={whose} message={messages[field]}>
      {(state) => (
        <input
          {...state}
          className={classes.input}
          name={`tables.${index}.${field}`}
          value={value}
          readOnly={locked}
          placeholder={field === 'partitionByExpr' ? 'toYYYYMM(created_at)' : 'id'}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => actions.edit(index, { [field]: event.currentTarget.value })}
          onBlur={actions.leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      )}
    </Labelled>
  );
}

interface ColumnsProps extends DetailProps {
  field: 'sortingKeys' | 'excludedColumns';
  columns: readonly string[];
  also?: Partial<TableValues>;
}

/** A list as lines: what is typed comes back as it was, empty lines too. */
function Columns(props: ColumnsProps) {
  const { index, actions, messages, whose, label, locked, field, columns, also } = props;
  return (
    <Labelled label={label} whose={whose} message={messages[field]}>
      {(state) => (
        <textarea
          {...state}
          className={classes.input}
          name={`tables.${index}.${field}`}
          rows={Math.min(Math.max(columns.length, 2), 6)}
          value={columns.join('\n')}
          readOnly={locked}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            const text = event.currentTarget.value;
            actions.edit(index, { ...also, [field]: text === '' ? [] : text.split('\n') });
          }}
          onBlur={actions.leave}
        />
      )}
    </Labelled>
  );
}
