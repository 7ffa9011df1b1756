// The mock cloud: a function from `Request` to `Response`. It runs wherever these two exist.
import { respond, failureResponse, jsonResponse, toResponse } from './response';
import { CONTROL_PREFIX, CONTROL_PATH, handleControl } from './control/control';
import { keyIdOf } from './checks/rights';
import { uuidOf } from './ids';
import { withCode } from './refusal';
import { serveRequest } from './serveRequest';
import { makeTenant } from './tenants/makeTenant';
import { TenantStore } from './tenants/tenantStore';

export interface MockCloud {
  /** Answers any request; rejects only where a fault cuts the connection or the request is aborted. */
  readonly fetch: (request: Request) => Promise<Response>;
}

interface MockCloudOptions {
  /** Epoch ms. */
  now?: () => number;
}

/**
 * Makes a cloud in which every API key id has a tenant of its own (`tenants/scenario.ts` says which). It serves every
 * line of the endpoint tables under `/v1` and the control API under `/__mock`.
 */
export function createMockCloud({ now = Date.now }: MockCloudOptions = {}): MockCloud {
  const tenants = new TenantStore((keyId) => makeTenant(keyId, now));
  let rejected = 0;

  return {
    async fetch(request) {
      const { method, headers, signal } = request;
      const url = new URL(request.url);
      const text = await textOf(request);
      // A page asks here, without a key, whether the server behind it is the mock cloud.
      if (url.pathname === CONTROL_PATH) return toResponse(jsonResponse({ mock: true }));
      const keyId = keyIdOf(headers.get('Authorization'));
      if (keyId === undefined) {
        rejected += 1;
        const error = withCode(401, 'Give an API key: its id and secret with HTTP Basic authentication');
        return toResponse(failureResponse(uuidOf(`rejected/${rejected}`), 401, error));
      }
      const tenant = tenants.of(keyId);
      if (url.pathname.startsWith(CONTROL_PREFIX)) {
        const answer = respond(tenant.newId(), () =>
          handleControl(tenant, { method, path: url.pathname, query: url.searchParams, text }),
        );
        return toResponse(answer);
      }
      const type = headers.get('Content-Type') ?? '';
      return toResponse(await serveRequest(tenant, { method, url, text, type, signal }));
    },
  };
}

/** Not `request.text()`, which drops a byte order mark: JSON with one is broken, and the API says so. */
async function textOf(request: Request): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await request.arrayBuffer());
}
