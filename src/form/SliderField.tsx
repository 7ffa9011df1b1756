import { Input, Slider, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useFieldEditing } from './editing';
import classes from './field.module.css';

interface SliderFieldProps<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  min: number;
  max: number;
  /** The value in words, shown beside the label and read out; the number itself if absent. */
  describe?: (value: number) => string;
  marks: { value: number; label: string }[];
  disabled?: boolean;
}

/** A whole number on a scale. */
export function SliderField<Values extends FieldValues>(props: SliderFieldProps<Values>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  const { locked } = useFieldEditing(props.name);
  const id = useId();
  const value = Number(field.value);
  const words = (props.describe ?? String)(value);
  const error = fieldState.error?.message;
  if (locked !== undefined) {
    // A slider cannot be read only, and a disabled one is passed over by the keyboard.
    return (
      <TextInput
        label={props.label}
        description={locked}
        value={words}
        readOnly
        classNames={{ input: classes.locked ?? '' }}
      />
    );
  }
  return (
    <div className={classes.slider}>
      <div className={classes.sliderHead}>
        <span className={classes.label}>{props.label}</span>
        <output className={classes.value}>{words}</output>
      </div>
      <Slider
        min={props.min}
        max={props.max}
        step={1}
        value={value}
        onChange={field.onChange}
        label={null}
        marks={props.marks}
        disabled={props.disabled ?? false}
        thumbLabel={props.label}
        thumbProps={{
          'aria-valuetext': words,
          'aria-invalid': error !== undefined,
          'aria-describedby': error === undefined ? undefined : id,
        }}
        classNames={{ markLabel: classes.mark }}
        // Half of the words under its ends.
        mx={24}
        mb={26}
      />
      {error === undefined ? null : <Input.Error id={id}>{error}</Input.Error>}
    </div>
  );
}
