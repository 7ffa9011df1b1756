// Where the key lacks the one right that everything about pipes needs, as far as the API has said so.
import { isRefusal } from '../api/errors';
import { LiveValue } from '../lib/listeners';
import { following, perKey } from './perKey';

/** Reading pipes needs it, too (the vendor's list of roles of an API key). */
export const MANAGE_CLICKPIPES = 'control-plane:service:manage-clickpipes';

const missing = perKey(() => new LiveValue<ReadonlySet<string>>(new Set()));

export const subscribeRights = following(missing, ({ subscribe }) => subscribe);

/** May this key do something with the pipes of this service? Not, once a read of them was refused with 403. */
export function lacksRight(service: string): boolean {
  return missing().get().has(service);
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
  const known = missing();
  if (lacks === known.get().has(service)) return;
  const next = new Set(known.get());
  if (lacks) next.add(service);
  else next.delete(service);
  known.set(next);
}
