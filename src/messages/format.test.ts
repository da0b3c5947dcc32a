import { expect, test } from 'vitest';
import { formatPattern } from './format.js';

test.each([
  ['Connect {app}', { app: 'NetSuite' }, 'Connect NetSuite'],
  ['{n, plural, =0 {nothing} one {# space} other {# spaces}}', { n: 0 }, 'nothing'],
  ['{n, plural, =0 {nothing} one {# space} other {# spaces}}', { n: 1 }, '1 space'],
  ['{n, plural, =0 {nothing} one {# space} other {# spaces}}', { n: 1200 }, '1,200 spaces'],
  ['{kind, select, key {the key} other {it}} is wrong', { kind: 'key' }, 'the key is wrong'],
  ['{kind, select, key {the key} other {it}} is wrong', {}, 'it is wrong'],
  ['{n, plural, one {one {what}} other {# {what}}}', { n: 3, what: 'a#b' }, '3 a#b'],
  ['says {words}', { words: '{app} {n, plural, other {x}}' }, 'says {app} {n, plural, other {x}}'],
  ['{missing} {constructor}', {}, ' '],
  ['cut {off', { off: 'x' }, 'cut '],
])('formats %j with %j', (pattern, values, expected) => {
  expect(formatPattern(pattern, values, 'en')).toBe(expected);
});

test('counts by the rules of the language', () => {
  const pattern = '{n, plural, one {#a} few {#b} many {#c} other {#d}}';
  expect([1, 2, 5].map((n) => formatPattern(pattern, { n }, 'pl'))).toEqual(['1a', '2b', '5c']);
});

test.each([
  ['{app} refused the {label}', { app: 'NetSuite', label: 'token' }, 'NetSuite refused the token'],
  ['{app} refused the {label}', { app: 'شركة', label: 'token' }, '\u2068شركة\u2069 refused the token'],
  ['{app} סירב', { app: 'NetSuite (EU)' }, '\u2068NetSuite (EU)\u2069 סירב'],
  ['{app} refused', { app: 'a\u2069\u202eb' }, '\u2068ab\u2069 refused'],
])('keeps the order of the words of %j with %j', (pattern, values, expected) => {
  expect(formatPattern(pattern, values, 'en')).toBe(expected);
});
