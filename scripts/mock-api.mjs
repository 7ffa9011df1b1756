// The mock cloud on a port of its own, for curl and for other clients: `npm run mock-api`, PORT=8787 by default.
// It is TypeScript, which Node 20 does not read; Vite's runner does.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** @typedef {typeof import('../src/mock/hosts/http')} Host */

const host = fileURLToPath(new URL('../src/mock/hosts/http.ts', import.meta.url));
const { module } = /** @type {{ module: Host }} */ (await runnerImport(host));

try {
  const { url } = await module.startMockApi(Number(process.env.PORT || 8787));
  console.log(`The mock cloud answers at ${url}. Any key does; its ID chooses the scenario. For example:`);
  console.log(`  curl --user demo:secret ${url}/v1/organizations`);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`The mock cloud could not start: ${reason}`);
  process.exitCode = 1;
}
