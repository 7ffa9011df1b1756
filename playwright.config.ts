// The browser tests: against the built app served by the preview, or against any address in E2E_BASE_URL.
import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './scripts/browser.mjs';

const port = process.env.E2E_PORT || '4173';
const PREVIEW = `http://127.0.0.1:${port}`;
const baseURL = process.env.E2E_BASE_URL || PREVIEW;
const browser = findChromium();

if (!process.env.E2E_BASE_URL && !existsSync('dist/index.html')) {
  throw new Error('There is no build to test. Run npm run build first.');
}

export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  fullyParallel: true,
  workers: 2,
  // A bound, not a wait: on a machine with other work everything takes its time.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    actionTimeout: 15_000,
    baseURL,
    // It costs a third of the time. Stories own theirs, so one that fails fails again when asked for its trace.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    {
      name: 'chromium',
      use: {
        actionTimeout: 15_000,
        ...devices['Desktop Chrome'],
        launchOptions: {
          ...(browser && !browser.bundled ? { executablePath: browser.path } : {}),
          args: ['--disable-gpu', '--disable-quic'],
        },
      },
    },
  ],
  ...(process.env.E2E_BASE_URL
    ? {}
    : {
        webServer: {
          // Not through npx: a stopped test run would leave its child behind on the port.
          command: `node node_modules/vite/bin/vite.js preview --port ${port}`,
          url: PREVIEW,
          reuseExistingServer: false,
          // The tests speak to the mock cloud, whatever the shell is set to.
          env: { CLICKHOUSE_API_URL: '' },
        },
      }),
});
