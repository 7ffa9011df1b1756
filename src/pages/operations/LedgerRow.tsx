import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { formatClock, formatDateTime, formatDuration } from '../../lib/format';
import type { Item, OperationKind } from '../../operations/record';
import { meaningOf } from '../../pipes/states';
import classes from './operations.module.css';
import { OutcomePill } from './OutcomePill';

interface LedgerRowProps {
  item: Item;
  itemKey: string;
  kind: OperationKind;
  single: boolean;
  open: boolean;
  onToggle: (key: string) => void;
  /** Place among the lines, for the virtualiser. */
  index: number;
  measure: (row: HTMLTableRowElement | null) => void;
}

/** Kinds whose item is a service or a private endpoint. */
const NOT_PIPES: ReadonlySet<OperationKind> = new Set([
  'wake',
  'cdcScale',
  'endpointCreate',
  'endpointNames',
  'endpointDelete',
]);

/** What became of one pipe. */
export const LedgerRow = memo(function LedgerRow(props: LedgerRowProps) {
  const { item, itemKey, kind, single, open, onToggle, index, measure } = props;
  const { name, outcome, message, steps, state = item.stateBefore } = item;
  const gone = kind === 'delete' && outcome === 'done';
  const seen = single ? '–' : gone ? 'Gone' : meaningOf(state).label;
  const isPipe = !NOT_PIPES.has(kind);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <tr ref={measure} data-index={index}>
      <td className={classes.opener}>
        {steps.length > 0 ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Steps of ${name}`}
            aria-expanded={open}
            onClick={() => onToggle(itemKey)}
          >
            <Chevron size={16} />
          </ActionIcon>
        ) : null}
      </td>
      <th scope="row">
        <PipeName item={item} gone={gone || !isPipe} />
        <span className={classes.sub}>{item.source}</span>
        <span className={classes.narrow}>
          <OutcomePill outcome={outcome} />
          <span className={classes.sub}>{seen}</span>
        </span>
        {message === undefined ? null : (
          <span className={`${classes.narrow} ${classes.said}`}>{message}</span>
        )}
      </th>
      <td className={classes.wide}>
        <OutcomePill outcome={outcome} />
      </td>
      <td className={classes.wide} title={gone || single ? undefined : meaningOf(state).meaning}>
        {seen}
      </td>
      <td className={`${classes.wide} ${classes.said}`}>{message ?? '–'}</td>
      <td className={`${classes.wide} ${classes.time}`}>
        <Time item={item} />
      </td>
    </tr>
  );
});

function PipeName({ item, gone }: { item: Item; gone: boolean }) {
  const { service, pipe, name } = item;
  if (gone || pipe === '') {
    return (
      <span className="row-link" title={name}>
        {name}
      </span>
    );
  }
  return (
    <Link to="/services/$service/pipes/$pipe" params={{ service, pipe }} className="row-link" title={name}>
      {name}
    </Link>
  );
}

function Time({ item: { steps } }: { item: Item }) {
  const [first] = steps;
  const last = steps.at(-1);
  if (!first) return <>–</>;
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
