import { TextInput } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import classes from './field.module.css';
import { usePastedLines, type JoinLines } from './usePastedLines';
import { useTextInput, type TextInputProps } from './useTextInput';

interface TextFieldProps<Values extends FieldValues> extends TextInputProps<Values> {
  /** A number, typed as text so that nothing typed is ever lost; the rules say what is wrong with it. */
  numeric?: boolean;
  unit?: string;
  /** For a list in one text: what becomes of lines that are pasted. */
  joinLines?: JoinLines;
}

/** One line of text; its message stands under it. */
export function TextField<Values extends FieldValues>(props: TextFieldProps<Values>) {
  const { numeric, unit, joinLines } = props;
  const input = useTextInput(props);
  return (
    <TextInput
      {...input}
      {...usePastedLines(input, joinLines)}
      inputMode={numeric ? 'numeric' : 'text'}
      rightSection={unit === undefined ? undefined : <span className={classes.unit}>{unit}</span>}
      rightSectionWidth={unit === undefined ? undefined : unit.length * 8 + 20}
    />
  );
}
