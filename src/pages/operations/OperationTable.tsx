import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatDateTime, formatDuration } from '../../lib/format';
import { useNow } from '../../lib/useNow';
import { isOpenMaintenance, isRunning, type Operation } from '../../operations/record';
import { outcomesOf, statusOf, tallyLine, titleOf } from '../../operations/words';
import { Ago } from '../../ui/Ago';
import type { Column } from '../../ui/DataTable/column';
import { DataTable } from '../../ui/DataTable/DataTable';
import { rowItems } from '../../ui/DataTable/items';
import { KindIcon } from './KindIcon';
import classes from './operations.module.css';
import { OutcomeCount, StatusPill } from './OutcomePill';

const columns: readonly Column<Operation>[] = [
  {
    key: 'operation',
    label: 'Operation',
    head: true,
    text: titleOf,
    cell: (operation) => <Title operation={operation} />,
    width: 220,
    grow: 1,
  },
  {
    key: 'status',
    label: 'Status',
    text: (operation) => statusOf(operation).label,
    cell: (operation) => <StatusPill operation={operation} />,
    width: 200,
    card: 'line',
  },
  {
    key: 'pipes',
    label: 'Pipes',
    text: tallyLine,
    cell: (operation) => (
      <span className={classes.counts}>
        {outcomesOf(operation).map((each) => (
          <OutcomeCount key={each.outcome} {...each} />
        ))}
      </span>
    ),
    width: 160,
    grow: 0.8,
    card: 'line',
  },
  {
    key: 'started',
    label: 'Started',
    text: ({ createdAt }) => formatDateTime(createdAt),
    cell: ({ createdAt }) => <Ago at={createdAt} />,
    width: 124,
    priority: 1,
    card: 'line',
  },
  {
    key: 'took',
    label: 'Took',
    text: tookWords,
    cell: (operation) => <Took operation={operation} />,
    width: 124,
    priority: 2,
    card: 'none',
  },
];

/** One row per run. */
export function OperationTable({ operations }: { operations: readonly Operation[] }) {
  const items = useMemo(() => rowItems(operations, ({ id }) => id), [operations]);
  return (
    <DataTable
      caption="Operations, newest first"
      many="operations"
      columns={columns}
      items={items}
      rowHeight={48}
      measured
      opens
    />
  );
}

function Title({ operation }: { operation: Operation }) {
  return (
    <>
      <span className={classes.named}>
        <KindIcon kind={operation.kind} />
        <Link
          to="/operations/$operation"
          params={{ operation: operation.id }}
          className="row-link"
          title={titleOf(operation)}
        >
          {titleOf(operation)}
        </Link>
      </span>
      {isOpenMaintenance(operation) ? <span className={classes.sub}>Not restored yet</span> : null}
    </>
  );
}

/** How long it took, or takes so far. */
export function Took({ operation }: { operation: Operation }) {
  return isRunning(operation) ? <Since at={operation.createdAt} /> : <>{tookWords(operation)}</>;
}

function tookWords({ createdAt, endedAt = createdAt }: Operation): string {
  return formatDuration(endedAt - createdAt);
}

function Since({ at }: { at: number }) {
  return <>{formatDuration(useNow() - at)} so far</>;
}
