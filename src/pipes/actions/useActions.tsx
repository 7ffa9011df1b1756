import { useRouter } from '@tanstack/react-router';
import { Suspense, useState, type ReactNode } from 'react';
import type { DialogProps, Target } from './actions';
import { whyNotNow, type ActionId } from './availability';
import { loadAndRun } from './loadAndRun';

interface Actions {
  /** Runs the action, or asks first. Does nothing where it is not possible by now. */
  run: (action: ActionId) => void;
  /** The dialog that is open, to be drawn somewhere. */
  dialog: ReactNode;
}

/** Runs the actions of one pipe. */
export function useActions({ view, params }: Target, onDeleted?: () => void): Actions {
  const router = useRouter();
  const [asking, setAsking] = useState<{ dialog: (props: DialogProps) => ReactNode }>();
  const run = (id: ActionId) => {
    if (whyNotNow(id, view, params.service) !== undefined) return;
    loadAndRun(
      () => import('./actions'),
      ({ actions }) => {
        const action = actions[id];
        if ('dialog' in action) setAsking(action);
        else if ('link' in action) void router.navigate(action.link(params, router.state.location.search));
        else action.now({ view, params }, (to) => router.navigate(to));
      },
      `Nothing was done with ${view.name}`,
    );
  };
  return {
    run,
    dialog: asking ? (
      <Suspense fallback={null}>
        {asking.dialog({ view, params, onDeleted, onClose: () => setAsking(undefined) })}
      </Suspense>
    ) : null,
  };
}
