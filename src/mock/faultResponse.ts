// What a fault that was set through the control API does to a request.
import { failureResponse, type MockResponse } from './response';
import { withCode } from './refusal';
import type { InjectedFault } from './state/faults';

/** The connection broke: `fetch` rejects with this, a host on a network destroys the socket. */
export class ConnectionCut extends TypeError {
  override readonly name = 'ConnectionCut';
}

const GATEWAY_PAGE =
  '<!doctype html><html><head><title>504 Gateway Time-out</title></head><body><h1>504 Gateway Time-out</h1></body></html>';

/** The fault's own answer; undefined for one that only delays. Throws `ConnectionCut`. */
export function faultResponse(fault: InjectedFault, requestId: string): MockResponse | undefined {
  if (fault.cut) throw new ConnectionCut('The connection was cut.');
  if (fault.html) return { status: fault.status ?? 504, body: GATEWAY_PAGE, type: 'text/html' };
  if (fault.garbled)
    return { status: fault.status ?? 200, body: '{"status":200,"result":{"id', type: 'application/json' };
  if (fault.status === undefined && fault.error === undefined) return undefined;
  const status = fault.status ?? 500;
  // A server that limits says for how long.
  const headers: Record<string, string> = status === 429 ? { 'X-RateLimit-Reset': '1' } : {};
  return failureResponse(
    requestId,
    status,
    fault.error ?? withCode(status, 'A fault was asked for'),
    headers,
  );
}
