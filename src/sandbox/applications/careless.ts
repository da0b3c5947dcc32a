import type { SandboxApplication, SandboxField } from '../application.js';
import { mistaken } from '../providers.js';
import { bodyHead, keyBased, required } from './definition.js';

const oddNames = keyBased({
  slug: 'odd_names',
  name: 'Odd field names',
  description: 'Names that form libraries and JavaScript objects trip over.',
  fields: [
    required('api.key', 'API key', { type: 'password' }),
    required('headers[0]', 'First header'),
    required('0', 'Tenant number'),
    required('Client ID', 'Client ID'),
    required('client-secret', 'Client secret', { type: 'password' }),
    required('__proto__', 'Prototype'),
    required('constructor', 'Constructor'),
  ],
  working: {
    'api.key': 'odd-api-key-24',
    'headers[0]': 'x-tenant: 7',
    '0': '0012',
    'Client ID': 'odd-client-9',
    'client-secret': 'odd-client-secret-42',
    // Computed, since `__proto__:` in a literal would set the prototype.
    ['__proto__']: 'odd-proto-1',
    constructor: 'odd-constructor-2',
  },
  envelope: 'short',
  rules: [
    mistaken(
      ['0'],
      'a tenant number without its zeros',
      { '0': '12' },
      (tenant) => `Unknown tenant ${tenant}`,
    ),
  ],
});

/** `required` as text, no labels, unknown types, a select without options, and another without its type. */
const LOOSE_FIELDS: readonly SandboxField[] = [
  { name: 'api_token', required: 'true' },
  { name: 'accountRegion', required: 'false', type: 'dropdown', options: ['eu', 'us'] },
  { name: 'web_hook_key', type: 'encrypted_string', required: 'true' },
  { name: 'settings', type: 'map' },
  { name: 'tier', type: 'select', label: 'Tier' },
  { name: 'mode', label: 'Mode', options: [{ value: 'live' }, { value: 'test' }] },
];

const looseSchema: SandboxApplication = {
  body: {
    ...bodyHead('loose_schema', 'Loose schema', 'A schema as careless as those met in the wild.'),
    auth_type: 'keybased',
    auth_type_options: { keybased: LOOSE_FIELDS },
    auth_input_map: LOOSE_FIELDS,
  },
  logins: [
    {
      authType: 'keybased',
      working: { api_token: 'loose-token-66', web_hook_key: 'loose-hook-key-77' },
      rules: [
        mistaken(
          ['api_token'],
          'a wrong token',
          { api_token: 'loose-token-67' },
          'api_token: not recognised',
        ),
      ],
    },
  ],
};

/** Schemas that were written without care. */
export const CARELESS_APPLICATIONS: readonly SandboxApplication[] = [oddNames, looseSchema];
