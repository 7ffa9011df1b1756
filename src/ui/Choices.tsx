import classes from './Choices.module.css';

interface ChoicesProps<Value extends string | undefined> {
  /** What is chosen, for assistive technology. */
  label: string;
  choices: readonly { value: Value; label: string; n?: number }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** A few choices side by side, one of them pressed; of filters each with how many rows it shows. */
export function Choices<Value extends string | undefined>({
  label,
  choices,
  chosen,
  onChoose,
}: ChoicesProps<Value>) {
  return (
    <div className={classes.choices} role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.label}
          type="button"
          className={classes.choice}
          aria-pressed={choice.value === chosen}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
          {choice.n === undefined ? null : (
            <span className={classes.n}>{choice.n.toLocaleString('en-US')}</span>
          )}
        </button>
      ))}
    </div>
  );
}
