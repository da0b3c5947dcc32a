import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FailureKind } from '../contract/failure.js';
import type { SubmittedField } from './answer.js';
import { diagnose } from './diagnose.js';

/** Thousands of runs, on a machine that may be busy with the other tests. */
const MAX_TEST_MS = 60_000;
const PREFIX = 'Failed to verify credentials: ';
const LOGIN: readonly SubmittedField[] = [
  { name: 'subdomain', label: 'Subdomain', value: 'corpinc', secret: false },
  { name: 'email', label: 'Agent email', value: 'ana@corp.example', secret: false },
  { name: 'api_token', label: 'API Token', value: 'tok-Fake-0123456789', secret: true },
];

function refusal(message: string, status = 500): { status: number; body: string } {
  return { status, body: JSON.stringify({ status_code: status, error: 'SERVER_ERROR', message }) };
}

describe('the kind', () => {
  test.each<[string, FailureKind]>([
    ['Request failed with status code 401', 'credentials_rejected'],
    ['The API token was revoked', 'credentials_rejected'],
    ['Request failed with status code 403', 'permission'],
    ['getaddrinfo ENOTFOUND corpinc.desk.example', 'host_not_found'],
    ['socket hang up', 'unreachable'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['ESOCKETTIMEDOUT', 'timeout'],
    ['Too many login attempts', 'rate_limited'],
    ['Down for maintenance', 'provider_down'],
    ['Invalid URL', 'invalid_request'],
    ['Project not found', 'not_found'],
    ['Échec de l’ouverture de session', 'credentials_rejected'],
    ['Could not establish a connection in the allotted time', 'timeout'],
    ['A communications link failure occurred', 'unreachable'],
    ['<html><h1>Closed</h1><p>No help desk at corp.example</p></html>', 'host_not_found'],
    ['<html><head><title>Desk</title></head><body>Wrong password</body></html>', 'credentials_rejected'],
    ["<Fault 3: 'Access Denied'>", 'permission'],
    ['400 Bad Request: could not parse body {"password":"x"}', 'invalid_request'],
    ['Could not deserialize key data (unsupported TLS version)', 'invalid_request'],
    ['Something went wrong', 'unknown'],
    ['Benutzername oder Kennwort falsch', 'credentials_rejected'],
    ['Accès refusé', 'permission'],
    ['Demasiadas solicitudes', 'rate_limited'],
    ['Serviço indisponível', 'provider_down'],
    ['認証に失敗しました', 'credentials_rejected'],
  ])('%s is %s', (message, kind) => {
    expect(diagnose(refusal(PREFIX + message), LOGIN)?.failure.kind).toBe(kind);
  });

  test.each<[string, Parameters<typeof diagnose>[0], FailureKind]>([
    ['a 401 without the prefix', refusal('Invalid Credentials', 401), 'unauthorized_proxy'],
    ['a 403 page', { status: 403, body: '<html><title>403 Forbidden</title></html>' }, 'unauthorized_proxy'],
    [
      'a sign-in page with 200',
      { status: 200, body: '<!doctype html><title>Sign in</title>' },
      'unauthorized_proxy',
    ],
    ['an unknown app', refusal("Application with app_type 'x' not found for org 1", 404), 'not_found'],
    ['an unknown linked account', refusal('Linked Account with id 1 not found', 500), 'not_found'],
    [
      'an unknown linked account whose code says less',
      { status: 400, body: '{"error":"INVALID_LINKED_ACCOUNT_ID","message":"Linked Account u-1 not found"}' },
      'not_found',
    ],
    ['a 504 without a body', { status: 504, body: '' }, 'timeout'],
    ['a 502 page', { status: 502, body: '<html><h1>502 Bad Gateway</h1></html>' }, 'provider_down'],
    ['an empty 500', { status: 500, body: '' }, 'unknown'],
    ['cut-off JSON', { status: 500, body: '{"message": "Failed to verify cred' }, 'unknown'],
    [
      '200 with success: false',
      { status: 200, body: '{"success":false,"message":"Wrong API token"}' },
      'credentials_rejected',
    ],
    [
      '200 with an error envelope',
      { status: 200, body: JSON.stringify({ message: `${PREFIX}Bad token` }) },
      'credentials_rejected',
    ],
    ['a failed fetch', { status: 0, body: 'TypeError: Failed to fetch' }, 'unreachable'],
    ['being offline', { status: 0, body: '', cause: 'offline' }, 'unreachable'],
    ['no answer in time', { status: 0, body: '', cause: 'timeout' }, 'timeout'],
  ])('%s', (_, answer, kind) => {
    expect(diagnose(answer, LOGIN)?.failure.kind).toBe(kind);
  });

  test.each([
    ['{"success":true}', 200],
    ['{"id":"1","error":null}', 201],
    ['', 204],
    ['', 200],
  ])('%j with %d is a success', (body, status) => {
    expect(diagnose({ status, body }, LOGIN)).toBeNull();
  });
});

describe('the message', () => {
  test.each([
    [
      'the password',
      'neo4j://ana:Fake-pw-31@g.example:7687',
      'No ana with Fake-pw-31 at g.example',
      'No ana with ••• at g.example',
    ],
    [
      'the key',
      'https://g.example/in/T01/Fake0key1Fake2key3',
      'No Fake0key1Fake2key3 at g.example',
      'No ••• at g.example',
    ],
    [
      'nothing',
      'https://g.example/in/2024-01-01/projects',
      'No projects at g.example',
      'No projects at g.example',
    ],
  ])('is freed of %s in an address, though its field is no secret', (_, value, message, shown) => {
    const uri = { name: 'uri', label: 'URI', value, secret: false };
    expect(diagnose(refusal(PREFIX + message), [uri])?.failure.message).toBe(shown);
  });

  test.each([
    ['Refold’s prefix, once or twice', `${PREFIX}${PREFIX}Nope, no.`, 'Nope, no.'],
    ['a stack trace', `${PREFIX}Error: Error: Nope, no.\n    at f (/app/x.js:1:2)\n    at g`, 'Nope, no.'],
    ['control and bidi characters', `${PREFIX}No\u202epe,\u0000 no\u200b.`, 'Nope, no.'],
    ['JSON in the message', `${PREFIX}{"title":"Unauthorized","detail":"Nope, no."}`, 'Nope, no.'],
    [
      'SOAP in the message',
      `${PREFIX}<s:Envelope xmlns:s="x"><faultstring>Nope, no.</faultstring></s:Envelope>`,
      'Nope, no.',
    ],
  ])('is freed of %s', (_, message, shown) => {
    expect(diagnose(refusal(message), [])?.failure.message).toBe(shown);
  });

  test.each([
    ['{"message":"Server Error","error":"Failed to verify credentials: Nope, no."}'],
    ['{"message":{"errorMessages":["Nope, no."],"errors":{}}}'],
    ['{"errors":[{"message":"Nope, no.","field":null}]}'],
    ['"Failed to verify credentials: Nope, no."'],
    ['{"error":{"name":"AxiosError","message":"Nope, no.","config":{"headers":{"k":"v-unseen"}}}}'],
    ['Failed to verify credentials: Nope, no.'],
    ['<Error><Code>X</Code><Message>Nope, no.</Message></Error>'],
  ])('is found in %s', (body) => {
    expect(diagnose({ status: 500, body }, [])?.failure.message).toBe('Nope, no.');
  });

  test('is cut at 4,000 characters', () => {
    expect(
      diagnose(refusal(`${PREFIX}Logon failed. ${'x'.repeat(99_999)}`), [])?.failure.message,
    ).toHaveLength(4000);
  });

  test('holds no secret, nor does any other member', () => {
    const body = JSON.stringify({
      request_id: 'tok-Fake-0123456789',
      message: `${PREFIX}Token tok-Fake-0123456789 is bad`,
    });
    const diagnosis = diagnose({ status: 500, body }, LOGIN);
    expect(diagnosis?.failure.message).toBe('Token ••• is bad');
    expect(JSON.stringify(diagnosis)).not.toContain('tok-Fake');
  });
});

test.each([
  [{ retryAfter: '30' }, 30_000],
  [{ retryAfter: 'Thu, 01 Jan 1970 00:01:00 GMT' }, 60_000],
  [{}, 15 * 60_000],
])('waits as long as %j or the words say', (header, wait) => {
  const answer = { ...refusal(`${PREFIX}Too many attempts. Try again in 15 minutes.`), ...header };
  expect(diagnose(answer, [], 0)?.retryAfterMs).toBe(wait);
});

test.each<[string, boolean]>([
  ['Request failed with status code 401', false],
  ['Request failed with status code 503', true],
  ['connect ETIMEDOUT', true],
  ['Something went wrong', false],
  ['', true],
])('after %j the same values may succeed later: %j', (message, retryable) => {
  expect(diagnose(refusal(PREFIX + message), [])?.failure.retryable).toBe(retryable);
});

test('never throws, whatever comes', { timeout: MAX_TEST_MS }, () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.json(),
    fc.string().map((it) => PREFIX + it),
  );
  const field = fc.record({ name: fc.string(), label: fc.string(), value: text, secret: fc.boolean() });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 600 }),
      text,
      fc.array(field, { maxLength: 5 }),
      (status, body, fields) => {
        const diagnosis = diagnose({ status, body }, fields);
        const names = fields.map(({ name }) => name);
        expect(diagnosis === null || diagnosis.failure.fields.every((it) => names.includes(it))).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test('stays fast on long messages of anything', { timeout: MAX_TEST_MS }, () => {
  for (const unit of [
    'a',
    '{',
    '"',
    '<title',
    '\\',
    '\n at ',
    '%25',
    'http ',
    'invalid ',
    'a_',
    'İ',
    ' - ',
    '(',
  ]) {
    const long = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const start = performance.now();
    diagnose({ status: 500, body: long }, LOGIN);
    diagnose(refusal(PREFIX + long), LOGIN);
    expect(performance.now() - start, JSON.stringify(unit)).toBeLessThan(1000);
  }
});

describe('families of messages', () => {
  test.each<[string, FailureKind]>([
    ['The access token you have used is not a valid live token', 'credentials_rejected'],
    ['{"error":{"message":"API key not valid.","status":"INVALID_ARGUMENT"}}', 'credentials_rejected'],
    ['14 UNAVAILABLE: Name resolution failed for target dns:db.corp.example:50051', 'host_not_found'],
    ['Failed to connect to corp.example port 443 after 2 ms: Connection refused', 'unreachable'],
    ['Cannot use this token from location: 203.0.113.5', 'permission'],
    ['http: server gave HTTP response to HTTPS client', 'tls'],
    ['nested asn1 error (OpenSSL::PKey::RSAError)', 'invalid_request'],
    ['failed to decode response; headers: map[Authorization:[Bearer eyJx.y0.z]]', 'unknown'],
    ['Der Remotename konnte nicht aufgelöst werden', 'host_not_found'],
    ['Impossible de se connecter au serveur', 'unreachable'],
    ['El campo "Empresa" no tiene un formato válido', 'invalid_request'],
    ['Erro interno do servidor', 'provider_down'],
    ['許可されていません', 'permission'],
  ])('%s is %s', (message, kind) => {
    expect(diagnose(refusal(PREFIX + message), [])?.failure.kind).toBe(kind);
  });

  test.each([
    [
      '{"estado":0,"info":"La clave API no es correcta"}',
      'credentials_rejected',
      'La clave API no es correcta',
    ],
    ['{"retorno":{"erros":[{"erro":"token invalido"}]}}', 'credentials_rejected', 'token invalido'],
    [
      '{"result_text":"","hint":"This key lacks the read scope","url":"https://a.example/x y"}',
      'permission',
      'This key lacks the read scope',
    ],
  ])(
    'sentences of a provider’s JSON are read whatever their members are called: %s',
    (json, kind, message) => {
      const body = JSON.stringify({ message: `${PREFIX}${json}` });
      expect(diagnose({ status: 500, body }, [])?.failure).toMatchObject({ kind, message });
    },
  );

  test.each([
    ['Connexion refusée : mot de passe erroné', 'credentials_rejected'],
    ['Connection refused: connect', 'unreachable'],
    ["KeyError: 'access_token'", 'unknown'],
    ["Caused by ResponseError('too many 503 error responses')", 'provider_down'],
    ['invalidtoken', 'credentials_rejected'],
    ['Die Kundennummer darf nur Ziffern enthalten.', 'invalid_request'],
    ["Le délai d'attente de l'opération a expiré", 'timeout'],
    ['Votre adresse IP n’est pas autorisée', 'permission'],
    ['{"failure":{"wrapper":{"text":"Wrong password"}}}', 'credentials_rejected'],
    ['{"error":{"code":"-5","message":{"lang":"en-us","value":"Login failed"}}}', 'credentials_rejected'],
    ['<?xml version="1.0"?><a><message><![CDATA[Unknown key]]></message></a>', 'credentials_rejected'],
    ['Zu der Kundennummer wurde kein Bestand gefunden', 'not_found'],
    ['Aucun dossier trouvé pour ce numéro', 'not_found'],
    ['No se encontraron datos para el cliente', 'not_found'],
    ['Token não cadastrado', 'credentials_rejected'],
    ['Los datos de acceso no son válidos', 'credentials_rejected'],
    ['Échec de l’ouverture de session', 'credentials_rejected'],
    ['Could not establish a connection in the allotted time', 'timeout'],
    ['A communications link failure occurred', 'unreachable'],
    ['<html><h1>Closed</h1><p>No help desk at corp.example</p></html>', 'host_not_found'],
    ['<html><head><title>Desk</title></head><body>Wrong password</body></html>', 'credentials_rejected'],
    ['Something went wrong', 'unknown'],
    ['There is something wrong', 'unknown'],
    ['Maximum call stack size exceeded', 'unknown'],
    ['Es ist ein Fehler aufgetreten', 'unknown'],
    ['The operation could not be completed', 'unknown'],
  ])('%s is %s', (message, kind) => {
    expect(diagnose(refusal(PREFIX + message), [])?.failure.kind).toBe(kind);
  });

  test('what is wrong with a field is told with the name that the provider gives it', () => {
    const fields = [{ name: 'region', label: 'Region', value: 'eu-9', secret: false }];
    const body = JSON.stringify({ message: `${PREFIX}{"errors":{"region":["is not supported"]}}` });
    expect(diagnose({ status: 500, body }, fields)?.failure).toMatchObject({
      message: 'region: is not supported',
      fields: ['region'],
    });
  });

  test('a page that says the same in title and heading says it once', () => {
    const body = '<html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1></html>';
    expect(diagnose({ status: 502, body }, [])?.failure.message).toBe('502 Bad Gateway');
  });

  test('a framework’s page is read where it quotes the refusal', () => {
    const body = `<html><h1>500 Internal Server Error</h1><pre>Error: ${PREFIX}socket hang up<br> at x</pre></html>`;
    expect(diagnose({ status: 500, body }, [])?.failure).toMatchObject({
      kind: 'unreachable',
      message: 'socket hang up',
    });
  });
});
