// Where the key lacks the one right that everything about pipes needs, as far as the API has said so.
import { isRefusal } from '../api/errors';
import { onKeyChange } from './store';

/** Reading pipes needs it, too (the vendor's list of roles of an API key). */
export const MANAGE_CLICKPIPES = 'control-plane:service:manage-clickpipes';

let missing: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();
onKeyChange(() => replace(new Set()));

function replace(next: ReadonlySet<string>): void {
  missing = next;
  for (const listener of listeners) listener();
}

/** May this key do something with the pipes of this service? Not, once a read of them was refused with 403. */
export function lacksRight(service: string): boolean {
  return missing.has(service);
}

/** Takes in how a read of the pipes of a service goes. Only success, and a refusal with 403, tell of the right. */
export async function followRight<Answer>(service: string, reading: Promise<Answer>): Promise<Answer> {
  try {
    const answer = await reading;
    note(service, false);
    return answer;
  } catch (error) {
    if (isRefusal(error, 403)) note(service, true);
    throw error;
  }
}

function note(service: string, lacks: boolean): void {
  if (lacks === missing.has(service)) return;
  const next = new Set(missing);
  if (lacks) next.add(service);
  else next.delete(service);
  replace(next);
}

export function subscribeRights(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
