import { describeError } from '../../api/errors';
import { count } from '../../lib/format';
import type { ReversePrivateEndpoint } from '../../services/privateEndpoints/wire';
import { deletePrivateEndpoint } from '../../services/privateEndpoints/commands';
import { endpointName } from '../../services/privateEndpoints/names';
import { useOrganizationId } from '../../session/cloud';
import { Dialog } from '../../ui/Dialog';
import { notify } from '../../ui/notify';
import { TypedDialog } from '../../ui/TypedDialog';
import classes from './endpoints.module.css';
import { PipeLinks } from './PipeLinks';
import type { Users } from './users';

interface DeleteEndpointProps {
  service: string;
  endpoint: ReversePrivateEndpoint;
  users: Users;
  onClose: () => void;
}

/** The API deletes an endpoint at any time and breaks the pipes that use it; so this does not ask it to while any does. */
export function DeleteEndpoint({ service, endpoint, users, onClose }: DeleteEndpointProps) {
  const org = useOrganizationId();
  const name = endpointName(endpoint);
  const title = `Delete ${name}?`;
  const shared = { explain: describeError, confirmLabel: 'Delete endpoint', danger: true, onClose };
  if (users.known && users.pipes.length > 0) {
    return (
      <Dialog {...shared} title={title} disabled onConfirm={() => Promise.resolve()}>
        <p>
          <strong>{count(users.pipes.length, 'pipe uses it', 'pipes use it')}</strong> and would lose the way
          to the source. {users.pipes.length === 1 ? 'Move it' : 'Move them'} to another endpoint first, or
          delete {users.pipes.length === 1 ? 'it' : 'them'}:
        </p>
        <PipeLinks pipes={users.pipes} service={service} />
      </Dialog>
    );
  }
  if (!users.known && users.why === 'loading') {
    return (
      <Dialog {...shared} title={title} disabled onConfirm={() => Promise.resolve()}>
        <p role="status">Checking which pipes use it…</p>
      </Dialog>
    );
  }
  return (
    <TypedDialog
      {...shared}
      title={title}
      name={name}
      noun="endpoint"
      onConfirm={async () => {
        await deletePrivateEndpoint({ org, service, endpoint: endpoint.id });
        notify({ tone: 'good', title: `${name} is being deleted` });
      }}
    >
      <p>The connection to the source ends for good, and its DNS names stop resolving.</p>
      {users.known ? (
        users.unclear.length === 0 ? (
          <p>No pipe of this service uses it.</p>
        ) : (
          <div className={classes.warning}>
            <p>
              No pipe that this version can read uses it. Of {count(users.unclear.length, 'pipe')} of a newer
              kind that is not known:
            </p>
            <PipeLinks pipes={users.unclear} service={service} />
          </div>
        )
      ) : (
        <p className={classes.warning}>
          The pipes could not be read, so <strong>it is not known whether any of them uses it</strong>. A pipe
          that does will fail.
        </p>
      )}
    </TypedDialog>
  );
}
