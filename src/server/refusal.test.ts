import { expect, test } from 'vitest';
import { APPLICATION, put, SAVE, setUp, success } from './testProxy.js';

test('refuses each bad request with its status, in Refold’s envelope, and calls nobody', async () => {
  const get = (path: string, method = 'GET') => new Request(`https://shop.example${path}`, { method });
  const tooLong = `{"a":"${'x'.repeat(300)}"}`;
  const cases: [Request, number, string][] = [
    [get('/'), 404, 'ROUTE_NOT_FOUND'],
    [get('/api/refold/applications/x'), 404, 'ROUTE_NOT_FOUND'],
    [get('/api/refold/application/x/y'), 404, 'ROUTE_NOT_FOUND'],
    [get('/api/refold/application/'), 400, 'INVALID_SLUG'],
    [get('/application/a%2Fb'), 400, 'INVALID_SLUG'],
    [get('/application/%252e%252e'), 400, 'INVALID_SLUG'],
    [get('/application/..%2f..'), 400, 'INVALID_SLUG'],
    [get('/application/%zz'), 400, 'INVALID_SLUG'],
    [get('/application/a%00'), 400, 'INVALID_SLUG'],
    [get(`/application/${'a'.repeat(129)}`), 400, 'INVALID_SLUG'],
    [new Request(`${APPLICATION}&auth_type=a%0Ab`), 400, 'INVALID_AUTH_TYPE'],
    [new Request(APPLICATION, { method: 'POST' }), 405, 'METHOD_NOT_ALLOWED'],
    [new Request(APPLICATION, { method: 'HEAD' }), 405, 'METHOD_NOT_ALLOWED'],
    [new Request(APPLICATION, { method: 'OPTIONS' }), 405, 'METHOD_NOT_ALLOWED'],
    [new Request(SAVE), 405, 'METHOD_NOT_ALLOWED'],
    [put('{}', {}, SAVE.replace('acme', 'other')), 403, 'LINKED_ACCOUNT_MISMATCH'],
    [put('{}', {}, `${SAVE}&linked_account_id=other`), 403, 'LINKED_ACCOUNT_MISMATCH'],
    [put('{}', {}, SAVE.replace('acme', '')), 403, 'LINKED_ACCOUNT_MISMATCH'],
    [put('{}', { 'sec-fetch-site': 'cross-site' }), 403, 'CROSS_ORIGIN'],
    [put('{}', { 'content-type': 'text/plain' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [put('{}', { 'content-type': 'application/jsonp' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [put('{}', { 'content-encoding': 'gzip' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [put(tooLong), 413, 'BODY_TOO_LARGE'],
    [put('{}', { 'content-length': '201' }), 413, 'BODY_TOO_LARGE'],
    [put(''), 400, 'INVALID_JSON'],
    [put(null), 400, 'INVALID_JSON'],
    [put('{"a":'), 400, 'INVALID_JSON'],
    [put('[]'), 400, 'INVALID_JSON'],
    [put('null'), 400, 'INVALID_JSON'],
    [put('"x"'), 400, 'INVALID_JSON'],
    [put('\uFEFF{}'), 400, 'INVALID_JSON'],
    [put(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])), 400, 'INVALID_JSON'],
  ];
  for (const [request, status, error] of cases) {
    const { proxy, sent, events } = setUp(success, { bodyLimitBytes: 200 });
    const name = `${request.method} ${request.url} ${error}`;
    const response = await proxy(request);
    expect(response.status, name).toBe(status);
    expect(response.headers.get('allow'), name).toBe(
      status === 405 ? (request.url === SAVE ? 'PUT' : 'GET') : null,
    );
    expect(await response.json(), name).toEqual({
      status_code: status,
      http_error_type: expect.stringMatching(/^[A-Z_]+$/),
      error,
      message: expect.any(String),
      request_id: response.headers.get('x-request-id'),
    });
    expect(response.headers.get('cache-control'), name).toBe('no-store');
    expect(sent, name).toEqual([]);
    expect(events, name).toMatchObject([{ status, error }]);
  }
});

test('stops reading a streamed body that passes the limit', async () => {
  let pulled = 0;
  let cancelled = false;
  const endless = new ReadableStream({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(1024));
    },
    cancel() {
      cancelled = true;
    },
  });
  const { proxy, sent } = setUp(success);
  const response = await proxy(put(endless));
  expect(response.status).toBe(413);
  expect(cancelled).toBe(true);
  expect(pulled).toBeLessThan(262_144 / 1024 + 5);
  expect(sent).toEqual([]);
});

test('takes a body of exactly the limit', async () => {
  const { proxy } = setUp(success, { bodyLimitBytes: 20 });
  expect((await proxy(put(`{"a":"${'x'.repeat(12)}"}`))).status).toBe(200);
});

test.each([
  ['nobody', () => null, 401, 'NOT_SIGNED_IN'],
  ['an empty id', () => '', 401, 'NOT_SIGNED_IN'],
  [
    'a session store that fails',
    () => Promise.reject(new Error('redis://:hunter22@db')),
    500,
    'SESSION_FAILED',
  ],
])('answers a session with %s', async (_, linkedAccountId, status, error) => {
  const { proxy, sent, events } = setUp(success, { linkedAccountId });
  const response = await proxy(put('{}'));
  const text = await response.text();
  expect(response.status).toBe(status);
  expect(JSON.parse(text)).toMatchObject({ status_code: status, error });
  expect(text + JSON.stringify(events)).not.toContain('hunter22');
  expect(sent).toEqual([]);
});

test.each([
  ['a value', async () => 'pk_rotated_key', 200],
  ['a line break in it', () => 'pk_rotated\n', 500],
  ['nothing', () => '', 500],
  [
    'an error',
    () => {
      throw new Error('vault at 10.0.0.1');
    },
    500,
  ],
])('asks for the key at each request and gets %s', async (_, apiKey, status) => {
  const { proxy, sent } = setUp(success, { apiKey });
  const response = await proxy(put('{}'));
  expect(response.status).toBe(status);
  expect(await response.text()).not.toMatch(/vault|pk_rotated/);
  expect(sent[0]?.headers.get('x-api-key')).toBe(status === 200 ? 'pk_rotated_key' : undefined);
});
