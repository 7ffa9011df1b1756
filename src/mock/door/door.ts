// The control door under `/__mock`: the same Basic auth selects the world, and neither rate limit nor faults apply.
import { json, type Answer } from '../answer';
import { z } from '../../lib/zod';
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
  'POST clock': (world, body) => {
    world.advance(read(clockBody, body).advanceMs);
    return { now: new Date(world.now()).toISOString() };
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

/** Carries out one request to the door. `path` begins with `/__mock/`; `body` is the text that was sent. */
export function openDoor(world: World, method: string, path: string, body: string): Answer {
  const [name = '', id = ''] = path.slice(DOOR.length).split('/');
  const act = acts[`${method} ${name}${id === '' ? '' : '/:id'}`];
  if (!act) return refuseWith(404, `${method} ${path} is not something the control door can do`);
  return json(act(world, body, id) ?? { ok: true });
}

function read<T>(schema: z.ZodMiniType<T>, text: string): T {
  const body = parseJson(text);
  const parsed = z.safeParse(schema, body);
  return parsed.success ? parsed.data : refuse(describeIssues(parsed.error.issues, schema, body));
}
