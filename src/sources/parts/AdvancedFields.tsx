import type { ReactNode } from 'react';
import { useFormState, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { Advanced } from '../../form/FieldGroup';

interface AdvancedFieldsProps<Values extends FieldValues> {
  control: Control<Values>;
  /** The fields in it. */
  names: readonly FieldPath<Values>[];
  children: ReactNode;
}

/** Fields folded away, until one of them is wrong. */
export function AdvancedFields<Values extends FieldValues>(props: AdvancedFieldsProps<Values>) {
  const { control, names, children } = props;
  const { errors } = useFormState({ control, name: [...names] });
  const open = Object.keys(errors).some((name) => names.some((each) => each === name));
  return <Advanced open={open}>{children}</Advanced>;
}
