import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { count } from '../../lib/format';
import type { Room } from './columns';
import { isSummed, partOf, sumFigure } from './figures';
import type { FleetGroup } from './fleetItems';
import classes from './FleetTable.module.css';

interface GroupLineProps {
  group: FleetGroup;
  room: Room;
  index: number;
  /** With the key of the group. */
  onFold: (key: string) => void;
}

/** Above the pipes of a group: what it is, how many there are, and their sums. Folds them away. */
export function GroupLine({ group, room, index, onFold }: GroupLineProps) {
  const { sums, folded, label } = group;
  const Chevron = folded ? IconChevronRight : IconChevronDown;
  return (
    <tr aria-rowindex={index + 2} className={classes.group}>
      <th scope="row" colSpan={room.cards ? 1 : 2}>
        <span className={classes.groupName}>
          <button
            type="button"
            className={classes.fold}
            aria-expanded={!folded}
            aria-label={`Pipes of ${label}`}
            onClick={() => onFold(group.key)}
          >
            <Chevron size={16} aria-hidden="true" />
          </button>
          {group.service === undefined ? (
            <span className={classes.clip}>{label}</span>
          ) : (
            <Link
              to="/services/$service/pipes"
              params={{ service: group.service }}
              className={classes.groupLink}
              title={`To the pipes of ${label}`}
            >
              {label}
            </Link>
          )}
          <span className={classes.count}>{count(sums.pipes, 'pipe')}</span>
          {sums.attention > 0 ? (
            <span className={classes.attention} data-tone="bad">
              {sums.attention} {sums.attention === 1 ? 'needs' : 'need'} attention
            </span>
          ) : null}
        </span>
      </th>
      {room.numbers.map((column) =>
        isSummed(column) ? (
          <td key={column} className={classes.number} title={titleOf(partOf(sums[column], sums.pipes))}>
            {sumFigure(sums, column)}
          </td>
        ) : (
          <td key={column} />
        ),
      )}
    </tr>
  );
}

function titleOf(part: string | undefined): string {
  return part === undefined ? 'Sum of the group' : `Sum of ${part}: of the others it is not known.`;
}
