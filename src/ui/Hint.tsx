import { Suspense, useState, type KeyboardEvent } from 'react';
import type { HintProps } from './TooltipBox';
import { part } from './part';

const TooltipBox = part(() => import('./TooltipBox').then((m) => m.TooltipBox), { quiet: true });

/** A sentence beside an element, while `useHinted` says so. Its library comes with the first one. */
export function Hint(props: HintProps) {
  return (
    <Suspense fallback={null}>
      <TooltipBox {...props} />
    </Suspense>
  );
}

/** Whether an element is pointed at or focused, and the handlers that tell. Escape puts the hint away. */
export function useHinted() {
  const [hinted, setHinted] = useState(false);
  const show = () => setHinted(true);
  const hide = () => setHinted(false);
  return {
    hinted,
    pointer: { onMouseEnter: show, onMouseLeave: hide },
    focus: {
      onFocus: show,
      onBlur: hide,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') hide();
      },
    },
  };
}
