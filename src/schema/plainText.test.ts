import { expect, test } from 'vitest';
import { plainText } from './plainText.js';
import { readableName } from './readableName.js';

test.each([
  ['  API\nKey\t\u0000x ', 'API Key x'],
  ['<b>Key</b> & "x"', '<b>Key</b> & "x"'],
  ['Key \u202e', 'Key'],
  ['🔐 Key 👩\u200d💻', '🔐 Key 👩\u200d💻'],
  [`K${'\u0336'.repeat(50)}ey`, `K${'\u0336'.repeat(3)}ey`],
  ['\u200b\ufeff\u2060', ''],
  ['\ud800x', 'x'],
  [null, ''],
  [5, ''],
  [['Key'], ''],
])('shows %j as %j', (value, expected) => {
  expect(plainText(value, 200)).toBe(expected);
});

test.each(['W', '🔐'])('cuts 100 kB of %j to whole characters', (character) => {
  const text = plainText(character.repeat(100_000), 200);
  expect(text.length).toBeLessThanOrEqual(200);
  expect(text).toMatch(/^(?:W|🔐)+…$/u);
});

test.each([
  ['api_token', 'API token'],
  ['clientId', 'Client ID'],
  ['X-Site-Url', 'X site URL'],
  ['auth[client_secret]', 'Auth client secret'],
  ['0', '0'],
  ['$', ''],
])('makes of the name %j the label %j', (name, expected) => {
  expect(readableName(name, 200)).toBe(expected);
});
