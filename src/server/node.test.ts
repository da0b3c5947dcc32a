import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { createRefoldProxy } from './createRefoldProxy.js';
import { type NodeHandler, type NodeRequest, nodeRequestOf, toNodeHandler } from './node.js';

type Middleware = NodeHandler | RequestListener;

/** As much of Express as is used here; it brings no types. */
interface Express {
  (): RequestListener & { use(...args: (string | Middleware)[]): void };
  json(options?: { verify?: (req: { rawBody?: Buffer }, res: unknown, bytes: Buffer) => void }): Middleware;
  raw(options: { type: string }): Middleware;
  text(options: { type: string }): Middleware;
}

// Untyped, see the interface above.
const express = createRequire(import.meta.url)('express') as Express;
const SAVE = '/linked-account/integration/save-key-credentials/acme?linked_account_id=acme';
const BODY = '{ "api.key":"0012", "10":"x", "2":"y", "__proto__":"ü" }';
const servers: Server[] = [];

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server's address is an object.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});

function setUp(
  upstream: (request: Request) => Response | Promise<Response> = () => Response.json({ success: true }),
) {
  const bodies: string[] = [];
  const proxy = createRefoldProxy({
    apiKey: 'tk_test_key',
    linkedAccountId: () => 'acme',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      bodies.push(await request.clone().text());
      return upstream(request);
    },
  });
  return { handler: toNodeHandler(proxy), bodies };
}

function put(base: string, body: string = BODY, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(base + SAVE, {
    method: 'PUT',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

const PARSERS: [string, Middleware[], string][] = [
  ['nothing', [], BODY],
  ['a JSON parser', [express.json()], JSON.stringify(JSON.parse(BODY))],
  [
    'a JSON parser that keeps the bytes',
    [
      express.json({
        verify: (req, _, bytes) => {
          req.rawBody = bytes;
        },
      }),
    ],
    BODY,
  ],
  ['a raw parser', [express.raw({ type: '*/*' })], BODY],
  ['a text parser', [express.text({ type: '*/*' })], BODY],
  [
    'a parser that leaves the body alone, as Express 4 does',
    [
      async (req: NodeRequest, _res: unknown, next?: () => void) => {
        Object.assign(req, { body: {} });
        next?.();
      },
    ],
    BODY,
  ],
];

test.each(PARSERS)('serves Express, mounted, with %s in front', async (_, parsers, expected) => {
  const { handler, bodies } = setUp();
  const app = express();
  for (const parser of parsers) app.use(parser);
  app.use('/api/refold', handler);
  const base = await listen(app);
  const response = await put(`${base}/api/refold`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ success: true });
  expect(bodies).toEqual([expected]);
});

test('serves Node’s http and a kept-alive connection after a body it did not read', async () => {
  const { handler, bodies } = setUp();
  const base = await listen(handler);
  const large = `{"a":"${'x'.repeat(2_000_000)}"}`;
  expect((await put(base, large)).status).toBe(413);
  expect((await put(base, large, { 'content-type': 'text/plain' })).status).toBe(415);
  const response = await put(base);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(bodies).toEqual([BODY]);
});

test('takes a compressed body that a parser has decoded', async () => {
  const { handler, bodies } = setUp();
  const app = express();
  app.use(express.json());
  app.use(handler);
  const base = await listen(app);
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  const response = await fetch(base + SAVE, { method: 'PUT', body: gzipSync('{"a":"1"}'), headers });
  expect(response.status).toBe(200);
  expect(bodies).toEqual(['{"a":"1"}']);
});

test('frees the connection when a handler leaves a body half read', async () => {
  const handler = toNodeHandler(async (request) => {
    await request.body?.getReader().read();
    return new Response(request.method);
  });
  const { hostname, port } = new URL(await listen(handler));
  const socket = connect(Number(port), hostname);
  socket.write(`PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n\r\n${' '.repeat(2_000_000)}`);
  socket.end('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  let text = '';
  for await (const part of socket) text += String(part);
  expect(text).toMatch(/PUT[\s\S]*GET/);
});

test('passes on a body of many chunks whole', async () => {
  const { handler, bodies } = setUp();
  const base = await listen(handler);
  const body = `{"a":"${'ä'.repeat(100_000)}"}`;
  expect((await put(base, body)).status).toBe(200);
  expect(bodies[0] === body).toBe(true);
});

test('answers 413 to a body without an end, and closes the connection when it goes on', async () => {
  const { handler } = setUp();
  const { hostname, port } = new URL(await listen(handler));
  const socket = connect(Number(port), hostname);
  socket.write(`PUT ${SAVE} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n`);
  socket.write('Transfer-Encoding: chunked\r\n\r\n');
  const chunk = `10000\r\n${' '.repeat(65_536)}\r\n`;
  const write = () => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', write);
  // The server's reset.
  socket.on('error', () => undefined);
  write();
  let text = '';
  socket.on('data', (part) => {
    text += String(part);
  });
  await new Promise((resolve) => socket.on('close', resolve));
  expect(text).toMatch(/^HTTP\/1\.1 413 /);
});

test('aborts the call to Refold when the client goes away', async () => {
  let arrived: (signal: AbortSignal) => void = () => undefined;
  const signalled = new Promise<AbortSignal>((resolve) => {
    arrived = resolve;
  });
  const { handler } = setUp((request) => {
    arrived(request.signal);
    return new Promise(() => undefined);
  });
  const settled: Promise<void>[] = [];
  const base = await listen((req, res) => {
    settled.push(handler(req, res));
  });
  const controller = new AbortController();
  const pending = fetch(base + SAVE, {
    method: 'PUT',
    body: BODY,
    headers: { 'content-type': 'application/json' },
    signal: controller.signal,
  });
  const signal = await signalled;
  expect(signal.aborted).toBe(false);
  const aborted = once(signal, 'abort');
  controller.abort();
  await expect(pending).rejects.toThrow();
  await aborted;
  await Promise.all(settled);
});

/** The first line of the answer to `head`, sent as it is. */
async function rawStatus(base: string, head: string): Promise<string> {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  socket.end(`${head}\r\nConnection: close\r\n\r\n`);
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text.slice(0, text.indexOf('\r\n'));
}

test.each([
  ['an odd host', 'GET /application/x HTTP/1.1\r\nHost: a@evil.example/x?', 'HTTP/1.1 200 OK'],
  ['a host that no URL has', 'GET /application/x HTTP/1.1\r\nHost: [', 'HTTP/1.1 400 Bad Request'],
  [
    'a path that looks like a host',
    'GET //evil.example/application/x HTTP/1.1\r\nHost: a',
    'HTTP/1.1 200 OK',
  ],
  ['a whole URL as target', 'GET http://evil.example/application/x HTTP/1.1\r\nHost: a', 'HTTP/1.1 200 OK'],
  ['the asterisk', 'OPTIONS * HTTP/1.1\r\nHost: a', 'HTTP/1.1 404 Not Found'],
  ['a method that fetch forbids', 'TRACE /application/x HTTP/1.1\r\nHost: a', 'HTTP/1.1 400 Bad Request'],
  ['HEAD', 'HEAD /application/x HTTP/1.1\r\nHost: a', 'HTTP/1.1 405 Method Not Allowed'],
])('survives %s', async (_, head, expected) => {
  const { handler } = setUp(() => Response.json({ name: 'x' }));
  expect(await rawStatus(await listen(handler), head)).toBe(expected);
});

test('gives the handler Node’s own request, the URL before the mount, and the scheme in front', async () => {
  const seen: unknown[] = [];
  const app = express();
  app.use(async (req: NodeRequest, _res: unknown, next?: () => void) => {
    Object.assign(req, { session: { accountId: 'acme' } });
    next?.();
  });
  app.use(
    '/api/refold',
    toNodeHandler((request) => {
      const req = nodeRequestOf<import('node:http').IncomingMessage & { session: object }>(request);
      seen.push(req?.session, new URL(request.url).pathname, new URL(request.url).protocol);
      return new Response('hi', {
        headers: [
          ['set-cookie', 'a=1'],
          ['set-cookie', 'b=2'],
        ],
      });
    }),
  );
  const base = await listen(app);
  const response = await fetch(`${base}/api/refold/x`, { headers: { 'x-forwarded-proto': 'https, http' } });
  expect(await response.text()).toBe('hi');
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(seen).toEqual([{ accountId: 'acme' }, '/api/refold/x', 'https:']);
});

test('hands what a handler throws to next, or answers a bare 500', async () => {
  const handler = toNodeHandler(() => {
    throw new Error('internal detail');
  });
  const alone = await fetch(await listen(handler));
  expect(alone.status).toBe(500);
  expect(await alone.json()).toMatchObject({ status_code: 500, error: 'INTERNAL_ERROR' });
  const errors: unknown[] = [];
  const base = await listen((req, res) => {
    void handler(req, res, (error) => {
      errors.push(error);
      res.end('next');
    });
  });
  expect(await (await fetch(base)).text()).toBe('next');
  expect(errors).toMatchObject([{ message: 'internal detail' }]);
});
