import { expect, test } from 'vitest';
import { schemaFindings } from './schemaFindings.js';

test('reports what a maintainer of the schema should mend, and where', () => {
  const entries = [
    'x',
    { label: 'No name' },
    { name: 'a', label: 'A', type: 'wibble' },
    { name: 'a', label: 'A' },
    { name: 'api_token', type: 'text' },
    { name: 's', label: 'S', type: 'select', options: [] },
    { name: 'o', label: 'O', options: ['x', 'x'] },
    { name: 'h', label: 'H', help_text: '[x](javascript:1)' },
  ];
  const findings = schemaFindings({
    icon: 'http://a.example/i.png',
    auth_type_options: { 'a/b~c': entries },
  });
  expect(
    findings.map(({ code, path }) => `${code} ${path.replace('/auth_type_options/a~1b~0c', '')}`),
  ).toEqual([
    'entry_not_an_object /0',
    'name_missing /1/name',
    'unknown_type /2/type',
    'duplicate_name /3/name',
    'label_missing /4/label',
    'secret_typed_as_text /4/type',
    'select_without_options /5/options',
    'duplicate_option /6/options/1',
    'unsafe_link /7/help_text',
    'unsafe_icon /icon',
  ]);
});

test.each([
  [undefined, true],
  ['', true],
  ['Textfield', true],
  ['api_key', true],
  ['color', true],
  ['wibble', false],
  [7, false],
])('knows the type %j: %j', (type, known) => {
  const findings = schemaFindings({ auth_input_map: [{ name: 'x', label: 'X', type }] });
  expect(findings.some(({ code }) => code === 'unknown_type')).toBe(!known);
});

test('points at the later of two choices that a select can not tell apart', () => {
  const options = ['us', 'us', { name: 'US', value: 'us' }, 1, '1', true, 'true'];
  expect(schemaFindings({ auth_input_map: [{ name: 'x', label: 'X', options }] })).toEqual(
    [1, 2, 4, 6].map((index) => ({ code: 'duplicate_option', path: `/auth_input_map/0/options/${index}` })),
  );
});

test.each([null, [], 'x', {}, { auth_type_options: { oauth2: [{}] }, auth_input_map: [] }])(
  'has nothing to say of %j',
  (payload) => {
    expect(schemaFindings(payload)).toEqual([]);
  },
);
