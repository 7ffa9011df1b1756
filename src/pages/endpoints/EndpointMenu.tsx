import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Suspense, useRef, useState } from 'react';
import type { ReversePrivateEndpoint } from '../../services/privateEndpoints/wire';
import { endpointName } from '../../services/privateEndpoints/names';
import type { EndpointValues } from '../../services/privateEndpoints/values';
import { LazyMenu } from '../../ui/LazyMenu';
import { part } from '../../ui/part';
import type { Users } from './users';

const DeleteEndpoint = part(() => import('./DeleteEndpoint').then((m) => m.DeleteEndpoint));
const DnsNamesPanel = part(() => import('./DnsNamesPanel').then((m) => m.DnsNamesPanel));

interface EndpointMenuProps {
  service: string;
  endpoint: ReversePrivateEndpoint;
  /** The service's other endpoints. */
  others: readonly ReversePrivateEndpoint[];
  users: Users;
  onAgain: (values: EndpointValues) => void;
}

/** What else can be done with an endpoint. */
export function EndpointMenu({ service, endpoint, others, users, onAgain }: EndpointMenuProps) {
  const [open, setOpen] = useState<'names' | 'delete'>();
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(undefined);
    // The menu item that opened it is gone.
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <>
      <LazyMenu
        position="bottom-end"
        width={260}
        target={
          <ActionIcon
            ref={button}
            variant="subtle"
            color="gray"
            aria-label={`Actions for ${endpointName(endpoint)}`}
          >
            <IconDots size={18} />
          </ActionIcon>
        }
        load={() => import('./EndpointMenuItems').then((module) => module.EndpointMenuItems)}
        items={{ endpoint, onNames: () => setOpen('names'), onDelete: () => setOpen('delete'), onAgain }}
      />
      <Suspense fallback={null}>
        {open === 'delete' ? (
          <DeleteEndpoint service={service} endpoint={endpoint} users={users} onClose={close} />
        ) : null}
        {open === 'names' ? (
          <DnsNamesPanel
            service={service}
            endpoint={endpoint}
            others={others}
            users={users}
            onClose={close}
          />
        ) : null}
      </Suspense>
    </>
  );
}
