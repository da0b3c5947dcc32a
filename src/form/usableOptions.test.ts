import { expect, test } from 'vitest';
import type { KeyCredentialsFormOptions } from './options.js';
import { usableOptions } from './usableOptions.js';

/** What a host in JavaScript can pass. */
const read = (given: Readonly<Record<string, unknown>>) =>
  usableOptions(given as unknown as KeyCredentialsFormOptions);
const IDS = { slug: 'acme', linkedAccountId: 'user-7' };

test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
  [
    'an id that is not known yet',
    { slug: 'acme', linkedAccountId: undefined },
    { slug: 'acme', linkedAccountId: '' },
  ],
  ['no app', { slug: null, linkedAccountId: 'user-7' }, { slug: '', linkedAccountId: 'user-7' }],
  ['an id that is a number', { slug: 'acme', linkedAccountId: 7 }, { slug: 'acme', linkedAccountId: '7' }],
  ['null for every option', { ...IDS, authType: null, locale: null, headers: null, application: null }, IDS],
  ['empty text', { ...IDS, authType: '', proxyUrl: '', locale: '', theme: '', icon: '' }, IDS],
  ['no text where only text has a meaning', { ...IDS, locale: 5, theme: {}, icon: 7 }, IDS],
  ['no time at all', { ...IDS, timeoutMs: 0 }, IDS],
  ['no number', { ...IDS, timeoutMs: Number.NaN }, IDS],
  [
    'what can be used',
    { ...IDS, authType: 'basic', timeoutMs: 5 },
    { ...IDS, authType: 'basic', timeoutMs: 5 },
  ],
])('%s', (_case, given, expected) => {
  expect(read(given)).toEqual(expected);
});
