import { Link } from '@tanstack/react-router';
import { isRunning, type Item, type Operation, type Outcome } from '../../operations/record';
import { outcomesOf, outcomeWords, titleOf } from '../../operations/words';
import { scalingLabel } from '../../pipes/scaling';
import { Choices } from '../../ui/Choices';
import { Ago } from '../../ui/Ago';
import { Banner } from '../../ui/Banner';
import { Page } from '../../ui/Page';
import { Crumbs } from './Crumbs';
import { LedgerTable } from './LedgerTable';
import { OperationActions } from './OperationActions';
import { Took } from './OperationTable';
import { StatusPill } from './OutcomePill';
import { OperationProgress } from './OperationProgress';
import { RequestList } from './RequestList';

interface OperationDetailProps {
  operation: Operation;
  /** The outcome that the ledger is filtered by. */
  shown: Outcome | undefined;
  onShow: (outcome: Outcome | undefined) => void;
}

export function OperationDetail({ operation, shown, onShow }: OperationDetailProps) {
  const { items } = operation;
  const rows = shown === undefined ? items : items.filter(({ outcome }) => outcome === shown);
  return (
    <Page
      title={titleOf(operation)}
      crumbs={<Crumbs />}
      meta={<Meta operation={operation} />}
      actions={<OperationActions operation={operation} />}
    >
      <OperationProgress operation={operation} />
      {items
        .filter(({ leftOff }) => leftOff)
        .map((item) => (
          <LeftOff key={item.pipe} item={item} />
        ))}
      {items.length > 1 ? (
        <Choices
          label="Filter by outcome"
          chosen={shown}
          onChoose={onShow}
          choices={[
            { value: undefined, label: 'All', n: items.length },
            ...outcomesOf(operation).map(({ outcome, n }) => ({
              value: outcome,
              label: outcomeWords[outcome].label,
              n,
            })),
          ]}
        />
      ) : null}
      {rows.length === 0 ? (
        <p className="soft">No pipe has this outcome now.</p>
      ) : (
        <LedgerTable items={rows} kind={operation.kind} single={operation.change !== undefined} />
      )}
      {operation.requests && operation.requests.length > 0 ? (
        <RequestList requests={operation.requests} />
      ) : null}
    </Page>
  );
}

function Meta({ operation }: { operation: Operation }) {
  const { createdAt, scaling, retryOf, restores, closedAt } = operation;
  const size = scaling && {
    replicas: scaling.replicas,
    cpuMillicores: scaling.replicaCpuMillicores,
    memoryGb: scaling.replicaMemoryGb,
  };
  return (
    <>
      <StatusPill operation={operation} />
      <span>
        Started <Ago at={createdAt} />
        {isRunning(operation) ? null : (
          <>
            , took <Took operation={operation} />
          </>
        )}
      </span>
      {size ? <span>To {scalingLabel(size)}</span> : null}
      {retryOf === undefined ? null : <Other id={retryOf}>Retries what this run left</Other>}
      {restores === undefined ? null : <Other id={restores}>Ends this maintenance</Other>}
      {closedAt === undefined ? null : (
        <span>
          Maintenance ended <Ago at={closedAt} />
        </span>
      )}
    </>
  );
}

/** What must not be overlooked: it ran before, and whether it runs now is not sure. */
function LeftOff({ item: { service, pipe, name, message } }: { item: Item }) {
  return (
    <Banner
      tone="bad"
      role="alert"
      title={`${name} may not run.`}
      actions={
        <Link to="/services/$service/pipes/$pipe" params={{ service, pipe }}>
          Open the pipe
        </Link>
      }
    >
      {message}
    </Banner>
  );
}

function Other({ id, children }: { id: string; children: string }) {
  return (
    <Link to="/operations/$operation" params={{ operation: id }}>
      {children}
    </Link>
  );
}
