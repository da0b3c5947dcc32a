import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Field, FieldOverrides } from './field.js';
import { type ParseOptions, parseApplication } from './parseApplication.js';

const ACCOUNT = { name: 'account', label: 'Account', type: 'text', required: true };
const KEY = { name: 'api_key', label: 'API key', type: 'password', required: true };

function fieldsOf(entries: unknown[], options?: ParseOptions): readonly Field[] {
  const parsed = parseApplication({ auth_input_map: entries }, options);
  return parsed.ok ? (parsed.application.forms[0]?.fields ?? []) : [];
}

/** Each form's auth type with its fields' names, or why there is none. */
function offered(payload: unknown, authType?: string): unknown {
  const parsed = parseApplication(payload, { authType });
  if (!parsed.ok) return parsed.reason;
  return parsed.application.forms.map((form) => [form.authType, ...form.fields.map((field) => field.name)]);
}

test.each([
  [
    'options and map',
    { auth_type_options: { keybased: [KEY] }, auth_input_map: [ACCOUNT] },
    undefined,
    [['keybased', 'api_key']],
  ],
  ['a map alone', { auth_input_map: [KEY] }, undefined, [['', 'api_key']]],
  ['options that are null', { auth_type_options: null, auth_input_map: [KEY] }, undefined, [['', 'api_key']]],
  [
    'a type that is no list',
    { auth_type_options: { keybased: 'yes' }, auth_input_map: [KEY] },
    undefined,
    [['', 'api_key']],
  ],
  [
    'an empty type',
    { auth_type_options: { keybased: [] }, auth_input_map: [KEY] },
    undefined,
    [['', 'api_key']],
  ],
  [
    'an empty map',
    { auth_type_options: { keybased: [KEY], oauth2: [] }, auth_input_map: [] },
    undefined,
    [['keybased', 'api_key']],
  ],
  [
    'one type of another name',
    { auth_type_options: { basic: [KEY] }, auth_input_map: [] },
    undefined,
    [['basic', 'api_key']],
  ],
  [
    'several types, keybased first',
    { auth_type_options: { basic: [KEY], oauth2: [ACCOUNT], keybased: [ACCOUNT] } },
    undefined,
    [
      ['keybased', 'account'],
      ['basic', 'api_key'],
    ],
  ],
  [
    'the type that the host asks for',
    { auth_type_options: { keybased: [KEY], basic: [ACCOUNT] } },
    'basic',
    [['basic', 'account']],
  ],
  ['a map for the type asked for', { auth_input_map: [KEY] }, 'basic', [['basic', 'api_key']]],
  [
    'an inherited member asked for',
    { auth_type_options: { keybased: [KEY] } },
    'constructor',
    'unknown_auth_type',
  ],
  [
    'a type that the app does not have',
    { auth_type_options: { keybased: [KEY] }, auth_input_map: [] },
    'basic',
    'unknown_auth_type',
  ],
  [
    'OAuth alone',
    { auth_type: 'oauth2', auth_type_options: { oauth2: [ACCOUNT] }, auth_input_map: [] },
    undefined,
    'no_key_based_auth',
  ],
  [
    'OAuth alone, keys asked for',
    { auth_type: 'oauth2', auth_type_options: { oauth2: [] } },
    'keybased',
    'no_key_based_auth',
  ],
  [
    'OAuth asked for',
    { auth_type_options: { keybased: [KEY], oauth2: [ACCOUNT] } },
    'oauth2',
    'no_key_based_auth',
  ],
  ['keys without fields', { auth_type: 'keybased', auth_input_map: [] }, undefined, 'no_fields'],
  ['a map that is no list', { auth_type: 'keybased', auth_input_map: { a: KEY } }, undefined, 'no_fields'],
  [
    'fields without a name',
    { auth_input_map: [{ label: 'Key' }, { name: '' }, { name: {} }] },
    undefined,
    'no_fields',
  ],
  ['an empty object', {}, undefined, 'unreadable'],
  ['a wrapped object', { data: { auth_input_map: [KEY] } }, undefined, 'unreadable'],
  ['null', null, undefined, 'unreadable'],
  ['a string', '<!doctype html>', undefined, 'unreadable'],
  ['a list', [{ auth_input_map: [KEY] }], undefined, 'unreadable'],
])('offers what there is: %s', (_, payload, authType, expected) => {
  expect(offered(payload, authType)).toEqual(expected);
});

test.each([
  [{ keybased: [KEY], basic: [KEY] }, false],
  [{ bearer: [KEY], basic: [KEY] }, true],
  [{ bearer: [KEY], oauth2: [KEY] }, false],
])('makes the person choose between %j: %j', (types, mustChoose) => {
  expect(parseApplication({ auth_type_options: types })).toMatchObject({ application: { mustChoose } });
});

test('keeps names as they came, in order, with an id of their own across all forms', () => {
  const names = [
    '10',
    '2',
    'api.key',
    'headers[0]',
    '__proto__',
    'constructor',
    'Client ID',
    '🔑',
    ' ',
    'a"<b>\n',
  ];
  const entries = names.map((name) => ({ name, type: 'text' }));
  const parsed = parseApplication({ auth_type_options: { keybased: entries, basic: entries } });
  const forms = parsed.ok ? parsed.application.forms : [];
  expect(forms.map((form) => form.fields.map((field) => field.name))).toEqual([names, names]);
  const ids = forms.flatMap((form) => form.fields.map((field) => field.id));
  expect(new Set(ids).size).toBe(2 * names.length);
  for (const id of ids) expect(id).toMatch(/^[a-z][a-z\d]*$/);
  for (const field of forms[0]?.fields ?? []) expect(field.label).not.toBe('');
});

test('takes a number for a name, and drops entries of wrong kinds', () => {
  const entries = [null, 1, 'account', true, [], [KEY], {}, { name: 0 }, { name: null }, KEY];
  expect(fieldsOf(entries).map((field) => field.name)).toEqual(['0', 'api_key']);
});

test('keeps one field of a name, secret if any entry says so', () => {
  const entries = [
    { name: 'x', label: 'First' },
    { name: 'x', type: 'password' },
    { name: 'x', type: 'boolean' },
    KEY,
  ];
  const fields = fieldsOf(entries);
  expect(fields.map((field) => [field.name, field.secret])).toEqual([
    ['x', true],
    ['api_key', true],
  ]);
});

test.each([
  [true, true],
  [1, true],
  ['true', true],
  ['TRUE', true],
  ['yes', true],
  ['1', true],
  [false, false],
  [0, false],
  ['false', false],
  ['no', false],
  ['0', false],
  ['', false],
  [null, false],
  [undefined, false],
])('requires a field marked %j: %j', (required, expected) => {
  expect(fieldsOf([{ name: 'a', required }])[0]?.required).toBe(expected);
});

test('never requires a checkbox: unticked is an answer', () => {
  expect(fieldsOf([{ name: 'a', type: 'boolean', required: true }])[0]?.required).toBe(false);
});

test.each([[null], [5], [{ en: 'C' }], [['D']], [false], ['\u200b'], [undefined]])(
  'labels a field whose label is %j by its name',
  (label) => {
    expect(fieldsOf([{ name: 'api_token', label }])[0]?.label).toBe('API token');
  },
);

test('masks by what the placeholder asks for where no label says it', () => {
  expect(fieldsOf([{ name: 'f1', placeholder: 'Please enter the API key' }])[0]?.kind).toBe('secret');
});

test('ignores start values of the schema', () => {
  const leak = {
    value: 'sk_leaked',
    default: 'sk_leaked',
    defaultValue: 'sk_leaked',
    default_value: 'sk_leaked',
  };
  const parsed = parseApplication({
    auth_input_map: [
      { ...KEY, ...leak },
      { ...ACCOUNT, ...leak },
    ],
  });
  expect(JSON.stringify(parsed)).not.toContain('sk_leaked');
});

const USER = { name: 'user', label: 'User', type: 'text' };
const PASSWORD = { name: 'password', label: 'Password', type: 'password' };
const CERTIFICATE = { name: 'cert', label: 'Client certificate', type: 'textarea' };

test.each<[string, unknown[], boolean]>([
  ['a URI alone', [{ name: 'uri', label: 'Connection URI' }], true],
  ['a URI beside user and password', [{ name: 'uri', label: 'Connection URI' }, USER, PASSWORD], false],
  ['a DSN beside user and password', [{ name: 'dsn', label: 'DSN' }, USER, PASSWORD], false],
  [
    'a database URL beside the login of a tunnel',
    [
      { name: 'database_url', label: 'Database URL' },
      { name: 'ssh_user', label: 'SSH user' },
      { name: 'ssh_password', label: 'SSH password', type: 'password' },
    ],
    true,
  ],
  ['a connection string, whatever is beside it', [{ name: 'connection_string' }, USER, PASSWORD], true],
  ['a declared secret, whatever is beside it', [{ name: 'dsn', type: 'password' }, USER, PASSWORD], true],
  ['a signed URL beside user and password', [{ name: 'sas_url', label: 'SAS URL' }, USER, PASSWORD], true],
  ['the certificate of a client, which may bring its key', [CERTIFICATE], true],
  ['the certificate of an authority', [{ name: 'ca_cert', label: 'CA certificate' }], false],
])('masks %s, or not: %#', (_, entries, secret) => {
  expect(fieldsOf(entries)[0]?.secret).toBe(secret);
});

test('drops an entry whose name is no text, and keeps the others', () => {
  expect(fieldsOf([{ name: Object.create(null) }, KEY]).map(({ name }) => name)).toEqual(['api_key']);
});

test('takes start values from the host, but none for a secret', () => {
  const entries = [
    KEY,
    ACCOUNT,
    { name: 'on', type: 'boolean' },
    { name: 'one', options: [1, 2] },
    { name: 'none', options: [1, 2] },
    { name: 'many', multiple: true, options: ['a', 'b'] },
    { name: 'toString' },
  ];
  const defaultValues = { api_key: 'x', account: 12, on: true, one: 2, none: 3, many: ['b', 'c'] };
  expect(fieldsOf(entries, { defaultValues }).map((field) => field.defaultValue)).toEqual([
    '',
    '12',
    true,
    '2',
    '',
    ['b'],
    '',
  ]);
});

test('lets the host’s overrides say what the schema lacks', () => {
  const validate = () => 'no';
  const overrides: FieldOverrides = {
    account: { secret: true, label: 'Account number', helpText: 'See [here](https://a.example/)', order: 2 },
    api_key: { secret: false, docsUrl: 'https://a.example/docs', prefix: 'sk_', suffix: '!', hidden: true },
    last: { order: 1, pattern: '[a-z]+', validate, docsUrl: 'javascript:alert(1)' },
    broken: { pattern: '[' },
  };
  const entries = [KEY, ACCOUNT, { name: 'last' }, { name: 'broken' }, { name: 'constructor' }];
  const fields = fieldsOf(entries, { overrides });
  expect(fields.map((field) => field.name)).toEqual(['last', 'account', 'api_key', 'broken', 'constructor']);
  const [last, account, key, broken] = fields;
  expect(account).toMatchObject({ secret: true, kind: 'secret', label: 'Account number' });
  expect(account?.help).toEqual([
    { type: 'text', text: 'See ' },
    { type: 'link', text: 'here', href: 'https://a.example/' },
  ]);
  expect(key).toMatchObject({ secret: false, kind: 'text', hidden: true, prefix: 'sk_', suffix: '!' });
  expect(key?.docsUrl).toBe('https://a.example/docs');
  expect(last).toMatchObject({ validate, docsUrl: '' });
  expect([last?.pattern?.test('abc'), last?.pattern?.test('abc1')]).toEqual([true, false]);
  expect(broken?.pattern).toBeNull();
});

test('heads the form by name and description, as text', () => {
  const parsed = parseApplication({
    name: '<b>Acme</b>',
    description: 'x'.repeat(5_000),
    auth_input_map: [KEY],
  });
  expect(parsed).toMatchObject({ application: { name: '<b>Acme</b>', icon: null, help: [] } });
  expect(parsed.ok && parsed.application.description.length).toBe(1_000);
  const nameless = parseApplication({ auth_input_map: [KEY] }, { fallbackName: 'acme_crm' });
  expect(nameless).toMatchObject({ application: { name: 'Acme CRM', description: '' } });
});

test('never throws, whatever JSON comes', () => {
  const entry = fc.record(
    {
      name: fc.oneof(fc.string(), fc.jsonValue()),
      label: fc.jsonValue(),
      type: fc.oneof(fc.constantFrom('text', 'password', 'select', 'json'), fc.jsonValue()),
      options: fc.jsonValue(),
      help_text: fc.oneof(fc.string(), fc.jsonValue()),
      placeholder: fc.jsonValue(),
      required: fc.jsonValue(),
      multiple: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  const list = fc.oneof(fc.array(fc.oneof(entry, fc.jsonValue())), fc.jsonValue());
  const application = fc.record(
    {
      name: fc.jsonValue(),
      icon: fc.jsonValue(),
      auth_type_options: fc.oneof(fc.dictionary(fc.string(), list), fc.jsonValue()),
      auth_input_map: list,
      connected: fc.jsonValue(),
      connected_accounts: list,
      reauth_required: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(application, fc.jsonValue()), fc.option(fc.string()), (payload, authType) => {
      const parsed = parseApplication(payload, { authType: authType ?? undefined });
      if (!parsed.ok) return;
      for (const form of parsed.application.forms) {
        expect(new Set(form.fields.map((field) => field.name)).size).toBe(form.fields.length);
        for (const field of form.fields) expect(field.label).not.toBe('');
      }
    }),
  );
});

test('never throws over getters and over wrong options of a host', () => {
  const trap = {
    auth_input_map: [KEY],
    get name() {
      throw new Error('trap');
    },
  };
  expect(parseApplication(trap)).toMatchObject({ ok: false, reason: 'unreadable' });
  const wrong = {
    overrides: { api_key: null, account: { pattern: 5, order: 'x', validate: 'x', label: {} } },
    defaultValues: null,
  };
  // A host without TypeScript may pass anything.
  const parsed = parseApplication({ auth_input_map: [KEY, ACCOUNT] }, wrong as unknown as ParseOptions);
  expect(parsed).toMatchObject({
    ok: true,
    application: { forms: [{ fields: [{ name: 'api_key' }, { label: 'Account' }] }] },
  });
});

test('survives nesting that would overflow a recursion', () => {
  let nested: unknown = 'x';
  for (let depth = 0; depth < 50_000; depth++) nested = { a: [nested] };
  const parsed = parseApplication({
    auth_input_map: [KEY, { name: 'x', label: nested, options: nested }],
    help: nested,
  });
  expect(parsed).toMatchObject({ ok: true });
});

test('reads 2,000 fields and 20,000 options in time that grows with their number', () => {
  const time = (count: number): number => {
    const entries = Array.from({ length: count }, (_, index) => ({
      name: `field_${index}`,
      label: 'API key',
      required: true,
    }));
    const options = Array.from({ length: 10 * count }, (_, index) => `option ${index}`);
    const started = performance.now();
    fieldsOf([...entries, { name: 'x', type: 'select', options }]);
    return performance.now() - started;
  };
  time(2_000);
  expect(time(2_000)).toBeLessThan(12 * Math.max(time(500), 20));
});
