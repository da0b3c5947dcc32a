import { expect, test } from 'vitest';
import { applicationAnswer } from './applicationAnswer.js';
import { isJsonObject } from './body.js';

function reduce(text: string): unknown {
  const application: unknown = JSON.parse(text);
  if (!isJsonObject(application)) throw new Error('no object');
  return JSON.parse(JSON.stringify(applicationAnswer(application, (value) => value)));
}

test('keeps what the widget reads, and nothing else', () => {
  const kept = {
    name: 'Acme',
    slug: 'acme',
    icon: 'https://acme.example/i.png',
    description: 'd',
    help: 'h',
    auth_type: 'keybased',
    connected: 'false',
    reauth_required: true,
    auth_input_map: [
      { name: 0, label: null, required: 'true', type: 'select', multiple: false, options: ['a', 1, true] },
    ],
    auth_type_options: {
      keybased: [{ name: 'k', placeholder: 'p', help_text: 'h', options: [{ name: 'n', value: 1 }] }],
      token: [],
    },
    connected_accounts: [
      { identifier: { email: 'a@b.c', id: 7 }, auth_type: 'keybased', connectedAt: 'now', status: 'active' },
      { identifier: 'NA' },
    ],
  };
  const sent = structuredClone(kept) as Record<string, unknown>;
  sent._id = 'x';
  sent.webhook_url = 'https://hooks.example/secret';
  sent.connected_accounts = [
    {
      ...kept.connected_accounts[0],
      identifier: { email: 'a@b.c', id: 7, access_token: 'sk_live_1', raw: { apiKey: 'sk_live_2' } },
      defaultCredentials: { password: 'hunter2' },
    },
    { identifier: 'NA', config: {} },
    'stray',
  ];
  sent.auth_input_map = [{ ...kept.auth_input_map[0], defaultValue: 'sk_live_3' }, null, ['nested'], 'stray'];
  expect(reduce(JSON.stringify(sent))).toEqual(kept);
});

test.each([
  ['{"auth_input_map":5,"auth_type_options":null,"connected_accounts":{}}', '{}'],
  ['{"auth_input_map":{"a":{}},"auth_type_options":[]}', '{}'],
  ['{"auth_type_options":{"keybased":"x","oauth2":null}}', '{"auth_type_options":{}}'],
  ['{"name":{"$gt":""},"help":["x"]}', '{}'],
  ['{"auth_input_map":[{"name":"a","options":{"x":1}}]}', '{"auth_input_map":[{"name":"a"}]}'],
  [
    '{"auth_type_options":{"__proto__":[{"name":"__proto__"}]}}',
    '{"auth_type_options":{"__proto__":[{"name":"__proto__"}]}}',
  ],
  ['{"__proto__":{"name":"polluted"}}', '{}'],
])('makes of %s what can be read of it', (text, expected) => {
  expect(JSON.stringify(reduce(text))).toBe(expected);
});
