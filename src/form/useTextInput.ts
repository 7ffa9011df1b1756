import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { fieldHelp, type Help } from './FieldHelp';

export interface TextInputProps<Values extends FieldValues> extends Help {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  required?: boolean;
}

/** What every input of a text has in common: its value, its help, its message, and that it must be given. */
export function useTextInput<Values extends FieldValues>(props: TextInputProps<Values>) {
  const { control, name, label, help, defaultsTo, docs, required = false } = props;
  const { field, fieldState } = useController({ control, name });
  return {
    ...field,
    label,
    description: fieldHelp({ help, defaultsTo, docs }),
    value: (field.value as string | undefined) ?? '',
    error: fieldState.error?.message,
    // The rules check it, with better words than the browser's; the mark is for the eye and for screen readers.
    withAsterisk: required,
    'aria-required': required,
    spellCheck: false,
  };
}
