import { afterEach, describe, expect, test, vi } from 'vitest';
import { send, type Transport } from './send.js';

const TIMEOUT_MS = 60_000;

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** A `fetch` that remembers what it was called with. */
function recording(answer: (init: RequestInit) => Response | Promise<Response>) {
  const sent: Sent[] = [];
  const request: typeof fetch = async (url, init = {}) => {
    sent.push({ url: String(url), init });
    return answer(init);
  };
  return { sent, fetch: request };
}

function put(transport: Partial<Transport>, more: { signal?: AbortSignal; timeoutMs?: number } = {}) {
  return send(
    { proxyUrl: '/proxy', ...transport },
    {
      method: 'PUT',
      url: '/proxy/save',
      body: '{"key":"s3cret"}',
      timeoutMs: more.timeoutMs ?? TIMEOUT_MS,
      signal: more.signal ?? new AbortController().signal,
    },
  );
}

function get(transport: Partial<Transport>) {
  return send(
    { proxyUrl: '/proxy', ...transport },
    { method: 'GET', url: '/proxy/app', timeoutMs: TIMEOUT_MS, signal: new AbortController().signal },
  );
}

/** Settles when its signal aborts, as a browser's fetch does. */
function untilAborted(init: RequestInit): Promise<never> {
  return new Promise((_, reject) => {
    init.signal?.addEventListener('abort', () => reject(init.signal?.reason), { once: true });
  });
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what is sent', () => {
  test('a PUT carries JSON and goes nowhere else when it is redirected', async () => {
    const { sent, fetch } = recording(() => Response.json({ success: true }));
    await put({ fetch });
    expect(sent).toHaveLength(1);
    const [{ url, init } = { url: '', init: {} }] = sent;
    expect(url).toBe('/proxy/save');
    expect(init).toMatchObject({
      method: 'PUT',
      body: '{"key":"s3cret"}',
      redirect: 'manual',
      cache: 'no-store',
    });
    const headers = new Headers(init.headers);
    expect([headers.get('content-type'), headers.get('accept')]).toEqual([
      'application/json',
      'application/json',
    ]);
  });

  test('a GET has no body and no content type', async () => {
    const { sent, fetch } = recording(() => Response.json({}));
    await get({ fetch });
    const init = sent[0]?.init ?? {};
    expect(init.body).toBeUndefined();
    expect(new Headers(init.headers).has('content-type')).toBe(false);
    expect(init.redirect).toBe('follow');
  });

  test.each<[string, Transport['headers']]>([
    ['an object', { 'x-csrf': 'token' }],
    ['pairs', [['x-csrf', 'token']]],
    ['a function', () => ({ 'x-csrf': 'token' })],
    ['a function that takes its time', async () => new Headers({ 'x-csrf': 'token' })],
  ])("adds the host's headers from %s, but keeps its own content type", async (_, given) => {
    const { sent, fetch } = recording(() => Response.json({}));
    await put({ fetch, headers: given });
    const headers = new Headers(sent[0]?.init.headers);
    expect([headers.get('x-csrf'), headers.get('content-type')]).toEqual(['token', 'application/json']);
  });

  test('asks the header function again for every request', async () => {
    const { sent, fetch } = recording(() => Response.json({}));
    let count = 0;
    const transport = { fetch, headers: () => ({ 'x-count': String(++count) }) };
    await put(transport);
    await put(transport);
    expect(sent.map(({ init }) => new Headers(init.headers).get('x-count'))).toEqual(['1', '2']);
  });

  test("uses the page's fetch where the host gives none, and looks it up at the moment of sending", async () => {
    const { sent, fetch } = recording(() => Response.json({}));
    vi.stubGlobal('fetch', fetch);
    await get({});
    expect(sent).toHaveLength(1);
  });
});

describe('what comes back', () => {
  test('reads status, body, type, retry-after and request id', async () => {
    const { fetch } = recording(
      () =>
        new Response('slow down', {
          status: 429,
          headers: { 'content-type': 'text/plain', 'retry-after': '30', 'x-request-id': 'req_1' },
        }),
    );
    expect(await put({ fetch })).toEqual({
      status: 429,
      body: 'slow down',
      contentType: 'text/plain',
      retryAfter: '30',
      requestId: 'req_1',
    });
  });

  test.each(['x-request-id', 'request-id', 'x-correlation-id'])(
    'finds the request id in %s',
    async (name) => {
      const { fetch } = recording(() => new Response('', { status: 500, headers: { [name]: 'abc' } }));
      expect((await put({ fetch })).requestId).toBe('abc');
    },
  );

  test('an opaque redirect of a PUT is no success', async () => {
    const redirected = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    const { fetch } = recording(() => redirected);
    expect((await put({ fetch })).status).toBe(302);
  });
});

describe('what keeps an answer from coming', () => {
  test.each([500, 502, 503, 429])('sends once, also after a %i', async (status) => {
    const { sent, fetch } = recording(() => new Response('', { status }));
    expect((await put({ fetch })).status).toBe(status);
    expect(sent).toHaveLength(1);
  });

  test('a broken connection is told without the browser’s phrase, and sent once', async () => {
    const { sent, fetch } = recording(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await put({ fetch })).toEqual({ status: 0, body: '', cause: 'network' });
    expect(sent).toHaveLength(1);
  });

  test('what a host’s own fetch has to say is told', async () => {
    const { fetch } = recording(() => Promise.reject(new Error('Your session has ended')));
    expect(await put({ fetch })).toMatchObject({ body: 'Error: Your session has ended' });
  });

  test('keeps nothing of a thrown error but name and message', async () => {
    const error = Object.assign(new Error('boom'), { config: { data: 's3cret' }, cause: 's3cret' });
    const { fetch } = recording(() => Promise.reject(error));
    expect(JSON.stringify(await put({ fetch }))).not.toContain('s3cret');
  });

  test('says so when the browser is offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const { fetch } = recording(() => Promise.reject(new TypeError('Failed to fetch')));
    expect((await put({ fetch })).cause).toBe('offline');
  });

  test.each<[string, Transport['headers']]>([
    [
      'throws',
      () => {
        throw new Error('no session');
      },
    ],
    ['rejects', () => Promise.reject(new Error('no session'))],
    ['gives a header that no request can carry', () => ({ 'x-csrf': 'a\nb' })],
  ])('sends nothing when the header function %s', async (_, headers) => {
    const { sent, fetch } = recording(() => Response.json({}));
    expect(await put({ fetch, headers })).toMatchObject({ status: 0, cause: 'network' });
    expect(sent).toHaveLength(0);
  });

  test.each<[string, (init: RequestInit) => Response | Promise<Response>]>([
    ['nothing answers', untilAborted],
    ['fetch ignores its signal', () => new Promise(() => {})],
    [
      'the body never ends',
      () => new Response(new ReadableStream({ start: (c) => c.enqueue(new Uint8Array(1)) })),
    ],
  ])('gives up after the time-out when %s', async (_, answer) => {
    vi.useFakeTimers();
    const { sent, fetch } = recording(answer);
    const answered = put({ fetch });
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS - 1);
    expect(await Promise.race([answered, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await answered).toEqual({ status: 0, body: '', cause: 'timeout' });
    expect(sent[0]?.init.signal?.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('the time-out covers a header function that never settles', async () => {
    vi.useFakeTimers();
    const answered = put({ headers: () => new Promise<never>(() => {}) });
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    expect((await answered).cause).toBe('timeout');
  });

  test.each([Number.POSITIVE_INFINITY, 2 ** 40])(
    'waits as long as %d says, though timers are 31 bits',
    async (timeoutMs) => {
      vi.useFakeTimers();
      const { fetch } = recording(
        () => new Promise((resolve) => setTimeout(() => resolve(Response.json({})), TIMEOUT_MS)),
      );
      const answered = put({ fetch }, { timeoutMs });
      await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
      expect((await answered).status).toBe(200);
    },
  );

  test('leaves no timer behind an answer', async () => {
    vi.useFakeTimers();
    const { fetch } = recording(() => Response.json({}));
    await put({ fetch });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('stops at once when it is aborted, also when fetch ignores its signal', async () => {
    const abort = new AbortController();
    const { sent, fetch } = recording(() => new Promise(() => {}));
    const answered = put({ fetch }, { signal: abort.signal });
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    abort.abort();
    expect(await answered).toEqual({ status: 0, body: '', cause: 'aborted' });
    expect(sent[0]?.init.signal?.aborted).toBe(true);
  });

  test('sends nothing when it was aborted before', async () => {
    const { sent, fetch } = recording(() => Response.json({}));
    expect((await put({ fetch }, { signal: AbortSignal.abort() })).cause).toBe('aborted');
    expect(sent).toHaveLength(0);
  });

  test('sends nothing when it is aborted while the host still thinks about its headers', async () => {
    const abort = new AbortController();
    const { sent, fetch } = recording(() => Response.json({}));
    let answerHeaders: (headers: HeadersInit) => void = () => {};
    const headers = () =>
      new Promise<HeadersInit>((resolve) => {
        answerHeaders = resolve;
      });
    const answered = put({ fetch, headers }, { signal: abort.signal });
    abort.abort();
    expect((await answered).cause).toBe('aborted');
    answerHeaders({});
    await new Promise((resolve) => setImmediate(resolve));
    expect(sent).toHaveLength(0);
  });
});
