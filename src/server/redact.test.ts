import { expect, test } from 'vitest';
import { redactor } from './redact.js';

const KEY = 'pk_0123456789';

function redact(credentials: Record<string, unknown>, text: string): string {
  return redactor(KEY, { bytes: new Uint8Array(), text: JSON.stringify(credentials), credentials })(text);
}

test.each<[string, Record<string, unknown>, string, string]>([
  ['the API key', {}, `bad ${KEY}`, 'bad •••'],
  ['a secret by name', { clientSecret: 's3cr3t!' }, 'no s3cr3t! here', 'no ••• here'],
  ['a secret within an object', { auth: { value: 'abcdef123' } }, 'x abcdef123', 'x •••'],
  ['a secret in a list', { tokens: ['abcdef123', '$&-0000'] }, '$&-0000 abcdef123', '••• •••'],
  ['a PEM key under any name', { file: '-----BEGIN\nabc' }, 'x -----BEGIN\nabc', 'x •••'],
  ['a secret’s base64', { token: 'abcdef123' }, `Basic ${btoa('abcdef123')}`, 'Basic •••'],
  [
    'user and password of Basic',
    { user: 'ops', password: 'abcdef123' },
    `sent Basic ${btoa('ops:abcdef123')}`,
    'sent Basic •••',
  ],
  ['a key as the user of Basic', { api_key: 'abcdef123' }, `Basic ${btoa('abcdef123:')}`, 'Basic •••'],
  [
    'a password of letters alone',
    { password: 'letmein' },
    'Login bob/letmein failed',
    'Login bob/••• failed',
  ],
  ['another case', { token: 'AbCdEf+1.23' }, 'no abcdef+1.23, no ABCDEF+1.23', 'no •••, no •••'],
  ['a lone surrogate', { token: 'abcd\ud800123' }, 'abcd\ud800123', '•••'],
  ['the longer of two secrets', { key: 'abcdef1', token: 'abcdef123' }, 'abcdef123', '•••'],
  ['a key cut short', { token: 'Zq81xW3mPd9sLk' }, 'no Zq81xW3mP…', 'no •••…'],
  ['the end of a key', { token: 'Zq81xW3mPd9sLk' }, 'no ...w3mpd9slk', 'no ...•••'],
  ['a key wrapped', { token: 'Zq81xW3mPd9sLk-77Rt2b' }, 'no Zq81xW3mP\nd9sLk-77Rt2b', 'no •••\n•••'],
  [
    'what looks like a key under a plain name',
    { notes: 'Zq81xW3mPd9sLkT77Rt2bVc4' },
    'no Zq81xW3mPd9sLkT77Rt2bVc4',
    'no •••',
  ],
  ['the body as a whole', { a: '1', b: '2' }, 'got {"a":"1","b":"2"}', 'got •••'],
])('takes out %s', (_, credentials, text, expected) => {
  expect(redact(credentials, text)).toBe(expected);
});

test.each<[Record<string, unknown>, string]>([
  [{ account_id: 'TD3089224' }, 'getaddrinfo ENOTFOUND TD3089224.example'],
  [{ 'auth.base.url': 'https://api.acme.example' }, 'GET https://api.acme.example/me'],
  [{ access_key_id: 'AKID012345' }, 'no such key AKID012345'],
  [{ account_sid: 'AC0a1B2c3D4e5F6a7B8c9D0e1F2a3B4c5D' }, 'no AC0a1B2c3D4e5F6a7B8c9D0e1F2a3B4c5D'],
  [{ password: 'netsuite2024' }, 'No NetSuite account'],
  [{ token: 'call-0012345678' }, 'Request 0012345678'],
  [{ password: 'e' }, 'Incorrect username or password'],
  [{ password: 'password' }, 'Incorrect username or password'],
  [{ token: '' }, 'Invalid token'],
  [{ key: 12345678 }, 'port 12345678'],
])('leaves readable what is about %o', (credentials, text) => {
  expect(redact(credentials, text)).toBe(text);
});

test('a body nested deeper than the stack is read like any other', () => {
  const depth = 100_000;
  const credentials = JSON.parse(`{"token":${'['.repeat(depth)}"abcdef123"${']'.repeat(depth)}}`);
  const filter = redactor(KEY, { bytes: new Uint8Array(), text: '', credentials });
  expect(filter('x abcdef123')).toBe('x •••');
});
