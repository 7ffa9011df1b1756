import { useEffect, useState } from 'react';
import { Digest } from '../../pipes/notices/digest';
import { stateLog } from '../../pipes/observed';
import { seenPipe } from '../../pipes/seen';

/** The latest that there is to say of states that changed, one sentence. */
export function useDigest(): string {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const digest = new Digest({ nameOf: (pipe) => seenPipe(pipe)?.name ?? pipe, say: setSaid });
    const unfollow = stateLog.onChange((change) => digest.add(change));
    return () => {
      unfollow();
      digest.stop();
    };
  }, []);
  return said;
}
