import '@mantine/core/styles/PasswordInput.layer.css';
import { PasswordInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';

interface SecretFieldProps<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  description?: ReactNode;
  autoComplete?: string;
}

/** A secret: hidden, with a button to look at it while typing. It lives in the form's memory only. */
export function SecretField<Values extends FieldValues>({
  control,
  name,
  ...rest
}: SecretFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <PasswordInput
      {...field}
      {...rest}
      value={(field.value as string | undefined) ?? ''}
      error={fieldState.error?.message}
      visibilityToggleButtonProps={{ 'aria-label': `Show ${rest.label}` }}
      spellCheck={false}
    />
  );
}
