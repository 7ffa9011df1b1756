import { useId } from 'react';
import classes from './edit.module.css';

interface SampleCheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Asks for more than a connection when the source is changed. It is no change by itself. */
export function SampleCheck({ checked, onChange }: SampleCheckProps) {
  const id = useId();
  return (
    <div className={classes.check}>
      <label className={classes.checkLabel}>
        <input
          className="tick"
          type="checkbox"
          name="validateSamples"
          checked={checked}
          aria-describedby={id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        Check sample data too
      </label>
      <p id={id} className={classes.checkHelp}>
        Applies when the source changes: ClickPipes reads a few records before it accepts the change, instead
        of only connecting. Experimental.
      </p>
    </div>
  );
}
