/**
 * Serves the demo: a settings page with the form, a real proxy, and the sandbox behind it, on one port.
 *
 * Usage: `npm start`, or `PORT=8080 npm start`
 */
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { build, loadConfigFromFile, runnerImport } from 'vite';

const DEFAULT_PORT = 5173;
const PARENT_CHECK_MS = 200;
const ROOT = resolve(import.meta.dirname, '..');
/** `localhost` means either, and a browser may try the second first. */
const LOOPBACK_ADDRESSES = ['127.0.0.1', '::1'];

/** @param {string} line */
function fail(line) {
  console.error(line);
  process.exit(1);
}

/** @param {string | undefined} text */
function parsePort(text) {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) {
    fail(`PORT is ${JSON.stringify(text)}, which is not a port. Set it to a number between 1 and 65535.`);
  }
  return port;
}

/** @type {(handler: import('node:http').RequestListener) => void} */
let serve = () => {};
/** @type {Promise<import('node:http').RequestListener>} */
const handler = new Promise((resolveHandler) => {
  serve = resolveHandler;
});

/** @param {number} port @param {string} address @returns {Promise<number>} The port that was taken. */
function listen(port, address) {
  return new Promise((done, failed) => {
    const server = createServer((request, response) => {
      handler.then((handle) => handle(request, response));
    });
    server.once('error', failed);
    server.listen(port, address, () => {
      const bound = server.address();
      done(bound !== null && typeof bound === 'object' ? bound.port : port);
    });
  });
}

async function takePort() {
  let port = parsePort(process.env.PORT);
  for (const address of LOOPBACK_ADDRESSES) {
    try {
      port = await listen(port, address);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : error;
      // A machine without IPv6 has one loopback address.
      if (address === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue;
      const reason =
        code === 'EADDRINUSE' ? 'is in use' : code === 'EACCES' ? 'may not be used' : `failed: ${code}`;
      fail(
        `Port ${port} ${reason}. Choose another one: PORT=${port < 65_535 ? port + 1 : DEFAULT_PORT} npm start`,
      );
    }
  }
  return port;
}

async function createDemo() {
  const mode = 'demo';
  await build({ configFile: join(ROOT, 'vite.config.ts'), mode, logLevel: 'error' });
  const loaded = await loadConfigFromFile({ command: 'build', mode }, join(ROOT, 'vite.config.ts'));
  const { module } = await runnerImport(join(ROOT, 'demo/server.ts'), {
    root: ROOT,
    logLevel: 'error',
    resolve: loaded?.config.resolve ?? {},
  });
  // The runner imports TypeScript, whose types this script can't see.
  const { createDemo: create } = /** @type {typeof import('../demo/server.ts')} */ (module);
  return create(join(ROOT, '.cache/demo'));
}

process.once('SIGINT', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
if (process.env.npm_lifecycle_event === 'start') {
  // npm starts a shell that starts this. A signal to npm ends those two and doesn't come this far; what can be
  // seen of it is that the parent is another one.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.exit(0), PARENT_CHECK_MS).unref();
}

// Taken before anything is built, so that a port in use is said at once.
const port = await takePort();
const demo = await createDemo();
serve(demo.handle);

console.log(`\nAcme is at http://localhost:${port}/\n`);
console.log('NetSuite accepts these credentials:\n');
for (const [name, value] of Object.entries(demo.credentials)) console.log(`${name}: ${value}`);
if (demo.mistake) {
  console.log(
    `\nTo see a refusal, enter ${demo.mistake.value} as ${demo.mistake.field}. Ctrl+C stops the demo.`,
  );
}
