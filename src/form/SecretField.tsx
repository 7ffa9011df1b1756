import '@mantine/core/styles/PasswordInput.layer.css';
import { PasswordInput, TextInput } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { useTextInput, type TextInputProps } from './useTextInput';

interface SecretFieldProps<Values extends FieldValues> extends TextInputProps<Values> {
  autoComplete?: string;
}

/** A secret: hidden, with a button to look at it while typing. It lives in the form's memory only. */
export function SecretField<Values extends FieldValues>(props: SecretFieldProps<Values>) {
  const input = useTextInput(props);
  // There is nothing to look at in one that is fixed: the API does not tell secrets.
  if (input.readOnly) return <TextInput {...input} />;
  return (
    <PasswordInput
      {...input}
      autoComplete={props.autoComplete ?? 'new-password'}
      visibilityToggleButtonProps={{ 'aria-label': `Show ${props.label}` }}
    />
  );
}
