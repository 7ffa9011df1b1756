// Carries out one request against a world: which endpoint, who may, of what, with what, and the answer.
import { plain, success, type Answer } from './answer';
import { locate } from './gates/locate';
import { requireRights } from './gates/rights';
import { understand, type Ask } from './gates/speech';
import type { Occasion } from './handlers/call';
import { handlers } from './handlers/table';
import { refuseWith } from './refusal';
import { readBody } from './wire/body';
import { emit } from './wire/emit';
import type { World } from './worlds/world';

/** The answer to a request; throws `Refusal` for everything the server refuses. */
export function perform(world: World, ask: Ask, requestId: string): Answer {
  if (world.nature.rights === 'expired') refuseWith(401, 'The API key has expired or was deleted');
  const understood = understand(world.nature.speech, ask, mainService(world));
  const { name, endpoint } = understood;
  requireRights(world.nature.rights, name, endpoint.path);
  const now = world.now();
  const places = locate(world, understood, now);
  const body = readBody(understood, understood.body);
  // The table's types bind each handler to its endpoint; here all are alike, and `places` and `body` are what this
  // endpoint's path and schema have yielded.
  const handle = handlers[name] as (call: Occasion & typeof places) => unknown;
  const result = handle({ ...places, world, now, body, query: ask.query });
  const schema = endpoint.result;
  // A text goes out without an envelope.
  if (schema === 'text') return plain(String(result));
  return success(requestId, schema === undefined ? undefined : emit(schema, result));
}

/** Where the published form names no service: the first with database pipes, or the first of all. */
function mainService({ services }: World): string {
  const all = [...services.values()];
  return (all.find((service) => service.cdc !== undefined) ?? all[0])?.id ?? '';
}
