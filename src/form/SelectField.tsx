import '@mantine/core/styles/Combobox.layer.css';
import { NativeSelect, TextInput } from '@mantine/core';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useFieldEditing } from './editing';
import classes from './field.module.css';
import { fieldHelp, type Help } from './FieldHelp';

export interface Choice {
  value: string;
  label: string;
}

interface SelectFieldProps<Values extends FieldValues> extends Help {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  /** A text alone is its own label. */
  choices: readonly (Choice | string)[];
  /** The choice of setting nothing, by what then holds: "Default (gzip)". Absent: something must be chosen. */
  unset?: string;
  required?: boolean;
}

/** One of a few. */
export function SelectField<Values extends FieldValues>(props: SelectFieldProps<Values>) {
  const { control, name, help, defaultsTo, docs, choices, unset, required, label } = props;
  const { field, fieldState } = useController({ control, name });
  const { locked } = useFieldEditing(name);
  if (locked !== undefined) {
    // A select cannot be read only, and a disabled one is passed over by the keyboard.
    return (
      <TextInput
        {...field}
        label={label}
        description={locked}
        value={wordFor(field.value ?? '', choices, unset)}
        readOnly
        classNames={{ input: classes.locked ?? '' }}
      />
    );
  }
  return (
    <NativeSelect
      {...field}
      label={label}
      description={fieldHelp({ help, defaultsTo, docs })}
      value={field.value ?? ''}
      error={fieldState.error?.message}
      withAsterisk={required ?? false}
      data={withCurrent(field.value ?? '', [
        ...(unset === undefined ? [] : [{ value: '', label: unset }]),
        ...choices,
      ])}
    />
  );
}

/** A value that is not offered is shown as what it is: the browser would show the first choice in its place. */
function withCurrent(value: string, choices: readonly (Choice | string)[]): (Choice | string)[] {
  const isOffered = choices.some((choice) => (typeof choice === 'string' ? choice : choice.value) === value);
  if (isOffered) return [...choices];
  return [{ value, label: value === '' ? 'Choose one' : `${value} (cannot be chosen here)` }, ...choices];
}

/** The words of a choice; of one that is not offered, the value itself. */
function wordFor(value: string, choices: readonly (Choice | string)[], unset = ''): string {
  if (value === '') return unset;
  const chosen = choices.find((choice) => typeof choice !== 'string' && choice.value === value);
  return typeof chosen === 'object' ? chosen.label : value;
}

interface FlagFieldProps<Values extends FieldValues> extends Help {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  /** What holds when nothing is sent. */
  otherwise: boolean;
}

/** Yes, no, or not sent at all: for the API these are three things. */
export function FlagField<Values extends FieldValues>({ otherwise, ...rest }: FlagFieldProps<Values>) {
  return (
    <SelectField
      {...rest}
      unset={`Default (${otherwise ? 'yes' : 'no'})`}
      choices={[
        { value: 'true', label: 'Yes' },
        { value: 'false', label: 'No' },
      ]}
    />
  );
}
