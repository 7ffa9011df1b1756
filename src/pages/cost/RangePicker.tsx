import { Button, TextInput } from '@mantine/core';
import { useId, useState, type SyntheticEvent } from 'react';
import type { DayRange } from '../../lib/days';
import { lastDays, rangeProblem } from '../../services/usage/windows';
import { Choices } from '../../ui/Choices';
import classes from './cost.module.css';

const presets = [7, 31, 92] as const;

interface RangePickerProps {
  range: DayRange;
  /** The UTC day it is now. */
  today: string;
  onChange: (range: DayRange) => void;
}

/** The days to show: the last so many, or any from one day to another. What is typed is read when it is applied. */
export function RangePicker({ range, today, onChange }: RangePickerProps) {
  const matching = presets.find((days) => lastDays(days, today).from === range.from && range.to === today);
  return (
    <div className={classes.range}>
      <Choices
        label="Days to show"
        choices={presets.map((days) => ({ value: String(days), label: `Last ${days} days` }))}
        chosen={matching === undefined ? undefined : String(matching)}
        onChoose={(days) => onChange(lastDays(Number(days), today))}
      />
      <DayFields key={`${range.from}/${range.to}`} range={range} today={today} onChange={onChange} />
    </div>
  );
}

function DayFields({ range, today, onChange }: RangePickerProps) {
  const [typed, setTyped] = useState(range);
  const [problem, setProblem] = useState<string>();
  const message = useId();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const found = rangeProblem(typed, today);
    setProblem(found);
    if (found === undefined) onChange(typed);
  };
  return (
    <form className={classes.days} onSubmit={submit} noValidate>
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          label={end === 'from' ? 'First day (UTC)' : 'Last day (UTC)'}
          max={today}
          value={typed[end]}
          onChange={(event) => setTyped({ ...typed, [end]: event.currentTarget.value })}
          error={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : message}
        />
      ))}
      <Button type="submit" variant="default">
        Show these days
      </Button>
      {problem === undefined ? null : (
        <p id={message} role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </form>
  );
}
