// The mock cloud on a port of its own, for curl and for other clients.
import { createServer } from 'node:http';
import { keepConnections } from '../../../server/keepAlive.mjs';
import { createMockCloud } from '../cloud';
import { toNodeHandler } from './nodeHandler';

interface MockApi {
  /** Such as `http://127.0.0.1:8787`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Listens on this machine only; port 0 takes a free one. Rejects when the port is taken. */
export function startMockApi(port: number): Promise<MockApi> {
  const server = createServer(toNodeHandler(createMockCloud()));
  keepConnections(server);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      resolve({
        url: `http://127.0.0.1:${taken}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
