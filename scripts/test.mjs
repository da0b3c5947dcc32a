/**
 * Runs every test of the project, goes on after a failure, and ends with `N passed, N failed`.
 *
 * A step without a report of its own counts as one test. A suite that ran no test, or broke before it could
 * report, counts as one failure; so does a test that was skipped.
 *
 * Usage: `npm test`
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBrowser } from './browser.mjs';

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ name: string, args: string[], count?: (report: any) => Count }} Step */

const ROOT = resolve(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'kcf-test-'));

/** @param {string} file */
const bin = (file) => join(ROOT, 'node_modules', file);
/** @param {string} name */
const reportFile = (name) => join(reports, `${name}.json`);

/** @param {string} name @returns {Step} */
function vitest(name) {
  const output = `--outputFile.json=${reportFile(name)}`;
  return {
    name,
    args: [
      bin('vitest/vitest.mjs'),
      'run',
      '--project',
      name,
      '--reporter=default',
      '--reporter=json',
      output,
    ],
    count: countVitest,
  };
}

/** @param {any} report Vitest's JSON report. @returns {Count} */
function countVitest(report) {
  // A file that could not be loaded holds no test, yet is marked as failed.
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length + skipped };
}

/** @param {any} report Playwright's JSON report. @returns {Count} */
function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

/** @type {Step[]} */
const STEPS = [
  { name: 'typecheck', args: [bin('typescript/bin/tsc'), '--noEmit'] },
  { name: 'lint', args: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'] },
  vitest('unit'),
  { name: 'build', args: [join(ROOT, 'scripts/build.mjs')] },
  vitest('package'),
  {
    name: 'build-storybook',
    args: [
      bin('storybook/dist/bin/dispatcher.js'),
      'build',
      '--disable-telemetry',
      '--quiet',
      '--output-dir',
      'storybook-static',
    ],
  },
  vitest('browser'),
  vitest('browser-react-18'),
  vitest('browser-preact'),
  { name: 'e2e', args: [bin('@playwright/test/cli.js'), 'test'], count: countPlaywright },
];

/** @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<boolean>} Whether it exited with 0. */
function run(args, env) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => done(false));
    child.on('exit', (code) => done(code === 0));
  });
}

/** @param {Step} step @param {boolean} ok @returns {Count} */
function countStep({ name, count }, ok) {
  if (!count) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  try {
    const { passed, failed } = count(JSON.parse(readFileSync(reportFile(name), 'utf8')));
    const unexplained = failed === 0 && (!ok || passed === 0);
    return { passed, failed: unexplained ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${STEPS.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

try {
  await ensureBrowser();
} catch (error) {
  // The steps that need it fail by themselves; the others still tell what they know.
  console.error(error instanceof Error ? error.message : error);
}

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const summary = [];
for (const step of STEPS.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
  console.log(`\n── ${step.name}`);
  const start = performance.now();
  const ok = await run(step.args, {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile(step.name),
  });
  const { passed, failed } = countStep(step, ok);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  summary.push(`${failed > 0 ? '✗' : '✓'} ${step.name}: ${passed} passed, ${failed} failed (${seconds} s)`);
}
rmSync(reports, { recursive: true, force: true });

console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
