/**
 * Runs the real code over a folder of labelled applications, hostile answers and failures, and prints how much
 * of it comes out as labelled. A yardstick for people; no test depends on it.
 *
 * Usage: `npm run corpus -- <folder> [--verbose] [--browser]`
 *
 * `--verbose` lists the misses; `--browser` looks at the built form in a real Chromium as well (`npm run build`
 * first).
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { scoreApplications, scoreFailures, scoreHostile } from './corpus/pure.mjs';

const ROOT = resolve(import.meta.dirname, '..');

/** @param {string} line @returns {never} */
function fail(line) {
  console.error(line);
  process.exit(1);
}

/** @param {string} folder @param {string} name @returns {any[]} */
function readCorpus(folder, name) {
  const file = join(folder, `${name}.json`);
  try {
    const list = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(list)) return list;
  } catch (error) {
    fail(`${file} can't be read: ${error instanceof Error ? error.message : error}`);
  }
  return fail(`${file} holds no list.`);
}

/** @param {string} file Path of a TypeScript module in `src/`. @returns {Promise<any>} */
async function load(file) {
  const { module } = await runnerImport(join(ROOT, 'src', file), { root: ROOT, logLevel: 'error' });
  return module;
}

const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('--'));
const verbose = args.includes('--verbose');
if (!folder) fail('Name the folder that holds applications.json, hostile.json and failures.json.');

const applications = readCorpus(folder, 'applications');
const hostile = readCorpus(folder, 'hostile');
const failures = readCorpus(folder, 'failures');
const schema = await load('schema/parseApplication.ts');
const failure = await load('failure/diagnose.ts');

scoreApplications(schema, applications).print(`${applications.length} applications`, verbose);
scoreHostile(schema, hostile).print(`${hostile.length} hostile answers`, verbose);
scoreFailures(schema, failure, failures, applications).print(`${failures.length} failures`, verbose);

if (args.includes('--browser')) {
  const { scoreInBrowser } = await import('./corpus/browser.mjs');
  await scoreInBrowser({ applications, hostile, verbose });
}
