// Pipes that were made from this browser a moment ago. A list and a read may lag behind the answer that said so.
import { perKey } from '../session/perKey';

export interface Created {
  id: string;
  name: string;
  service: string;
  /** Epoch ms. */
  at: number;
}

/** After that a pipe that cannot be found is one that is not there. */
const LAGS_FOR_MS = 300_000;

const created = perKey(() => new Map<string, Created>());

export function noteCreated(pipe: Created): void {
  created().set(pipe.id, pipe);
}

/** The pipe that was made with this ID so shortly before that it may not be found yet. */
export function justCreated(id: string): Created | undefined {
  const known = created().get(id);
  return known && Date.now() - known.at < LAGS_FOR_MS ? known : undefined;
}

/** Those of a service that its list does not have yet. */
export function notListed(service: string, listed: readonly { id: string }[]): readonly Created[] {
  return [...created().values()].filter(
    (pipe) => pipe.service === service && justCreated(pipe.id) && !listed.some(({ id }) => id === pipe.id),
  );
}
