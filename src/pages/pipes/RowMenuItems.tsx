import { Menu } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconCopy,
  IconCopyPlus,
  IconEye,
  IconPencil,
  IconReload,
  IconTrash,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { copyText } from '../../lib/clipboard';
import type { PipeParams } from '../../pipes/commands';
import { useAllowed } from '../../pipes/held';
import { useClone } from '../../pipes/useClone';
import type { PipeView } from '../../pipes/view';
import { notify } from '../../ui/notify';
import classes from './PipeTable.module.css';

interface RowMenuItemsProps {
  view: PipeView;
  params: PipeParams;
  /** Opens the question that comes before it. */
  onAsk: (what: 'resync' | 'delete') => void;
}

/** What cannot be done now stays in the menu, with the reason. */
export function RowMenuItems({ view, params, onAsk }: RowMenuItemsProps) {
  const navigate = useNavigate();
  const clone = useClone(params.service);
  const edit = useAllowed('safeEdit', view);
  const scale = useAllowed('scale', view);
  const resync = useAllowed('resync', view);
  const deletion = useAllowed('delete', view);
  const open = (tab?: 'scaling') => {
    const { service, pipe } = params;
    void navigate({
      to: '/services/$service/pipes/$pipe',
      params: { service, pipe },
      search: tab === undefined ? {} : { tab },
    });
  };
  return (
    <>
      <Menu.Item leftSection={<IconEye size={16} />} onClick={() => open()}>
        Open
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPencil size={16} />}
        disabled={!edit.allowed}
        onClick={() => {
          const { service, pipe } = params;
          void navigate({ to: '/services/$service/pipes/$pipe/edit', params: { service, pipe } });
        }}
      >
        Edit
        {edit.allowed ? null : <span className={classes.reason}>{edit.why}</span>}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowsMaximize size={16} />}
        disabled={!scale.allowed}
        onClick={() => open('scaling')}
      >
        Scale
        {scale.allowed ? null : <span className={classes.reason}>{scale.why}</span>}
      </Menu.Item>
      {view.source.kind?.loadForm ? (
        <Menu.Item leftSection={<IconCopyPlus size={16} />} onClick={() => clone(view)}>
          Clone
        </Menu.Item>
      ) : null}
      <Menu.Item
        leftSection={<IconCopy size={16} />}
        onClick={() => {
          copyText(view.id).then(
            () => notify({ tone: 'good', title: 'Pipe ID copied' }),
            () => notify({ tone: 'bad', title: 'Not copied', message: view.id }),
          );
        }}
      >
        Copy ID
      </Menu.Item>
      {view.traits.resyncs ? (
        <Menu.Item
          leftSection={<IconReload size={16} />}
          disabled={!resync.allowed}
          onClick={() => onAsk('resync')}
        >
          Resync
          {resync.allowed ? null : <span className={classes.reason}>{resync.why}</span>}
        </Menu.Item>
      ) : null}
      <Menu.Item
        className={classes.danger}
        leftSection={<IconTrash size={16} />}
        disabled={!deletion.allowed}
        onClick={() => onAsk('delete')}
      >
        Delete
        {deletion.allowed ? null : <span className={classes.reason}>{deletion.why}</span>}
      </Menu.Item>
    </>
  );
}
