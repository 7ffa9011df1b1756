import { TextInput } from '@mantine/core';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { fieldHelp, type Help } from './FieldHelp';
import classes from './field.module.css';

interface TextFieldProps<Values extends FieldValues> extends Help {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  placeholder?: string;
  autoComplete?: string;
  required?: boolean;
  /** A number, typed as text so that nothing typed is ever lost; the rules say what is wrong with it. */
  numeric?: boolean;
  unit?: string;
}

/** One line of text; its message stands under it. */
export function TextField<Values extends FieldValues>(props: TextFieldProps<Values>) {
  const { control, name, help, defaultsTo, docs, numeric, unit, required, ...rest } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <TextInput
      {...field}
      {...rest}
      description={fieldHelp({ help, defaultsTo, docs })}
      value={(field.value as string | undefined) ?? ''}
      error={fieldState.error?.message}
      // The rules check it, with better words than the browser's; the mark is for the eye and for screen readers.
      withAsterisk={required ?? false}
      aria-required={required ?? false}
      inputMode={numeric ? 'numeric' : 'text'}
      rightSection={unit === undefined ? undefined : <span className={classes.unit}>{unit}</span>}
      rightSectionWidth={unit === undefined ? undefined : unit.length * 8 + 20}
      spellCheck={false}
    />
  );
}
