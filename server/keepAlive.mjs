/** Browsers give up a connection at rest after 300 s. */
const AT_REST_MS = 310_000;

/**
 * Lets the client be the one that closes a connection at rest. A server that does so (Node: after 5 s) may do it at the
 * moment when the next request leaves; the browser sees a cut connection then and sends that request again, a change too.
 * @param {object | null} server Of Node; one of HTTP/2 has no such time.
 */
export function keepConnections(server) {
  if (server && 'keepAliveTimeout' in server) server.keepAliveTimeout = AT_REST_MS;
}
