// Everything that must hold, step by step, stopping at the first that fails: `npm test`.
//   node scripts/check.mjs              all steps
//   node scripts/check.mjs types lint   only these
// A line for each step; what a step said lies in the folder of reports, and what failed is told in full at the end.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { readPlaywright, readVitest } from './check/reports.mjs';

const REPORTS = 'node_modules/.tmp/reports';

/**
 * @typedef {import('./check/reports.mjs').Report} Report
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} args What Node runs.
 * @property {(file: string) => Report} [read] Reads the tests off the step's report. Absent: the step counts as one.
 * @property {() => string | undefined} [skip] Why the step cannot run.
 * @property {RegExp} [tell] Lines of what the step said that belong on the screen.
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
    read: readVitest,
    tell: /^(contract|wizard|operate): .*$/gm,
    skip: () =>
      process.env.CLICKHOUSE_OPENAPI
        ? undefined
        : 'skipped, set CLICKHOUSE_OPENAPI to the official document (file or URL); npm run contract fetches it',
  },
  { name: 'unit', args: vitest('unit'), read: readVitest, tell: /^canary: .*$/gm },
  { name: 'build', args: ['node_modules/vite/bin/vite.js', 'build'] },
  { name: 'size', args: ['scripts/size.mjs'], tell: /\d+ {2}of \d+$/gm },
  {
    name: 'e2e',
    args: ['node_modules/@playwright/test/cli.js', 'test', '--forbid-only', '--reporter=list,json'],
    read: readPlaywright,
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
  let failures = [];
  let reached = 0;
  for (const step of steps) {
    const report = runStep(step);
    reached += 1;
    totals.passed += report.passed;
    totals.failed += report.failed;
    totals.skipped += report.skipped;
    failures = report.failures;
    if (report.failed > 0) break;
  }

  if (reached < steps.length) {
    const missed = steps.slice(reached).map((step) => step.name);
    console.log(`not reached: ${missed.join(', ')}`);
  }
  for (const failure of failures) console.log(`\n${failure.trim()}`);
  console.log(`\nWhat each step said: ${REPORTS}`);
  console.log(`total: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  return totals.failed > 0 ? 1 : 0;
}

/**
 * Runs it and prints its line.
 * @param {Step} step
 * @returns {Report}
 */
function runStep({ name, args, read, skip, tell }) {
  const reason = skip?.();
  if (reason) {
    console.log(`${name.padEnd(10)}${reason}`);
    return { passed: 0, failed: 0, skipped: 1, failures: [] };
  }

  // A report of an earlier run must not be counted for a run that died before it wrote one.
  const file = reportOf(name);
  rmSync(file, { force: true });
  const log = `${REPORTS}/${name}.log`;
  const output = openSync(log, 'w');
  const started = performance.now();
  // The tests need React's development build, also on a host set to production.
  const env = { ...process.env, NODE_ENV: undefined, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const { status, error } = spawnSync(process.execPath, args, { stdio: ['ignore', output, output], env });
  closeSync(output);
  const succeeded = status === 0;
  const said = readFileSync(log, 'utf8');
  const report =
    read && existsSync(file)
      ? read(file)
      : { passed: Number(succeeded), failed: Number(!succeeded), skipped: 0, failures: [] };
  if (report.slowest) writeFileSync(`${REPORTS}/${name}.slowest.txt`, `${report.slowest.join('\n')}\n`);
  // A suite that does not even load has no failed test.
  if (!succeeded) report.failed = Math.max(1, report.failed);
  if (!succeeded && report.failures.length === 0) report.failures = [said, error?.message ?? ''];

  const { passed, failed, skipped } = report;
  const counts = `${passed} passed${failed ? `, ${failed} failed` : ''}${skipped ? `, ${skipped} skipped` : ''}`;
  console.log(
    `${name.padEnd(10)}${(succeeded ? 'ok' : 'FAILED').padEnd(8)}${counts.padEnd(28)}${seconds(started)}`,
  );
  if (tell && succeeded) for (const line of said.match(tell) ?? []) console.log(`${' '.repeat(10)}${line}`);
  return report;
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

/** @param {number} started */
function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
