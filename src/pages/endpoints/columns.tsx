// The private endpoints of a service as columns.
import { Button } from '@mantine/core';
import { count } from '../../lib/format';
import type { ReversePrivateEndpoint } from '../../services/privateEndpoints/wire';
import { EndpointStatusPill } from '../../services/privateEndpoints/EndpointStatusPill';
import { endpointName, typeLabel } from '../../services/privateEndpoints/names';
import { NextStepWords } from '../../services/privateEndpoints/NextStepWords';
import { statusMeaning } from '../../services/privateEndpoints/statuses';
import { privateNamesOf } from '../../services/privateEndpoints/usedBy';
import { endpointAgain, type EndpointValues } from '../../services/privateEndpoints/values';
import { CopyButton } from '../../ui/CopyButton';
import type { Column } from '../../ui/DataTable/column';
import classes from './endpoints.module.css';
import { NameList } from './NameList';
import { PipeLinks } from './PipeLinks';
import { EndpointMenu } from './EndpointMenu';
import type { Users } from './users';

export interface EndpointWords {
  service: string;
  endpoints: readonly ReversePrivateEndpoint[];
  usersOf: (endpoint: ReversePrivateEndpoint) => Users;
  /** Begins a new endpoint with the values of another. */
  onAgain: (values: EndpointValues) => void;
}

export function endpointColumns(words: EndpointWords): readonly Column<ReversePrivateEndpoint>[] {
  const { service, endpoints, usersOf, onAgain } = words;
  return [
    {
      key: 'endpoint',
      label: 'Endpoint',
      head: true,
      text: endpointName,
      cell: (endpoint) => <Name endpoint={endpoint} />,
      width: 200,
      grow: 1,
    },
    {
      key: 'status',
      label: 'Status',
      text: ({ status }) => statusMeaning(status).label,
      cell: ({ status }) => <EndpointStatusPill status={status} />,
      width: 206,
      card: 'block',
    },
    {
      key: 'names',
      label: 'DNS names',
      text: ({ dnsNames }) => (dnsNames ?? []).join(', '),
      cell: (endpoint) => (
        <>
          <NameList label="DNS names" names={endpoint.dnsNames ?? []} none="None yet" />
          <NameList label="Private DNS names" shown names={privateNamesOf(endpoint)} />
        </>
      ),
      width: 200,
      grow: 1,
      card: 'block',
    },
    {
      key: 'users',
      label: 'Used by',
      text: () => '',
      cell: (endpoint) => <UsedBy users={usersOf(endpoint)} service={service} />,
      width: 130,
      grow: 0.5,
      card: 'block',
    },
    {
      key: 'next',
      label: 'Next step',
      text: () => '',
      cell: (endpoint) => <Next endpoint={endpoint} users={usersOf(endpoint)} onAgain={onAgain} />,
      width: 220,
      grow: 1.2,
      card: 'block',
    },
    {
      key: 'actions',
      label: 'Actions',
      quiet: true,
      text: () => '',
      cell: (endpoint) => (
        <EndpointMenu
          service={service}
          endpoint={endpoint}
          others={endpoints.filter(({ id }) => id !== endpoint.id)}
          users={usersOf(endpoint)}
          onAgain={onAgain}
        />
      ),
      width: 56,
      card: 'edge',
    },
  ];
}

function Name({ endpoint }: { endpoint: ReversePrivateEndpoint }) {
  return (
    <>
      <span className={classes.name}>{endpointName(endpoint)}</span>
      <span className={classes.soft}>{typeLabel(endpoint.type)}</span>
      <span className={classes.id}>
        <code title={endpoint.id}>{endpoint.id}</code>
        <CopyButton text={endpoint.id} label="Copy endpoint ID" />
      </span>
    </>
  );
}

interface NextProps extends Pick<EndpointWords, 'onAgain'> {
  endpoint: ReversePrivateEndpoint;
  users: Users;
}

function Next({ endpoint, users, onAgain }: NextProps) {
  const again = endpointAgain(endpoint);
  const { dead } = statusMeaning(endpoint.status);
  const toMove = dead && users.known ? users.pipes : [];
  return (
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
