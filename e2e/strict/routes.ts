// What the strict server does, route by route. It lacks the routes of private endpoints, activities and metrics of a whole
// organization, as servers are that are older or have given them up.
import { randomUUID } from 'node:crypto';
import type { BodyCheck } from './bodies';
import { expose } from './metrics';
import { ORGANIZATION, SERVICES, type Json } from './stored';
import { isDatabase, kindOf, type Pipe, type World } from './world';

/** Thrown by a route: becomes the error envelope. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    text: string,
  ) {
    super(text);
  }
}

interface Call {
  readonly world: World;
  /** The parts of the path behind the colons. */
  readonly ids: readonly string[];
  readonly body: Json;
  readonly query: URLSearchParams;
}

interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Of the document, for a body that is checked. */
  readonly operation?: string;
  readonly act: (call: Call) => unknown;
}

const route = (method: string, path: string, act: Route['act'], operation?: string): Route => ({
  method,
  path: new RegExp(`^/v1/organizations${path.replaceAll('{}', '([^/]+)')}$`),
  act,
  ...(operation ? { operation } : {}),
});

const SERVICE = '/{}/services/{}';
const PIPE = `${SERVICE}/clickpipes/{}`;

const routes: readonly Route[] = [
  route('GET', '', () => [ORGANIZATION]),
  route('GET', '/{}', () => ORGANIZATION),
  route('GET', '/{}/usageCost', usage),
  route('GET', '/{}/services', () => SERVICES),
  route('GET', SERVICE, (call) => service(call)),
  route(
    'PATCH',
    `${SERVICE}/state`,
    (call) => ({ ...service(call), state: 'awaking' }),
    'instanceStateUpdate',
  ),
  route('GET', `${SERVICE}/prometheus`, (call) => expose(call.world, service(call))),
  route('GET', `${SERVICE}/clickpipesCdcScaling`, ({ world }) => world.cdc),
  route(
    'PATCH',
    `${SERVICE}/clickpipesCdcScaling`,
    ({ world, body }) => Object.assign(world.cdc, body),
    'clickPipeCdcScalingUpdate',
  ),
  route('GET', `${SERVICE}/clickpipes`, list),
  route('POST', `${SERVICE}/clickpipes`, create, 'clickPipeCreate'),
  route('GET', PIPE, (call) => pipe(call).facts),
  route('PATCH', PIPE, update, 'clickPipeUpdate'),
  route('DELETE', PIPE, (call) => void call.world.pipes.delete(String(pipe(call).facts['id']))),
  route('PATCH', `${PIPE}/state`, command, 'clickPipeStateUpdate'),
  route('PATCH', `${PIPE}/scaling`, scale, 'clickPipeScalingUpdate'),
  route('GET', `${PIPE}/settings`, (call) => withSettings(call).facts['settings'] ?? {}),
  route('PUT', `${PIPE}/settings`, settings, 'clickPipeSettingsUpdate'),
];

/** Carries a request out: the result, or text of metrics. Throws `Refused`. */
export function perform(
  world: World,
  check: BodyCheck,
  { method, url, body }: { method: string; url: URL; body: unknown },
): unknown {
  for (const { path, act, operation, ...each } of routes) {
    const ids = path.exec(url.pathname)?.slice(1);
    if (each.method !== method || !ids) continue;
    const faults = operation ? check(operation, body) : [];
    if (faults.length > 0) throw new Refused(400, `BAD_REQUEST: ${faults.join('; ')}`);
    return act({ world, ids, body: body as Json, query: url.searchParams }); // An object where it is checked, else not read.
  }
  throw new Refused(404, `NOT_FOUND: Cannot ${method} ${url.pathname}`);
}

function service({ ids }: Call): Json {
  const found = SERVICES.find(({ id }) => id === ids[1]);
  if (!found) throw new Refused(404, `NOT_FOUND: instance ${ids[1]} not found`);
  return found;
}

function running(call: Call): void {
  const { state } = service(call);
  if (state === 'running') return;
  throw new Refused(
    424,
    `FAILED_DEPENDENCY: the ClickHouse service must be running. Current state: ${String(state)}`,
  );
}

/** All of them; a list without any is null. */
function list(call: Call): unknown {
  running(call);
  const pipes = [...call.world.pipes.values()].map(({ facts }) => facts);
  return pipes.length > 0 ? pipes : null;
}

function pipe(call: Call): Pipe {
  const found = call.world.pipes.get(call.ids[2] ?? '');
  if (!found) throw new Refused(404, `NOT_FOUND: ClickPipe ${call.ids[2]} not found`);
  return found;
}

function create(call: Call): Json {
  running(call);
  const { world, body } = call;
  const facts = {
    id: randomUUID(),
    ...told(body),
    state: 'Provisioning',
    createdAt: zoneless(world.now),
    updatedAt: zoneless(world.now),
  };
  const made: Pipe = { facts, moves: [] };
  if (isDatabase(made)) {
    if ('startPaused' in body)
      throw new Refused(400, 'BAD_REQUEST: startPaused is not supported for database ClickPipes');
    if ('table' in (body['destination'] as Json))
      throw new Refused(400, 'BAD_REQUEST: table is not supported for database ClickPipes');
  }
  world.pipes.set(facts.id, made);
  if (body['startPaused'] === true) world.walk(made, 'Stopped');
  else world.walk(made, 'Provisioning', [20, isDatabase(made) ? 'Snapshot' : 'Running']);
  return facts;
}

function update(call: Call): Json {
  const found = pipe(call);
  if (isDatabase(found) && found.facts['state'] !== 'Paused') {
    const names: Readonly<Record<string, string>> = {
      postgres: 'Postgres',
      mysql: 'MySQL',
      mongodb: 'MongoDB',
      bigquery: 'BigQuery',
    };
    throw new Refused(400, `BAD_REQUEST: ${names[kindOf(found) ?? '']} ClickPipe must be paused to edit`);
  }
  // Settings are taken here and have no effect; an edited database pipe goes on by itself.
  const { settings: _, source, destination, ...rest } = told(call.body);
  Object.assign(found.facts, rest, { updatedAt: zoneless(call.world.now) });
  if (destination) Object.assign(found.facts['destination'] as Json, destination);
  if (source)
    for (const [kind, arm] of Object.entries(source as Json))
      Object.assign((found.facts['source'] as Json)[kind] as Json, arm);
  if (isDatabase(found) && source) call.world.walk(found, 'Modifying', [6, 'Running']);
  return found.facts;
}

function command(call: Call): Json {
  const found = pipe(call);
  const { state } = found.facts;
  const resting = isDatabase(found) ? (['Pausing', 'Paused'] as const) : (['Stopping', 'Stopped'] as const);
  const answer = { ...found.facts };
  switch (call.body['command']) {
    case 'stop':
      if (state !== resting[1]) call.world.walk(found, resting[0], [8, resting[1]]);
      return answer;
    case 'start':
      if (state === 'Running') throw new Refused(400, 'BAD_REQUEST: ClickPipe is already running');
      call.world.walk(found, isDatabase(found) ? 'Setup' : 'Provisioning', [8, 'Running']);
      return answer;
    case 'resync':
      if (!isDatabase(found))
        throw new Refused(400, 'BAD_REQUEST: resync is not supported for this ClickPipe');
      call.world.walk(found, 'Resync', [30, 'Running']);
      return answer;
    default:
      throw new Refused(400, 'BAD_REQUEST: command must be one of start, stop, resync');
  }
}

function scale(call: Call): Json {
  const found = pipe(call);
  if (isDatabase(found))
    throw new Refused(400, 'BAD_REQUEST: scaling is not supported for database ClickPipes');
  found.facts['scaling'] = { ...(found.facts['scaling'] as Json), ...call.body };
  return found.facts;
}

function withSettings(call: Call): Pipe {
  const found = pipe(call);
  if (isDatabase(found)) throw new Refused(404, `NOT_FOUND: ingestion for pipe "${call.ids[2]}" not found`);
  return found;
}

function settings(call: Call): unknown {
  const found = withSettings(call);
  found.facts['settings'] = { ...(found.facts['settings'] as Json | null), ...call.body };
  return found.facts['settings'];
}

function usage({ query }: Call): Json {
  const [from, to] = ['from_date', 'to_date'].map((name) => Date.parse(query.get(name) ?? ''));
  if (!from || !to || to < from || to - from > 30 * 86_400_000)
    throw new Refused(400, 'BAD_REQUEST: at most 31 days');
  return { grandTotalCHC: 0, costs: null };
}

const SECRET =
  /^(credentials|password|secretKey|accessKey|serviceAccountKey|connectionString|privateKey|certificate)$/;

/** What is told of what was sent: all but the secrets. */
function told(value: Json): Json {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) => (SECRET.test(key) ? undefined : part)),
  ) as Json; // As it went in.
}

function zoneless(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}
