import { expect, test } from 'vitest';
import { safeIcon } from './safeUrl.js';

test.each([
  ['https://a.example/logo.png', 'https://a.example/logo.png'],
  [' https://a.example/logo.png ', 'https://a.example/logo.png'],
  ['data:image/png;base64,AAAA', 'data:image/png;base64,AAAA'],
  ['data:image/svg+xml,%3Csvg/%3E', 'data:image/svg+xml,%3Csvg/%3E'],
  [`data:image/png;base64,${'A'.repeat(200_000)}`, null],
  ['data:text/html,<script>1</script>', null],
  ['javascript:alert(1)', null],
  ['http://a.example/i.png', null],
  ['//a.example/i.png', null],
  ['mailto:a@a.example', null],
  ['https://u:p@a.example/i.png', null],
  ['/logo.png', null],
  ['', null],
  [null, null],
  [{}, null],
])('takes as an icon %j', (value, expected) => {
  expect(safeIcon(value)).toBe(expected);
});
