import { Button } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import type { Control, FieldValues } from 'react-hook-form';
import { checkPattern, findCollisions } from '../../lib/paste/targetNames';
import { ALL_DRAWN } from '../../ui/DataTable/bodies';
import { DataTable } from '../../ui/DataTable/DataTable';
import classes from './MappingGrid.module.css';
import { GridFocus } from './GridFocus';
import type { RowActions } from './MappingCells';
import { isWrongInDetails } from './MappingDetails';
import { mappingColumns, mappingItems, MAPPING_ROW_HEIGHT } from './mappingColumns';
import { sameLines, type MappingLine } from './mappingLines';
import { Pattern } from './TargetPattern';
import { placeholders, readTables, withTargets } from './pastedTables';
import { counted, PasteTables } from './PasteTables';
import { isRemoved, isStored } from './tableChange';
import { inRows, type TableValues, type TableWords, type WithTables } from './tables.values';
import { useTables, type Messages } from './useTables';

interface MappingGridProps<Values extends FieldValues> {
  control: Control<Values>;
  words: TableWords;
  /** A new row; what is not in it cannot be said of the kind's tables. */
  emptyTable: TableValues;
}

/** As CSS says it. */
const FRAME_HEIGHT = 'min(70dvh, 640px)';
/** px */
const CARDS_BELOW = 560;

interface Notice {
  text: string;
  /** The rows before; undone by putting them back. */
  before: readonly TableValues[];
}

/** The tables to replicate and where they go, as rows to type in; the list may also be pasted. */
export function MappingGrid<Values extends FieldValues>(props: MappingGridProps<Values>) {
  const { words, emptyTable } = props;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only `tables` is of interest here, which all its forms have.
  const tables = useTables(props.control as unknown as Control<WithTables>);
  const { rows, current, put, edit, onBlur } = tables;
  const names = placeholders(words);
  const [pattern, setPattern] = useState(`{${names[0]}}_{${names[1]}}`);
  const wrongPattern = checkPattern(pattern, names);
  const [notice, setNotice] = useState<Notice>();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [focus] = useState(() => new GridFocus());
  const headingId = useId();

  const actions = useMemo<RowActions>(
    () => ({
      edit: (index, change) => {
        setNotice(undefined);
        edit(index, change);
      },
      remove: (index) => {
        const before = current();
        const row = before[index];
        if (row && isStored(row)) return edit(index, { stored: isRemoved(row) ? 'kept' : 'removed' });
        put(before.filter((_, at) => at !== index));
        setNotice({ text: `Row ${index + 1} was removed.`, before });
        setOpen(
          (indices) =>
            new Set([...indices].filter((at) => at !== index).map((at) => (at > index ? at - 1 : at))),
        );
      },
      toggle: (index) => setOpen((indices) => toggled(indices, index)),
      move: (to, field) => {
        focus.go(`tables.${to}.${field}`);
      },
      leave: onBlur,
      wantsFocus: (name) => focus.takes(name),
    }),
    [current, edit, focus, onBlur, put],
  );

  const change = (text: string, next: readonly TableValues[]) => {
    setNotice({ text, before: rows });
    put(next);
  };
  const add = () => {
    setNotice(undefined);
    put([...rows, emptyTable]);
    focus.goToNew(`tables.${rows.length}.space`);
  };
  const paste = (text: string) => {
    const pasted = readTables(text, rows, emptyTable, words);
    setNotice(undefined);
    // A list may say where its tables go.
    const named = (row: TableValues) => (row.target === '' ? withTargets([row], pattern, words) : [row]);
    put([...rows, ...(wrongPattern ? pasted.added : pasted.added.flatMap(named))]);
    return pasted;
  };

  const collisions = useMemo(
    () => findCollisions(rows.map((row) => (isRemoved(row) ? '' : row.target.trim()))),
    [rows],
  );
  const messagesOf = (index: number): Messages => {
    const said = tables.messagesOf(index);
    const target = rows[index]?.target.trim() ?? '';
    if (rows[index] && isRemoved(rows[index])) return said;
    const others = collisions.get(target)?.filter((at) => at !== index);
    return others ? { target: `Also the target of ${inRows(others)}.`, ...said } : said;
  };
  const [keep] = useState(keepLines);
  const lines = keep(
    rows.map((row, index) => {
      const messages = messagesOf(index);
      return { index, row, messages, open: open.has(index) || isWrongInDetails(messages) };
    }),
  );
  const columns = useMemo(() => mappingColumns(words, actions), [words, actions]);
  const items = useMemo(() => mappingItems(lines, actions), [lines, actions]);
  const label = `${capital(words.many)} and their targets`;

  return (
    <section className={classes.grid} aria-labelledby={headingId}>
      <div className={classes.head}>
        <h3 id={headingId} className={classes.title}>
          {capital(words.many)}
        </h3>
        <span className={classes.count}>
          {counted(rows.filter((row) => !isRemoved(row)).length, words)}
          {collisions.size === 0 ? null : (
            <strong className={classes.bad}>
              {' '}
              · {collisions.size === 1 ? '1 target is' : `${collisions.size} targets are`} used more than once
            </strong>
          )}
        </span>
        <Button variant="default" size="xs" onClick={add}>
          Add row
        </Button>
        <Button
          variant="default"
          size="xs"
          disabled={rows.length === 0}
          onClick={() => {
            const stored = rows.filter(isStored).map((row) => ({ ...row, stored: 'removed' }));
            change(`${counted(rows.length, words)} removed.`, stored);
            setOpen(new Set());
          }}
        >
          Remove all
        </Button>
      </div>
      <PasteTables words={words} onPaste={paste} />
      <Pattern
        pattern={pattern}
        wrong={wrongPattern}
        onPattern={setPattern}
        disabled={rows.length === 0}
        onApply={() =>
          change(
            `${counted(rows.filter((row) => !isStored(row)).length, words)} got target names.`,
            withTargets(rows, pattern, words),
          )
        }
      />
      <div role="status" className={classes.notice}>
        {notice ? (
          <>
            {notice.text}{' '}
            <button
              type="button"
              className={classes.tool}
              onClick={() => {
                put(notice.before);
                setNotice(undefined);
              }}
            >
              Undo
            </button>
          </>
        ) : null}
      </div>
      {tables.message === undefined ? null : <p className={classes.message}>{tables.message}</p>}
      <DataTable
        caption={label}
        many={words.many}
        columns={columns}
        items={items}
        rowHeight={MAPPING_ROW_HEIGHT}
        frame={label}
        frameHeight={FRAME_HEIGHT}
        frameRef={(element) => {
          focus.inFrame(element);
          tables.focusOn(element);
        }}
        cardsBelow={CARDS_BELOW}
        measured
        whole={rows.length <= ALL_DRAWN}
      />
      {rows.length === 0 ? (
        <p className="soft">There are no {words.many} yet. Paste a list or add a row.</p>
      ) : null}
    </section>
  );
}

/** Gives lines that are the same as at the last call as the same objects. */
function keepLines() {
  let last: readonly MappingLine[] = [];
  return (next: readonly MappingLine[]) => (last = sameLines(last, next));
}

function toggled(indices: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const next = new Set(indices);
  if (!next.delete(index)) next.add(index);
  return next;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
