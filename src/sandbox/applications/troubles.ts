import type { ProviderRule, Refusal, SandboxApplication } from '../application.js';
import { always, given, mistaken, unverified } from '../providers.js';
import { submittedText } from '../values.js';
import { keyBased, required } from './definition.js';

const WORKING_KEY = 'trouble-key-basil-90';
const RETRY_AFTER_SECONDS = 30;
const GATEWAY_PAGE =
  '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>';

/** An application with one key, whose provider has the trouble that its name says. */
function troubled(
  slug: string,
  name: string,
  description: string,
  rules: readonly ProviderRule[],
  more: { readonly working?: null; readonly slow?: boolean } = {},
): SandboxApplication {
  return keyBased({
    slug,
    name,
    description,
    fields: [required('api_key', 'API key', { type: 'password' })],
    working: { api_key: WORKING_KEY },
    rules,
    ...more,
  });
}

const wrongKey = mistaken(['api_key'], 'a wrong key', { api_key: 'trouble-key-wrong' }, 'Invalid API key');

/** Refuses the one key that stands for the trouble; the working key has none. */
function troubleKey(scenario: string, key: string, refusal: Refusal | string): ProviderRule {
  return given(scenario, { api_key: key }, typeof refusal === 'string' ? unverified(refusal) : refusal);
}

/** Refuses `api_key` in words that hold the key itself, changed by `written`. */
function echo(scenario: string, key: string, written: (key: string) => string): ProviderRule {
  return given(scenario, { api_key: key }, (submitted) =>
    unverified(written(submittedText(submitted, 'api_key'))),
  );
}

const selfHosted = keyBased({
  slug: 'self_hosted',
  name: 'Self-hosted server',
  description: 'A server with an address of its own: certificates, ports and time-outs go wrong here.',
  fields: [
    required('base_url', 'Server URL', { type: 'url', placeholder: 'https://git.company.com' }),
    required('access_token', 'Access token', { type: 'password' }),
  ],
  working: { base_url: 'https://git.northwind.example', access_token: 'self-token-olive-70' },
  identifier: 'git.northwind.example',
  rules: [
    server('an expired certificate', 'https://expired.northwind.example', 'certificate has expired'),
    server('a self-signed certificate', 'https://lab.northwind.example', 'self-signed certificate'),
    server(
      'HTTPS to a port that speaks HTTP',
      'https://git.northwind.example:8080',
      'write EPROTO: SSL routines:ssl3_get_record:wrong version number',
    ),
    server('a server that is not reachable', 'https://10.0.0.7', 'connect EHOSTUNREACH 10.0.0.7:443'),
    server('a server that takes too long', 'https://198.51.100.7', 'connect ETIMEDOUT 198.51.100.7:443'),
    server(
      'a URL without its scheme',
      'git.northwind.example',
      'Failed to parse URL from git.northwind.example',
    ),
    mistaken(
      ['base_url'],
      'a mistyped host',
      { base_url: 'https://git.nortwind.example' },
      (url) => `getaddrinfo ENOTFOUND ${url.replace(/^https?:\/\//, '')}`,
    ),
    mistaken(
      ['access_token'],
      'a wrong access token',
      { access_token: 'self-token-olive-07' },
      '401 Unauthorized: the access token is invalid',
    ),
  ],
});

function server(scenario: string, base_url: string, message: string): ProviderRule {
  return given(scenario, { base_url }, unverified(message));
}

/** What goes wrong between a key and its provider, one application each. */
export const TROUBLE_APPLICATIONS: readonly SandboxApplication[] = [
  selfHosted,
  troubled('slow', 'Slow provider', 'Takes its time to check a key.', [wrongKey], { slow: true }),
  troubled(
    'down',
    'Provider that is down',
    'Its API is under maintenance.',
    [
      always(
        'any key',
        { api_key: WORKING_KEY },
        unverified('503 Service Unavailable: The API is down for scheduled maintenance'),
      ),
    ],
    { working: null },
  ),
  troubled('rate_limited', 'Rate-limited provider', 'Refuses after too many attempts.', [
    troubleKey('too many attempts at Refold', 'trouble-key-429', {
      type: 'rate_limited',
      message: 'Too many requests',
      retryAfterSeconds: RETRY_AFTER_SECONDS,
    }),
    troubleKey(
      'too many attempts at the provider',
      'trouble-key-slow-down',
      `429 Too Many Requests: rate limit exceeded, retry after ${RETRY_AFTER_SECONDS} seconds`,
    ),
    wrongKey,
  ]),
  troubled('missing_scope', 'Scoped keys', 'A key needs the right scopes.', [
    troubleKey(
      'a key without the scope',
      'trouble-key-no-scope',
      '403 Forbidden: This key lacks the required scope: contacts.read',
    ),
    troubleKey(
      'a key of a smaller plan',
      'trouble-key-free-plan',
      '403 Forbidden: API access is not included in your current plan',
    ),
    wrongKey,
  ]),
  troubled('revoked', 'Revoked keys', 'Keys end here: revoked, expired, disabled.', [
    troubleKey('a revoked key', 'trouble-key-revoked', 'This API key has been revoked'),
    troubleKey('an expired key', 'trouble-key-expired', '401 Unauthorized: API key expired on 2026-01-31'),
    wrongKey,
  ]),
  troubled('success_false', 'Refuses with 200', 'Says no in a successful answer.', [
    unsuccessful('a wrong key'),
  ]),
  troubled('html_gateway', 'Gateway page', 'A gateway answers in the place of Refold.', [
    troubleKey('a gateway in between', 'trouble-key-502', {
      type: 'gateway',
      status: 502,
      html: GATEWAY_PAGE,
    }),
    wrongKey,
  ]),
  troubled('echo', 'Echoing provider', 'Repeats the key in its message.', [
    echo('the key as it is', 'echo-plain-key-7731', (key) => `Incorrect API key provided: ${key}`),
    echo(
      'the key in a URL',
      'echo/url+key=7732',
      (key) => `Request to https://api.example.com/me?key=${encodeURIComponent(key)} failed with status 401`,
    ),
    echo(
      'the key in a basic header',
      'echo-basic-key-7733',
      (key) => `Authorization "Basic ${btoa(`apikey:${key}`)}" was not accepted`,
    ),
    echo(
      'the start of the key',
      'echo-truncated-key-7734',
      (key) => `Unexpected token, "${key.slice(0, 10)}"... is not valid JSON`,
    ),
    wrongKey,
  ]),
  troubled(
    'unclear',
    'Unclear provider',
    'Says something that nobody can use.',
    [always('any key', { api_key: WORKING_KEY }, unverified('E-7: flux capacitor misaligned'))],
    { working: null },
  ),
  troubled(
    'never_answers',
    'Never answers',
    'Keeps the line open until somebody gives up.',
    [always('any key', { api_key: WORKING_KEY }, { type: 'silent' })],
    { working: null },
  ),
];

/** A wrong key that comes back as `200` with `success: false`, which the vendor's SDK allows for. */
function unsuccessful(scenario: string): ProviderRule {
  const rule = mistaken(['api_key'], scenario, { api_key: 'trouble-key-wrong' }, 'The key was not accepted');
  return {
    ...rule,
    refuse(submitted, working) {
      const refusal = rule.refuse(submitted, working);
      return refusal?.type === 'unverified' ? { type: 'unsuccessful', message: refusal.message } : refusal;
    },
  };
}
