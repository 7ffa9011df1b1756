import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { count } from '../../lib/format';
import type { LinePlace } from '../../ui/DataTable/items';
import { GroupLine } from '../../ui/DataTable/Lines';
import type { BoardRow } from './board/row';
import classes from './fleet.module.css';

interface GroupOfPipesProps {
  place: LinePlace<BoardRow>;
  label: string;
  /** The id of the service that it is, where groups are services. */
  service: string | undefined;
  rows: readonly BoardRow[];
  folded: boolean;
  onFold: () => void;
}

/** Above the pipes of a group: what it is, how many there are, and their sums. Folds them away. */
export function GroupOfPipes({ place, label, service, rows, folded, onFold }: GroupOfPipesProps) {
  const Chevron = folded ? IconChevronRight : IconChevronDown;
  const attention = rows.filter(({ group }) => group === 'attention').length;
  return (
    <GroupLine {...place} rows={rows}>
      <span className={classes.groupName}>
        <button
          type="button"
          className={classes.fold}
          aria-expanded={!folded}
          aria-label={`Pipes of ${label}`}
          onClick={onFold}
        >
          <Chevron size={16} aria-hidden="true" />
        </button>
        {service === undefined ? (
          <span className={classes.clip}>{label}</span>
        ) : (
          <Link
            to="/services/$service/pipes"
            params={{ service }}
            className={classes.groupLink}
            title={`To the pipes of ${label}`}
          >
            {label}
          </Link>
        )}
        <span className={classes.count}>{count(rows.length, 'pipe')}</span>
        {attention > 0 ? (
          <span className={classes.attention} data-tone="bad">
            {attention} {attention === 1 ? 'needs' : 'need'} attention
          </span>
        ) : null}
      </span>
    </GroupLine>
  );
}
