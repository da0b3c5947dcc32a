import type { SandboxApplication } from '../application.js';
import { mistaken } from '../providers.js';
import { bodyHead, keyBased, required } from './definition.js';

const SITE_URL = required('site_url', 'Site URL', {
  type: 'url',
  placeholder: 'https://company.atlassian.example',
});
const JIRA_FIELDS = [
  SITE_URL,
  required('email', 'Email', { type: 'email' }),
  required('api_token', 'API token', { type: 'password' }),
];

/** Two key-based types, one of them `keybased`, and OAuth beside them. */
const jira: SandboxApplication = {
  body: {
    ...bodyHead('jira', 'Jira', 'Create issues and follow their status.'),
    auth_type: 'keybased',
    auth_type_options: {
      keybased: JIRA_FIELDS,
      token: [SITE_URL, required('personal_access_token', 'Personal access token', { type: 'password' })],
      oauth2: [],
    },
    auth_input_map: JIRA_FIELDS,
  },
  logins: [
    {
      authType: 'keybased',
      working: {
        site_url: 'https://northwind.atlassian.example',
        email: 'dana@northwind.example',
        api_token: 'jira-token-cedar-29',
      },
      rules: [
        mistaken(
          ['email', 'api_token'],
          'a token of another user',
          { api_token: 'jira-token-cedar-92' },
          'Client must be authenticated to access this resource.',
        ),
      ],
    },
    {
      authType: 'token',
      working: {
        site_url: 'https://northwind.atlassian.example',
        personal_access_token: 'jira-pat-willow-58',
      },
      rules: [
        mistaken(
          ['personal_access_token'],
          'a personal access token that expired',
          { personal_access_token: 'jira-pat-willow-85' },
          'The personal access token has expired.',
        ),
      ],
    },
  ],
  identifier: { name: 'Dana Reyes', site: 'northwind.atlassian.example' },
};

const INSTANCE = required('instance', 'Instance', { placeholder: 'dev12345' });
const instanceRule = mistaken(
  ['instance'],
  'a mistyped instance',
  { instance: 'northwnd' },
  (instance) => `getaddrinfo ENOTFOUND ${instance}.service-now.example`,
);

/** Several key-based types and none called `keybased`: a choice has to be made. */
const serviceNow: SandboxApplication = {
  body: {
    ...bodyHead('servicenow', 'ServiceNow', 'Open incidents and read their state.'),
    auth_type: 'keybased',
    auth_type_options: {
      basic: [
        INSTANCE,
        required('username', 'User name'),
        required('password', 'Password', { type: 'password' }),
      ],
      api_key: [INSTANCE, required('api_key', 'API key', { type: 'password' })],
    },
    auth_input_map: [],
  },
  logins: [
    {
      authType: 'basic',
      working: { instance: 'northwind', username: 'refold.integration', password: 'sn-hazel-river-43' },
      rules: [
        instanceRule,
        mistaken(
          ['username', 'password'],
          'a wrong password',
          { password: 'sn-hazel-river-34' },
          'User Not Authenticated: Required to provide Auth information',
        ),
      ],
    },
    {
      authType: 'api_key',
      working: { instance: 'northwind', api_key: 'sn-key-pebble-77' },
      rules: [
        instanceRule,
        mistaken(['api_key'], 'a wrong API key', { api_key: 'sn-key-pebble-70' }, 'Invalid API key'),
      ],
    },
  ],
};

/** Sends the person to the provider; there is nothing to type. */
const hubspot: SandboxApplication = {
  body: {
    ...bodyHead('hubspot', 'HubSpot', 'Contacts and deals, by signing in at HubSpot.'),
    auth_type: 'oauth2',
    auth_type_options: { oauth2: [] },
    auth_input_map: [],
  },
  logins: [],
};

/** What the four applications below, which differ in how they stand, have in common. */
function withApiKey(slug: string, name: string, working: string, state: Partial<SandboxApplication>) {
  return keyBased({
    slug,
    name,
    description: `Keep ${name} in step with your workspace.`,
    fields: [required('api_key', 'API key', { type: 'password' })],
    working: { api_key: working },
    rules: [
      mistaken(
        ['api_key'],
        'a wrong key',
        { api_key: `${working}-old` },
        'The API key is invalid or was revoked',
      ),
    ],
    ...state,
  });
}

const freshdesk = withApiKey('freshdesk', 'Freshdesk', 'fd-key-juniper-12', {
  identifier: { id: '7012', name: 'Northwind Support' },
  connected: {
    identifier: { id: '7012', name: 'Northwind Support' },
    auth_type: 'keybased',
    connectedAt: '2026-03-14T09:26:53.000Z',
    status: 'active',
  },
});

/** Its answer holds what a browser must never see. */
const mailchimp = withApiKey('mailchimp', 'Mailchimp', 'mc-key-thistle-us6', {
  connected: {
    identifier: 'NA',
    auth_type: 'keybased',
    connectedAt: '2026-01-05T18:00:00.000Z',
    status: 'active',
    defaultCredentials: { api_key: 'mc-stored-secret-us6' },
  },
});

const shopify = withApiKey('shopify', 'Shopify', 'shop-token-fern-33', {
  identifier: 'northwind.myshopify.example',
  reauthRequired: true,
  connected: {
    identifier: 'northwind.myshopify.example',
    auth_type: 'keybased',
    connectedAt: '2025-11-30T12:00:00.000Z',
    status: 'expired',
  },
});

const pipedrive = withApiKey('pipedrive', 'Pipedrive', 'pd-token-heron-50', {
  identifier: 'dana@northwind.example',
  connected: {
    identifier: 'dana@northwind.example',
    auth_type: 'keybased',
    connectedAt: '2025-12-24T08:30:00.000Z',
    status: 'expired',
  },
});

/** Ways of connecting, and ways of being connected. */
export const AUTH_TYPE_APPLICATIONS: readonly SandboxApplication[] = [
  jira,
  serviceNow,
  hubspot,
  freshdesk,
  mailchimp,
  shopify,
  pipedrive,
];
