import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useHeld } from '../../pipes/held';
import { renameWay } from '../../pipes/name';
import type { PipeView } from '../../pipes/view';
import { Hint, useHinted } from '../../ui/Hint';

interface RenameButtonProps {
  view: PipeView;
  /** The field was open a moment ago: the keyboard goes on from here. */
  focused: boolean;
  onRename: () => void;
}

/** Opens the field for another name. Where there cannot be one it stays focusable and says why. */
export function RenameButton({ view, focused, onRename }: RenameButtonProps) {
  const way = renameWay(view);
  const held = useHeld(view.id);
  const why = held ?? (way.way === 'none' ? way.why : undefined);
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
        onClick={() => {
          if (why === undefined) onRename();
        }}
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
