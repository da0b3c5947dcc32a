/**
 * Builds everything that the package publishes into `dist/` and prints what each entry weighs.
 *
 * Usage: `npm run build`
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import { weigh } from './weigh.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
const STYLES = join(ROOT, 'src/form/styles.css');
/** Modes of `vite.config.ts` that write into `dist/`. */
const MODES = ['lib', 'element', 'global'];
/** @param {string} step @param {() => unknown} run */
async function attempt(step, run) {
  try {
    await run();
  } catch (error) {
    console.error(`build failed at: ${step}`);
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** The stylesheet as one file: the sheets that it imports, each in its place. */
function joinStyles() {
  return readFileSync(STYLES, 'utf8').replace(/@import "(.+)";/g, (_, file) =>
    readFileSync(resolve(dirname(STYLES), file), 'utf8'),
  );
}

function emitTypes() {
  // The compiler is called as a program: version 7 has no API for JavaScript.
  execFileSync(
    process.execPath,
    [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', join(import.meta.dirname, 'tsconfig.types.json')],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
}

async function printSizes() {
  const rows = [
    ['what a page gets', 'raw', 'gzip'],
    ...(await weigh()).map(({ name, raw, gzip }) => [name, `${raw}`, `${gzip}`]),
  ];
  for (const [name = '', raw = '', gzip = ''] of rows) {
    console.log(`${name.padEnd(20)}${raw.padStart(9)}${gzip.padStart(9)}`);
  }
  console.log('Bytes, minified, with dependencies, but without React.');
}

rmSync(DIST, { recursive: true, force: true });
for (const mode of MODES) {
  await attempt(`vite build --mode ${mode}`, () =>
    build({ configFile: join(ROOT, 'vite.config.ts'), mode, logLevel: 'warn' }),
  );
}
await attempt('joining the stylesheet', () => {
  writeFileSync(join(DIST, 'styles.css'), joinStyles());
  // TypeScript 6 and later refuse to import a file, even for its effect, that has no types.
  writeFileSync(join(DIST, 'styles.d.ts'), 'export {};\n');
});
await attempt('emitting types', emitTypes);
await attempt('measuring', printSizes);
