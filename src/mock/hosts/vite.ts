// The mock cloud inside Vite's dev and preview servers: `/v1` as any API behind them, and its control API.
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import { apiHandler, isForApi } from '../../../server/apiHandler.mjs';
import { servePlugin } from '../../../server/vite.mjs';
import type { MockCloud } from '../cloud';
import { toNodeHandler, upstreamOf } from './nodeHandler';

type Cloud = typeof import('../cloud');

const CONTROL = /^\/__mock(\/|\?|$)/;

/** Mounts `/v1` and `/__mock`. A change of the mock's own code shows after a restart of the server. */
export function mockCloudPlugin(): Plugin {
  const cloud = loadCloud();
  cloud.catch((error: unknown) => console.error('The mock cloud could not start:', error));
  const api = apiHandler(async (request) => upstreamOf(await cloud)(request));
  return servePlugin('penstock:mock-cloud', (req, res) => {
    if (isForApi(req.url)) api(req, res);
    else if (CONTROL.test(req.url ?? '')) {
      cloud.then(
        (made) => toNodeHandler(made)(req, res),
        () => res.destroy(),
      );
    } else return false;
    return true;
  });
}

async function loadCloud(): Promise<MockCloud> {
  const file = fileURLToPath(new URL('../cloud.ts', import.meta.url));
  const { module } = await runnerImport<Cloud>(file);
  return module.createMockCloud();
}
