import { expect, test } from 'vitest';
import { fieldKind, type KindClues } from './fieldKind.js';

const PLAIN: KindClues = {
  type: 'text',
  hasOptions: false,
  multiple: false,
  secret: false,
  multiline: false,
};

test.each([
  ['text', 'text'],
  ['TEXT', 'text'],
  ['string', 'text'],
  ['input', 'text'],
  ['text-input', 'text'],
  ['tel', 'text'],
  ['uuid', 'text'],
  ['', 'text'],
  [undefined, 'text'],
  [null, 'text'],
  [7, 'text'],
  [{}, 'text'],
  ['wibble', 'text'],
  ['number', 'number'],
  ['integer', 'number'],
  ['int64', 'number'],
  ['float', 'number'],
  ['bigint', 'number'],
  ['percent', 'number'],
  ['boolean', 'checkbox'],
  ['bool', 'checkbox'],
  ['Checkbox', 'checkbox'],
  ['toggle', 'checkbox'],
  ['switch', 'checkbox'],
  ['email', 'email'],
  ['E-Mail', 'email'],
  ['url', 'url'],
  ['URI', 'url'],
  ['https_url', 'url'],
  ['date', 'date'],
  ['textarea', 'multiline'],
  ['text_area', 'multiline'],
  ['multiline', 'multiline'],
  ['json', 'multiline'],
  ['map', 'multiline'],
  ['key-value', 'multiline'],
  ['file', 'multiline'],
  ['code-editor', 'multiline'],
  ['sql', 'multiline'],
  // A choice of nothing could never be filled in
  ['select', 'text'],
  ['dropdown', 'text'],
  ['radio', 'text'],
  // Real types that are unsafe or useless here
  ['hidden', 'text'],
  ['submit', 'text'],
  ['image', 'text'],
  ['button', 'text'],
  ['reset', 'text'],
  ['range', 'text'],
  ['color', 'text'],
])('shows the declared type %j as %s', (type, kind) => {
  expect(fieldKind({ ...PLAIN, type })).toBe(kind);
});

test.each([
  ['text', false, 'select'],
  ['boolean', false, 'select'],
  ['password', false, 'select'],
  ['dropdown', false, 'select'],
  ['select', true, 'multi-select'],
  ['text', true, 'multi-select'],
  ['multi-select', false, 'multi-select'],
  ['checkboxes', false, 'multi-select'],
])('offers options declared %j, multiple %j, as %s', (type, multiple, kind) => {
  expect(fieldKind({ ...PLAIN, type, multiple, hasOptions: true })).toBe(kind);
});

test.each([
  ['text', false, 'secret'],
  ['password', false, 'secret'],
  ['number', false, 'secret'],
  ['email', false, 'secret'],
  ['select', false, 'secret'],
  ['password', true, 'multiline-secret'],
  ['text', true, 'multiline-secret'],
  ['textarea', false, 'multiline-secret'],
  ['file', false, 'multiline-secret'],
  ['boolean', false, 'checkbox'],
])('masks a secret declared %j, of several lines %j, as %s', (type, multiline, kind) => {
  expect(fieldKind({ ...PLAIN, type, multiline, secret: true })).toBe(kind);
});

test('shows a declared password in clear where the host says that it is none', () => {
  expect(fieldKind({ ...PLAIN, type: 'password' })).toBe('text');
});

test('gives a certificate that is no secret several lines', () => {
  expect(fieldKind({ ...PLAIN, multiline: true })).toBe('multiline');
});
