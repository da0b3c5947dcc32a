import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';

const BUNDLE = join(resolve(import.meta.dirname, '../..'), 'dist/key-credentials-form.global.js');
const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Corpus</title><body><div id="target"></div>' +
  '<script src="/form.js"></script></body></html>';
/** Inline scripts and handlers that a hostile answer brings must not run because the page lets them. */
const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

/** @typedef {{ status: number, headers: Record<string, string>, body: string, unending?: boolean }} Answer */
/** @typedef {{ path: string, body: string }} Submission */

/**
 * Serves a page with the script-tag bundle, whose proxy answers every GET with what was last set, byte for
 * byte, and takes every PUT.
 */
export async function startSite() {
  /** @type {Answer} */
  let answer = { status: 404, headers: {}, body: '' };
  /** @type {Submission | null} */
  let submission = null;
  const bundle = readFileSync(BUNDLE);

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (path === '/') response.writeHead(200, HEADERS).end(PAGE);
    else if (path === '/form.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(bundle);
    else if (!path.startsWith('/api/refold/')) response.writeHead(404).end();
    else if (request.method === 'PUT') {
      /** @type {Buffer[]} */
      const chunks = [];
      request.on('data', (chunk) => chunks.push(chunk));
      request.on('end', () => {
        submission = { path, body: Buffer.concat(chunks).toString('utf8') };
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"success":true}');
      });
    } else {
      response.writeHead(answer.status, answer.headers);
      if (answer.unending) response.write(answer.body);
      else response.end(answer.body);
    }
  });
  await /** @type {Promise<void>} */ (new Promise((done) => server.listen(0, '127.0.0.1', done)));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;

  return {
    origin: `http://127.0.0.1:${port}`,
    /** @param {Answer} next */
    answerWith(next) {
      answer = next;
      submission = null;
    },
    /** What was last submitted; `null` if nothing was. */
    submission: () => submission,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
