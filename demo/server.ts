import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { createRefoldSandbox } from 'key-credentials-form/sandbox';
import { createRefoldProxy } from 'key-credentials-form/server';
import { toNodeHandler } from 'key-credentials-form/server/node';
import type { Integration } from './integrations.js';

/** The linked account of whoever is signed in; a real backend reads it from its session. */
const LINKED_ACCOUNT_ID = 'northwind-traders';
/** How long the sandbox takes to check credentials: about what a quick provider takes. */
const VERIFY_MS = 900;
const REFOLD_APPLICATION_URL = 'https://app.refold.ai/api/v2/public/application/';

/** Only what the page itself needs: `https:` and `data:` for the apps' icons, nothing inline. */
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: https:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
};

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Acme's server: its page, its list of apps, and the proxy to a simulated Refold. */
export interface Demo {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** What NetSuite's form accepts, by field name. */
  readonly credentials: Readonly<Record<string, string>>;
  /** One change to these that NetSuite refuses. */
  readonly mistake: { readonly field: string; readonly value: string } | null;
}

/** Makes the demo's request handler over the built page in `folder`. */
export async function createDemo(folder: string): Promise<Demo> {
  const sandbox = createRefoldSandbox({ delayMs: { verify: VERIFY_MS } });
  const refold = toNodeHandler(
    createRefoldProxy({
      apiKey: sandbox.apiKey,
      linkedAccountId: () => LINKED_ACCOUNT_ID,
      fetch: sandbox,
    }),
  );
  const files = new Set(
    (await readdir(folder, { recursive: true })).map((file) => `/${file.split(sep).join('/')}`),
  );

  async function listIntegrations(): Promise<Integration[]> {
    const headers = { 'x-api-key': sandbox.apiKey, linked_account_id: LINKED_ACCOUNT_ID };
    const answers = await Promise.all(
      sandbox.applications.map(({ slug }) => sandbox(REFOLD_APPLICATION_URL + slug, { headers })),
    );
    // The sandbox's own answers, whose shape is known.
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as ApplicationAnswer[];
    return bodies.map(({ slug, name, description = '', icon = '', connected, reauth_required }) => ({
      slug,
      name,
      description,
      icon,
      status: reauth_required ? 'attention' : connected ? 'connected' : 'available',
    }));
  }

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (path.startsWith('/api/refold/')) {
      refold(request, response);
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
    } else if (path === '/api/integrations') {
      void listIntegrations().then((list) => {
        response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end(JSON.stringify(list));
      });
    } else if (files.has(path) || !extname(path)) {
      // Every other address is the page's own; its script shows what belongs there.
      const file = files.has(path) && extname(path) ? path : '/index.html';
      const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
      createReadStream(join(folder, file)).pipe(response);
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    }
  }

  const netsuite = sandbox.applications.find(({ slug }) => slug === 'netsuite');
  const credentials = textsOf(netsuite?.working ?? {});
  const refused = textsOf(netsuite?.scenarios[0]?.credentials ?? {});
  const field = Object.keys(refused).find((name) => refused[name] !== credentials[name]);
  return {
    handle,
    credentials,
    mistake: field === undefined ? null : { field, value: refused[field] ?? '' },
  };
}

/** What the list needs of Get Application. */
interface ApplicationAnswer {
  readonly slug: string;
  readonly name: string;
  readonly description?: string;
  readonly icon?: string;
  readonly connected: boolean;
  readonly reauth_required: boolean;
}

function textsOf(credentials: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(credentials).map(([name, value]) => [name, String(value)]));
}
