import { IconChevronDown, IconChevronRight, IconX } from '@tabler/icons-react';
import { memo, useId, type KeyboardEvent } from 'react';
import { Box, type RowActions } from './MappingCells';
import { countDetails, MappingDetails } from './MappingDetails';
import classes from './MappingGrid.module.css';
import { isRemoved, isStored } from './tableChange';
import { sourceName, type TableValues, type TableWords } from './tables.values';
import type { Messages } from './useTables';

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
  const stored = isStored(row);
  const removed = isRemoved(row);
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
            readOnly={stored}
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
      <tr data-removed={removed || undefined}>
        <th scope="row" className={classes.number}>
          {index + 1}
          {removed ? <span className="visually-hidden">, will be removed</span> : null}
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
            aria-label={`${removed ? 'Keep' : 'Remove'} ${name === '' ? '' : `${name}, `}row ${index + 1}`}
            title={removed ? 'Keep the table' : 'Remove'}
            onClick={() => actions.remove(index)}
          >
            {removed ? 'Keep' : <IconX size={16} aria-hidden="true" />}
          </button>
        </td>
      </tr>
      {removed ? (
        <tr>
          <td />
          <td colSpan={COLUMNS - 1} className={classes.fate}>
            Will be removed. Its target table stays, with its rows.
          </td>
        </tr>
      ) : null}
      {open ? (
        <tr id={detailsId}>
          <td />
          <td colSpan={COLUMNS - 1}>
            <MappingDetails index={index} row={row} messages={messages} actions={actions} whose={whose} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}, isSame);

/** Up and down go to the rows above and below, like Enter, which must not send the form. */
function moveByKey(event: KeyboardEvent, index: number, field: string, { move }: RowActions): void {
  if (event.nativeEvent.isComposing) return;
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
  if (step === 0) return;
  event.preventDefault();
  move(index + step, field);
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
