import { Button } from '@mantine/core';
import { useId } from 'react';
import classes from './MappingGrid.module.css';

interface PatternProps {
  pattern: string;
  /** What is wrong with it. */
  wrong: string | undefined;
  onPattern: (pattern: string) => void;
  onApply: () => void;
  disabled: boolean;
}

/** How targets are called. Pasted rows are named by it at once, others on demand. */
export function Pattern({ pattern, wrong, onPattern, onApply, disabled }: PatternProps) {
  const id = useId();
  return (
    <div className={classes.pattern}>
      <label htmlFor={id} className={classes.label}>
        Pattern for target names
      </label>
      <input
        id={id}
        className={classes.input}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        value={pattern}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onPattern(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <Button variant="default" size="xs" disabled={disabled || wrong !== undefined} onClick={onApply}>
        Apply to all
      </Button>
      {wrong === undefined ? null : (
        <span id={`${id}-wrong`} className={classes.message}>
          {wrong}
        </span>
      )}
    </div>
  );
}
