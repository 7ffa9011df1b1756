import { IconChevronDown, IconChevronRight, IconX } from '@tabler/icons-react';
import { memo, useId, type KeyboardEvent, type ReactNode } from 'react';
import classes from './MappingGrid.module.css';
import { sourceName, type TableValues, type TableWords } from './tables.values';
import type { Messages } from './useTables';
import { tableEngines } from './wire';

/** What a row asks of the grid. All stay the same from drawing to drawing. */
export interface RowActions {
  edit: (index: number, change: Partial<TableValues>) => void;
  remove: (index: number) => void;
  toggle: (index: number) => void;
  /** From a cell to the same cell of another row. */
  move: (to: number, field: string) => void;
  leave: () => void;
}

interface MappingRowProps {
  index: number;
  row: TableValues;
  words: TableWords;
  open: boolean;
  messages: Messages;
  actions: RowActions;
  measure: (element: HTMLElement | null) => void;
}

export const COLUMNS = 5;

/** One table: its names, and what else can be said of it in a second line. */
export const MappingRow = memo(function MappingRow(props: MappingRowProps) {
  const { index, row, words, open, messages, actions, measure } = props;
  const detailsId = useId();
  const name = sourceName(row);
  const whose = name === '' ? `, row ${index + 1}` : ` of ${name}, row ${index + 1}`;
  const cell = (field: 'space' | 'table' | 'target', label: string) => (
    <td>
      <Box message={messages[field]}>
        {(state) => (
          <input
            {...state}
            className={classes.input}
            name={`tables.${index}.${field}`}
            aria-label={label}
            value={row[field]}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => actions.edit(index, { [field]: event.currentTarget.value })}
            onBlur={actions.leave}
            onKeyDown={(event) => moveByKey(event, index, field, actions)}
          />
        )}
      </Box>
    </td>
  );
  const Arrow = open ? IconChevronDown : IconChevronRight;
  const set = countDetails(row);
  return (
    <tbody ref={measure} data-index={index}>
      <tr>
        <th scope="row" className={classes.number}>
          {index + 1}
        </th>
        {cell('space', `${words.space}, row ${index + 1}`)}
        {cell('table', `${words.table}, row ${index + 1}`)}
        {cell('target', `Target${whose}`)}
        <td className={classes.tools}>
          <button
            type="button"
            className={classes.tool}
            aria-expanded={open}
            aria-controls={open ? detailsId : undefined}
            onClick={() => actions.toggle(index)}
          >
            <Arrow size={14} aria-hidden="true" />
            Details{set === 0 ? '' : ` (${set})`}
            <span className="visually-hidden">{whose}</span>
          </button>
          <button
            type="button"
            className={classes.tool}
            aria-label={`Remove ${name === '' ? '' : `${name}, `}row ${index + 1}`}
            title="Remove"
            onClick={() => actions.remove(index)}
          >
            <IconX size={16} aria-hidden="true" />
          </button>
        </td>
      </tr>
      {open ? (
        <tr id={detailsId}>
          <td />
          <td colSpan={COLUMNS - 1}>
            <Details {...props} whose={whose} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}, isSame);

function Details({ index, row, messages, actions, whose }: MappingRowProps & { whose: string }) {
  const rest = { index, actions, messages, whose };
  return (
    <div className={classes.details}>
      <Labelled label="Engine" whose={whose} message={messages['tableEngine']}>
        {(state) => (
          <select
            {...state}
            className={classes.input}
            name={`tables.${index}.tableEngine`}
            value={row.tableEngine}
            onChange={(event) => actions.edit(index, { tableEngine: event.currentTarget.value })}
            onBlur={actions.leave}
          >
            <option value="">Default (ReplacingMergeTree)</option>
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
}

function Line(props: DetailProps & { field: 'partitionKey' | 'partitionByExpr'; value: string }) {
  const { index, actions, messages, whose, label, field, value } = props;
  return (
    <Labelled label={label} whose={whose} message={messages[field]}>
      {(state) => (
        <input
          {...state}
          className={classes.input}
          name={`tables.${index}.${field}`}
          value={value}
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
function Columns({ index, actions, messages, whose, label, field, columns, also }: ColumnsProps) {
  return (
    <Labelled label={label} whose={whose} message={messages[field]}>
      {(state) => (
        <textarea
          {...state}
          className={classes.input}
          name={`tables.${index}.${field}`}
          rows={Math.min(Math.max(columns.length, 2), 6)}
          value={columns.join('\n')}
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

interface ControlState {
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

interface BoxProps {
  message: string | undefined;
  children: (state: ControlState) => ReactNode;
}

/** A control with its message under it. */
function Box({ message, children }: BoxProps) {
  const id = useId();
  const wrong = message !== undefined;
  return (
    <>
      {children({ 'aria-invalid': wrong, 'aria-describedby': wrong ? id : undefined })}
      {wrong ? (
        <span id={id} className={classes.message}>
          {message}
        </span>
      ) : null}
    </>
  );
}

function Labelled({ label, whose, message, children }: BoxProps & { label: string; whose: string }) {
  const id = useId();
  const wrong = message !== undefined;
  return (
    <div>
      <label className={classes.label}>
        {label}
        <span className="visually-hidden">{whose}</span>
        {children({ 'aria-invalid': wrong, 'aria-describedby': wrong ? id : undefined })}
      </label>
      {wrong ? (
        <span id={id} className={classes.message}>
          {message}
        </span>
      ) : null}
    </div>
  );
}

/** Up and down go to the rows above and below, like Enter, which must not send the form. */
function moveByKey(event: KeyboardEvent, index: number, field: string, { move }: RowActions): void {
  if (event.nativeEvent.isComposing) return;
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
  if (step === 0) return;
  event.preventDefault();
  move(index + step, field);
}

const IN_DETAILS = [
  'tableEngine',
  'sortingKeys',
  'excludedColumns',
  'partitionKey',
  'partitionByExpr',
] as const;

function countDetails(row: TableValues): number {
  return IN_DETAILS.filter((field) => (row[field] ?? '').length > 0).length;
}

export function isWrongInDetails(messages: Messages): boolean {
  return IN_DETAILS.some((field) => messages[field] !== undefined);
}

/** The form copies its values at every change, so rows are told apart by what is in them. */
function isSame(one: MappingRowProps, other: MappingRowProps): boolean {
  return (
    one.index === other.index &&
    one.open === other.open &&
    one.words === other.words &&
    one.actions === other.actions &&
    one.measure === other.measure &&
    JSON.stringify([one.row, one.messages]) === JSON.stringify([other.row, other.messages])
  );
}
