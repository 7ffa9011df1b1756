import { useCallback, useRef, useState } from 'react';

interface Attempt {
  /** It is under way. */
  readonly busy: boolean;
  /** Why the last try failed; there until the next one begins. */
  readonly failure: unknown;
  /** Does it, unless it is under way already. Never rejects. */
  readonly attempt: (action: () => Promise<unknown>) => Promise<void>;
}

/**
 * Something that a person asks for and that may fail. Not `useMutation`: its cache keeps what was sent, which may hold
 * secrets, and shows it to no second component here.
 */
export function useAttempt(): Attempt {
  const [state, setState] = useState<{ busy: boolean; failure?: unknown }>({ busy: false });
  // A second press may come before the first one was drawn.
  const running = useRef(false);
  const attempt = useCallback(async (action: () => Promise<unknown>) => {
    if (running.current) return;
    running.current = true;
    setState({ busy: true });
    try {
      await action();
      setState({ busy: false });
    } catch (failure) {
      setState({ busy: false, failure });
    } finally {
      running.current = false;
    }
  }, []);
  return { busy: state.busy, failure: state.failure, attempt };
}
