import { Button } from '@mantine/core';
import { count } from '../../lib/format';
import type { ReversePrivateEndpoint } from '../../services/endpointWire';
import { EndpointStatusPill } from '../../services/privateEndpoints/EndpointStatusPill';
import { endpointName, typeLabel } from '../../services/privateEndpoints/names';
import { NextStepWords } from '../../services/privateEndpoints/NextStepWords';
import { statusMeaning } from '../../services/privateEndpoints/statuses';
import { privateNamesOf } from '../../services/privateEndpoints/usedBy';
import { endpointAgain, type EndpointValues } from '../../services/privateEndpoints/values';
import { CopyButton } from '../../ui/CopyButton';
import classes from './endpoints.module.css';
import { NameList } from './NameList';
import { PipeLinks } from './PipeLinks';
import { RowMenu } from './RowMenu';
import type { Users } from './users';

interface EndpointTableProps {
  service: string;
  endpoints: readonly ReversePrivateEndpoint[];
  usersOf: (endpoint: ReversePrivateEndpoint) => Users;
  /** Begins a new endpoint with the values of another. */
  onAgain: (values: EndpointValues) => void;
}

const HEADS = ['Endpoint', 'Status', 'DNS names', 'Used by', 'Next step'] as const;

export function EndpointTable({ service, endpoints, usersOf, onAgain }: EndpointTableProps) {
  return (
    <table className={`data-table ${classes.table}`} data-sticky aria-label="Private endpoints">
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col" className={classes.menu}>
            <span className="visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {endpoints.map((endpoint) => (
          <Row
            key={endpoint.id}
            service={service}
            endpoint={endpoint}
            others={endpoints.filter(({ id }) => id !== endpoint.id)}
            users={usersOf(endpoint)}
            onAgain={onAgain}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<EndpointTableProps, 'service' | 'onAgain'> {
  endpoint: ReversePrivateEndpoint;
  others: readonly ReversePrivateEndpoint[];
  users: Users;
}

function Row({ service, endpoint, others, users, onAgain }: RowProps) {
  const again = endpointAgain(endpoint);
  const { dead } = statusMeaning(endpoint.status);
  const toMove = dead && users.known ? users.pipes : [];
  return (
    <tr>
      <th scope="row">
        <span className={classes.name}>{endpointName(endpoint)}</span>
        <span className={classes.soft}>{typeLabel(endpoint.type)}</span>
        <span className={classes.id}>
          <code title={endpoint.id}>{endpoint.id}</code>
          <CopyButton text={endpoint.id} label="Copy endpoint ID" />
        </span>
      </th>
      <td data-label="Status">
        <EndpointStatusPill status={endpoint.status} />
      </td>
      <td data-label="DNS names">
        <NameList label="DNS names" names={endpoint.dnsNames ?? []} none="None yet" />
        <NameList label="Private DNS names" shown names={privateNamesOf(endpoint)} />
      </td>
      <td data-label="Used by">
        <UsedBy users={users} service={service} />
      </td>
      <td data-label="Next step">
        <div className={classes.next}>
          <NextStepWords endpoint={endpoint} />
          {toMove.length === 0 ? null : (
            <p>Then move {count(toMove.length, 'pipe')} to the new one: see “Used by”.</p>
          )}
          {dead && again ? (
            <Button
              variant="default"
              size="xs"
              aria-label={`Create ${endpointName(endpoint)} again`}
              onClick={() => onAgain(again)}
            >
              Create again…
            </Button>
          ) : null}
        </div>
      </td>
      <td className={classes.menu}>
        <RowMenu service={service} endpoint={endpoint} others={others} users={users} onAgain={onAgain} />
      </td>
    </tr>
  );
}

function UsedBy({ users, service }: { users: Users; service: string }) {
  if (!users.known)
    return <span className={classes.soft}>{users.why === 'loading' ? '…' : 'Not known'}</span>;
  return (
    <>
      {users.pipes.length === 0 && users.unclear.length === 0 ? (
        <span className={classes.soft}>No pipe</span>
      ) : null}
      {users.pipes.length === 0 ? null : <PipeLinks pipes={users.pipes} service={service} />}
      {users.unclear.length === 0 ? null : (
        <span className={classes.soft}>
          {count(users.unclear.length, 'pipe')} of a kind that this version cannot read
        </span>
      )}
    </>
  );
}
