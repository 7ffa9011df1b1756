import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import classes from './MappingGrid.module.css';
import type { PastedTables } from './pastedTables';
import type { TableWords } from './tables.values';

interface PasteTablesProps {
  words: TableWords;
  /** Adds what it can read in the text. */
  onPaste: (text: string) => PastedTables;
}

/** A box for a list from elsewhere: one table per line. What could not be read stays in it, to be corrected. */
export function PasteTables({ words, onPaste }: PasteTablesProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<PastedTables>();
  const take = () => {
    const result = onPaste(text);
    setPasted(result);
    const left = result.skipped.filter(({ noTable }) => !noTable);
    setText([...new Set(left.map((line) => line.text))].join('\n'));
  };
  const [space, table] = [words.space.toLowerCase(), words.table.toLowerCase()];
  return (
    <details>
      <summary className="fold">Paste a list</summary>
      <div className={classes.pasteBody}>
        <label htmlFor={id} className={classes.label}>
          {words.many}, one per line, as {space}.{table}, in two columns, or with a target as {space}.{table}
          :target
        </label>
        <textarea
          id={id}
          className={classes.input}
          rows={6}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div>
          <Button variant="default" size="xs" disabled={text.trim() === ''} onClick={take}>
            Read the list
          </Button>
        </div>
        <div role="status">{pasted ? <Outcome pasted={pasted} words={words} /> : null}</div>
      </div>
    </details>
  );
}

function Outcome({ pasted: { added, known, skipped }, words }: { pasted: PastedTables; words: TableWords }) {
  return (
    <>
      <p>
        {counted(added.length, words)} added.
        {known === 0 ? '' : ` ${known} already in the list.`}
        {skipped.length === 0 ? '' : ` ${skipped.length} skipped:`}
      </p>
      {skipped.length === 0 ? null : (
        <ul className={classes.skipped}>
          {skipped.map(({ line, text, why }) => (
            <li key={`${line} ${why}`}>
              Line {line} <code>{text}</code>: {why}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** "1 table", "12 tables". */
export function counted(count: number, { table, many }: TableWords): string {
  return count === 1 ? `1 ${table.toLowerCase()}` : `${count.toLocaleString('en-US')} ${many}`;
}
