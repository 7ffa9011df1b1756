// The API in Vite's dev server and preview, behind their check of the Host header.
import { apiHandler, isForApi } from './apiHandler.mjs';
import { keepConnections } from './keepAlive.mjs';
import { upstreamAt } from './upstream.mjs';

/**
 * `/v1` as the real API at an address.
 * @param {string} address
 */
export function apiPlugin(address) {
  const api = apiHandler(upstreamAt(address));
  return servePlugin('penstock:api', (req, res) => {
    if (!isForApi(req.url)) return false;
    api(req, res);
    return true;
  });
}

/**
 * @param {string} name
 * @param {(req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse) => boolean} handle
 *   False for a request that is not its own.
 * @returns {import('vite').Plugin}
 */
export function servePlugin(name, handle) {
  /** @param {{ middlewares: import('vite').Connect.Server, httpServer: object | null }} server */
  const configure = ({ middlewares, httpServer }) => {
    keepConnections(httpServer);
    middlewares.use((req, res, next) => {
      if (!handle(req, res)) next();
    });
  };
  return { name, configureServer: configure, configurePreviewServer: configure };
}
