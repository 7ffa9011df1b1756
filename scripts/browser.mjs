// Finds a Chromium for the browser tests, for the set-up script and for Playwright's configuration alike.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

// Debian's headless shell comes first: it is the smallest to install and ran the tests fastest.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

/**
 * @typedef {object} Browser
 * @property {string} path The program.
 * @property {boolean} bundled Whether it is Playwright's own, which Playwright finds better without a path.
 */

/**
 * The first that exists: the one named by CHROMIUM_PATH, Playwright's own, one in PATH, one in its usual place.
 * @returns {Browser | undefined}
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { path: named, bundled: false };

  const own = chromium.executablePath();
  if (existsSync(own)) return { path: own, bundled: true };

  const installed = [...inSearchPath(), ...usualPlaces()].find((path) => existsSync(path));
  return installed ? { path: installed, bundled: false } : undefined;
}

function inSearchPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return programs.flatMap((program) => roots.flatMap((root) => (root ? [join(root, program)] : [])));
  }
  return [];
}
