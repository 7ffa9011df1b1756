import '@mantine/core/styles/PasswordInput.layer.css';
import { PasswordInput } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { useTextInput, type TextInputProps } from './useTextInput';

interface SecretFieldProps<Values extends FieldValues> extends TextInputProps<Values> {
  autoComplete?: string;
}

/** A secret: hidden, with a button to look at it while typing. It lives in the form's memory only. */
export function SecretField<Values extends FieldValues>(props: SecretFieldProps<Values>) {
  return (
    <PasswordInput
      {...useTextInput(props)}
      autoComplete={props.autoComplete ?? 'new-password'}
      visibilityToggleButtonProps={{ 'aria-label': `Show ${props.label}` }}
    />
  );
}
