// What became of each pipe of an operation, as columns.
import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { count, formatClock, formatDateTime, formatDuration } from '../../lib/format';
import type { Item, OperationKind } from '../../operations/record';
import { outcomeWords } from '../../operations/words';
import { meaningOf } from '../../pipes/states';
import { UNKNOWN, type Column } from '../../ui/DataTable/column';
import classes from './operations.module.css';
import { OutcomePill } from './OutcomePill';

/** Kinds whose item is a service or a private endpoint. */
const NOT_PIPES: ReadonlySet<OperationKind> = new Set([
  'wake',
  'cdcScale',
  'endpointCreate',
  'endpointNames',
  'endpointDelete',
]);

/** Tells the items of an operation apart. */
export function itemKey({ service, pipe }: Item): string {
  return `${service}/${pipe}`;
}

interface LedgerWords {
  kind: OperationKind;
  /** A single change, of which no state was looked at. */
  single: boolean;
  /** Keys of the items whose steps are shown. */
  open: ReadonlySet<string>;
  onToggle: (key: string) => void;
}

export function ledgerColumns({ kind, single, open, onToggle }: LedgerWords): readonly Column<Item>[] {
  const isGone = ({ outcome }: Item) => kind === 'delete' && outcome === 'done';
  const stateOf = ({ state, stateBefore }: Item) => meaningOf(state ?? stateBefore);
  return [
    {
      key: 'steps',
      label: 'Steps',
      quiet: true,
      text: ({ steps }) => count(steps.length, 'step'),
      cell: (item) => (
        <Opener item={item} open={open.has(itemKey(item))} onToggle={() => onToggle(itemKey(item))} />
      ),
      width: 52,
      card: 'edge',
    },
    {
      key: 'pipe',
      label: 'Pipe',
      head: true,
      text: ({ name }) => name,
      cell: (item) => <PipeName item={item} leads={!isGone(item) && !NOT_PIPES.has(kind)} />,
      width: 200,
      grow: 1,
    },
    {
      key: 'outcome',
      label: 'Outcome',
      text: ({ outcome }) => outcomeWords[outcome].label,
      cell: ({ outcome }) => <OutcomePill outcome={outcome} />,
      width: 148,
      card: 'line',
    },
    {
      key: 'seen',
      label: 'Last seen',
      text: (item) => (single ? UNKNOWN : isGone(item) ? 'Gone' : stateOf(item).label),
      title: (item) => (isGone(item) || single ? undefined : stateOf(item).meaning),
      width: 128,
      priority: 2,
    },
    {
      key: 'message',
      label: 'What happened',
      text: ({ message }) => message ?? UNKNOWN,
      cell: ({ message }) => <span className={classes.said}>{message ?? UNKNOWN}</span>,
      width: 220,
      grow: 1,
      card: 'line',
    },
    {
      key: 'time',
      label: 'Time',
      text: ({ steps: [first] }) => (first ? formatClock(first.startedAt) : UNKNOWN),
      cell: (item) => <Time item={item} />,
      width: 96,
      priority: 1,
      card: 'none',
    },
  ];
}

function Opener({ item, open, onToggle }: { item: Item; open: boolean; onToggle: () => void }) {
  if (item.steps.length === 0) return null;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={`Steps of ${item.name}`}
      aria-expanded={open}
      onClick={onToggle}
    >
      <Chevron size={16} />
    </ActionIcon>
  );
}

function PipeName({ item: { service, pipe, name, source }, leads }: { item: Item; leads: boolean }) {
  return (
    <>
      {leads && pipe !== '' ? (
        <Link
          to="/services/$service/pipes/$pipe"
          params={{ service, pipe }}
          className="row-link"
          title={name}
        >
          {name}
        </Link>
      ) : (
        <span className="row-link" title={name}>
          {name}
        </span>
      )}
      <span className={classes.sub}>{source}</span>
    </>
  );
}

function Time({ item: { steps } }: { item: Item }) {
  const [first] = steps;
  const last = steps.at(-1);
  if (!first) return <>{UNKNOWN}</>;
  return (
    <>
      <time dateTime={new Date(first.startedAt).toISOString()} title={formatDateTime(first.startedAt)}>
        {formatClock(first.startedAt)}
      </time>
      {last?.endedAt === undefined ? null : (
        <span className={classes.sub}>{formatDuration(last.endedAt - first.startedAt)}</span>
      )}
    </>
  );
}
