import { expect, test } from 'vitest';
import { plainPaste } from './plainPaste.js';

test.each([
  ['a\r\nb\rc\nd', 'a b c d', 'a\nb\nc\nd'],
  ['a\n\nb\r\n\r\n', 'a  b', 'a\n\nb\n\n'],
  [' a\t', ' a\t', ' a\t'],
  ['\n\r', '', '\n\n'],
])('pasting %j gives %j in an input and %j in a textarea', (text, input, textarea) => {
  expect([plainPaste(text, false), plainPaste(text, true)]).toEqual([input, textarea]);
});
