import classes from './Choices.module.css';

interface ChoicesProps<Value extends string> {
  /** What is filtered, for assistive technology. */
  label: string;
  choices: readonly { value: Value | undefined; label: string; n: number }[];
  chosen: Value | undefined;
  onChoose: (value: Value | undefined) => void;
}

/** Filters side by side, each with how many rows it shows. */
export function Choices<Value extends string>({ label, choices, chosen, onChoose }: ChoicesProps<Value>) {
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
          <span className={classes.n}>{choice.n.toLocaleString('en-US')}</span>
        </button>
      ))}
    </div>
  );
}
