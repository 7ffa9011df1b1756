// The control door under `/__mock`: the same Basic auth selects the world, and neither rate limit nor faults apply.
import { json, type Answer } from '../answer';
import { z } from '../../lib/zod';
import { perform } from '../perform';
import { refuse, refuseWith } from '../refusal';
import { turnTo } from '../time/itinerary';
import { parseJson } from '../wire/body';
import { describeIssues } from '../wire/words';
import { worldIds } from '../worlds/layout';
import type { World } from '../worlds/world';
import { clockBody, faultBody, latencyBody, stateBody } from './bodies';

export const GATE = '/__mock';
export const DOOR = `${GATE}/`;

type Act = (world: World, body: string, id: string) => unknown;

/** By method and path; the last part of a path may be an id. */
const acts: Readonly<Record<string, Act>> = {
  'GET clock': (world) => timeOf(world),
  'POST clock': (world, body) => {
    const { advanceMs = 0, wallMs = 0 } = read(clockBody, body);
    if (wallMs > 0 && !world.clock.stands) refuseWith(400, 'the clock of this world runs by itself');
    world.clock.passWall(wallMs);
    world.clock.advance(advanceMs);
    return timeOf(world);
  },
  'POST faults': (world, body) => world.faults.add(read(faultBody, body)),
  'DELETE faults': (world) => world.faults.clear(),
  'POST latency': (world, body) => {
    world.latencyMs = read(latencyBody, body).ms;
  },
  'GET ids': ({ keyId }) => worldIds(keyId),
  'GET requests': (world) => world.requests.all(),
  'DELETE requests': (world) => world.requests.clear(),
  'POST pipes/:id': (world, body, id) => {
    const { state } = read(stateBody, body);
    const pipe = [...world.services.values()].map(({ pipes }) => pipes.get(id)).find((found) => found);
    if (!pipe) return refuseWith(404, `there is no pipe "${id}" in this world`);
    pipe.states = turnTo(pipe.states, world.now(), [{ state }]);
    return { id, state };
  },
  'POST services/:id': (world, body, id) => {
    const { state } = read(stateBody, body);
    const service = world.services.get(id) ?? refuseWith(404, `there is no service "${id}" in this world`);
    service.states = turnTo(service.states, world.now(), [{ state }]);
    return { id, state };
  },
};

interface Knock {
  method: string;
  /** Begins with `/__mock/`. */
  path: string;
  query: URLSearchParams;
  /** The body as it was sent. */
  text: string;
}

/** Carries out one request to the door. What lies behind `/__mock/v1` is the API, past limit, faults and log. */
export function openDoor(world: World, { method, path, query, text }: Knock): Answer {
  if (path.startsWith(`${DOOR}v1/`)) {
    const ask = { method, path: path.slice(GATE.length), query, body: parseJson(text) };
    return perform(world, ask, world.newId());
  }
  const [name = '', id = ''] = path.slice(DOOR.length).split('/');
  const act = acts[`${method} ${name}${id === '' ? '' : '/:id'}`];
  if (!act) return refuseWith(404, `${method} ${path} is not something the control door can do`);
  return json(act(world, text, id) ?? { ok: true });
}

/** `held`: requests that wait for this clock to be moved. */
function timeOf({ clock }: World) {
  return { now: new Date(clock.now()).toISOString(), held: clock.held };
}

function read<T>(schema: z.ZodMiniType<T>, text: string): T {
  const body = parseJson(text);
  const parsed = z.safeParse(schema, body);
  return parsed.success ? parsed.data : refuse(describeIssues(parsed.error.issues, schema, body));
}
