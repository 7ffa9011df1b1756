import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { LazyMenu } from '../../ui/LazyMenu';
import type { Target } from './actions';
import { useActions } from './useActions';

/** What can be done with a pipe, in a menu at the end of its row. */
export function PipeRowMenu({ view, params }: Target) {
  const { run, dialog } = useActions({ view, params });
  if (view.id === '') return null;
  return (
    <>
      <LazyMenu
        position="bottom-end"
        width={240}
        target={
          <ActionIcon variant="subtle" color="gray" aria-label={`Actions for ${view.name}`}>
            <IconDots size={18} />
          </ActionIcon>
        }
        load={() => import('./PipeRowMenuItems').then((module) => module.PipeRowMenuItems)}
        items={{ view, params, onRun: run }}
      />
      {dialog}
    </>
  );
}
