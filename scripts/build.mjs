/**
 * Builds everything that the package publishes into `dist/` and prints what each entry weighs.
 *
 * Usage: `npm run build`
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, minifySync } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
const STYLES = join(ROOT, 'src/form/styles.css');
/** Modes of `vite.config.ts` that write into `dist/`. */
const MODES = ['lib', 'element', 'global'];
/** Entries in the order in which they are reported. */
const ENTRIES = [
  'index.js',
  'styles.css',
  'element.js',
  'key-credentials-form.global.js',
  'server.js',
  'server/node.js',
  'sandbox.js',
];

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

/** Files in `dist/` that `entry` loads at once, itself first. @param {string} entry */
function loadedBy(entry) {
  /** @type {Set<string>} */
  const files = new Set();
  /** @param {string} file */
  const add = (file) => {
    if (files.has(file) || !existsSync(file)) return;
    files.add(file);
    for (const [, from] of readFileSync(file, 'utf8').matchAll(
      /(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g,
    )) {
      if (from) add(resolve(dirname(file), from));
    }
  };
  add(join(DIST, entry));
  return [...files];
}

/**
 * What a page gets of `file`: libraries keep their white space for the host's bundler, which removes it.
 *
 * @param {string} file
 */
function shipped(file) {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.js') ? minifySync(file, text, { module: true }).code : text;
}

/** The React entry as a host's bundle gets it: everything but React. */
async function indexWithDependencies() {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: join(DIST, 'index.js'), formats: ['es'] },
      rolldownOptions: { external: /^react(-dom)?(\/|$)/, output: { minify: true } },
    },
  });
  const outputs = Array.isArray(built)
    ? built.flatMap(({ output }) => output)
    : 'output' in built
      ? built.output
      : [];
  return outputs.map((output) => ('code' in output ? output.code : '')).join('\n');
}

/** @param {string} name @param {string} text */
function row(name, text) {
  return [name, `${Buffer.byteLength(text)}`, `${gzipSync(text, { level: 9 }).length}`];
}

async function printSizes() {
  const rows = [
    ['entry', 'raw', 'gzip'],
    ...ENTRIES.map((entry) => row(entry, loadedBy(entry).map(shipped).join('\n'))),
    row('index.js and its dependencies', await indexWithDependencies()),
  ];
  for (const [name = '', raw = '', gzip = ''] of rows) {
    console.log(`${name.padEnd(34)}${raw.padStart(9)}${gzip.padStart(9)}`);
  }
  console.log('Bytes, minified, each with the chunks that it loads; React is never counted.');
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
