import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Control, FieldValues } from 'react-hook-form';
import { checkPattern, findCollisions } from '../../lib/paste/targetNames';
import classes from './MappingGrid.module.css';
import type { RowActions } from './MappingCells';
import { isWrongInDetails } from './MappingDetails';
import { COLUMNS, MappingRow } from './MappingRow';
import { Pattern, Spacer } from './MappingTools';
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

/** Up to so many rows are all in the document; of more, those in view. */
const ALL_DRAWN = 60;
const ROW_HEIGHT = 45;

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
  const scroller = useRef<HTMLDivElement>(null);
  const goTo = useRef<string>(undefined);
  const headingId = useId();

  const virtual = useVirtualizer({
    count: rows.length,
    enabled: rows.length > ALL_DRAWN,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });

  // A row that was just added or moved to may be drawn a little later.
  useEffect(() => {
    const target = goTo.current && scroller.current?.querySelector<HTMLElement>(`[name="${goTo.current}"]`);
    if (!target) return;
    goTo.current = undefined;
    target.focus();
  });

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
        scroller.current?.querySelector<HTMLElement>(`[name="tables.${to}.${field}"]`)?.focus();
      },
      leave: onBlur,
    }),
    [current, edit, onBlur, put],
  );

  const change = (text: string, next: readonly TableValues[]) => {
    setNotice({ text, before: rows });
    put(next);
  };
  const add = () => {
    setNotice(undefined);
    goTo.current = `tables.${rows.length}.space`;
    put([...rows, emptyTable]);
    if (rows.length >= ALL_DRAWN) scroller.current?.scrollTo?.({ top: scroller.current.scrollHeight });
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
  const items = rows.length > ALL_DRAWN ? virtual.getVirtualItems() : undefined;
  const indices = items?.map(({ index }) => index) ?? [...rows.keys()];
  const below = items ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;

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
      <div
        ref={(element) => {
          scroller.current = element;
          tables.focusOn(element);
        }}
        role="region"
        aria-label={`${capital(words.many)} and their targets`}
        tabIndex={0}
        className={classes.scroller}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.number}>
                <span className="visually-hidden">Row</span>
              </th>
              <th scope="col">{words.space}</th>
              <th scope="col">{words.table}</th>
              <th scope="col">Target</th>
              <th scope="col" className={classes.tools}>
                <span className="visually-hidden">Details and removal</span>
              </th>
            </tr>
          </thead>
          {rows.length === 0 ? (
            <tbody>
              <tr>
                <td colSpan={COLUMNS} className={classes.none}>
                  There are no {words.many} yet. Paste a list or add a row.
                </td>
              </tr>
            </tbody>
          ) : null}
          <Spacer height={items?.[0]?.start ?? 0} />
          {indices.map((index) => {
            const row = rows[index];
            const messages = messagesOf(index);
            return row ? (
              <MappingRow
                key={index}
                index={index}
                row={row}
                words={words}
                open={open.has(index) || isWrongInDetails(messages)}
                messages={messages}
                actions={actions}
                measure={virtual.measureElement}
              />
            ) : null;
          })}
          <Spacer height={below} />
        </table>
      </div>
    </section>
  );
}

function toggled(indices: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const next = new Set(indices);
  if (!next.delete(index)) next.add(index);
  return next;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
