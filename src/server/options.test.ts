import { expect, test } from 'vitest';
import { createRefoldProxy } from './createRefoldProxy.js';

const GOOD = { apiKey: 'tk_test_key', linkedAccountId: () => 'acme' };

test.each<[string, Record<string, unknown>, RegExp]>([
  ['no key', { apiKey: undefined }, /`apiKey` is missing.*Pass/],
  ['an empty key', { apiKey: '' }, /`apiKey` is missing/],
  ['a key with a line break', { apiKey: 'tk_secret_1\n' }, /`apiKey` has .*Trim it/],
  ['no session', { linkedAccountId: undefined }, /`linkedAccountId` is no function/],
  ['an id where a function belongs', { linkedAccountId: 'acme' }, /`linkedAccountId` is no function/],
  ['a relative base URL', { baseUrl: '/refold' }, /`baseUrl`/],
  ['a base URL of another kind', { baseUrl: 'ftp://x.example' }, /`baseUrl`/],
  ['a base URL with credentials', { baseUrl: 'https://a:b@x.example' }, /`baseUrl`/],
  ['a base URL with a query', { baseUrl: 'https://x.example?key=1' }, /`baseUrl`/],
  ['no time', { timeoutMs: 0 }, /`timeoutMs` is no number from 1/],
  ['time without end', { timeoutMs: Number.POSITIVE_INFINITY }, /`timeoutMs`/],
  ['a limit that is none', { bodyLimitBytes: Number.NaN }, /`bodyLimitBytes`/],
  ['a wildcard origin', { allowedOrigins: ['*'] }, /`allowedOrigins`.*wildcard/],
  ['a host as origin', { allowedOrigins: ['app.example.com'] }, /`allowedOrigins`/],
  ['an origin with a path', { allowedOrigins: ['https://app.example.com/x'] }, /`allowedOrigins`/],
  ['one origin without a list', { allowedOrigins: 'https://app.example.com' }, /`allowedOrigins`/],
  ['a log that is no function', { log: console }, /`log` is no function/],
  ['a fetch that is no function', { fetch: 'node-fetch' }, /`fetch` is no function/],
])('refuses %s when the proxy is made', (_, wrong, message) => {
  // What a caller in JavaScript may pass.
  const options = { ...GOOD, ...wrong } as unknown as typeof GOOD;
  expect(() => createRefoldProxy(options)).toThrow(message);
});

test('never quotes the key', () => {
  expect(() => createRefoldProxy({ ...GOOD, apiKey: 'tk_secret_1\n' })).not.toThrow(/tk_secret/);
});

test('takes an origin with a trailing slash, and looks the global fetch up late', async () => {
  const original = globalThis.fetch;
  const proxy = createRefoldProxy({ ...GOOD, allowedOrigins: ['https://app.example.com/'] });
  globalThis.fetch = async () => Response.json({ name: 'x' });
  try {
    const response = await proxy(new Request('https://shop.example/application/x'));
    expect(await response.json()).toEqual({ name: 'x' });
  } finally {
    globalThis.fetch = original;
  }
});
