import { useEffect, useState } from 'react';
import { Digest } from '../../pipes/notices/digest';
import { pipeName, pipeStore } from '../../pipes/store/inHand';
import { useSession } from '../../session/cloud';

/** The latest that there is to say of states that changed, one sentence. */
export function useDigest(): string {
  const { open } = useSession();
  const [said, setSaid] = useState('');
  useEffect(() => {
    const digest = new Digest({ nameOf: pipeName, say: setSaid });
    const unfollow = pipeStore().onChange((change) => digest.add(change));
    return () => {
      unfollow();
      digest.stop();
    };
  }, [open]);
  return said;
}
