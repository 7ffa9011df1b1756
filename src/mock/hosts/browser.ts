// The mock cloud in the page itself, for a demo build without a server.
import { createMockCloud } from '../cloud';

const cloud = createMockCloud();
const OURS = /^\/(v1|__mock)\//;

/** A `fetch` that answers `/v1` and `/__mock` in-process and hands everything else to the real one. */
export const mockFetch: typeof fetch = (input, init) => {
  const address = input instanceof Request ? input.url : input;
  // A page has an address to resolve against; a test environment may stand on `about:blank`.
  const base = /^https?:/.test(globalThis.location?.href) ? globalThis.location.href : 'http://localhost';
  const url = new URL(address, base);
  if (!OURS.test(url.pathname)) return fetch(input, init);
  return cloud.fetch(input instanceof Request ? new Request(input, init) : new Request(url, init));
};
