import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Field } from './field.js';
import { parseApplication } from './parseApplication.js';
import { type ControlValue, toCredentials } from './toCredentials.js';

type Entry = Record<string, unknown>;

function fieldsOf(entries: Entry[], overrides = {}, defaultValues = {}): readonly Field[] {
  const parsed = parseApplication({ auth_input_map: entries }, { overrides, defaultValues });
  return parsed.ok ? (parsed.application.forms[0]?.fields ?? []) : [];
}

/** What the request's body says, read back from its JSON. */
function sent(
  entries: Entry[],
  values: Record<string, ControlValue>,
  overrides = {},
  defaultValues = {},
): unknown {
  const fields = fieldsOf(entries, overrides, defaultValues);
  return JSON.stringify(
    toCredentials(fields, (field) => (Object.hasOwn(values, field.name) ? values[field.name] : '')),
  );
}

test('sends what was typed, character for character', () => {
  const value = ' 0012\u200b“é”\\n ';
  expect(sent([{ name: 'a', type: 'number' }], { a: value })).toBe(JSON.stringify({ a: value }));
});

test('leaves out what is empty', () => {
  expect(
    sent([{ name: 'a' }, { name: 'b' }, { name: 'c', multiple: true, options: ['x'] }], { b: 'x', c: [] }),
  ).toBe('{"b":"x"}');
});

test.each([
  ['1', '1'],
  ['true', 'true'],
  ['eu', '"eu"'],
])('sends the choice %j in its declared type', (value, json) => {
  const options = [{ name: 'One', value: 1 }, true, 'eu'];
  expect(sent([{ name: 'a', type: 'select', options }], { a: value })).toBe(`{"a":${json}}`);
});

test('sends several choices as an array of strings', () => {
  expect(sent([{ name: 'a', multiple: 'true', options: [1, 2, 'x'] }], { a: ['1', 'x'] })).toBe(
    '{"a":["1","x"]}',
  );
});

test('sends the lines of a field of several values as an array', () => {
  expect(sent([{ name: 'a', multiple: true }], { a: 'one\r\n\n two\n' })).toBe('{"a":["one"," two"]}');
});

test.each([true, false])('sends a checkbox that is %j', (ticked) => {
  expect(sent([{ name: 'a', type: 'boolean', required: true }], { a: ticked })).toBe(`{"a":${ticked}}`);
});

test('sends the start value of a hidden field, whatever its control would say', () => {
  const hidden = { a: { hidden: true }, b: { hidden: true } };
  expect(sent([{ name: 'a' }, { name: 'b' }], { a: 'typed' }, hidden, { a: 'eu' })).toBe('{"a":"eu"}');
});

test('keeps every name, `__proto__` included, as an own member', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'api.key', 'headers[0]', '0'),
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { minLength: 1, maxLength: 8 }),
      fc.string({ minLength: 1 }),
      (names, value) => {
        const fields = fieldsOf(names.map((one) => ({ name: one, type: 'text' })));
        const body = toCredentials(fields, () => value);
        expect(Object.getPrototypeOf(body)).toBeNull();
        const back = JSON.parse(JSON.stringify(body));
        for (const one of names) expect(Object.getOwnPropertyDescriptor(back, one)?.value).toBe(value);
        expect(Object.keys(back)).toHaveLength(names.length);
      },
    ),
  );
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});
