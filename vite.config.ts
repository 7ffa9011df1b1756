// `npm start`, the build, and the preview that the browser tests use.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, runnerImport } from 'vite';
import { apiPlugin } from './server/vite.mjs';

// Without an address of a real API, the dev server and the preview serve the pretend cloud under the same paths.
const cloudUrl = process.env.CLICKHOUSE_API_URL;

// `vite --open` prints a stack trace where it cannot open anything.
if (!canOpenBrowser()) process.env.BROWSER ??= 'none';

// What every signed-in page runs on, with the boards on which they begin. Left to itself the bundler cuts it into dozens of
// pieces by who shares what, each with a request and a dictionary of its own.
const CORE = new RegExp(
  [
    String.raw`/src/api/(?!curl|secretValues|schemaShape)`,
    String.raw`/src/session/(?!desktop|carryOut|typed|FailureBanner|UnreadNote)\w+\.`,
    '/src/lib/(days|format|listeners|lookup|quantity|sleep|sorting|time|useMatches|useNow|useOnline|zod)',
    String.raw`/src/sources/(define|registry|parts/(tables|wire)|\w+/(index|read))\.ts`,
    String.raw`/src/services/(endpoints|endpointWire|queries|usageWire|wire|words)\.ts`,
    '/src/ui/(Ago|Banner|Choices|CopyButton|CountedMenu|Hint|LazyMenu|Message|Page|Pill|SearchBox|Skeleton|documentTitle|notify)[.]tsx?',
    '/src/ui/DataTable/(?!RowKeys|ColumnItems|Lines|SumCells)',
    '/src/pipes/(actions/(availability|RowMenu|useActions)|store/(?!marks)\\w+|endpoints|lifecycle|queries|scaling|settings|states|view|wire)[.]tsx?',
    '/src/pipes/(PipeStatePill|StartStopSwitch|StateViews|TimeInState)[.]tsx',
    '/src/pages/pipes/board/(?!numberColumns)',
    '/components/Switch/',
    '/@tanstack/(react-)?(router|virtual|store|history)',
  ].join('|'),
);

export default defineConfig(async ({ command }) => {
  return {
    plugins: [react(), chunkModules(), command === 'serve' ? await apiAt(cloudUrl) : undefined],
    server: { host: '127.0.0.1', port: 5173, strictPort: true },
    preview: { host: '127.0.0.1', port: 4173, strictPort: true },
    build: {
      target: 'es2023',
      manifest: true,
      sourcemap: false,
      // The polyfill would be an inline script, which the Content-Security-Policy forbids.
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'core', test: CORE }] } } },
    },
  };
});

/**
 * `/v1` as the real API at an address, or as the pretend cloud. That is run by Vite, not imported: an import would be
 * bundled into this configuration with all that the pretend cloud reaches, down to the forms of the sources and their
 * stylesheets, which Node cannot load.
 */
async function apiAt(address: string | undefined): Promise<Plugin> {
  if (address) return apiPlugin(address);
  type Host = typeof import('./src/mock/hosts/vite');
  const { module } = await runnerImport<Host>(join(import.meta.dirname, 'src/mock/hosts/vite.ts'));
  return module.mockCloud();
}

/** Notes which of our modules went into which file of the build, which the manifest does not say; size.mjs reads it. */
function chunkModules(): Plugin {
  return {
    name: 'penstock:chunk-modules',
    apply: 'build',
    generateBundle(_, bundle) {
      const root = `${this.environment.config.root}/`;
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const ours = chunks.map((chunk) => [
        chunk.fileName,
        chunk.moduleIds.filter((id) => id.startsWith(`${root}src/`)).map((id) => id.slice(root.length)),
      ]);
      const source = JSON.stringify(Object.fromEntries(ours), null, 2);
      this.emitFile({ type: 'asset', fileName: '.vite/modules.json', source });
    },
  };
}

function canOpenBrowser(): boolean {
  const { CI, DISPLAY, PATH = '', WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  if (CI) return false;
  if (process.platform !== 'linux' || WSL_DISTRO_NAME) return true;
  const opener = PATH.split(delimiter).some((folder) => existsSync(join(folder, 'xdg-open')));
  return opener && Boolean(DISPLAY || WAYLAND_DISPLAY);
}
