import type { Answer } from '../failure/answer.js';

/** How the widget reaches the customer's proxy; all of it comes from the host. */
export interface Transport {
  readonly proxyUrl: string;
  /** Extra headers, for the host's CSRF token and the like; a function is asked before every request. */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  readonly fetch?: typeof fetch | undefined;
}

interface Outgoing {
  readonly method: 'GET' | 'PUT';
  readonly url: string;
  /** JSON text. It is referenced by the request alone, and goes with it. */
  readonly body?: string | undefined;
  readonly timeoutMs: number;
  /** Aborts the request from outside: unmount, another app, the cancel button. */
  readonly signal: AbortSignal;
}

/** Timers count in 31 bits; a longer time would end at once: https://developer.mozilla.org/docs/Web/API/setTimeout */
const MAX_TIMER_MS = 2 ** 31 - 1;

function requestIdOf(headers: Headers): string | null {
  return headers.get('x-request-id') ?? headers.get('request-id') ?? headers.get('x-correlation-id');
}

function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false;
}

/**
 * Name and message of what was thrown; never its other members, which may hold the request. Nothing of a `TypeError`:
 * `fetch` rejects with one for every network error, and each browser has a phrase of its own that says no more
 * ("Failed to fetch", "Load failed").
 *
 * @see https://fetch.spec.whatwg.org/#fetch-method
 */
function wordsOf(error: unknown): string {
  if (error instanceof TypeError) return '';
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/**
 * Sends one request to the proxy and reads its whole answer; never throws. What keeps an answer from coming
 * (no network, time-out, abort) is told by `cause`. The time limit covers the body too: a server can send
 * headers and then hold the socket.
 *
 * The PUT follows no redirect: a 307 would send the credentials on to wherever it points, a 302 to a sign-in
 * page would look like success.
 */
export async function send(transport: Transport, outgoing: Outgoing): Promise<Answer> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (outgoing.signal.aborted) return { status: 0, body: '', cause: 'aborted' };
  outgoing.signal.addEventListener('abort', abort, { once: true });
  let timedOut = false;
  let onTimeout: () => void = () => {};
  // Some fetch implementations ignore the signal; the race ends the wait all the same.
  const stopped = new Promise<never>((_, reject) => {
    onTimeout = () => {
      timedOut = true;
      controller.abort();
    };
    controller.signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
  });
  const timer = setTimeout(onTimeout, Math.min(outgoing.timeoutMs, MAX_TIMER_MS));
  try {
    return await Promise.race([exchange(transport, outgoing, controller.signal), stopped]);
  } catch (error) {
    if (timedOut) return { status: 0, body: '', cause: 'timeout' };
    if (outgoing.signal.aborted) return { status: 0, body: '', cause: 'aborted' };
    return { status: 0, body: wordsOf(error), cause: isOffline() ? 'offline' : 'network' };
  } finally {
    clearTimeout(timer);
    outgoing.signal.removeEventListener('abort', abort);
  }
}

async function exchange(transport: Transport, outgoing: Outgoing, signal: AbortSignal): Promise<Answer> {
  const given = typeof transport.headers === 'function' ? await transport.headers() : transport.headers;
  // The person may have cancelled while the host looked for its headers; not every fetch heeds the signal.
  if (signal.aborted) throw new Error('aborted');
  const headers = new Headers(given);
  headers.set('accept', 'application/json');
  if (outgoing.body !== undefined) headers.set('content-type', 'application/json');
  const request = transport.fetch ?? globalThis.fetch;
  const response = await request(outgoing.url, {
    method: outgoing.method,
    headers,
    signal,
    cache: 'no-store',
    redirect: outgoing.method === 'PUT' ? 'manual' : 'follow',
    ...(outgoing.body === undefined ? {} : { body: outgoing.body }),
  });
  if (response.type === 'opaqueredirect') return { status: 302, body: '' };
  return {
    status: response.status,
    body: await response.text(),
    contentType: response.headers.get('content-type') ?? '',
    retryAfter: response.headers.get('retry-after'),
    requestId: requestIdOf(response.headers),
  };
}
