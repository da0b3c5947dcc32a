import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorEnvelope } from '../contract/envelope.js';
import { drain, type NodeRequest, toFetchRequest } from './nodeRequest.js';

export type { NodeRequest } from './nodeRequest.js';

/** A request listener of Node's `http` and a middleware of Express 4, Express 5 and Connect at once. */
export type NodeHandler = (
  req: NodeRequest,
  res: ServerResponse,
  next?: (error?: unknown) => void,
) => Promise<void>;

const FAILURES = {
  400: ['INVALID_REQUEST', 'The request’s method, URL or headers cannot be read.'],
  500: ['INTERNAL_ERROR', 'The proxy failed.'],
} as const;

const nodeRequests = new WeakMap<Request, IncomingMessage>();

/**
 * The request of Node's behind the one that a handler got: for `linkedAccountId`, where your session hangs on it.
 * `undefined` for a request that did not come through {@link toNodeHandler}.
 *
 * @example
 * ```ts
 * linkedAccountId: (request) => nodeRequestOf<express.Request>(request)?.session.accountId ?? null,
 * ```
 */
export function nodeRequestOf<Req extends IncomingMessage = NodeRequest>(request: Request): Req | undefined {
  // The caller names its framework's type; it is the very object that the framework handed over.
  return nodeRequests.get(request) as Req | undefined;
}

/** Settles when `res` takes more, or never will. */
function writable(res: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      res.off('drain', done);
      res.off('close', done);
      resolve();
    };
    res.on('drain', done);
    res.on('close', done);
  });
}

async function sendBody(body: ReadableStream<Uint8Array>, res: ServerResponse): Promise<void> {
  const reader = body.getReader();
  const cancel = () => void reader.cancel().catch(() => undefined);
  res.once('close', cancel);
  for (;;) {
    const { done, value } = await reader.read();
    // Writing to a closed response emits an error that nobody listens for.
    if (done || res.destroyed) break;
    if (!res.write(value)) await writable(res);
  }
  res.off('close', cancel);
}

async function sendResponse(response: Response, req: NodeRequest, res: ServerResponse): Promise<void> {
  if (res.destroyed) return;
  res.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name === 'vary') res.appendHeader(name, value);
    else if (name !== 'set-cookie') res.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) res.appendHeader('set-cookie', cookies);
  if (req.method === 'HEAD') await response.body?.cancel();
  else if (response.body !== null) await sendBody(response.body, res);
  if (!res.destroyed) res.end();
}

function sendFailure(res: ServerResponse, status: 400 | 500): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  res.statusCode = status;
  res.setHeader('content-type', 'application/json');
  res.setHeader('cache-control', 'no-store');
  const [code, message] = FAILURES[status];
  res.end(JSON.stringify(errorEnvelope(status, code, message, crypto.randomUUID())));
}

/**
 * Serves a Fetch-standard handler, such as `createRefoldProxy`'s, to Node's `http`, Express 4 and 5, and Connect:
 * mounted or not, with a body parser in front or not. A client that goes away aborts the request's signal.
 *
 * A body that a parser has read is taken from `req.rawBody` or a raw or text parser as it came; from a JSON parser it
 * is written anew, which keeps every string and member but not duplicates or the digits of very large numbers. The
 * parser's own size limit comes first, then (Express: 100 kB).
 *
 * What the handler throws goes to `next` where there is one, else it is answered with a bare 500.
 *
 * @example
 * ```ts
 * app.use('/api/refold', toNodeHandler(createRefoldProxy({ apiKey, linkedAccountId })));
 * http.createServer(toNodeHandler(handler)).listen(3000);
 * ```
 */
export function toNodeHandler(handler: (request: Request) => Response | Promise<Response>): NodeHandler {
  return async (req, res, next) => {
    const controller = new AbortController();
    res.once('close', () => {
      if (!res.writableFinished) controller.abort();
    });
    res.once('finish', () => drain(req));
    let request: Request;
    try {
      request = toFetchRequest(req, controller.signal);
    } catch {
      sendFailure(res, 400);
      return;
    }
    nodeRequests.set(request, req);
    try {
      await sendResponse(await handler(request), req, res);
    } catch (error) {
      if (next !== undefined && !res.headersSent) next(error);
      else sendFailure(res, 500);
    }
  };
}
