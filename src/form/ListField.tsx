import '@mantine/core/styles/Combobox.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Pill.layer.css';
import '@mantine/core/styles/PillsInput.layer.css';
import { TagsInput } from '@mantine/core';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { emptyText, useFieldEditing } from './editing';
import classes from './field.module.css';
import { fieldHelp, type Help } from './FieldHelp';

interface ListFieldProps<Values extends FieldValues> extends Help {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  placeholder?: string;
  required?: boolean;
  /** Offered while typing; anything else may be typed. */
  suggestions?: readonly string[];
}

/** Several short texts in order; Enter or a comma ends each. */
export function ListField<Values extends FieldValues>(props: ListFieldProps<Values>) {
  const { control, name, label, placeholder, help, defaultsTo, docs, required, suggestions = [] } = props;
  const { field, fieldState } = useController({ control, name });
  const editing = useFieldEditing(name);
  const locked = editing.locked !== undefined;
  const values = (field.value as string[] | undefined) ?? [];
  return (
    <TagsInput
      {...field}
      label={label}
      description={editing.locked ?? fieldHelp({ help, defaultsTo, docs })}
      placeholder={values.length > 0 && locked ? undefined : emptyText(editing, placeholder)}
      readOnly={locked}
      classNames={{ input: locked ? (classes.locked ?? '') : '' }}
      value={values}
      data={[...suggestions]}
      error={fieldState.error?.message}
      withAsterisk={(required ?? false) && !locked}
      acceptValueOnBlur
      // Lists are pasted with any of these between their entries.
      splitChars={[',', ';', '\n', '\r', '\t']}
      // Names of columns and roles differ by case.
      isDuplicate={(value, current) => current.includes(value)}
    />
  );
}
