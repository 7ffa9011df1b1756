// The columns of the grid in which the columns of a destination table are typed.
import { IconAlertTriangle, IconArrowsDiff, IconSparkles, IconTrash } from '@tabler/icons-react';
import { useId, type ChangeEvent, type ReactNode } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import type { Column } from '../../ui/DataTable/column';
import grid from '../../ui/gridInput.module.css';
import classes from './ColumnsGrid.module.css';
import type { DestinationValues } from './destination';
import { columnChange, type SchemaDiscovery } from './mergeDiscovered';

interface GridRow {
  readonly index: number;
}

interface GridContext {
  form: UseFormReturn<DestinationValues>;
  /** What the source said last, to mark the columns that differ. */
  discovery: SchemaDiscovery | undefined;
  remove: (index: number) => void;
  /** IDs of the lists that complete types and source fields. */
  types: string;
  sources: string;
  /** The type that is being typed. */
  onType: (type: string) => void;
}

/** Made anew with every drawing: the form changes its messages in place, so that no memory could tell them apart. */
export function gridColumns(context: GridContext): readonly Column<GridRow>[] {
  const { form, discovery, remove, types, sources, onType } = context;
  const { register, formState } = form;
  const messages = (index: number) => formState.errors.columns?.[index];
  return [
    {
      key: 'name',
      label: 'Name',
      head: true,
      text: ({ index }) => String(index + 1),
      cell: ({ index }) => (
        <Cell
          label={`Name of column ${index + 1}`}
          error={messages(index)?.name?.message}
          note={discovery && <MarkOfColumn form={form} index={index} discovery={discovery} />}
        >
          {(aria) => <input {...register(`columns.${index}.name`)} {...aria} {...plain} />}
        </Cell>
      ),
      width: 150,
      grow: 1,
    },
    {
      key: 'type',
      label: 'Type',
      text: () => '',
      cell: ({ index }) => (
        <Cell label={`Type of column ${index + 1}`} error={messages(index)?.type?.message}>
          {(aria) => (
            <input
              {...register(`columns.${index}.type`, {
                onChange: (event: ChangeEvent<HTMLInputElement>) => onType(event.target.value),
              })}
              {...aria}
              {...plain}
              list={types}
              onFocus={(event) => onType(event.currentTarget.value)}
            />
          )}
        </Cell>
      ),
      width: 150,
      grow: 1,
    },
    {
      key: 'source',
      label: 'Source field',
      text: () => '',
      cell: ({ index }) => (
        <Cell label={`Source field of column ${index + 1}`} error={undefined}>
          {(aria) => (
            <input
              {...register(`columns.${index}.sourceField`)}
              {...aria}
              {...plain}
              list={sources}
              placeholder="same name"
            />
          )}
        </Cell>
      ),
      width: 150,
      grow: 1,
    },
    {
      key: 'remove',
      label: 'Remove',
      quiet: true,
      text: () => '',
      cell: ({ index }) => (
        <button
          type="button"
          className={classes.remove}
          aria-label={`Remove column ${index + 1}`}
          onClick={() => remove(index)}
        >
          <IconTrash size={16} aria-hidden="true" />
        </button>
      ),
      width: 58,
    },
  ];
}

/** Names and types are no words of a language. */
const plain = { autoComplete: 'off', spellCheck: false } as const;

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
    <>
      {children({
        'aria-label': label,
        'aria-invalid': error !== undefined,
        'aria-describedby': error === undefined ? undefined : id,
        className: grid.input,
      })}
      {error === undefined ? null : (
        <span id={id} className={classes.error}>
          {error}
        </span>
      )}
      {note}
    </>
  );
}

const markIcons = { new: IconSparkles, changed: IconArrowsDiff, gone: IconAlertTriangle };

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
