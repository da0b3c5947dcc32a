import { afterEach, expect, test, vi } from 'vitest';
import { API_KEY, APPLICATION, put, setUp, success } from './testProxy.js';

afterEach(() => {
  vi.useRealTimers();
});

test('answers 504 when Refold holds its headers back, and lets go of the call', async () => {
  vi.useFakeTimers();
  const { proxy, sent, events } = setUp(() => new Promise(() => undefined));
  const pending = proxy(put('{"k":"v"}'));
  await vi.advanceTimersByTimeAsync(29_999);
  expect(events).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  const response = await pending;
  expect(response.status).toBe(504);
  expect(await response.json()).toMatchObject({ error: 'UPSTREAM_TIMEOUT' });
  expect(sent).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('leaves no timer behind once Refold has answered', async () => {
  vi.useFakeTimers();
  const { proxy } = setUp(success);
  expect((await proxy(put('{}'))).status).toBe(200);
  expect(vi.getTimerCount()).toBe(0);
});

test('answers 504 when Refold never ends its body, and cancels it', async () => {
  vi.useFakeTimers();
  let cancelled = false;
  const endless = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"name":'));
    },
    cancel() {
      cancelled = true;
    },
  });
  const { proxy } = setUp(() => new Response(endless), { timeoutMs: 500 });
  const pending = proxy(new Request(APPLICATION));
  await vi.advanceTimersByTimeAsync(500);
  expect((await pending).status).toBe(504);
  expect(cancelled).toBe(true);
});

test('aborts the call to Refold when the browser goes away', async () => {
  const controller = new AbortController();
  let upstreamSignal: AbortSignal | undefined;
  const { proxy, events } = setUp((request) => {
    upstreamSignal = request.signal;
    controller.abort();
    return new Promise(() => undefined);
  });
  const response = await proxy(new Request(APPLICATION, { signal: controller.signal }));
  expect(upstreamSignal?.aborted).toBe(true);
  expect(response.status).toBe(499);
  expect(events).toMatchObject([{ error: 'REQUEST_ABORTED' }]);
});

test('calls nobody for a browser that is gone already', async () => {
  const { proxy, sent } = setUp(success);
  const response = await proxy(new Request(APPLICATION, { signal: AbortSignal.abort() }));
  expect(response.status).toBe(499);
  expect(sent).toEqual([]);
});

test('says no word of a network error but the system’s code, and that to the log only', async () => {
  const { proxy, events } = setUp(() => {
    const cause = Object.assign(new Error('connect 10.1.2.3:443'), { code: 'ECONNREFUSED' });
    return Promise.reject(new TypeError(`fetch failed: ${API_KEY}`, { cause }));
  });
  const response = await proxy(new Request(APPLICATION));
  const text = await response.text();
  expect(response.status).toBe(502);
  expect(text).not.toMatch(/10\.1\.2\.3|tk_test|ECONNREFUSED/);
  expect(events).toMatchObject([{ status: 502, error: 'UPSTREAM_UNREACHABLE', cause: 'ECONNREFUSED' }]);
});

test.each([
  [
    'a redirect',
    () => new Response(null, { status: 307, headers: { location: 'https://evil.example' } }),
    'UPSTREAM_REDIRECT',
  ],
  ['an unfollowed redirect as a browser shows it', () => Response.error(), 'UPSTREAM_REDIRECT'],
  ['a sign-in page', () => new Response('<form action="/login">'), 'UPSTREAM_UNREADABLE'],
  ['a list', () => Response.json([{ name: 'x' }]), 'UPSTREAM_UNREADABLE'],
  ['cut-off JSON', () => new Response('{"name":"x"'), 'UPSTREAM_UNREADABLE'],
  ['nothing', () => new Response(null), 'UPSTREAM_UNREADABLE'],
  ['more than 5 MiB', () => new Response(' '.repeat(5_242_881)), 'UPSTREAM_TOO_LARGE'],
])('answers 502 when Refold gives %s for an application', async (_, upstream, error) => {
  const { proxy, sent } = setUp(upstream);
  const response = await proxy(new Request(APPLICATION));
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({ status_code: 502, error });
  expect(sent).toHaveLength(1);
});

test('passes on a refusal with its status, its id and retry-after, but none of Refold’s headers', async () => {
  const body = {
    status_code: 429,
    http_error_type: 'TOO_MANY_REQUESTS',
    error_code: 'RATE_LIMITED',
    message: 'Too many requests',
    request_id: 'refold-1',
    config: { headers: { 'x-api-key': API_KEY } },
  };
  const headers = { 'retry-after': '7', 'set-cookie': 'a=b', 'www-authenticate': 'Basic', server: 'x' };
  const { proxy, sent, events } = setUp(() => Response.json(body, { status: 429, headers }));
  const response = await proxy(put('{}'));
  expect(response.status).toBe(429);
  expect(await response.json()).toEqual({
    status_code: 429,
    http_error_type: 'TOO_MANY_REQUESTS',
    error: 'RATE_LIMITED',
    error_code: 'RATE_LIMITED',
    message: 'Too many requests',
    request_id: 'refold-1',
  });
  expect([...response.headers.keys()].sort()).toEqual([
    'cache-control',
    'content-type',
    'retry-after',
    'x-content-type-options',
    'x-request-id',
  ]);
  expect(sent).toHaveLength(1);
  expect(events).toMatchObject([{ status: 429, upstreamStatus: 429 }]);
  expect(events[0]).not.toHaveProperty('error');
});

test.each([
  [407, 403],
  [408, 504],
  [421, 502],
  [425, 502],
  [401, 401],
  [599, 599],
])('turns Refold’s %i into %i, which no browser acts on by itself', async (status, expected) => {
  const { proxy } = setUp(() => new Response('no', { status }));
  expect((await proxy(put('{}'))).status).toBe(expected);
});
