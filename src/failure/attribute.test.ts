import { expect, test } from 'vitest';
import type { FailureKind } from '../contract/failure.js';
import type { SubmittedField } from './answer.js';
import { attribute } from './attribute.js';

function fields(values: Record<string, string>): SubmittedField[] {
  return Object.entries(values).map(([name, value]) => ({
    name,
    label: name.replaceAll('_', ' '),
    value,
    secret: /secret|password|token|key$/.test(name),
  }));
}

const login = fields({ username: 'jdoe', password: 'Fake-pw-77' });
const oauth = fields({ client_id: 'cid-0001-fake', client_secret: 'Fake-secret-88' });
const aws = fields({
  access_key_id: 'AKIAFAKE0001',
  secret_access_key: 'Fake/secret+99',
  region: 'eu-north-9',
});
const tba = fields({
  account_id: '7654321_SB2',
  consumer_key: 'Fake-ck-01',
  token_id: 'ti-0001',
  token_secret: 'Fake-ts-01',
});
const desk = fields({ subdomain: 'corpinc', email: 'ana@corpinc.example', api_token: 'Fake-tok-55' });
const mail = fields({ smtp_user: 'notify', smtp_password: 'Fake-pw-78' });
const place = fields({ session: 's-01', endpoint: 'x1.example', organization_id: '60001' });
const refresh = fields({ dev_token: 'Fake-dt-1', refresh_token: 'Fake-rt-2' });
const db = fields({
  host: 'db.corp.example',
  port: '5432',
  database: 'sales',
  user: 'etl_ro',
  password: 'password',
});

test.each<[string, FailureKind, readonly SubmittedField[], string[]]>([
  // their value
  ['getaddrinfo ENOTFOUND 7654321-sb2.suite.example', 'host_not_found', tba, ['account_id']],
  ['getaddrinfo ENOTFOUND corpinc.desk.example', 'host_not_found', desk, ['subdomain']],
  ['password authentication failed for user "etl_ro"', 'credentials_rejected', db, ['user', 'password']],
  ['No user with email ANA@CORPINC.example', 'credentials_rejected', desk, ['email']],
  ['Unknown database "sales"', 'not_found', db, ['database']],
  ['token Fake%2Dtok%2D55 refused', 'credentials_rejected', desk, ['api_token']],
  ['permission denied for schema public', 'permission', fields({ schema: 'public' }), ['schema']],
  // a request that is repeated blames nothing that was sent in it, but the place that it went to
  ['timeout of 9000ms exceeded {"auth":"Fake-tok-55"}', 'timeout', desk, []],
  ['refused at https://etl_ro:x@db.corp.example/sales', 'unreachable', db, ['host']],
  [
    'connect to x.example:80 refused',
    'unreachable',
    fields({ sysaddr: 'x.example', port: '80' }),
    ['sysaddr'],
  ],
  ['connect to 203.0.113.4:80 refused', 'unreachable', fields({ mshost: '203.0.113.4' }), ['mshost']],
  ['Name or password is incorrect', 'credentials_rejected', fields({ usr: 'a', pwd: 'b' }), ['usr', 'pwd']],
  ['Oops [app=Fake-tok-55]', 'unknown', fields({ api_token: 'Fake-tok-55' }), []],
  ['No parameter KEY in URL', 'credentials_rejected', fields({ url: 'https://a.example' }), []],
  // their name, label or a synonym
  ['Invalid username or password', 'credentials_rejected', login, ['username', 'password']],
  ['Incorrect user name or passwd', 'credentials_rejected', login, ['username', 'password']],
  ['Nom d’utilisateur ou mot de passe incorrect', 'credentials_rejected', login, ['username', 'password']],
  ['パスワードが正しくありません', 'credentials_rejected', login, ['password']],
  ['Invalid token', 'credentials_rejected', desk, ['api_token']],
  ['account_id is required', 'invalid_request', tba, ['account_id']],
  ['the region is wrong', 'invalid_request', aws, ['region']],
  ['unknown field apitoken: invalid apitoken', 'credentials_rejected', desk, ['api_token']],
  [
    '[Errno 11001] getaddrinfo failed: nas7',
    'host_not_found',
    fields({ share: '\\\\nas7\\x', domain: 'CORP' }),
    ['share'],
  ],
  ['Invalid login or password', 'credentials_rejected', mail, ['smtp_user', 'smtp_password']],
  ['El usuario o la contraseña son incorrectos', 'credentials_rejected', login, ['username', 'password']],
  ['Usuário inexistente ou senha inválida', 'credentials_rejected', login, ['username', 'password']],
  ['アカウントまたはパスワードが正しくありません', 'credentials_rejected', login, ['username', 'password']],
  ['IDとパスワードが一致しません', 'credentials_rejected', login, ['username', 'password']],
  ['user unknown', 'credentials_rejected', db, ['user']],
  ['Unknown or expired session', 'credentials_rejected', place, ['session']],
  ['invalid subscription key or wrong API endpoint', 'credentials_rejected', place, ['endpoint']],
  ['the ID in the organization header', 'not_found', place, ['organization_id']],
  // a code
  ['invalid_client', 'credentials_rejected', oauth, ['client_id', 'client_secret']],
  ['InvalidClientTokenId', 'credentials_rejected', aws, ['access_key_id']],
  ['SignatureDoesNotMatch', 'credentials_rejected', aws, ['secret_access_key']],
  ['AADSTS7000215: x', 'credentials_rejected', oauth, ['client_secret']],
  ['invalid_grant', 'credentials_rejected', refresh, ['refresh_token']],
  // nothing
  ['LDAP: error code 49', 'credentials_rejected', fields({ ldap_url: 'ldap://x.example' }), []],
  ['Authorization token lacks permission', 'permission', fields({ primary_key: 'Fake-k-9' }), []],
  ['Request failed with status code 401', 'credentials_rejected', login, []],
  ['Invalid user credentials.', 'credentials_rejected', login, []],
  ['Invalid token', 'credentials_rejected', tba, []],
  ['Rate limit exceeded for user jdoe', 'rate_limited', login, []],
  ['The server failed', 'provider_down', fields({ server: 'x1.corp.example' }), []],
  ['admin rights are missing', 'permission', fields({ username: 'admin' }), []],
])('%s', (message, kind, submitted, names) => {
  expect(attribute(message, kind, submitted).map(({ name }) => name)).toEqual(names);
});

test('is certain where a value stands, and guesses where only the end of a name does', () => {
  expect(attribute('User jdoe is unknown', 'credentials_rejected', login)[0]?.certainty).toBe('certain');
  expect(attribute('Invalid token', 'credentials_rejected', desk)[0]?.certainty).toBe('likely');
});

test('copes with a thousand fields', () => {
  const many = Array.from({ length: 1000 }, (_, i) => ({
    name: `f_${i}`,
    label: `Field ${i}`,
    value: `value-${i}`,
    secret: i % 2 === 0,
  }));
  expect(attribute('value-77 is wrong', 'credentials_rejected', many).map(({ name }) => name)).toEqual([
    'f_77',
  ]);
});
