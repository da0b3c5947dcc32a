// biome-ignore lint/style/noRestrictedImports: only the engine can be asked to collect garbage.
import { setFlagsFromString } from 'node:v8';
// biome-ignore lint/style/noRestrictedImports: as above.
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Field } from '../schema/field.js';
import { testField } from '../schema/testing.js';
import { cleanPaste } from './cleanPaste.js';
import { Draft, isEdited, restore } from './edits.js';
import { fillOffer } from './fillOffer.js';
import type { IntakeTarget } from './meaning.js';

/** Pieces that the clean-up looks for, and any UTF-16 units at all, lone surrogates too. */
const text = fc
  .array(
    fc.oneof(
      fc.string({
        unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
        maxLength: 6,
      }),
      fc.constantFrom(
        ...[
          '\n',
          '\r\n',
          ' ',
          '\u00a0',
          '\u200b',
          '\u200d',
          '\ufeff',
          '"',
          '\u201c',
          "'",
          ',',
          ';',
          '=',
          ':',
          '\\n',
          '\\',
        ],
        ...[
          'Bearer ',
          'API key',
          ': ',
          ' #',
          '```',
          '--',
          'setx ',
          '=> ',
          '<',
          '>',
          'mailto:',
          'Authorization',
          '* ',
          '-H ',
          'token ',
          'API_KEY=',
          'export ',
          'https://',
          'a.b.example',
          '.acme.example',
          '/',
          '@',
          'id-',
          'é',
          'abc',
        ],
        ...[
          '-----BEGIN PRIVATE KEY-----',
          '-----END PRIVATE KEY-----',
          'QUJD',
          'A'.repeat(70),
          'Proc-Type: 4,ENCRYPTED',
        ],
        ...[
          '-----BEGIN PGP MESSAGE-----',
          '-----END PGP MESSAGE-----',
          'Comment: x',
          '{',
          '}',
          '[]',
          '\r',
          '\u0645',
        ],
      ),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

const base = { name: 'api_key', label: 'API key', prefix: '', suffix: '', secret: false } as const;
const targets: readonly IntakeTarget[] = [
  { ...base, kind: 'text' },
  { ...base, kind: 'text', name: 'company', label: 'Company', prefix: 'id-', suffix: 'abc' },
  { ...base, kind: 'text', name: 'subdomain', label: 'Subdomain' },
  { ...base, kind: 'text', name: 'host', label: 'Host', prefix: 'https://', suffix: '.acme.example' },
  { ...base, kind: 'secret', secret: true },
  { ...base, kind: 'secret', secret: true, name: 'password', label: 'Password' },
  { ...base, kind: 'multiline' },
  { ...base, kind: 'multiline-secret', secret: true, name: 'private_key' },
  ...(['number', 'email', 'url', 'date', 'checkbox', 'select', 'multi-select'] as const).map((kind) => ({
    ...base,
    kind,
  })),
];

const apiKey: IntakeTarget = { ...base, kind: 'secret', secret: true };
const twoFields = ['api_key', 'account_id'].map(
  (name): Field => testField({ ...base, name, label: name, kind: 'text' }),
);

test('cleaning any text twice gives what cleaning it once does, in every kind of field', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...targets), (original, target) => {
      const once = cleanPaste(original, target);
      const twice = cleanPaste(once.text, target);
      expect([twice.text, twice.changes]).toEqual([once.text, []]);
    }),
    { numRuns: 4000 },
  );
});

test('undo brings back any text, unit for unit', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...targets), (original, target) => {
      const { text: cleaned, edits, changes } = cleanPaste(original, target);
      expect(restore(cleaned, edits)).toBe(original);
      // What the control itself would not have changed is never changed without a word.
      if (changes.length === 0)
        expect(cleaned).toBe(
          target.kind.startsWith('multiline') ? original.replace(/\r\n?/g, '\n') : original,
        );
    }),
    { numRuns: 4000 },
  );
});

test('keeps a part of a changed text, and the way back', () => {
  const original = '  a\nb  c  ';
  for (let from = 0; from <= 8; from++) {
    for (let to = from; to <= 8; to++) {
      const draft = new Draft(original);
      draft.replace(3, 4, 0);
      draft.replace(5, 7, -1);
      const text = draft.text();
      expect(text).toBe('  ab\nc  ');
      const part = draft.finish(text, from, to);
      expect([part.text, restore(part.text, part.edits)]).toEqual([text.slice(from, to), original]);
    }
  }
});

test('restores units that form no characters, long pieces, and what was put in for nothing', () => {
  const original = `\ud800${'x'.repeat(100)}\n\udc00${'\ud83d\n\ude00'.repeat(3000)}`;
  const draft = new Draft(original);
  for (let at = original.indexOf('\n'); at !== -1; at = original.indexOf('\n', at + 1)) {
    draft.replace(at, at + 1, 0);
  }
  draft.replace(original.length, original.length, -2);
  const text = draft.text();
  expect(text).toBe(`${original.replaceAll('\n', '')}\n\n`);
  const { edits } = draft.finish(text);
  expect(restore(text, edits)).toBe(original);
});

test.each([
  ['marks of byte order', '\ufeff'.repeat(5000)],
  ['halves of characters', '\ud800\u200b'.repeat(5000)],
])('brings back thousands of %s', (_, piece) => {
  const original = `${piece}abc${piece}`;
  const { text, edits } = cleanPaste(original, apiKey);
  expect(text.length).toBeLessThan(original.length);
  expect(restore(text, edits)).toBe(original);
});

test('tells whether anything was changed', () => {
  expect(isEdited(cleanPaste('abc', apiKey).edits)).toBe(false);
  expect(isEdited(cleanPaste('abc ', apiKey).edits)).toBe(true);
});

/** Bytes in use once all garbage is gone. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

const PASTE_UNITS = 200_000;
const PASTES = 40;

test.each<[string, (text: string) => unknown]>([
  [
    'a receipt',
    (text) => cleanPaste(`${' '.repeat(40)}Bearer ${text}\u200b${text};${' '.repeat(40)}`, apiKey).edits,
  ],
  ['a receipt of one edge', (text) => cleanPaste(`${' '.repeat(40)}${text}`, apiKey).edits],
  [
    'a value that is offered',
    (text) => fillOffer(`API_KEY=${'k'.repeat(40)}\nACCOUNT_ID=${'a'.repeat(40)}\nX=${text}`, twoFields),
  ],
])('%s does not keep the whole paste alive', (_, keep) => {
  const kept: unknown[] = [];
  keep('warm');
  const before = heapUsed();
  for (let i = 0; i < PASTES; i++) kept.push(keep(`${i}`.padStart(PASTE_UNITS, 'x')));
  const growth = heapUsed() - before;
  expect(kept.every((one) => one !== null)).toBe(true);
  expect(growth).toBeLessThan((PASTES * PASTE_UNITS) / 4);
});
