// The columns of a board that need no numbers: what a pipe is, how it is, and what can be done with it.
import { IconHelpHexagon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatDateTime } from '../../../lib/format';
import { PipeRowMenu } from '../../../pipes/actions/PipeRowMenu';
import { PipeStatePill } from '../../../pipes/PipeStatePill';
import { StartStopSwitch } from '../../../pipes/StartStopSwitch';
import { meaningOf, stateGroups } from '../../../pipes/states';
import { TimeInState } from '../../../pipes/TimeInState';
import type { PipeView } from '../../../pipes/view';
import { useOrganizationId } from '../../../session/cloud';
import { Ago } from '../../../ui/Ago';
import { UNKNOWN, type Column } from '../../../ui/DataTable/column';
import classes from './board.module.css';
import { attentionOf, type BoardRow } from './row';

type BoardColumn = Column<BoardRow>;

/** The label of a pipe's own controls, which need the pipe as it was listed. */
const labelled = ({ name }: BoardRow) => name;

const running: BoardColumn = {
  key: 'running',
  label: 'Running',
  quiet: true,
  text: labelled,
  cell: (row) => <Controls row={row} of={StartStopSwitch} />,
  width: 58,
  card: 'edge',
};

const name = (underService: boolean): BoardColumn => ({
  key: 'name',
  label: 'Name',
  head: true,
  value: (row) => row.name,
  text: (row) => row.name,
  cell: (row) => <Name row={row} underService={underService} />,
  width: 240,
  grow: 1,
});

const state: BoardColumn = {
  key: 'state',
  label: 'State',
  value: (row) => row.group && stateGroups.indexOf(row.group) * 100 + (attentionOf(row) ?? 0),
  text: ({ pipe }) => (pipe.state === undefined ? UNKNOWN : meaningOf(pipe.state).label),
  cell: (row) => <State row={row} />,
  width: 152,
  card: 'line',
};

/** A fact of the pipe as it was listed. */
const listed = (
  column: Omit<BoardColumn, 'text' | 'value' | 'card'>,
  textOf: (view: PipeView) => string | undefined,
  valueOf: (view: PipeView) => string | number | undefined = textOf,
): BoardColumn => ({
  ...column,
  value: ({ pipe: { view } }) => view && valueOf(view),
  text: ({ pipe: { view } }) => (view && textOf(view)) ?? UNKNOWN,
  card: 'none',
});

/** With the whole of it under the pointer, where it is cut. */
const long = (column: BoardColumn): BoardColumn => ({
  ...column,
  title: column.text,
  cell: (row) => <span className={classes.clip}>{column.text(row)}</span>,
});

const source = long(
  listed(
    { key: 'source', label: 'Source', width: 140, grow: 0.3, priority: 12 },
    (view) => view.source.label,
  ),
);

const destination = long(
  listed(
    { key: 'destination', label: 'Destination', width: 150, grow: 0.4, priority: 11 },
    (view) => view.destination,
  ),
);

const size = listed(
  { key: 'size', label: 'Size', width: 84, priority: 9 },
  (view) => view.size,
  (view) =>
    view.size === undefined ? undefined : (view.scaling.replicas ?? 1) * (view.scaling.cpuMillicores ?? 1),
);

const moment = (
  column: Omit<BoardColumn, 'text' | 'card'>,
  at: (view: PipeView) => number | undefined,
): BoardColumn => ({
  ...listed(
    column,
    (view) => {
      const time = at(view);
      return time === undefined ? undefined : formatDateTime(time);
    },
    at,
  ),
  cell: ({ pipe: { view } }) => <Ago at={view && at(view)} />,
});

const created = moment(
  { key: 'created', label: 'Created', width: 108, priority: 15 },
  (view) => view.createdAt,
);
const updated = moment(
  { key: 'updated', label: 'Updated', width: 108, priority: 8 },
  (view) => view.updatedAt,
);

const actions: BoardColumn = {
  key: 'actions',
  label: 'Actions',
  quiet: true,
  text: labelled,
  cell: (row) => <Controls row={row} of={PipeRowMenu} />,
  width: 56,
  card: 'edge',
};

/** All columns of a board, around those of the numbers where there are any. */
export function boardColumns(numbers: readonly BoardColumn[], underService: boolean): readonly BoardColumn[] {
  return [
    running,
    name(underService),
    state,
    ...numbers,
    source,
    destination,
    size,
    created,
    updated,
    actions,
  ];
}

interface ControlsProps {
  row: BoardRow;
  of: (target: { view: PipeView; params: { org: string; service: string; pipe: string } }) => React.ReactNode;
}

/** Nothing can be done with a pipe that was not listed yet. */
function Controls({ row: { id, service, pipe }, of: Control }: ControlsProps) {
  const org = useOrganizationId();
  return pipe.view ? <Control view={pipe.view} params={{ org, service, pipe: id }} /> : null;
}

function Name({ row, underService }: { row: BoardRow; underService: boolean }) {
  const { id, service, serviceName, source: from, kind, pipe } = row;
  const Icon = kind.icon ?? IconHelpHexagon;
  const to = pipe.view?.destination ?? UNKNOWN;
  const route = [underService ? undefined : serviceName, `${from ?? kind.label} → ${to}`];
  const words = route.filter(Boolean).join(' · ');
  return (
    <>
      {id === '' ? (
        <span className="row-link">{row.name}</span>
      ) : (
        <Link
          to="/services/$service/pipes/$pipe"
          params={{ service, pipe: id }}
          className="row-link"
          title={row.name}
        >
          {row.name}
        </Link>
      )}
      <span className={classes.route} title={`${pipe.view?.source.label ?? kind.label}: ${words}`}>
        <Icon size={16} aria-hidden="true" />
        <span className={classes.clip}>{words}</span>
      </span>
    </>
  );
}

function State({ row: { id, pipe } }: { row: BoardRow }) {
  if (pipe.state === undefined) return <span title="No state was read yet.">{UNKNOWN}</span>;
  return (
    <>
      <PipeStatePill pipe={{ id, state: pipe.state, createdAt: pipe.view?.pipe.createdAt }} />
      <span className={classes.since}>
        <TimeInState pipe={id} brief />
      </span>
    </>
  );
}
