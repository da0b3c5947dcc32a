import { expect, test } from 'vitest';
import type { HelpSegment } from './field.js';
import { parseHelpText } from './helpText.js';

/** Segments as one line: links as `[text](href)`. */
function shown(segments: readonly HelpSegment[]): string {
  return segments.map((part) => (part.type === 'text' ? part.text : `[${part.text}](${part.href})`)).join('');
}

test.each([
  ['An admin can create this.', 'An admin can create this.'],
  [
    '[Find it](https://a.example/keys) under **Settings > API**.',
    '[Find it](https://a.example/keys) under Settings > API.',
  ],
  ['**[Docs](https://a.example/x)**', '[Docs](https://a.example/x)'],
  ['See `Settings` and *copy* the __key__', 'See Settings and copy the key'],
  ['[Docs](https://a.example/x "Title")', '[Docs](https://a.example/x)'],
  ['![logo](https://a.example/pixel.png) Text', 'logo Text'],
  [
    'Open <a href="https://a.example/?a=1&amp;b=2" target="_blank">API <b>settings</b></a> &amp; copy.<br/>Once.',
    'Open [API settings](https://a.example/?a=1&b=2) & copy.\nOnce.',
  ],
  ["<A HREF='https://a.example/'>x</A>", '[x](https://a.example/)'],
  ['<a href=https://a.example/y>x</a>', '[x](https://a.example/y)'],
  [
    'Where: https://a.example/k?tab=keys&lang=en.',
    'Where: [https://a.example/k?tab=keys&lang=en](https://a.example/k?tab=keys&lang=en).',
  ],
  ['(see https://a.example/k)', '(see [https://a.example/k](https://a.example/k))'],
  ['[Mail us](mailto:help@a.example)', '[Mail us](mailto:help@a.example)'],
  ['<p>One</p><p>Two</p>', 'One\nTwo'],
  ['<ul><li>One</li><li>Two</li></ul>', 'One\nTwo'],
  ['Use <your-domain>.example.com', 'Use <your-domain>.example.com'],
  ['a < b and c > d', 'a < b and c > d'],
  ['&lt;b&gt; &#39;x&#x27; &unknown; &constructor;', "<b> 'x' &unknown; &constructor;"],
  ['snake_case_name and api__key__id stay', 'snake_case_name and api__key__id stay'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['nul\u0000 and \u202eturned', 'nul and turned'],
  ['[not a link] (really)', '[not a link] (really)'],
  ['', ''],
])('reads %j', (text, expected) => {
  expect(shown(parseHelpText(text))).toBe(expected);
});

test.each([
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert`1`)',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '[a](vbscript:x)',
  '[a](//evil.example/x)',
  '[a](http://plain.example)',
  '[a](https://user:pw@evil.example)',
  '<a href="javascript:alert(1)">a</a>',
  '<a href="java&#115;cript:alert(1)">a</a>',
  '<a href=" javascript:alert(1)">a</a>',
  '<a href="/relative">a</a>',
  'http://plain.example',
])('makes no link of %j and says so', (text) => {
  let unsafe = 0;
  const segments = parseHelpText(text, () => unsafe++);
  expect(segments.filter((part) => part.type === 'link')).toEqual([]);
  expect(unsafe).toBe(1);
});

test.each([
  ['<img src=x onerror="window.x=1"><svg onload="x=1"><iframe srcdoc="<script>x</script>"></iframe>', ''],
  ['before<script>alert("<b>")</script>after', 'beforeafter'],
  [
    '</form><form action="https://evil.example"><input name="api_key"><button>Connect</button></form>',
    'Connect',
  ],
  ['<style>* { display: none }</style>x', 'x'],
  ['<!-- hidden -->x', 'x'],
])('leaves no markup of %j', (text, expected) => {
  expect(shown(parseHelpText(text))).toBe(expected);
});

test.each([null, undefined, 5, true, {}, ['a'], { __html: '<b>x</b>' }])('shows nothing for %j', (value) => {
  expect(parseHelpText(value)).toEqual([]);
});

test('cuts what is shown at 2,000 characters', () => {
  const shownLength = parseHelpText('word '.repeat(50_000)).reduce((sum, part) => sum + part.text.length, 0);
  expect(shownLength).toBeLessThanOrEqual(2_000);
  expect(shownLength).toBeGreaterThan(1_900);
});

test.each(['[', '<a ', '<a href="', '**', '`', '__x', '*a', '&#', 'https://!', '![a](', '<'])(
  'stays fast on %j over and over',
  (piece) => {
    const started = performance.now();
    parseHelpText(piece.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(1500);
  },
);
