import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { Hint, useHinted } from '../ui/Hint';
import type { PipeParams } from './commands';
import { useAllowed } from './held';
import type { PipeView } from './view';

/** To the edit page; where the pipe cannot be edited now it stays focusable and says why. */
export function EditButton({ view, params }: { view: PipeView; params: PipeParams }) {
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const hint = useHinted();
  const reasonId = useId();
  const decision = useAllowed('safeEdit', view);
  const icon = <IconPencil size={16} aria-hidden="true" />;
  if (decision.allowed) {
    const { service, pipe } = params;
    return (
      <Button
        variant="default"
        leftSection={icon}
        renderRoot={(props) => (
          <Link to="/services/$service/pipes/$pipe/edit" params={{ service, pipe }} {...props} />
        )}
      >
        Edit
      </Button>
    );
  }
  return (
    <span ref={setFrame} {...hint.pointer}>
      <Button
        variant="default"
        leftSection={icon}
        data-disabled
        aria-disabled
        aria-describedby={reasonId}
        {...hint.focus}
      >
        Edit
      </Button>
      <span id={reasonId} className="visually-hidden">
        {decision.why}
      </span>
      {hint.hinted && frame ? <Hint label={decision.why} target={frame} /> : null}
    </span>
  );
}
