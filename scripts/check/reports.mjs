// Reads the JSON reports of Vitest and Playwright.
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Report
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} failures Each with its name and all that was said of it.
 * @property {string[]} [slowest] The ten slowest tests, with their seconds.
 *
 * @typedef {{ title: string, file?: string, line?: number, specs?: Spec[], suites?: Suite[] }} Suite
 * @typedef {{ title: string, file: string, line: number, tests: { results: Result[] }[] }} Spec
 * @typedef {{ status: string, duration: number, errors: { message?: string, snippet?: string }[] }} Result
 */

/** How many of the slowest are told. */
const SLOWEST = 10;

/** @param {string} file @returns {Report} */
export function readVitest(file) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = readJson(file);
  /** @type {string[]} */
  const failures = [];
  for (const { name, message, status, assertionResults } of testResults) {
    const failed = assertionResults.filter((/** @type {any} */ each) => each.status === 'failed');
    for (const { fullName, failureMessages } of failed) {
      failures.push(`${name}: ${fullName}\n${failureMessages.join('\n')}`);
    }
    if (status === 'failed' && failed.length === 0) failures.push(`${name}\n${message}`);
  }
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
    failures,
  };
}

/** @param {string} file @returns {Report} */
export function readPlaywright(file) {
  const { stats, suites, errors } = readJson(file);
  /** @type {Spec[]} */
  const specs = suites.flatMap(specsOf);
  const runs = specs.flatMap((spec) =>
    spec.tests.flatMap(({ results }) =>
      results.map((result) => ({ ...result, name: `${spec.file}:${spec.line} ${spec.title}` })),
    ),
  );
  const failures = runs
    .filter(({ errors: said }) => said.length > 0)
    .map(({ name, errors: said }) =>
      [name, ...said.map(({ message = '', snippet = '' }) => `${message}\n${snippet}`)].join('\n'),
    );
  const slowest = runs
    .toSorted((one, other) => other.duration - one.duration)
    .slice(0, SLOWEST)
    .map(({ name, duration }) => `${(duration / 1000).toFixed(1)} s  ${name}`);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    failures: [...errors.map(({ message = '' }) => message), ...failures],
    slowest,
  };
}

/** @param {Suite} suite @returns {Spec[]} */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
