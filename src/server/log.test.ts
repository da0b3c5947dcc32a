import { expect, test } from 'vitest';
import { API_KEY, APPLICATION, put, setUp, success } from './testProxy.js';

test('keeps the key and the submitted secret out of every answer and every event', async () => {
  const secret = 'sk_live_"quoted"/&0123';
  const body = JSON.stringify({ account_id: 'TD3089224', api_token: secret });
  const echo = {
    success: false,
    message: `Failed to verify credentials: ${secret} at TD3089224 (${encodeURIComponent(secret)}) ${API_KEY}`,
    error: { message: btoa(secret), config: { data: body } },
    name: API_KEY,
    data: body,
    auth_input_map: [{ name: 'a', label: API_KEY, default: secret }],
  };
  for (const status of [200, 500]) {
    for (const request of [put(body), new Request(APPLICATION)]) {
      const { proxy, events } = setUp(() => Response.json(echo, { status }));
      const response = await proxy(request);
      const text = `${await response.text()} ${JSON.stringify([...response.headers])} ${JSON.stringify(events)}`;
      expect(text).not.toContain(API_KEY);
      if (request.method === 'GET') continue;
      for (const form of [
        secret,
        JSON.stringify(secret).slice(1, -1),
        encodeURIComponent(secret),
        btoa(secret),
      ]) {
        expect(text).not.toContain(form);
      }
      expect(text).toContain('Failed to verify credentials: ••• at TD3089224');
    }
  }
});

test('tells the log the route, the status and the time, and nothing that was sent', async () => {
  const { proxy, events } = setUp(success);
  await proxy(put('{"token":"sk_live_1234567"}', { 'x-request-id': 'trace-1', cookie: 'sid=1' }));
  expect(events).toEqual([
    {
      requestId: 'trace-1',
      method: 'PUT',
      route: 'save',
      slug: 'netsuite',
      status: 200,
      durationMs: expect.any(Number),
      upstreamStatus: 200,
    },
  ]);
});

test.each([
  [
    'throws',
    () => {
      throw new Error('disk full');
    },
  ],
  ['rejects', () => Promise.reject(new Error('disk full'))],
])('is not disturbed by a log that %s', async (_, log) => {
  const { proxy } = setUp(success, { log });
  expect((await proxy(put('{}'))).status).toBe(200);
});

test('gives a request without a sane id one of its own', async () => {
  const { proxy } = setUp(success);
  const response = await proxy(put('{}', { 'x-request-id': 'a b<script>' }));
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});
