import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanPaste } from './cleanPaste.js';
import { clip, createDraft, restore } from './edits.js';
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

test('keeps a part of an edited text, and the way back', () => {
  const draft = createDraft('  a\nb  c  ');
  draft.replace(3, 4, '');
  draft.replace(5, 7, '-');
  const edited = draft.finish();
  expect(edited.text).toBe('  ab-c  ');
  for (let from = 0; from <= 8; from++) {
    for (let to = from; to <= 8; to++) {
      const part = clip('  a\nb  c  ', edited, from, to);
      expect([part.text, restore(part.text, part.edits)]).toEqual([
        edited.text.slice(from, to),
        '  a\nb  c  ',
      ]);
    }
  }
});
