import { Button, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconArrowsDiff, IconPlus, IconSparkles, IconTrash } from '@tabler/icons-react';
import { useId, useState, type ChangeEvent, type ReactNode } from 'react';
import { useFieldArray, useWatch, type UseFormReturn } from 'react-hook-form';
import { completeType } from '../../lib/clickhouse/completeType';
import { inferColumns } from './infer/inferColumns';
import type { DestinationValues } from './destination';
import { columnChange, type SchemaDiscovery } from './mergeDiscovered';
import type { SourceKind } from '../../sources/define';
import { Banner } from '../../ui/Banner';
import { typeOffers } from './typeOffers';
import classes from './ColumnsGrid.module.css';

interface ColumnsGridProps {
  form: UseFormReturn<DestinationValues>;
  kind: SourceKind;
  /** What the source said last, to mark the columns that differ. */
  discovery: SchemaDiscovery | undefined;
}

/** Destination columns: name, ClickHouse type, and the field each is filled from. */
export function ColumnsGrid({ form, kind, discovery }: ColumnsGridProps) {
  const { control, register, formState } = form;
  const { fields, append, remove } = useFieldArray({ control, name: 'columns' });
  const types = useId();
  const sources = useId();
  const [typed, setTyped] = useState('');
  const errors = formState.errors.columns;
  const add = () =>
    append({ name: '', type: 'String', sourceField: '' }, { focusName: `columns.${fields.length}.name` });
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
        {kind.virtualColumns.map(({ name, type }) => (
          <option key={name} value={name}>{`${type}, given by ClickPipes`}</option>
        ))}
      </datalist>
      {errors?.message ? <p className={classes.error}>{errors.message}</p> : null}
      {fields.length === 0 ? null : (
        <div className={classes.frame}>
          <table className={classes.grid}>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Type</th>
                <th scope="col">Source field</th>
                <th scope="col">
                  <span className="visually-hidden">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {fields.map((field, index) => (
                <tr key={field.id}>
                  <Cell
                    label={`Name of column ${index + 1}`}
                    error={errors?.[index]?.name?.message}
                    note={discovery && <MarkOfColumn form={form} index={index} discovery={discovery} />}
                  >
                    {(aria) => (
                      <input
                        {...register(`columns.${index}.name`)}
                        {...aria}
                        autoComplete="off"
                        spellCheck={false}
                      />
                    )}
                  </Cell>
                  <Cell label={`Type of column ${index + 1}`} error={errors?.[index]?.type?.message}>
                    {(aria) => (
                      <input
                        {...register(`columns.${index}.type`, {
                          onChange: (event: ChangeEvent<HTMLInputElement>) => setTyped(event.target.value),
                        })}
                        {...aria}
                        list={types}
                        autoComplete="off"
                        spellCheck={false}
                        onFocus={(event) => setTyped(event.currentTarget.value)}
                      />
                    )}
                  </Cell>
                  <Cell label={`Source field of column ${index + 1}`} error={undefined}>
                    {(aria) => (
                      <input
                        {...register(`columns.${index}.sourceField`)}
                        {...aria}
                        list={sources}
                        placeholder="same name"
                        autoComplete="off"
                        spellCheck={false}
                      />
                    )}
                  </Cell>
                  <td className={classes.tool}>
                    <button
                      type="button"
                      className={classes.remove}
                      aria-label={`Remove column ${index + 1}`}
                      onClick={() => remove(index)}
                    >
                      <IconTrash size={16} aria-hidden="true" />
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
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

const markIcons = { new: IconSparkles, changed: IconArrowsDiff, gone: IconAlertTriangle };

const MOST_COMPLETIONS = 24;

/** Whole types that continue what is typed: `Nullable(Da` -> `Nullable(Date`, `Nullable(DateTime`. */
function completions(text: string): { value: string; detail: string }[] {
  const { from, options } = completeType(text, text.length, typeOffers);
  return options
    .slice(0, MOST_COMPLETIONS)
    .map(({ label, detail }) => ({ value: text.slice(0, from) + label, detail }));
}

interface Aria {
  'aria-label': string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
  className: string | undefined;
}

interface CellProps {
  label: string;
  error: string | undefined;
  note?: ReactNode;
  children: (aria: Aria) => ReactNode;
}

function Cell({ label, error, note, children }: CellProps) {
  const id = useId();
  return (
    <td>
      {children({
        'aria-label': label,
        'aria-invalid': error !== undefined,
        'aria-describedby': error === undefined ? undefined : id,
        className: classes.input,
      })}
      {error === undefined ? null : (
        <span id={id} className={classes.error}>
          {error}
        </span>
      )}
      {note}
    </td>
  );
}

interface MarkOfColumnProps {
  form: UseFormReturn<DestinationValues>;
  index: number;
  discovery: SchemaDiscovery;
}

/** Follows what is typed: whoever takes the type of the source loses the mark. */
function MarkOfColumn({ form: { control }, index, discovery }: MarkOfColumnProps) {
  const column = useWatch({ control, name: `columns.${index}` });
  // A row that is being removed is drawn once more without its column.
  const mark = (column as typeof column | undefined) && columnChange(column, discovery);
  if (!mark) return null;
  const Icon = markIcons[mark.is];
  return (
    <span className={classes.mark} data-mark={mark.is}>
      <Icon size={14} aria-hidden="true" />
      {mark.is === 'new' ? 'New at the source' : null}
      {mark.is === 'gone' ? 'Not at the source' : null}
      {mark.is === 'changed' ? `${mark.type} at the source` : null}
    </span>
  );
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
