// Everything that must hold, step by step, stopping at the first that fails: `npm test`.
//   node scripts/check.mjs              all steps
//   node scripts/check.mjs types lint   only these
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const REPORTS = 'node_modules/.tmp/reports';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Totals
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} args What Node runs.
 * @property {(report: string) => Totals} [count] Reads the tests off the step's report. Absent: the step counts as one.
 * @property {() => string | undefined} [skip] Why the step cannot run.
 */

/** @type {Step[]} */
const STEPS = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-b'] },
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', args: ['node_modules/oxfmt/bin/oxfmt', '--check'] },
  { name: 'layers', args: ['scripts/layers.mjs', '--check-doc'] },
  {
    name: 'contract',
    args: vitest('contract', '--config', 'vitest.contract.config.ts'),
    count: countVitest,
    skip: () =>
      process.env.CLICKHOUSE_OPENAPI
        ? undefined
        : 'skipped, set CLICKHOUSE_OPENAPI to the official document (file or URL)',
  },
  { name: 'unit', args: vitest('unit'), count: countVitest },
  { name: 'build', args: ['node_modules/vite/bin/vite.js', 'build'] },
  { name: 'size', args: ['scripts/size.mjs'] },
  {
    name: 'e2e',
    args: ['node_modules/@playwright/test/cli.js', 'test', '--forbid-only', '--reporter=list,json'],
    count: countPlaywright,
  },
];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
mkdirSync(REPORTS, { recursive: true });
process.exitCode = main(process.argv.slice(2));

/** @param {string[]} names */
function main(names) {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `No step is called ${unknown.join(', ')}. There are: ${STEPS.map((step) => step.name).join(', ')}.`,
    );
    return 2;
  }

  const steps = STEPS.filter((step) => names.length === 0 || names.includes(step.name));
  const totals = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const durations = [];
  for (const step of steps) {
    const started = performance.now();
    const result = runStep(step);
    durations.push(`${step.name} ${seconds(started)}`);
    totals.passed += result.passed;
    totals.failed += result.failed;
    totals.skipped += result.skipped;
    if (result.failed > 0) break;
  }

  console.log(`\n${durations.join(', ')}`);
  if (durations.length < steps.length) {
    const missed = steps.slice(durations.length).map((step) => step.name);
    console.log(`not reached: ${missed.join(', ')}`);
  }
  console.log(`total: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  return totals.failed > 0 ? 1 : 0;
}

/**
 * @param {Step} step
 * @returns {Totals}
 */
function runStep({ name, args, count, skip }) {
  console.log(`\n== ${name}`);
  const reason = skip?.();
  if (reason) {
    console.log(`${name}: ${reason}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }

  // A report of an earlier run must not be counted for a run that died before it wrote one.
  const report = reportOf(name);
  rmSync(report, { force: true });
  const started = performance.now();
  // The tests need React's development build, also on a host set to production.
  const env = { ...process.env, NODE_ENV: undefined, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { status, error } = spawnSync(process.execPath, args, { stdio: 'inherit', env });
  const succeeded = status === 0;
  if (error) console.error(error.message);
  console.log(`${name}: ${succeeded ? 'ok' : 'FAILED'} in ${seconds(started)}`);

  if (!count) return { passed: Number(succeeded), failed: Number(!succeeded), skipped: 0 };
  const counted = existsSync(report) ? count(report) : { passed: 0, failed: 0, skipped: 0 };
  // A suite that does not even load has no failed test.
  if (!succeeded) counted.failed = Math.max(1, counted.failed);
  return counted;
}

/** @param {string} report @returns {Totals} */
function countVitest(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readJson(report);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** @param {string} report @returns {Totals} */
function countPlaywright(report) {
  const { expected, flaky, unexpected, skipped } = readJson(report).stats;
  if (flaky > 0) console.log(`${flaky} of the stories took a second try`);
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/** @param {string} name @param {string[]} options */
function vitest(name, ...options) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(name)}`];
  return ['node_modules/vitest/vitest.mjs', 'run', '--allowOnly=false', ...reporters, ...options];
}

/** @param {string} name */
function reportOf(name) {
  return `${REPORTS}/${name}.json`;
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** @param {number} started */
function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
