import { Menu } from '@mantine/core';
import { IconCopy, IconEye } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { copyText } from '../../lib/clipboard';
import { notify } from '../../ui/notify';
import { actions, type Target } from './actions';
import { actionIds, useWhyNot, type ActionId } from './availability';
import classes from './RowMenuItems.module.css';

/** What a row has a switch for is not in its menu. */
const inMenu = actionIds.filter((id) => id !== 'start' && id !== 'stop');

interface PipeRowMenuItemsProps extends Target {
  onRun: (action: ActionId) => void;
}

/** What cannot be done now stays in the menu, with the reason. */
export function PipeRowMenuItems({ view, params, onRun }: PipeRowMenuItemsProps) {
  const navigate = useNavigate();
  const { service, pipe } = params;
  return (
    <>
      <Menu.Item
        leftSection={<IconEye size={16} />}
        onClick={() => void navigate({ to: '/services/$service/pipes/$pipe', params: { service, pipe } })}
      >
        Open
      </Menu.Item>
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
      {inMenu.map((id) =>
        actions[id].isOffered?.(view) === false ? null : (
          <Item key={id} action={id} view={view} params={params} onRun={onRun} />
        ),
      )}
    </>
  );
}

function Item({ action: id, view, params, onRun }: PipeRowMenuItemsProps & { action: ActionId }) {
  const why = useWhyNot(id, view, params.service);
  const { label, icon: Icon, danger } = actions[id];
  return (
    <Menu.Item
      className={danger ? classes.danger : undefined}
      leftSection={<Icon size={16} />}
      disabled={why !== undefined}
      onClick={() => onRun(id)}
    >
      {label}
      {why === undefined ? null : <span className={classes.reason}>{why}</span>}
    </Menu.Item>
  );
}
