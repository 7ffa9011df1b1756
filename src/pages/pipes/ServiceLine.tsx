import { IconAlertTriangle, IconMoon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { count } from '../../lib/format';
import type { FleetService } from '../../monitor/fleetView';
import { isChanging, serviceMeaning, startCommandFor } from '../../services/words';
import { Ago } from '../../ui/Ago';
import { part } from '../../ui/part';
import { AcrossLine } from '../../ui/DataTable/Lines';
import type { LinePlace } from '../../ui/DataTable/items';
import type { BoardRow } from './board/row';
import classes from './fleet.module.css';

const BringUpButton = part(() => import('../../services/BringUpButton').then((m) => m.BringUpButton));

interface ServiceLineProps {
  place: LinePlace<BoardRow>;
  service: FleetService;
}

/** A service that does not run: what was last seen of it, and the way to bring it up. It is not woken by looking. */
export function QuietLine({ place, service }: ServiceLineProps) {
  const { id, name, state, pipes, seenAt } = service;
  return (
    <AcrossLine {...place}>
      <span className={classes.service}>
        <IconMoon size={16} aria-hidden="true" className={classes.icon} />
        <ServiceLink id={id} name={name} />
        <span>{serviceMeaning(state).label}</span>
        <span className={classes.known}>
          {seenAt === undefined ? (
            'pipes not listed yet'
          ) : (
            <>
              {count(pipes.length, 'pipe')}, last seen <Ago at={seenAt} />
            </>
          )}
          {isChanging(state) ? '' : ', not woken'}
        </span>
        {startCommandFor(state) ? (
          <Suspense fallback={null}>
            <BringUpButton service={{ id, name, state }} />
          </Suspense>
        ) : null}
      </span>
    </AcrossLine>
  );
}

/** A service that is awake and does not let its pipes be listed, and why. */
export function UnreadLine({ place, service }: ServiceLineProps) {
  const { id, name, unread } = service;
  return (
    <AcrossLine {...place}>
      <span className={classes.service} data-tone="warning">
        <IconAlertTriangle size={16} aria-hidden="true" className={classes.icon} />
        <ServiceLink id={id} name={name} />
        <span className={classes.reason} title={unread?.detail}>
          Its pipes cannot be read. {unread?.title}: {unread?.detail}
        </span>
      </span>
    </AcrossLine>
  );
}

function ServiceLink({ id, name }: { id: string; name: string }) {
  return (
    <Link to="/services/$service/pipes" params={{ service: id }} className={classes.groupLink}>
      {name}
    </Link>
  );
}
