import type { SandboxApplication } from '../application.js';
import { given, mistaken, unverified } from '../providers.js';
import { bodyHead, keyBased, required } from './definition.js';

/** Each NetSuite account has a host of its own, made from the account id (NetSuite help: "Account IDs in URLs"). */
function suiteTalkHost(accountId: string): string {
  return `${accountId.toLowerCase().replaceAll('_', '-')}.suitetalk.api.netsuite.com`;
}

const netsuite = keyBased({
  slug: 'netsuite',
  name: 'NetSuite',
  description: 'Sync customers, invoices and payments with NetSuite.',
  help: 'Create an integration record and an access token in NetSuite first. [Token-based authentication](https://docs.oracle.com/en/cloud/saas/netsuite/)',
  fields: [
    required('account_id', 'Account Id', {
      help_text: 'Setup > Company > Company Information, for example 1234567_SB1.',
    }),
    required('consumer_key', 'Consumer Key'),
    required('consumer_secret', 'Consumer Secret', { type: 'password' }),
    required('token_id', 'Token Id'),
    required('token_secret', 'Token Secret', { type: 'password' }),
  ],
  working: {
    account_id: '5481239_SB1',
    consumer_key: 'ck-amber-lantern-17',
    consumer_secret: 'cs-violet-harbour-22',
    token_id: 'ti-silver-meadow-35',
    token_secret: 'ts-crimson-orchard-48',
  },
  identifier: '5481239_SB1 (Northwind Traders)',
  rules: [
    mistaken(
      ['account_id'],
      'a mistyped account id',
      { account_id: '5481293_SB1' },
      (accountId) => `getaddrinfo ENOTFOUND ${suiteTalkHost(accountId)}`,
    ),
    given(
      'a token whose role lacks a permission',
      { token_id: 'ti-read-only-role' },
      unverified(
        'Permission Violation: You need the "Log in using Access Tokens" permission to access this page. Contact your account administrator.',
      ),
    ),
    mistaken(
      ['consumer_key', 'consumer_secret', 'token_id', 'token_secret'],
      'a token secret of another token',
      { token_secret: 'ts-crimson-orchard-84' },
      'Invalid login attempt. For more details, see the Login Audit Trail in the NetSuite UI at Setup > Users/Roles > User Management > View Login Audit Trail.',
    ),
  ],
});

const COPPER_FIELDS = [
  // The vendor's own sample types Copper's token as plain text.
  required('api_token', 'API Key', { placeholder: 'Enter the API key' }),
  required('email', 'Email Address', { placeholder: 'Enter the email of the token owner' }),
];

/** Sent as older applications are: without `auth_type_options`. */
const copper: SandboxApplication = {
  body: {
    ...bodyHead('copper', 'Copper', 'Keep leads and opportunities in step with Copper.'),
    auth_type: 'keybased',
    auth_input_map: COPPER_FIELDS,
  },
  logins: [
    {
      authType: 'keybased',
      working: { api_token: 'copper-token-maple-61', email: 'dana@northwind.example' },
      rules: [
        mistaken(
          ['api_token', 'email'],
          'a key of another user',
          { api_token: 'copper-token-birch-16' },
          'Request failed with status code 401',
        ),
      ],
    },
  ],
  identifier: 'dana@northwind.example',
};

const zendesk = keyBased({
  slug: 'zendesk',
  name: 'Zendesk',
  description: 'Bring tickets and their comments from Zendesk.',
  fields: [
    required('subdomain', 'Subdomain', {
      placeholder: 'acme',
      help_text: 'The part before .zendesk.com in your address.',
    }),
    required('email', 'Email', { type: 'email', placeholder: 'agent@company.com' }),
    required('api_token', 'API token', {
      type: 'password',
      help_text: 'Admin Center > Apps and integrations > APIs > Zendesk API.',
    }),
  ],
  working: { subdomain: 'northwind', email: 'dana@northwind.example', api_token: 'zen-token-cobalt-73' },
  identifier: 'northwind.zendesk.com',
  envelope: 'error_code',
  rules: [
    mistaken(
      ['subdomain'],
      'a mistyped subdomain',
      { subdomain: 'northwnd' },
      (subdomain) => `No help desk at ${subdomain}.zendesk.com`,
    ),
    given(
      'an agent who may not use the API',
      { email: 'light-agent@northwind.example' },
      unverified('403 Forbidden: You do not have access to this page. Ask an administrator for API access.'),
    ),
    mistaken(
      ['email', 'api_token'],
      'an API token that was deleted',
      { api_token: 'zen-token-copper-37' },
      "Couldn't authenticate you",
    ),
  ],
});

/** What a company runs its business with. */
export const BUSINESS_APPLICATIONS: readonly SandboxApplication[] = [netsuite, copper, zendesk];
