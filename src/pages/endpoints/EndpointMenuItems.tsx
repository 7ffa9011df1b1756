import { Menu } from '@mantine/core';
import { IconCopy, IconCopyPlus, IconTrash, IconWorldWww } from '@tabler/icons-react';
import { copyText } from '../../lib/clipboard';
import type { ReversePrivateEndpoint } from '../../services/privateEndpoints/wire';
import { takesDnsNames } from '../../services/privateEndpoints/rules';
import { endpointAgain, type EndpointValues } from '../../services/privateEndpoints/values';
import { notify } from '../../ui/notify';
import classes from './endpoints.module.css';

interface EndpointMenuItemsProps {
  endpoint: ReversePrivateEndpoint;
  onNames: () => void;
  onDelete: () => void;
  onAgain: (values: EndpointValues) => void;
}

/** What cannot be done now stays in the menu, with the reason. */
export function EndpointMenuItems({ endpoint, onNames, onDelete, onAgain }: EndpointMenuItemsProps) {
  const again = endpointAgain(endpoint);
  const deleting = endpoint.status === 'Deleting';
  const noNames = deleting
    ? 'It is being deleted.'
    : takesDnsNames(endpoint.type)
      ? undefined
      : 'MSK gives its brokers names of their own.';
  return (
    <>
      <Menu.Item leftSection={<IconWorldWww size={16} />} disabled={noNames !== undefined} onClick={onNames}>
        Private DNS names…
        {noNames === undefined ? null : <span className={classes.reason}>{noNames}</span>}
      </Menu.Item>
      {again ? (
        <Menu.Item leftSection={<IconCopyPlus size={16} />} onClick={() => onAgain(again)}>
          Create one like it…
        </Menu.Item>
      ) : null}
      <Menu.Item
        leftSection={<IconCopy size={16} />}
        onClick={() => {
          copyText(endpoint.id).then(
            () => notify({ tone: 'good', title: 'Endpoint ID copied' }),
            () => notify({ tone: 'bad', title: 'Not copied', message: endpoint.id }),
          );
        }}
      >
        Copy ID
      </Menu.Item>
      <Menu.Item
        className={deleting ? '' : classes.danger}
        leftSection={<IconTrash size={16} />}
        disabled={deleting}
        onClick={onDelete}
      >
        Delete…
      </Menu.Item>
    </>
  );
}
