import '@mantine/core/styles/PasswordInput.layer.css';
import { PasswordInput } from '@mantine/core';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { fieldHelp, type Help } from './FieldHelp';

interface SecretFieldProps<Values extends FieldValues> extends Help {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  autoComplete?: string;
  required?: boolean;
}

/** A secret: hidden, with a button to look at it while typing. It lives in the form's memory only. */
export function SecretField<Values extends FieldValues>(props: SecretFieldProps<Values>) {
  const { control, name, help, defaultsTo, docs, required, ...rest } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <PasswordInput
      autoComplete="new-password"
      {...field}
      {...rest}
      description={fieldHelp({ help, defaultsTo, docs })}
      value={(field.value as string | undefined) ?? ''}
      error={fieldState.error?.message}
      withAsterisk={required ?? false}
      aria-required={required ?? false}
      visibilityToggleButtonProps={{ 'aria-label': `Show ${rest.label}` }}
      spellCheck={false}
    />
  );
}
