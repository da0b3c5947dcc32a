import { expect, test } from 'vitest';
import { API_KEY, APPLICATION, put, SAVE, setUp, success } from './testProxy.js';

test('asks Refold for the application with the key, for the session’s linked account', async () => {
  const { proxy, sent } = setUp(() => Response.json({ name: 'NetSuite', slug: 'netsuite' }));
  const response = await proxy(new Request(`${APPLICATION}&auth_type=token`));
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ name: 'NetSuite', slug: 'netsuite' });
  expect(sent[0]?.url).toBe('https://app.refold.ai/api/v2/public/application/netsuite?auth_type=token');
  expect(sent[0]?.method).toBe('GET');
  expect(sent[0]?.redirect).toBe('manual');
  expect(sent[0]?.headers.get('x-api-key')).toBe(API_KEY);
  expect(sent[0]?.headers.get('linked_account_id')).toBe('acme');
});

test.each([
  '{"account_id":"0012","n":12345678901234567890}',
  '{ "b":1, "10":"x", "2":"y", "a":"1", "a":"2" }',
  '{"__proto__":"x","constructor":"y","api.key":"z","headers[0]":"ü\\u0000\\n😀"}',
])('passes on the body %s byte for byte', async (body) => {
  const { proxy, sent } = setUp(success);
  const response = await proxy(put(body, { 'content-type': 'application/json; charset=utf-8' }));
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ success: true });
  expect(sent[0]?.method).toBe('PUT');
  expect(sent[0]?.url).toBe(
    'https://app.refold.ai/api/v2/public/linked-account/integration/save-key-credentials/netsuite',
  );
  expect(await sent[0]?.text()).toBe(body);
});

test.each([
  ['plain', 'acme 42/x', 'header'],
  ['beyond ASCII', '日本', 'query'],
  ['Latin-1', 'Müller', 'query'],
  ['a line break', 'a\nb', 'query'],
  ['an edge space', ' a', 'query'],
  ['a tab at the end', 'a\t', 'query'],
])('sends a linked account with %s where it survives', async (_, id, place) => {
  const { proxy, sent } = setUp(success, { linkedAccountId: async () => id });
  const url = new URL(SAVE);
  url.searchParams.set('linked_account_id', id);
  expect((await proxy(put('{}', {}, url.href))).status).toBe(200);
  const query = new URL(sent[0]?.url ?? '').searchParams.get('linked_account_id');
  expect([sent[0]?.headers.get('linked_account_id'), query]).toEqual(
    place === 'header' ? [id, null] : [null, id],
  );
});

test('forwards nothing else of the browser’s', async () => {
  const { proxy, sent } = setUp(success);
  await proxy(
    put(
      '{}',
      {
        cookie: 'sid=1',
        authorization: 'Bearer host',
        'x-csrf-token': 'c',
        'x-api-key': 'evil',
        linked_account_id: 'evil',
        'x-forwarded-for': '1.2.3.4',
        te: 'trailers',
        'user-agent': 'browser',
        'x-request-id': 'trace-1',
      },
      `${SAVE}&evil=1`,
    ),
  );
  expect([...(sent[0]?.headers.keys() ?? [])].sort()).toEqual([
    'accept',
    'content-type',
    'linked_account_id',
    'x-api-key',
    'x-request-id',
  ]);
  expect(sent[0]?.headers.get('x-api-key')).toBe(API_KEY);
  expect(sent[0]?.headers.get('linked_account_id')).toBe('acme');
  expect(sent[0]?.headers.get('x-request-id')).toBe('trace-1');
  expect(sent[0]?.url).not.toContain('evil');
});

test('uses the session’s linked account where the query names none', async () => {
  const { proxy, sent } = setUp(success);
  const url = SAVE.replace(/\?.*/, '');
  expect((await proxy(put('{}', { linked_account_id: 'evil' }, url))).status).toBe(200);
  expect(sent[0]?.headers.get('linked_account_id')).toBe('acme');
});

test.each([
  [undefined, 'https://app.refold.ai/api/v2/public/application/netsuite'],
  ['http://localhost:4000', 'http://localhost:4000/api/v2/public/application/netsuite'],
  [
    'https://eu.refold.example/api/v2/public/',
    'https://eu.refold.example/api/v2/public/application/netsuite',
  ],
  ['https://gw.example/refold/', 'https://gw.example/refold/api/v2/public/application/netsuite'],
])('with the base URL %s calls %s', async (baseUrl, expected) => {
  const { proxy, sent } = setUp(() => Response.json({ name: 'x' }), { baseUrl });
  await proxy(new Request(APPLICATION));
  expect(sent[0]?.url).toBe(expected);
});

test.each([
  'https://shop.example/application/netsuite',
  'https://shop.example/a/b/c/application/netsuite',
  'https://shop.example/api/refold/%61pplication/netsuite',
  'https://shop.example/application/application/netsuite',
])('finds its route under any mount path: %s', async (url) => {
  const { proxy, sent } = setUp(() => Response.json({ name: 'x' }));
  expect((await proxy(new Request(url))).status).toBe(200);
  expect(sent[0]?.url).toMatch(/public\/application\/netsuite$/);
});
