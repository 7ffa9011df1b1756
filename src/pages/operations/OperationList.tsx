import { Button } from '@mantine/core';
import { IconFilterOff, IconListCheck } from '@tabler/icons-react';
import { count } from '../../lib/format';
import { isRunning, type Operation } from '../../operations/record';
import { hasProblems } from '../../operations/words';
import { Choices } from '../../ui/Choices';
import { Message } from '../../ui/Message';
import { OperationTable } from './OperationTable';
import { shownChoices, type OperationsSearch } from './operationsSearch';

type Shown = OperationsSearch['show'];

const labels: Readonly<Record<NonNullable<Shown>, string>> = {
  running: 'Running',
  problems: 'Ended with problems',
};

const belongs: Readonly<Record<NonNullable<Shown>, (operation: Operation) => boolean>> = {
  running: isRunning,
  problems: (operation) => !isRunning(operation) && hasProblems(operation),
};

interface OperationListProps {
  /** Newest first. */
  operations: readonly Operation[];
  show: Shown;
  onShow: (show: Shown) => void;
}

/** The runs, filtered by how they ended. */
export function OperationList({ operations, show, onShow }: OperationListProps) {
  if (operations.length === 0) return <NoOperations />;
  const rows = show === undefined ? operations : operations.filter(belongs[show]);
  return (
    <>
      <Choices
        label="Filter operations"
        chosen={show}
        onChoose={onShow}
        choices={[
          { value: undefined, label: 'All', n: operations.length },
          ...shownChoices.map((value) => ({
            value,
            label: labels[value],
            n: operations.filter(belongs[value]).length,
          })),
        ]}
      />
      <p className="visually-hidden" role="status">
        {count(rows.length, 'operation')} shown
      </p>
      {rows.length === 0 ? (
        <Message
          icon={<IconFilterOff size={26} />}
          title={show === 'running' ? 'Nothing is running' : 'No operation ended with problems'}
          actions={<Button onClick={() => onShow(undefined)}>Show all</Button>}
        />
      ) : (
        <OperationTable operations={rows} />
      )}
    </>
  );
}

function NoOperations() {
  return (
    <Message icon={<IconListCheck size={26} />} title="No operations yet">
      <p>
        Changes to several pipes at once, or in several steps, are recorded here while they run, and stay
        afterwards. Select pipes in the list to start one.
      </p>
    </Message>
  );
}
