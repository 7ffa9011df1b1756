// The control API under `/__mock`: the same Basic auth selects the tenant, and neither rate limit nor faults apply.
import { jsonResponse, type MockResponse } from '../response';
import { z } from '../../lib/zod';
import { handleRequest } from '../handleRequest';
import { refuse, refuseWith } from '../refusal';
import { withTransitions } from '../time/timeline';
import { parseRequestJson } from '../wire/body';
import { describeIssues } from '../wire/errorText';
import { tenantIds } from '../tenants/layout';
import type { Tenant } from '../tenants/tenant';
import { clockBody, faultBody, latencyBody, stateBody } from './bodies';

export const CONTROL_PATH = '/__mock';
export const CONTROL_PREFIX = `${CONTROL_PATH}/`;

type Control = (tenant: Tenant, body: string, id: string) => unknown;

/** By method and path; the last part of a path may be an id. */
const controls: Readonly<Record<string, Control>> = {
  'GET clock': (tenant) => timeOf(tenant),
  'POST clock': (tenant, body) => {
    const { advanceMs = 0, wallMs = 0 } = read(clockBody, body);
    if (wallMs > 0 && !tenant.clock.isManual) refuseWith(400, 'the clock of this tenant is not a manual one');
    tenant.clock.advanceWall(wallMs);
    tenant.clock.advance(advanceMs);
    return timeOf(tenant);
  },
  'POST faults': (tenant, body) => tenant.faults.add(read(faultBody, body)),
  'DELETE faults': (tenant) => tenant.faults.clear(),
  'POST latency': (tenant, body) => {
    tenant.latencyMs = read(latencyBody, body).ms;
  },
  'GET ids': ({ keyId }) => tenantIds(keyId),
  'GET requests': (tenant) => tenant.requests.all(),
  'DELETE requests': (tenant) => tenant.requests.clear(),
  'POST pipes/:id': (tenant, body, id) => {
    const { state } = read(stateBody, body);
    const pipe = [...tenant.services.values()].map(({ pipes }) => pipes.get(id)).find((found) => found);
    if (!pipe) return refuseWith(404, `there is no pipe "${id}" in this tenant`);
    pipe.states = withTransitions(pipe.states, tenant.now(), [{ state }]);
    return { id, state };
  },
  'POST services/:id': (tenant, body, id) => {
    const { state } = read(stateBody, body);
    const service = tenant.services.get(id) ?? refuseWith(404, `there is no service "${id}" in this tenant`);
    service.states = withTransitions(service.states, tenant.now(), [{ state }]);
    return { id, state };
  },
};

interface ControlRequest {
  method: string;
  /** Begins with `/__mock/`. */
  path: string;
  query: URLSearchParams;
  /** The body as it was sent. */
  text: string;
}

/** Carries out one request to the control API. What lies behind `/__mock/v1` is the API itself, past limit, faults and log. */
export function handleControl(tenant: Tenant, { method, path, query, text }: ControlRequest): MockResponse {
  if (path.startsWith(`${CONTROL_PREFIX}v1/`)) {
    const request = { method, path: path.slice(CONTROL_PATH.length), query, body: parseRequestJson(text) };
    return handleRequest(tenant, request, tenant.newId());
  }
  const [name = '', id = ''] = path.slice(CONTROL_PREFIX.length).split('/');
  const control = controls[`${method} ${name}${id === '' ? '' : '/:id'}`];
  if (!control) return refuseWith(404, `${method} ${path} is not something the control API can do`);
  return jsonResponse(control(tenant, text, id) ?? { ok: true });
}

/** `waiting`: requests that wait for this clock to be moved. */
function timeOf({ clock }: Tenant) {
  return { now: new Date(clock.now()).toISOString(), waiting: clock.waiting };
}

function read<T>(schema: z.ZodMiniType<T>, text: string): T {
  const body = parseRequestJson(text);
  const parsed = z.safeParse(schema, body);
  return parsed.success ? parsed.data : refuse(describeIssues(parsed.error.issues, schema, body));
}
