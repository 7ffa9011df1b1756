// Carries out one request of a tenant: finds the endpoint, checks permissions, resources and body, and calls the handler.
import { textResponse, success, type MockResponse } from './response';
import { findResources } from './checks/resources';
import { requireRights } from './checks/rights';
import { matchRequest, type ApiRequest } from './checks/dialect';
import type { RequestContext } from './handlers/handler';
import { handlers } from './handlers/table';
import { refuseWith } from './refusal';
import { checkBody } from './wire/body';
import { writeResult } from './wire/result';
import type { Tenant } from './tenants/tenant';

/** The answer to a request; throws `Refusal` for everything the server refuses. */
export function handleRequest(tenant: Tenant, request: ApiRequest, requestId: string): MockResponse {
  if (tenant.scenario.rights === 'expired') refuseWith(401, 'The API key has expired or was deleted');
  const matched = matchRequest(tenant.scenario.dialect, request, mainService(tenant));
  const { name, endpoint } = matched;
  requireRights(tenant.scenario.rights, name, endpoint.path);
  const now = tenant.now();
  const resources = findResources(tenant, matched, now);
  const body = checkBody(matched, matched.body);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table binds each handler to its endpoint; here all are alike, and are given what their endpoint's path and schema have yielded
  const handle = handlers[name] as (call: RequestContext & typeof resources) => unknown;
  const result = handle({ ...resources, tenant, now, body, query: request.query });
  const schema = endpoint.result;
  // A text goes out without an envelope.
  if (schema === 'text') return textResponse(String(result));
  return success(requestId, schema === undefined ? undefined : writeResult(schema, result));
}

/** Where the published form names no service: the first with database pipes, or the first of all. */
function mainService({ services }: Tenant): string {
  const all = [...services.values()];
  return (all.find((service) => service.cdc !== undefined) ?? all[0])?.id ?? '';
}
