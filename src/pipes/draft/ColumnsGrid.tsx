import { Button, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { completeType } from '../../lib/clickhouse/completeType';
import { inferColumns } from './infer/inferColumns';
import type { DestinationValues } from './destination';
import { gridColumns } from './gridColumns';
import type { SchemaDiscovery } from './mergeDiscovered';
import type { VirtualColumn } from '../../sources/form';
import { Banner } from '../../ui/Banner';
import { DataTable } from '../../ui/DataTable/DataTable';
import { typeOffers } from './typeOffers';
import classes from './ColumnsGrid.module.css';

/** px of a row, until it was measured. */
const ROW_HEIGHT = 55;

interface ColumnsGridProps {
  form: UseFormReturn<DestinationValues>;
  virtualColumns: readonly VirtualColumn[];
  /** What the source said last, to mark the columns that differ. */
  discovery: SchemaDiscovery | undefined;
}

/** Destination columns: name, ClickHouse type, and the field each is filled from. */
export function ColumnsGrid({ form, virtualColumns, discovery }: ColumnsGridProps) {
  const { control, formState } = form;
  const { fields, append, remove } = useFieldArray({ control, name: 'columns' });
  const types = useId();
  const sources = useId();
  const [typed, setTyped] = useState('');
  const errors = formState.errors.columns;
  const add = () =>
    append({ name: '', type: 'String', sourceField: '' }, { focusName: `columns.${fields.length}.name` });
  const items = fields.map(({ id }, index) => ({ key: id, row: { index } }));
  const columns = gridColumns({ form, discovery, remove, types, sources, onType: setTyped });
  return (
    <div className={classes.box}>
      <h3 className={classes.title}>Columns</h3>
      <datalist id={types}>
        {completions(typed).map(({ value, detail }) => (
          <option key={value} value={value}>
            {detail}
          </option>
        ))}
      </datalist>
      <datalist id={sources}>
        {virtualColumns.map(({ name, type }) => (
          <option key={name} value={name}>{`${type}, given by ClickPipes`}</option>
        ))}
      </datalist>
      {errors?.message ? <p className={classes.error}>{errors.message}</p> : null}
      {fields.length === 0 ? null : (
        <DataTable
          caption="Columns"
          many="columns"
          columns={columns}
          items={items}
          rowHeight={ROW_HEIGHT}
          frame="Columns of the destination table"
          frameHeight="none"
          measured
          whole
        />
      )}
      <div className={classes.tools}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={add}
        >
          Add column
        </Button>
      </div>
      <SampleBox
        onColumns={(columns) => {
          const known = new Set(form.getValues('columns').map(({ name }) => name));
          append(columns.filter(({ name }) => !known.has(name)));
        }}
      />
    </div>
  );
}

const MOST_COMPLETIONS = 24;

/** Whole types that continue what is typed: `Nullable(Da` -> `Nullable(Date`, `Nullable(DateTime`. */
function completions(text: string): { value: string; detail: string }[] {
  const { from, options } = completeType(text, text.length, typeOffers);
  return options
    .slice(0, MOST_COMPLETIONS)
    .map(({ label, detail }) => ({ value: text.slice(0, from) + label, detail }));
}

interface SampleBoxProps {
  onColumns: (columns: DestinationValues['columns'][number][]) => void;
}

/** A pasted sample becomes columns; columns that are there already stay as they are. */
function SampleBox({ onColumns }: SampleBoxProps) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState<{ tone: 'bad' | 'quiet'; text: string }>();
  const infer = () => {
    const result = inferColumns(text);
    if (!result.ok) return setSaid({ tone: 'bad', text: result.message });
    onColumns(
      result.columns.map(({ name, type, sourceField }) => ({
        name,
        type,
        sourceField: sourceField === name ? '' : sourceField,
      })),
    );
    setSaid({ tone: 'quiet', text: [`Read ${result.columns.length} fields.`, ...result.notes].join(' ') });
  };
  return (
    <details className={classes.sample}>
      <summary>Infer columns from a JSON sample</summary>
      <Textarea
        label="JSON sample"
        description="One record, a list of records, or one record per line. It stays in this page."
        rows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        spellCheck={false}
      />
      {said ? (
        <Banner tone={said.tone} role="status">
          {said.text}
        </Banner>
      ) : null}
      <Button variant="default" size="xs" disabled={text.trim() === ''} onClick={infer}>
        Add the fields as columns
      </Button>
    </details>
  );
}
