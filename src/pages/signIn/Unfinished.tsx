import { useEffect, useState } from 'react';
import { isRunning, type Operation } from '../../operations/record';
import { readUnfinished } from '../../operations/unfinished';
import { stoppedLine, titleOf } from '../../operations/words';
import { Banner } from '../../ui/Banner';

/** Says what was left half-done when the key went: a pipe may be paused until somebody signs in. */
export function Unfinished() {
  const [operations, setOperations] = useState<readonly Operation[]>([]);
  useEffect(() => {
    // Without storage there is nothing that could have been kept.
    readUnfinished().then(setOperations, () => undefined);
  }, []);
  const cutOff = operations.filter(isRunning);
  const waiting = operations.filter((each) => !isRunning(each));
  if (operations.length === 0) return null;
  return (
    <Banner tone="warning" role="status" title="Something is waiting for you to sign in.">
      {cutOff.length > 0 ? (
        <>
          Not finished: {cutOff.map(titleOf).join(', ')}. It goes on when you sign in with a key of the same
          organization.{' '}
        </>
      ) : null}
      {waiting.length > 0 ? <>In maintenance: {waiting.map(stoppedLine).join(', ')}.</> : null}
    </Banner>
  );
}
