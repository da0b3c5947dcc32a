/** Weighs what a page gets of the built package, as the host's bundler would hand it on. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
const CACHE = join(ROOT, '.cache/weigh');

/**
 * What is weighed, and the most that it may weigh, in bytes of gzip: what was reached, and 2 % more at most. The aims are in the
 * README.
 *
 * @type {readonly { name: string, file?: string, code?: string, limit: number }[]}
 */
export const WEIGHTS = [
  { name: 'script tag', file: 'key-credentials-form.global.js', limit: 97_000 },
  { name: 'custom element', file: 'element.js', limit: 97_000 },
  { name: 'React entry', code: "export { KeyCredentialsForm } from './index.js';", limit: 86_200 },
  {
    name: 'headless hooks',
    code: "export { useKeyCredentialsField, useKeyCredentialsForm } from './index.js';",
    limit: 80_400,
  },
  { name: 'stylesheet', file: 'styles.css', limit: 5_200 },
  { name: 'proxy', code: "export { createRefoldProxy } from './server.js';", limit: 7_100 },
  { name: 'proxy for Node', code: "export { toNodeHandler } from './server/node.js';", limit: 1_900 },
  { name: 'sandbox', code: "export { createRefoldSandbox } from './sandbox.js';", limit: 18_800 },
];

/** What a host's bundler makes of `code`, dependencies included, React and Node left out. @param {string} code */
async function bundled(code) {
  const entry = join(CACHE, 'entry.js');
  mkdirSync(dirname(entry), { recursive: true });
  writeFileSync(entry, code.replace(/'\.\//g, `'${DIST}/`));
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        external: (id) => /^react(-dom)?(\/|$)/.test(id) || id.startsWith('node:'),
        output: { minify: true, codeSplitting: false },
      },
    },
  });
  const results = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  return results
    .flatMap(({ output }) => output)
    .map((output) => ('code' in output ? output.code : ''))
    .join('\n');
}

/** Bytes of each of {@link WEIGHTS}, minified and then compressed; `dist/` has to be there. */
export async function weigh() {
  const weighed = [];
  for (const { name, file, code = '', limit } of WEIGHTS) {
    const path = join(DIST, file ?? '');
    const text = file && existsSync(path) ? readFileSync(path, 'utf8') : await bundled(code);
    weighed.push({
      name,
      limit,
      raw: Buffer.byteLength(text),
      gzip: gzipSync(text, { level: 9 }).length,
    });
  }
  return weighed;
}
