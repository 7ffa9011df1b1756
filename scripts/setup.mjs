// Runs before `npm start` and `npm test`, possibly on a machine with nothing but Node and npm: only Node's own
// modules may be imported before the dependencies are there. Each part does nothing when its work is done already.
//   node scripts/setup.mjs             the dependencies
//   node scripts/setup.mjs --browser   the dependencies, and a Chromium for the browser tests
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const STAMP = 'node_modules/.setup-stamp';
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';
const DOWNLOAD_LIMIT_MS = 5 * 60_000;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
requireNode();
installDependencies();
if (process.argv.includes('--browser')) await installBrowser();

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const supported = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (!supported) {
    stop(`Node ${process.versions.node} is not supported. Use Node 20.19 or newer, or 22.12 or newer.`);
  }
}

function installDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;

  say('installing the dependencies of package-lock.json');
  // A host with NODE_ENV=production would otherwise leave out the build and test tools.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  // npm names itself to the scripts it starts. Another package manager would do so too, hence the look at the name.
  const npm = process.env.npm_execpath;
  const installed =
    npm && basename(npm) === 'npm-cli.js'
      ? run(process.execPath, [npm, ...args])
      : run('npm', args, { shell: process.platform === 'win32' });
  if (!installed) stop('npm ci failed. Its own words are above.');
  writeFileSync(STAMP, wanted);
}

async function installBrowser() {
  const { findChromium } = await import('./browser.mjs');
  const canUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

  if (!findChromium()) {
    say("no Chromium found; trying Playwright's download, which may take some minutes");
    if (!download()) say('the download did not succeed');
  }
  if (!findChromium() && canUseApt) {
    say('trying the packages of this system');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { env });
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env })) break;
    }
  }

  const found = findChromium();
  if (!found) {
    stop(
      'The browser tests need a Chromium and none could be installed. Install Chromium or Chrome, ' +
        'or set CHROMIUM_PATH to its program, and run this again. Why the download failed: ' +
        'npx playwright install chromium',
    );
  }
  // A downloaded browser may lack libraries of the system.
  if (found.bundled && canUseApt && !starts(found.path)) {
    say('adding the libraries this Chromium needs');
    run(process.execPath, [PLAYWRIGHT, 'install-deps', 'chromium']);
  }
  if (!starts(found.path)) {
    stop(
      `${found.path} does not start. Check CHROMIUM_PATH, or install the libraries it needs ` +
        '(npx playwright install-deps chromium).',
    );
  }
  say(`the browser tests will use ${found.path}`);
}

/** In silence: where the network forbids it, Playwright would print page after page about a thing that may fail. */
function download() {
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  const args = [PLAYWRIGHT, 'install', 'chromium'];
  return run(process.execPath, args, { env, stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS });
}

/**
 * Whether a browser can say its version. Windows is taken at its word: there the question opens a window.
 * @param {string} program
 */
function starts(program) {
  if (process.platform === 'win32') return existsSync(program);
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
function run(command, args, options = {}) {
  const result = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (result.error) say(`${command}: ${result.error.message}`);
  return result.status === 0;
}

/** @param {string} sentence */
function say(sentence) {
  console.log(`setup: ${sentence}`);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(`setup: ${sentence}`);
  process.exit(1);
}
