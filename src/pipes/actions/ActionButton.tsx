import { Button, type ButtonProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useState, type ReactNode } from 'react';
import { Hint, useHinted } from '../../ui/Hint';
import { actions, type Target } from './actions';
import { useWhyNot, type ActionId } from './availability';
import { useActions } from './useActions';

interface ActionButtonProps extends Target {
  action: ActionId;
  size?: ButtonProps['size'];
  /** In other words than the action's own. */
  children?: ReactNode;
}

/** A button for an action; nothing where pipes of this kind do not have it. Where it is not possible now it stays focusable and says why. */
export function ActionButton({ action: id, view, params, size, children }: ActionButtonProps) {
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const hint = useHinted();
  const reasonId = useId();
  const why = useWhyNot(id, view, params.service);
  const { run, dialog } = useActions({ view, params });
  const action = actions[id];
  const { icon: Icon } = action;
  if (action.isOffered?.(view) === false) return null;
  const look = {
    variant: 'default',
    leftSection: <Icon size={16} aria-hidden="true" />,
    ...(size === undefined ? {} : { size }),
  };
  const words = children ?? action.label;
  if (why !== undefined) {
    return (
      <span ref={setFrame} {...hint.pointer}>
        <Button {...look} data-disabled aria-disabled aria-describedby={reasonId} {...hint.focus}>
          {words}
        </Button>
        <span id={reasonId} className="visually-hidden">
          {why}
        </span>
        {hint.hinted && frame ? <Hint label={why} target={frame} /> : null}
      </span>
    );
  }
  if ('link' in action) {
    return (
      <Button {...look} renderRoot={(props) => <Link {...action.link(params)} {...props} />}>
        {words}
      </Button>
    );
  }
  return (
    <>
      <Button {...look} onClick={() => run(id)}>
        {words}
      </Button>
      {dialog}
    </>
  );
}
