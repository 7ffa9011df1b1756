import { Link, useParams } from '@tanstack/react-router';
import { formatDuration } from '../lib/format';
import { useNow } from '../lib/useNow';
import { MaintenanceActions } from '../operations/MaintenanceActions';
import { isBeingSent, isOpenMaintenance, isRunning, type Operation } from '../operations/record';
import { useOperations } from '../operations/useOperations';
import { runningLine, stoppedLine } from '../operations/words';
import { Banner } from '../ui/Banner';
import classes from './OperationsBanner.module.css';

/** Above every page: runs under way, and maintenances that wait for their restore. */
export function OperationsBanner() {
  const operations = useOperations();
  const { operation: shown } = useParams({ strict: false });
  return operations ? <OperationsUnderWay operations={operations} shown={shown} /> : null;
}

interface OperationsUnderWayProps {
  operations: readonly Operation[];
  /** The ID of the run whose page is open: it says the same, with the same ways out. */
  shown: string | undefined;
}

export function OperationsUnderWay({ operations, shown }: OperationsUnderWayProps) {
  const others = operations.filter(({ id }) => id !== shown);
  const running = others.filter((each) => isRunning(each) && !isBeingSent(each));
  const waiting = others.filter((each) => !isRunning(each) && isOpenMaintenance(each));
  if (running.length + waiting.length === 0) return null;
  return (
    <section className={classes.lines} aria-label="Operations under way">
      {waiting.map((maintenance) => (
        <Maintenance key={maintenance.id} maintenance={maintenance} />
      ))}
      {running.map((operation) => (
        <Banner key={operation.id} tone="busy" actions={<Details id={operation.id} />}>
          {runningLine(operation)}
        </Banner>
      ))}
    </section>
  );
}

function Maintenance({ maintenance }: { maintenance: Operation }) {
  const now = useNow();
  return (
    <Banner
      tone="warning"
      title={`Maintenance for ${formatDuration(now - maintenance.createdAt)}:`}
      actions={
        <span className={classes.actions}>
          <MaintenanceActions maintenance={maintenance} size="xs" />
        </span>
      }
    >
      {stoppedLine(maintenance)}. <Details id={maintenance.id} />
    </Banner>
  );
}

function Details({ id }: { id: string }) {
  return (
    <Link to="/operations/$operation" params={{ operation: id }} className={classes.details}>
      Details
    </Link>
  );
}
