import { NumberInput } from '@mantine/core';
import '@mantine/core/styles/NumberInput.layer.css';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useFieldEditing } from './editing';
import classes from './field.module.css';

interface NumberFieldProps<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  unit: string;
  min: number;
  max: number;
  step?: number;
  /** Whole numbers only. */
  whole?: boolean;
  disabled?: boolean;
}

/** A number with unit and bounds; out of bounds is said, not silently corrected. */
export function NumberField<Values extends FieldValues>(props: NumberFieldProps<Values>) {
  const { min, max, unit, whole = false } = props;
  const { field, fieldState } = useController({
    control: props.control,
    name: props.name,
    rules: {
      validate: (value: unknown) =>
        (typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value))) ||
        `Enter ${whole ? 'a whole number' : 'a number'} from ${min} to ${max} ${unit}.`,
    },
  });
  const { locked } = useFieldEditing(props.name);
  return (
    <NumberInput
      readOnly={locked !== undefined}
      classNames={{ input: locked === undefined ? '' : (classes.locked ?? '') }}
      label={props.label}
      description={locked ?? `${min} to ${max} ${unit}`}
      suffix={` ${unit}`}
      step={props.step ?? 1}
      allowDecimal={!whole}
      {...field}
      disabled={props.disabled ?? false}
      error={fieldState.error?.message}
    />
  );
}
