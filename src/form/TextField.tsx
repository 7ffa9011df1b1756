import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';

interface TextFieldProps<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  description?: ReactNode;
  placeholder?: string;
  autoComplete?: string;
}

/** One line of text; its message stands under it. */
export function TextField<Values extends FieldValues>({ control, name, ...rest }: TextFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <TextInput
      {...field}
      {...rest}
      value={(field.value as string | undefined) ?? ''}
      error={fieldState.error?.message}
      spellCheck={false}
    />
  );
}
