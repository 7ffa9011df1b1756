import { Choices } from '../ui/Choices';
import { stateGroupLabels, stateGroups, type StateGroup } from './states';

interface StateViewsProps {
  /** Per view: how many rows a click on it would show. */
  counts: Readonly<Record<StateGroup | 'all', number>>;
  /** Undefined: all. */
  chosen: StateGroup | undefined;
  onChoose: (view: StateGroup | undefined) => void;
}

/** The views of a list of pipes, by state. */
export function StateViews({ counts, chosen, onChoose }: StateViewsProps) {
  const choices = stateGroups.map((value) => ({ value, label: stateGroupLabels[value], n: counts[value] }));
  return (
    <Choices
      label="Filter by state"
      choices={[{ value: undefined, label: 'All', n: counts.all }, ...choices]}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
