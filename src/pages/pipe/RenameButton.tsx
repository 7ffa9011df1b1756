import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Target } from '../../pipes/actions/actions';
import { useWhyNot } from '../../pipes/actions/availability';
import { useActions } from '../../pipes/actions/useActions';
import { Hint, useHinted } from '../../ui/Hint';

interface RenameButtonProps extends Target {
  /** The field was open a moment ago: the keyboard goes on from here. */
  focused: boolean;
}

/** Opens the field for another name. Where there cannot be one it stays focusable and says why. */
export function RenameButton({ view, params, focused }: RenameButtonProps) {
  const why = useWhyNot('rename', view, params.service);
  const { run } = useActions({ view, params });
  const button = useRef<HTMLButtonElement>(null);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const hint = useHinted();
  const reasonId = useId();
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  return (
    <span ref={setFrame} {...hint.pointer}>
      <ActionIcon
        ref={button}
        variant="subtle"
        color="gray"
        aria-label={`Rename ${view.name}`}
        aria-disabled={why !== undefined}
        aria-describedby={why === undefined ? undefined : reasonId}
        {...(why === undefined ? {} : { 'data-disabled': true })}
        onClick={() => run('rename')}
        {...hint.focus}
      >
        <IconPencil size={18} />
      </ActionIcon>
      {why === undefined ? null : (
        <span id={reasonId} className="visually-hidden">
          {why}
        </span>
      )}
      {hint.hinted && frame ? <Hint label={why ?? 'Rename'} target={frame} /> : null}
    </span>
  );
}
