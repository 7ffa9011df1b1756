// What the strict server does, route by route. It lacks the routes of private endpoints, activities and metrics of a whole
// organization, as servers are that are older or have given them up.
import { randomUUID } from 'node:crypto';
import type { BodyCheck } from './bodies';
import { exposition } from './metrics';
import { ORGANIZATION, SERVICES } from './initialData';
import { objectOf, type JsonRecord } from './json';
import { isDatabase, kindOf, type StrictPipe, type StrictOrganization } from './organization';

/** Thrown by a route: becomes the error envelope. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    text: string,
  ) {
    super(text);
  }
}

interface Call {
  readonly organization: StrictOrganization;
  /** The parts of the path behind the colons. */
  readonly ids: readonly string[];
  readonly body: JsonRecord;
  readonly query: URLSearchParams;
}

interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Of the document, for a body that is checked. */
  readonly operation?: string;
  readonly handle: (call: Call) => unknown;
}

const route = (method: string, path: string, handle: Route['handle'], operation?: string): Route => ({
  method,
  path: new RegExp(`^/v1/organizations${path.replaceAll('{}', '([^/]+)')}$`),
  handle,
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
  route('GET', `${SERVICE}/prometheus`, (call) => exposition(call.organization, service(call))),
  route('GET', `${SERVICE}/clickpipesCdcScaling`, ({ organization }) => organization.cdc),
  route(
    'PATCH',
    `${SERVICE}/clickpipesCdcScaling`,
    ({ organization, body }) => Object.assign(organization.cdc, body),
    'clickPipeCdcScalingUpdate',
  ),
  route('GET', `${SERVICE}/clickpipes`, list),
  route('POST', `${SERVICE}/clickpipes`, create, 'clickPipeCreate'),
  route('GET', PIPE, (call) => pipe(call).json),
  route('PATCH', PIPE, update, 'clickPipeUpdate'),
  route('DELETE', PIPE, (call) => void call.organization.pipes.delete(String(pipe(call).json['id']))),
  route('PATCH', `${PIPE}/state`, command, 'clickPipeStateUpdate'),
  route('PATCH', `${PIPE}/scaling`, scale, 'clickPipeScalingUpdate'),
  route('GET', `${PIPE}/settings`, (call) => withSettings(call).json['settings'] ?? {}),
  route('PUT', `${PIPE}/settings`, settings, 'clickPipeSettingsUpdate'),
];

/** Carries a request out: the result, or text of metrics. Throws `Refused`. */
export function dispatch(
  organization: StrictOrganization,
  check: BodyCheck,
  { method, url, body }: { method: string; url: URL; body: unknown },
): unknown {
  for (const { path, handle, operation, ...each } of routes) {
    const ids = path.exec(url.pathname)?.slice(1);
    if (each.method !== method || !ids) continue;
    const faults = operation ? check(operation, body) : [];
    if (faults.length > 0) throw new HttpError(400, `BAD_REQUEST: ${faults.join('; ')}`);
    return handle({ organization, ids, body: objectOf(body), query: url.searchParams });
  }
  throw new HttpError(404, `NOT_FOUND: Cannot ${method} ${url.pathname}`);
}

function service({ ids }: Call): JsonRecord {
  const found = SERVICES.find(({ id }) => id === ids[1]);
  if (!found) throw new HttpError(404, `NOT_FOUND: instance ${ids[1]} not found`);
  return found;
}

function running(call: Call): void {
  const { state } = service(call);
  if (state === 'running') return;
  throw new HttpError(
    424,
    `FAILED_DEPENDENCY: the ClickHouse service must be running. Current state: ${String(state)}`,
  );
}

/** All of them; a list without any is null. */
function list(call: Call): unknown {
  running(call);
  const pipes = [...call.organization.pipes.values()].map(({ json }) => json);
  return pipes.length > 0 ? pipes : null;
}

function pipe(call: Call): StrictPipe {
  const found = call.organization.pipes.get(call.ids[2] ?? '');
  if (!found) throw new HttpError(404, `NOT_FOUND: ClickPipe ${call.ids[2]} not found`);
  return found;
}

function create(call: Call): JsonRecord {
  running(call);
  const { organization, body } = call;
  const json = {
    id: randomUUID(),
    ...withoutSecrets(body),
    state: 'Provisioning',
    createdAt: withoutZone(organization.now),
    updatedAt: withoutZone(organization.now),
  };
  const made: StrictPipe = { json, transitions: [] };
  if (isDatabase(made)) {
    if ('startPaused' in body)
      throw new HttpError(400, 'BAD_REQUEST: startPaused is not supported for database ClickPipes');
    if ('table' in objectOf(body['destination']))
      throw new HttpError(400, 'BAD_REQUEST: table is not supported for database ClickPipes');
  }
  organization.pipes.set(json.id, made);
  if (body['startPaused'] === true) organization.setState(made, 'Stopped');
  else organization.setState(made, 'Provisioning', [20, isDatabase(made) ? 'Snapshot' : 'Running']);
  return json;
}

function update(call: Call): JsonRecord {
  const found = pipe(call);
  if (isDatabase(found) && found.json['state'] !== 'Paused') {
    const names: Readonly<Record<string, string>> = {
      postgres: 'Postgres',
      mysql: 'MySQL',
      mongodb: 'MongoDB',
      bigquery: 'BigQuery',
    };
    throw new HttpError(400, `BAD_REQUEST: ${names[kindOf(found) ?? '']} ClickPipe must be paused to edit`);
  }
  // Settings are taken here and have no effect; an edited database pipe goes on by itself.
  const { settings: _, source, destination, ...rest } = withoutSecrets(call.body);
  Object.assign(found.json, rest, { updatedAt: withoutZone(call.organization.now) });
  if (destination) Object.assign(objectOf(found.json['destination']), destination);
  for (const [kind, fields] of Object.entries(objectOf(source)))
    Object.assign(objectOf(objectOf(found.json['source'])[kind]), fields);
  if (isDatabase(found) && source) call.organization.setState(found, 'Modifying', [6, 'Running']);
  return found.json;
}

function command(call: Call): JsonRecord {
  const found = pipe(call);
  const { state } = found.json;
  const resting = isDatabase(found) ? (['Pausing', 'Paused'] as const) : (['Stopping', 'Stopped'] as const);
  const answer = { ...found.json };
  switch (call.body['command']) {
    case 'stop':
      if (state !== resting[1]) call.organization.setState(found, resting[0], [8, resting[1]]);
      return answer;
    case 'start':
      if (state === 'Running') throw new HttpError(400, 'BAD_REQUEST: ClickPipe is already running');
      call.organization.setState(found, isDatabase(found) ? 'Setup' : 'Provisioning', [8, 'Running']);
      return answer;
    case 'resync':
      if (!isDatabase(found))
        throw new HttpError(400, 'BAD_REQUEST: resync is not supported for this ClickPipe');
      call.organization.setState(found, 'Resync', [30, 'Running']);
      return answer;
    default:
      throw new HttpError(400, 'BAD_REQUEST: command must be one of start, stop, resync');
  }
}

function scale(call: Call): JsonRecord {
  const found = pipe(call);
  if (isDatabase(found))
    throw new HttpError(400, 'BAD_REQUEST: scaling is not supported for database ClickPipes');
  found.json['scaling'] = { ...objectOf(found.json['scaling']), ...call.body };
  return found.json;
}

function withSettings(call: Call): StrictPipe {
  const found = pipe(call);
  if (isDatabase(found)) throw new HttpError(404, `NOT_FOUND: ingestion for pipe "${call.ids[2]}" not found`);
  return found;
}

function settings(call: Call): unknown {
  const found = withSettings(call);
  found.json['settings'] = { ...objectOf(found.json['settings']), ...call.body };
  return found.json['settings'];
}

function usage({ query }: Call): JsonRecord {
  const [from, to] = ['from_date', 'to_date'].map((name) => Date.parse(query.get(name) ?? ''));
  if (!from || !to || to < from || to - from > 30 * 86_400_000)
    throw new HttpError(400, 'BAD_REQUEST: at most 31 days');
  return { grandTotalCHC: 0, costs: null };
}

const SECRET =
  /^(credentials|password|secretKey|accessKey|serviceAccountKey|connectionString|privateKey|certificate)$/;

/** What is returned of what was sent: all but the secrets. */
function withoutSecrets(value: JsonRecord): JsonRecord {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (SECRET.test(key) ? undefined : part)));
}

function withoutZone(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}
