import { expect, test } from 'vitest';
import { createRefoldProxy } from './createRefoldProxy.js';

const SAVE = 'http://backend.internal:3000/linked-account/integration/save-key-credentials/acme';
const ALLOWED = 'https://app.shop.example';

function proxy(allowedOrigins: readonly string[] = []) {
  return createRefoldProxy({
    apiKey: 'tk_test_key',
    linkedAccountId: () => 'acme',
    allowedOrigins,
    fetch: async () => Response.json({ success: true }),
  });
}

function put(headers: Record<string, string>): Request {
  return new Request(SAVE, {
    method: 'PUT',
    body: '{}',
    headers: { 'content-type': 'application/json', ...headers },
  });
}

test.each<[string, Record<string, string>, number]>([
  ['a caller that is no browser', {}, 200],
  ['a page of the same origin', { 'sec-fetch-site': 'same-origin' }, 200],
  [
    'a page behind a server that rewrites the host',
    { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:5173' },
    200,
  ],
  ['the address bar', { 'sec-fetch-site': 'none' }, 200],
  ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a neighbouring subdomain', { 'sec-fetch-site': 'same-site' }, 403],
  ['a lie', { 'sec-fetch-site': 'nonsense' }, 403],
  ['an old browser’s page of the same host', { origin: 'http://backend.internal:3000' }, 200],
  ['the same host, TLS ended in front', { origin: 'https://shop.example', host: 'shop.example' }, 200],
  [
    'the same host behind a gateway',
    { origin: 'https://shop.example', 'x-forwarded-host': 'Shop.example, inner' },
    200,
  ],
  ['an old browser’s page of another host', { origin: 'https://evil.example' }, 403],
  ['another port', { origin: 'http://backend.internal:3001' }, 403],
  ['a sandboxed frame', { origin: 'null' }, 403],
  ['a name that only starts alike', { origin: 'http://backend.internal:3000.evil.example' }, 403],
  ['an origin on the list', { origin: ALLOWED, 'sec-fetch-site': 'cross-site' }, 200],
])('%s: %o gets %i', async (_, headers, status) => {
  const response = await proxy([ALLOWED])(put(headers));
  expect(response.status).toBe(status);
});

test('answers the preflight of a listed origin, and only of that', async () => {
  const preflight = (origin: string) =>
    new Request(SAVE, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'content-type, x-csrf-token',
      },
    });
  const response = await proxy([ALLOWED])(preflight(ALLOWED));
  expect(response.status).toBe(204);
  expect(await response.text()).toBe('');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'access-control-allow-origin': ALLOWED,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'PUT',
    'access-control-allow-headers': 'content-type, x-csrf-token',
    vary: 'origin',
  });
  for (const [allowed, origin] of [
    [[ALLOWED], 'https://evil.example'],
    [[], ALLOWED],
  ] as const) {
    const refused = await proxy(allowed)(preflight(origin));
    expect(refused.status).toBe(405);
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  }
});

test('lets a listed origin read answers and errors, and varies by origin', async () => {
  const good = await proxy([ALLOWED])(put({ origin: ALLOWED }));
  expect(good.headers.get('access-control-allow-origin')).toBe(ALLOWED);
  expect(good.headers.get('access-control-expose-headers')).toBe('x-request-id, retry-after');
  const bad = await proxy([ALLOWED])(put({ origin: ALLOWED, 'content-type': 'text/plain' }));
  expect([bad.status, bad.headers.get('access-control-allow-origin')]).toEqual([415, ALLOWED]);
  const other = await proxy([ALLOWED])(put({ 'sec-fetch-site': 'same-origin' }));
  expect([other.headers.get('vary'), other.headers.get('access-control-allow-origin')]).toEqual([
    'origin',
    null,
  ]);
  expect((await proxy()(put({}))).headers.get('vary')).toBeNull();
});
