// The columns of the mapping grid, and the lines that stand under a row: what else can be said of the table, and its end.
import { IconChevronDown, IconChevronRight, IconX } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Column } from '../../ui/DataTable/column';
import type { TableItem } from '../../ui/DataTable/items';
import { AcrossLine } from '../../ui/DataTable/Lines';
import { Box, type RowActions } from './MappingCells';
import { countDetails, MappingDetails } from './MappingDetails';
import classes from './MappingGrid.module.css';
import type { MappingLine } from './mappingLines';
import { isRemoved, isStored } from './tableChange';
import { sourceName, type TableWords } from './tables.values';

/** px: of a row and of a line under it until they were measured. */
export const MAPPING_ROW_HEIGHT = 49;
const DETAILS_HEIGHT = 140;

export function mappingColumns(words: TableWords, actions: RowActions): readonly Column<MappingLine>[] {
  const name = (field: 'space' | 'table' | 'target', label: string): Column<MappingLine> => ({
    key: field,
    label,
    text: ({ row }) => row[field],
    cell: (line) => <NameCell line={line} field={field} label={label} actions={actions} />,
    width: 140,
    grow: 1,
    card: 'block',
  });
  return [
    {
      key: 'number',
      label: 'Row',
      quiet: true,
      head: true,
      text: ({ index }) => String(index + 1),
      cell: ({ index, row }) => (
        <span className={classes.number}>
          {index + 1}
          {isRemoved(row) ? <span className="visually-hidden">, will be removed</span> : null}
        </span>
      ),
      width: 56,
    },
    name('space', words.space),
    name('table', words.table),
    name('target', 'Target'),
    {
      key: 'tools',
      label: 'Details and removal',
      quiet: true,
      text: () => '',
      cell: (line) => <Tools line={line} actions={actions} />,
      width: 170,
      card: 'line',
    },
  ];
}

/** Each row, with the lines under it. */
export function mappingItems(
  lines: readonly MappingLine[],
  actions: RowActions,
): readonly TableItem<MappingLine>[] {
  return lines.flatMap((line): TableItem<MappingLine>[] => {
    const { index, row, open, messages } = line;
    const item: TableItem<MappingLine> = { key: `row ${index}`, row: line };
    const fate: TableItem<MappingLine> = {
      key: `fate ${index}`,
      height: MAPPING_ROW_HEIGHT,
      line: (place) => (
        <AcrossLine {...place} className={classes.fate}>
          Will be removed. Its target table stays, with its rows.
        </AcrossLine>
      ),
    };
    const details: TableItem<MappingLine> = {
      key: `details ${index}`,
      height: DETAILS_HEIGHT,
      line: (place) => (
        <AcrossLine {...place} className={classes.under}>
          <div id={detailsId(index)}>
            <MappingDetails
              index={index}
              row={row}
              messages={messages}
              actions={actions}
              whose={whoseOf(line)}
            />
          </div>
        </AcrossLine>
      ),
    };
    return [item, ...(isRemoved(row) ? [fate] : []), ...(open ? [details] : [])];
  });
}

function detailsId(index: number): string {
  return `details-of-row-${index + 1}`;
}

/** The end of a label, which tells this row from the others. */
function whoseOf({ index, row }: MappingLine): string {
  const name = sourceName(row);
  return name === '' ? `, row ${index + 1}` : ` of ${name}, row ${index + 1}`;
}

interface NameCellProps {
  line: MappingLine;
  field: 'space' | 'table' | 'target';
  label: string;
  actions: RowActions;
}

function NameCell({ line, field, label, actions }: NameCellProps) {
  const { index, row, messages } = line;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current && actions.wantsFocus(input.current.name)) input.current.focus();
  }, [actions]);
  return (
    <Box message={messages[field]}>
      {(state) => (
        <input
          {...state}
          ref={input}
          className={classes.input}
          data-removed={isRemoved(row) || undefined}
          name={`tables.${index}.${field}`}
          aria-label={field === 'target' ? `${label}${whoseOf(line)}` : `${label}, row ${index + 1}`}
          value={row[field]}
          readOnly={isStored(row)}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => actions.edit(index, { [field]: event.currentTarget.value })}
          onBlur={actions.leave}
          onKeyDown={(event) => moveByKey(event, index, field, actions)}
        />
      )}
    </Box>
  );
}

function Tools({ line, actions }: { line: MappingLine; actions: RowActions }) {
  const { index, row, open } = line;
  const Arrow = open ? IconChevronDown : IconChevronRight;
  const set = countDetails(row);
  const name = sourceName(row);
  const removed = isRemoved(row);
  return (
    <div className={classes.tools}>
      <button
        type="button"
        className={classes.tool}
        aria-expanded={open}
        aria-controls={open ? detailsId(index) : undefined}
        onClick={() => actions.toggle(index)}
      >
        <Arrow size={14} aria-hidden="true" />
        Details{set === 0 ? '' : ` (${set})`}
        <span className="visually-hidden">{whoseOf(line)}</span>
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
