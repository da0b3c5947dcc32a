import type { IncomingMessage } from 'node:http';

/** How much of a refused body is still read, so that the client gets to see the answer: 8 MiB. */
const DRAIN_LIMIT_BYTES = 8_388_608;
/** Host and port: whatever could end the authority of a URL is refused. */
const HOST = /^[\w.~:[\]-]+$/;

/** A request of Node's, with what Express, Connect and body parsers add to it. */
export interface NodeRequest extends IncomingMessage {
  /** The URL before a mount path was taken off. */
  readonly originalUrl?: string | undefined;
  /** What a body parser made of the body. */
  readonly body?: unknown;
  /** The body's bytes, as some platforms and `verify` hooks keep them. */
  readonly rawBody?: unknown;
}

/** Reads on and throws away, so that a kept-alive connection is free for its next request; ends it if that's too much. */
export function drain(req: NodeRequest): void {
  if (req.readableEnded || req.destroyed) return;
  let size = 0;
  req.removeAllListeners('data');
  req.on('data', (chunk: Uint8Array) => {
    size += chunk.byteLength;
    if (size > DRAIN_LIMIT_BYTES) req.destroy();
  });
  req.resume();
}

function requestUrl(req: NodeRequest): URL {
  const forwarded = String(req.headers['x-forwarded-proto'] ?? '')
    .split(',')[0]
    ?.trim();
  const secure = (req.socket && 'encrypted' in req.socket) || forwarded === 'https';
  const named = req.headers.host ?? req.headers[':authority'];
  const host = typeof named === 'string' && HOST.test(named) ? named : 'localhost';
  let target = req.originalUrl ?? req.url ?? '/';
  // RFC 9112, section 3.2.2: the target may be a whole URL. Its host is not ours to believe.
  if (/^https?:\/\//i.test(target)) target = target.replace(/^https?:\/\/[^/?#]*/i, '');
  if (!target.startsWith('/')) target = `/${target}`;
  return new URL(`${secure ? 'https' : 'http'}://${host}${target}`);
}

function requestHeaders(req: NodeRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    // HTTP/2 puts the request line among the headers.
    if (name.startsWith(':') || value === undefined) continue;
    for (const item of [value].flat()) headers.append(name, item);
  }
  return headers;
}

/** The body's bytes where something in front has read the stream already; `null` where it is still unread. */
function parsedBody(req: NodeRequest): BodyInit | null {
  const { body, rawBody } = req;
  for (const bytes of [rawBody, body]) {
    if (bytes instanceof Uint8Array) return new Uint8Array(bytes);
    if (typeof bytes === 'string') return bytes;
  }
  // Express 4 sets `{}` on requests that its parsers left alone.
  if (!req.readableDidRead) return null;
  return body === undefined ? '' : JSON.stringify(body);
}

/**
 * The request's stream, read on demand only: what a handler does not read stays in the socket, and a refused body does
 * not end the connection before the answer is out.
 */
function streamedBody(req: NodeRequest): ReadableStream<Uint8Array> {
  let controller: ReadableStreamDefaultController<Uint8Array>;
  const fail = () => controller.error(new Error('The connection was closed before the body’s end.'));
  const listeners = {
    data: (chunk: Uint8Array) => {
      controller.enqueue(new Uint8Array(chunk));
      req.pause();
    },
    end: () => {
      stop();
      controller.close();
    },
    error: fail,
    close: fail,
  };
  let listening = false;
  function start(): void {
    listening = true;
    for (const [name, listener] of Object.entries(listeners)) req.on(name, listener);
  }
  function stop(): void {
    for (const [name, listener] of Object.entries(listeners)) req.off(name, listener);
    // The socket's own error after that is nobody's: without a listener it would end the process.
    req.on('error', () => undefined);
  }
  return new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given;
      },
      pull() {
        if (req.destroyed) fail();
        else if (!listening) start();
        req.resume();
      },
      cancel() {
        stop();
        drain(req);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Node's request as a Fetch-standard one, aborted by `signal`. @throws TypeError where it can't be one (`TRACE`). */
export function toFetchRequest(req: NodeRequest, signal: AbortSignal): Request {
  const method = req.method ?? 'GET';
  const headers = requestHeaders(req);
  const init: RequestInit & { duplex?: 'half' } = { method, headers, signal };
  if (method !== 'GET' && method !== 'HEAD') {
    const parsed = parsedBody(req);
    init.body = parsed ?? streamedBody(req);
    // A stream as a body needs it; TypeScript's DOM types do not know it.
    init.duplex = 'half';
    // A parser that has read the body has decoded it, too.
    if (parsed !== null) headers.delete('content-encoding');
  }
  return new Request(requestUrl(req), init);
}
