import { useBlocker } from '@tanstack/react-router';
import { Suspense } from 'react';
import { describeError } from '../../api/errors';
import { part } from '../../ui/part';

const Dialog = part(() => import('../../ui/Dialog').then((m) => m.Dialog));

interface LeavingProps {
  /** Asked before the tab is closed or loaded again, which forgets everything. */
  isChanged: () => boolean;
  /** Asked before another page: only credentials are forgotten there. */
  hasSecrets: () => boolean;
}

/** Asks before something typed is lost, and only then. */
export function Leaving({ isChanged, hasSecrets }: LeavingProps) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && hasSecrets(),
    enableBeforeUnload: isChanged,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Suspense fallback={null}>
      <Dialog
        title="Leave without saving?"
        confirmLabel="Leave"
        explain={describeError}
        onClose={blocker.reset}
        onConfirm={async () => {
          blocker.proceed();
          await Promise.resolve();
        }}
      >
        <p>
          The credentials you typed are forgotten when you leave this page. Your other changes are kept while
          this tab is open.
        </p>
      </Dialog>
    </Suspense>
  );
}
