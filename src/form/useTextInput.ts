import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { emptyText, useFieldEditing } from './editing';
import classes from './field.module.css';
import { fieldHelp, type Help } from './FieldHelp';

export interface TextInputProps<Values extends FieldValues> extends Help {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  required?: boolean;
  placeholder?: string;
}

/** What every input of a text has in common: its value, its help, its message, that it must be given, or cannot be. */
export function useTextInput<Values extends FieldValues>(props: TextInputProps<Values>) {
  const { control, name, label, help, defaultsTo, docs, placeholder } = props;
  const { field, fieldState } = useController({ control, name });
  const editing = useFieldEditing(name);
  const locked = editing.locked !== undefined;
  const required = (props.required ?? false) && !locked && !editing.writeOnly;
  return {
    ...field,
    label,
    description: editing.locked ?? fieldHelp({ help, defaultsTo, docs }),
    placeholder: emptyText(editing, placeholder),
    value: (field.value as string | undefined) ?? '',
    error: fieldState.error?.message,
    readOnly: locked,
    // The rules check it, with better words than the browser's; the mark is for the eye and for screen readers.
    withAsterisk: required,
    'aria-required': required,
    spellCheck: false,
    classNames: { input: locked ? (classes.locked ?? '') : '' },
  };
}
