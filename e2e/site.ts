import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RefoldSandbox, RefoldSandboxOptions } from '../src/sandbox.js';

const ROOT = resolve(import.meta.dirname, '..');

/** The linked account that the site's proxy answers for, and the pages ask for by default. */
export const LINKED_ACCOUNT_ID = 'e2e-user';

/** Where each kind of page stands. */
export const PAGES = {
  react: '/react/react.html',
  react18: '/react-18/react.html',
  element: '/fixtures/element.html',
  'script-tag': '/fixtures/script-tag.html',
} as const;

/** A page with controls like ours that carry no marks: what recorders make of those. */
export const BARE_PAGE = '/fixtures/bare.html';

/** A way of putting the form on a page. */
export type PageKind = keyof typeof PAGES;

/** What each first part of a path is served from. */
const FOLDERS: Readonly<Record<string, string>> = {
  dist: 'dist',
  fixtures: 'e2e/fixtures',
  react: '.cache/e2e/react',
  'react-18': '.cache/e2e/react-18',
};

/** Nothing inline, nothing evaluated, nothing from elsewhere: what a careful customer's page allows. */
const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
};

/** How a {@link Site} differs from the usual one. */
export interface SiteOptions {
  readonly sandbox?: RefoldSandboxOptions;
  /** Content security policy of every page; strict by default. */
  readonly csp?: string;
  /** Whether browsers may keep the pages, in the back/forward cache too; they may not by default. */
  readonly cacheable?: boolean;
  /** Answers in the sandbox's place where it returns something. */
  readonly refold?: (request: Request) => Promise<Response | undefined> | Response | undefined;
}

/** What a page sent to `/collect/…`: a recorder's events, say. */
export interface Collected {
  /** With the query. */
  readonly path: string;
  readonly body: Buffer;
}

/** A customer's site: its pages, the built proxy, and the built sandbox behind it. */
export interface Site {
  /** `http://localhost:…`, without a trailing slash. */
  readonly origin: string;
  readonly sandbox: RefoldSandbox;
  /** In the order in which it came. */
  readonly collected: readonly Collected[];
  close(): Promise<void>;
}

/** Loads an entry of the built package; the sources give it its types. */
async function built<Entry>(file: string): Promise<Entry> {
  return (await import(pathToFileURL(join(ROOT, 'dist', file)).href)) as Entry;
}

/** Starts a site on a free port; every test has its own, so that none sees what another saved. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const { createRefoldSandbox } = await built<typeof import('../src/sandbox.js')>('sandbox.js');
  const { createRefoldProxy } = await built<typeof import('../src/server.js')>('server.js');
  const { toNodeHandler } = await built<typeof import('../src/server/node.js')>('server/node.js');

  const sandbox = createRefoldSandbox(options.sandbox);
  const refold = toNodeHandler(
    createRefoldProxy({
      apiKey: sandbox.apiKey,
      linkedAccountId: () => LINKED_ACCOUNT_ID,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        return (await options.refold?.(request.clone())) ?? sandbox(request);
      },
    }),
  );
  const collected: Collected[] = [];
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/api/refold/')) refold(request, response);
    else if (request.url?.startsWith('/collect/')) collect(request, response, collected);
    else serveFile(request, response, options);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    sandbox,
    collected,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Keeps what was sent; the answer is the configuration that PostHog's library asks for. */
function collect(request: IncomingMessage, response: ServerResponse, collected: Collected[]): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    collected.push({ path: request.url ?? '', body: Buffer.concat(chunks) });
    const configuration = { supportedCompression: ['gzip-js'], sessionRecording: { endpoint: '/s/' } };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(configuration));
  });
}

function serveFile(request: IncomingMessage, response: ServerResponse, options: SiteOptions): void {
  const { pathname } = new URL(request.url ?? '/', 'http://site');
  const [, first = '', ...rest] = pathname.split('/');
  const folder = FOLDERS[first];
  const file = folder && join(ROOT, folder, normalize(`/${rest.join('/')}`));
  if (!file || !extname(file) || !existsSync(file)) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    return;
  }
  response.writeHead(200, {
    'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': options.csp ?? STRICT_CSP,
    'cache-control': options.cacheable ? 'no-cache' : 'no-store',
  });
  createReadStream(file).pipe(response);
}
