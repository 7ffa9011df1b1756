import classes from './cost.module.css';

interface PickOneProps<Value extends string> {
  /** What is chosen, for assistive technology. */
  label: string;
  choices: readonly { value: Value; label: string }[];
  chosen: Value | undefined;
  onChoose: (value: Value) => void;
}

/** A few choices side by side, one of them pressed. */
export function PickOne<Value extends string>({ label, choices, chosen, onChoose }: PickOneProps<Value>) {
  return (
    <div className={classes.choices} role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className={classes.choice}
          aria-pressed={choice.value === chosen}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
