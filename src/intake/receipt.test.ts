import { expect, test } from 'vitest';
import { en } from '../messages/en.js';
import { createFormat } from '../messages/format.js';
import { type Change, formatReceipt } from './receipt.js';

test.each<[readonly Change[], string]>([
  [[], ''],
  [
    [
      { what: 'break', count: 1 },
      { what: 'space', count: 2 },
    ],
    'Removed 2 spaces and a line break',
  ],
  [[{ what: 'invisible', count: 1 }], 'Removed an invisible character'],
  [
    [
      { what: 'quote', count: 1 },
      { what: 'scheme', count: 1 },
      { what: 'name', count: 1 },
      { what: 'space', count: 1 },
    ],
    'Removed a space, the quotes around it, the word in front that names the scheme, such as Bearer, and the name in front',
  ],
  [
    [
      { what: 'subdomain', count: 1 },
      { what: 'space', count: 1 },
    ],
    'Kept only the subdomain · Removed a space',
  ],
  [
    [
      { what: 'escape', count: 9 },
      { what: 'final', count: 1 },
    ],
    'Repaired line breaks that were written as \\n and the missing line end',
  ],
])('says %j as %j', (changes, expected) => {
  expect(formatReceipt(changes, createFormat(en, 'en'), 'en')).toBe(expected);
});
