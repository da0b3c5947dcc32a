import { expect, test } from 'vitest';
import { en } from '../messages/en.js';
import { createFormat } from '../messages/format.js';
import type { Field } from './field.js';
import { labelInSentence } from './labelInSentence.js';
import { testField } from './testing.js';
import { type FieldMessage, validateField } from './validateField.js';

const format = createFormat(en, 'en');

function field(changes: Partial<Field>): Field {
  return testField({ id: 'f0', name: 'x', label: 'Token Secret', ...changes });
}

function words(message: FieldMessage | null): string | null {
  return message && ('id' in message ? format(message) : message.text);
}

test.each([
  ['', 'Enter the token secret'],
  ['   ', 'Enter the token secret'],
  [undefined, 'Enter the token secret'],
  ['x', null],
])('asks for a required text: %j', (value, expected) => {
  expect(words(validateField(field({}), value))).toBe(expected);
});

test('asks to choose where there is a choice', () => {
  expect(words(validateField(field({ kind: 'select', label: 'Region' }), ''))).toBe('Choose the region');
  expect(words(validateField(field({ kind: 'multi-select', label: 'Scopes' }), []))).toBe(
    'Choose the Scopes',
  );
});

test.each([
  [field({ required: false }), ''],
  [field({ kind: 'checkbox' }), false],
  [field({ hidden: true }), ''],
  [field({ kind: 'url', required: false }), ''],
])('lets pass what needs no value', (given, value) => {
  expect(validateField(given, value)).toBeNull();
});

test.each([
  ['email', 'you@a.example', true],
  ['email', ' you@a.example ', true],
  ['email', 'you', false],
  ['email', 'a b@c', false],
  ['url', 'https://a.example/x?y', true],
  ['url', 'a.example', true],
  ['url', 'localhost:8080', true],
  ['url', 'postgres://u:p@h:5432/db', true],
  ['url', 'https://a b.example', false],
  ['url', 'https://?', false],
  ['number', '0012', true],
  ['number', '00012345678901234567890', true],
  ['number', '-1.5e+3', true],
  ['number', '.5', true],
  ['number', '1,5', false],
  ['number', '0x1f', false],
  ['number', 'Infinity', false],
  ['date', '2026-02-28', true],
  ['date', '2026-02-31', false],
  ['date', '28.2.2026', false],
] as const)('takes as %s %j: %j', (kind, value, right) => {
  const message = words(validateField(field({ kind, secret: true }), value));
  expect(message === null).toBe(right);
  if (message !== null) expect(message).not.toContain(value);
});

test('holds the whole text against the host’s pattern', () => {
  const given = field({ pattern: /^(?:\d{3})$/ });
  expect(validateField(given, '123')).toBeNull();
  expect(words(validateField(given, 'x'))).toMatch(/^Check the token secret/);
});

test('shows what the host’s own check says, without the secret in it', () => {
  const given = field({ secret: true, validate: (value) => `"${value}" is too short` });
  expect(words(validateField(given, 'hunter22'))).toBe('"•••" is too short');
});

test.each([
  () => {
    throw new Error('broken');
  },
  () => null,
  () => undefined,
  () => '',
])('lets pass when the host’s own check throws or says nothing', (validate) => {
  expect(validateField(field({ validate }), 'x')).toBeNull();
});

test('judges a long run of digits as fast as a short one', () => {
  const started = performance.now();
  validateField(field({ kind: 'number' }), `${'1'.repeat(200_000)}x`);
  validateField(field({ kind: 'email' }), 'a@'.repeat(100_000));
  expect(performance.now() - started).toBeLessThan(2000);
});

test.each([
  ['Token Secret', 'token secret'],
  ['API Key', 'API key'],
  ['Api Key', 'api key'],
  ['Account ID', 'account ID'],
  ['NetSuite Account Id', 'NetSuite account id'],
  ['Zendesk Domain', 'Zendesk domain'],
  ['Zugriffsschlüssel', 'Zugriffsschlüssel'],
  ['Clé API', 'Clé API'],
  ['OAuth2Token', 'OAuth2Token'],
])('writes the label %j inside a sentence as %j', (label, expected) => {
  expect(labelInSentence(label)).toBe(expected);
});
