// The pretend cloud inside Vite's dev and preview servers, under the paths that a proxy would hand on to the real one.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Connect, type Plugin } from 'vite';
import { toNodeHandler } from './nodeHandler';

type Cloud = typeof import('../cloud');
type NodeHandler = (req: IncomingMessage, res: ServerResponse) => void;

const OURS = /^\/(v1|__mock)(\/|\?|$)/;

/** Mounts `/v1` and `/__mock`. A change of the mock's own code shows after a restart of the server. */
export function mockCloud(): Plugin {
  return {
    name: 'penstock:mock-cloud',
    configureServer: ({ middlewares }) => {
      middlewares.use(middleware());
    },
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use(middleware());
    },
  };
}

function middleware(): Connect.NextHandleFunction {
  const handler = loadHandler();
  // A failure is told to the first request that needs the cloud.
  handler.catch(() => undefined);
  return (req, res, next) => {
    if (!OURS.test(req.url ?? '')) return next();
    handler.then((handle) => handle(req, res), next);
  };
}

async function loadHandler(): Promise<NodeHandler> {
  const file = fileURLToPath(new URL('../cloud.ts', import.meta.url));
  const { module } = await runnerImport<Cloud>(file);
  return toNodeHandler(module.createMockCloud());
}
