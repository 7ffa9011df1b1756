import { Slider } from '@mantine/core';
import { useId } from 'react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
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
  const { field } = useController({ control: props.control, name: props.name });
  const id = useId();
  const value = Number(field.value);
  const words = (props.describe ?? String)(value);
  return (
    <div className={classes.slider}>
      <div className={classes.sliderHead}>
        <span id={id} className={classes.label}>
          {props.label}
        </span>
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
        thumbProps={{ 'aria-valuetext': words }}
        classNames={{ markLabel: classes.mark }}
        mx={8}
        mb={26}
      />
    </div>
  );
}
