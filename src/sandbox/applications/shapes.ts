import type { SandboxApplication } from '../application.js';
import { given, mistaken, unverified } from '../providers.js';
import { keyBased, required } from './definition.js';
import { fakePrivateKey } from './fakePrivateKey.js';

const everyKind = keyBased({
  slug: 'every_kind',
  name: 'Every kind of field',
  description: 'One field of each kind. Any values are accepted.',
  fields: [
    required('text', 'Workspace name'),
    required('password', 'Password', { type: 'password' }),
    required('textarea', 'Notes', { type: 'textarea', required: false }),
    required('private_key', 'Private key (PEM)', { type: 'textarea' }),
    required('number', 'Port', { type: 'number', placeholder: '443' }),
    { name: 'boolean', label: 'Verify certificates', type: 'boolean' },
    required('select', 'Region', { type: 'select', options: ['Europe', 'North America', 'Asia Pacific'] }),
    required('version', 'API version', {
      type: 'select',
      options: [
        { name: 'Version 1', value: 1 },
        { name: 'Version 2', value: 2 },
      ],
    }),
    required('sandbox', 'Environment', {
      type: 'select',
      options: [
        { name: 'Production', value: false },
        { name: 'Sandbox', value: true },
      ],
    }),
    {
      name: 'scopes',
      label: 'Scopes',
      type: 'select',
      multiple: true,
      options: ['contacts', 'deals', 'tickets', 'invoices'],
    },
    required('email', 'Email', { type: 'email' }),
    required('url', 'Base URL', { type: 'url', placeholder: 'https://api.example.com' }),
    { name: 'date', label: 'Valid until', type: 'date' },
  ],
  acceptsAnything: true,
  working: {
    text: 'Northwind Traders',
    password: 'every-kind-secret-47',
    private_key: fakePrivateKey('FAKE'),
    number: '443',
    boolean: true,
    select: 'Europe',
    version: 2,
    sandbox: true,
    scopes: ['contacts', 'tickets'],
    email: 'dana@northwind.example',
    url: 'https://api.northwind.example',
    date: '2027-12-31',
  },
  rules: [
    given(
      'a workspace that is called "refuse"',
      { text: 'refuse' },
      unverified('Workspace name "refuse" is reserved'),
    ),
  ],
});

const richHelp = keyBased({
  slug: 'rich_help',
  name: 'Rich help',
  description: 'Help texts with links in Markdown and HTML, and a link that must not work.',
  help: 'See <a href="https://docs.example.com/keys">how to create a key</a>.',
  fields: [
    required('api_key', 'API key', {
      type: 'password',
      help_text: 'Create one under [Settings → API](https://app.example.com/settings/api).',
    }),
    required('workspace', 'Workspace', {
      help_text:
        'Shown in <a href="https://app.example.com/workspace" target="_blank">your workspace</a>, or ask <a href="mailto:help@example.com">support</a>.',
    }),
    required('note', 'Note', {
      required: false,
      help_text: '<b>Bold</b> &amp; [not a link](javascript:void%200). '.repeat(12),
    }),
  ],
  working: { api_key: 'rich-key-lilac-81', workspace: 'northwind' },
  rules: [
    mistaken(
      ['workspace'],
      'a workspace of another company',
      { workspace: 'contoso' },
      'Workspace not found',
    ),
  ],
});

const THIRTY_FIELD_NAMES = Array.from({ length: 30 }, (_, index) => `setting_${index + 1}`);

const thirtyFields = keyBased({
  slug: 'thirty_fields',
  name: 'Thirty fields',
  description: 'A long form, most of it optional.',
  fields: THIRTY_FIELD_NAMES.map((name, index) =>
    required(name, `Setting ${index + 1}`, {
      required: index < 3,
      type: index === 1 ? 'password' : 'text',
    }),
  ),
  working: { setting_1: 'northwind', setting_2: 'thirty-secret-55', setting_3: 'eu' },
  rules: [
    mistaken(['setting_2'], 'a wrong secret', { setting_2: 'thirty-secret-56' }, 'Setting 2 is not correct'),
  ],
});

const singleField = keyBased({
  slug: 'single_field',
  name: 'Single field',
  description: 'One key and nothing else.',
  fields: [required('api_key', 'API key', { type: 'password' })],
  working: { api_key: 'single-key-aspen-10' },
  rules: [mistaken(['api_key'], 'a wrong key', { api_key: 'single-key-aspen-01' }, 'Invalid API key')],
});

const noFields = keyBased({
  slug: 'no_fields',
  name: 'No fields',
  description: 'Says that it takes keys, and names none.',
  fields: [],
  working: null,
  rules: [],
});

/** Forms of every kind and length. */
export const SHAPE_APPLICATIONS: readonly SandboxApplication[] = [
  everyKind,
  richHelp,
  thirtyFields,
  singleField,
  noFields,
];
