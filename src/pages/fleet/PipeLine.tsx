import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { PipeStatePill } from '../../pipes/PipeStatePill';
import { TimeInState } from '../../pipes/TimeInState';
import { columnLabels, type NumberColumn, type Room } from './columns';
import { figureTitle, rowFigure, UNKNOWN } from './figures';
import classes from './FleetTable.module.css';
import type { FleetRow } from './fleetRow';

interface PipeLineProps {
  row: FleetRow;
  room: Room;
  /** Place among all lines, from 0. */
  index: number;
  /** The row stands under the name of its service already. */
  underService: boolean;
  /** The numbers of its service are old. */
  stale: boolean;
}

/** What of a pipe fits under its name on a narrow screen. */
const ON_CARD: readonly NumberColumn[] = ['rowsIn', 'bytesIn', 'errors', 'lag', 'cpu', 'memory', 'cost'];

export const PipeLine = memo(function PipeLine({ row, room, index, underService, stale }: PipeLineProps) {
  const { pipe } = row;
  const route = [underService ? undefined : row.serviceName, routeOf(row)].filter(Boolean).join(' · ');
  return (
    <tr aria-rowindex={index + 2} className={classes.row} data-stale={stale || row.left}>
      <th scope="row" className={classes.name}>
        <Link
          to="/services/$service/pipes/$pipe"
          params={{ service: row.service, pipe: row.id }}
          className="row-link"
          title={row.name}
        >
          {row.name}
        </Link>
        <span className={classes.sub} title={route}>
          {route}
        </span>
        {room.cards ? (
          <>
            <span className={classes.line}>
              <State row={row} />
            </span>
            <CardFigures row={row} />
          </>
        ) : null}
      </th>
      {room.cards ? null : (
        <td>
          <State row={row} />
        </td>
      )}
      {room.numbers.map((column) => (
        <td key={column} className={classes.number} title={figureTitle(row, column)}>
          {rowFigure(row, column)}
        </td>
      ))}
    </tr>
  );

  function routeOf({ source, kind }: FleetRow): string {
    return `${source ?? kind.label} → ${pipe.view?.destination ?? UNKNOWN}`;
  }
});

function State({ row: { id, pipe } }: { row: FleetRow }) {
  const createdAt = pipe.view?.pipe.createdAt;
  if (pipe.state === undefined) return <span title="No state was read yet.">{UNKNOWN}</span>;
  return (
    <>
      <PipeStatePill pipe={{ id, state: pipe.state, createdAt }} />
      <span className={classes.since}>
        <TimeInState pipe={id} brief />
      </span>
    </>
  );
}

/** Only what is known: a card has no columns to keep. */
function CardFigures({ row }: { row: FleetRow }) {
  const known = ON_CARD.filter((column) => rowFigure(row, column) !== UNKNOWN);
  return (
    <span className={classes.figures}>
      {known.length === 0
        ? 'No numbers yet'
        : known.map((column) => (
            <span key={column} title={figureTitle(row, column)}>
              {columnLabels[column]} <b>{rowFigure(row, column)}</b>
            </span>
          ))}
    </span>
  );
}
