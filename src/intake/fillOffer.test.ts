import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field, FieldKind } from '../schema/field.js';
import { testField } from '../schema/testing.js';
import { fillOffer } from './fillOffer.js';
import { parsePairs } from './parsePairs.js';

function field(name: string, part: Partial<Field> = {}): Field {
  return testField({ id: `id:${name}`, name, ...part });
}
const kinds = (kind: FieldKind) => (name: string) => field(name, { kind, secret: kind.includes('secret') });
const secret = kinds('secret');
const multilineSecret = kinds('multiline-secret');

/** What an offer would fill, by name. */
function filled(text: string, fields: readonly Field[], into?: Field): Record<string, string> | null {
  const offer = fillOffer(text, fields, into);
  return offer && Object.fromEntries([...offer.values].map(([id, { text: value }]) => [id.slice(3), value]));
}

const tba = [
  field('account_id'),
  field('consumer_key'),
  secret('consumer_secret'),
  field('token_id'),
  secret('token_secret'),
];
const scopes = field('scopes', {
  kind: 'multi-select',
  options: ['read', 'write', 'crm:read', 'a,b'].map((value) => ({ value, label: `To ${value}` })),
});
const aws = [field('accessKeyId'), secret('secretAccessKey'), field('region')];
const database = [
  field('host'),
  field('port', { kind: 'number' }),
  field('database'),
  field('user'),
  secret('password'),
];
const login = [field('subdomain'), field('username'), secret('password')];
const pem = '-----BEGIN PRIVATE KEY-----\nQUJD\n-----END PRIVATE KEY-----\n';
const serviceAccount = JSON.stringify(
  {
    type: 'service_account',
    project_id: 'p-1',
    private_key_id: 'x',
    private_key: pem,
    client_email: 'a@p-1.example',
  },
  null,
  2,
);

describe('offers to fill', () => {
  test.each<[string, string, readonly Field[], Record<string, string>]>([
    [
      'from .env lines',
      '# keys\nexport NETSUITE_ACCOUNT_ID="123_SB1" # sandbox\nNETSUITE_CONSUMER_KEY=ck\r\nNETSUITE_TOKEN_ID=\'t#1\'\n\nNODE_ENV=production\n',
      tba,
      { account_id: '123_SB1', consumer_key: 'ck', token_id: 't#1' },
    ],
    ['from JSON', '{"accountId": 12, "tokenId": "t", "x": null}', tba, { account_id: '12', token_id: 't' }],
    [
      'from nested JSON',
      '{"netsuite": {"account_id": "1", "token_id": "t"}}',
      tba,
      { account_id: '1', token_id: 't' },
    ],
    [
      'from a list of variables',
      '{"values":[{"key":"account_id","value":"1"},{"key":"token_id","value":"t"}]}',
      tba,
      { account_id: '1', token_id: 't' },
    ],
    [
      'from YAML',
      'netsuite:\n  account_id: "1"\n  token_id: t # id\n',
      tba,
      { account_id: '1', token_id: 't' },
    ],
    [
      'from labels and colons',
      'Account ID: 1\nToken Secret: a b\n',
      tba,
      { account_id: '1', token_secret: 'a b' },
    ],
    ['from a table', 'Account ID\t1\nToken ID\tt\n', tba, { account_id: '1', token_id: 't' }],
    [
      'from a list of variables in YAML',
      '- ACCOUNT_ID=1\n- TOKEN_ID=t',
      tba,
      { account_id: '1', token_id: 't' },
    ],
    [
      'from an AWS profile',
      '[work]\naws_access_key_id = W\naws_secret_access_key = WW\n[default]\naws_access_key_id = AK\naws_secret_access_key = SK/1+\nregion=eu-west-1\n',
      aws,
      { accessKeyId: 'AK', secretAccessKey: 'SK/1+', region: 'eu-west-1' },
    ],
    [
      'from AWS environment variables',
      'AWS_ACCESS_KEY_ID=AK\nAWS_SECRET_ACCESS_KEY=SK\nAWS_SESSION_TOKEN=T\nAWS_DEFAULT_REGION=eu-west-1',
      aws,
      { accessKeyId: 'AK', secretAccessKey: 'SK', region: 'eu-west-1' },
    ],
    [
      'from an access key file',
      'Access key ID,Secret access key\nAK,SK\n',
      aws,
      { accessKeyId: 'AK', secretAccessKey: 'SK' },
    ],
    [
      'from curl with a user',
      "curl -u 'me:p:w' \\\n  https://globex.acme.example/api",
      login,
      { subdomain: 'globex', username: 'me', password: 'p:w' },
    ],
    [
      'from curl with a Basic header',
      `curl -H "Authorization: Basic ${btoa('me:pw')}" https://globex.acme.example`,
      login,
      { subdomain: 'globex', username: 'me', password: 'pw' },
    ],
    [
      'from curl with a Bearer header',
      'curl https://api.globex.example/v1/x -H "Authorization: Bearer tk"',
      [field('base_url', { kind: 'url' }), secret('api_token')],
      { base_url: 'https://api.globex.example', api_token: 'tk' },
    ],
    [
      'from curl with a header of its own',
      "curl -H 'X-API-Key: k' -H 'X-Account-Id: 1' https://a.example",
      [secret('api_key'), field('account_id')],
      { api_key: 'k', account_id: '1' },
    ],
    [
      'from curl with a form',
      'curl -X POST https://a.example -d client_id=ci -d "client_secret=c%26s"',
      [field('client_id'), secret('client_secret')],
      { client_id: 'ci', client_secret: 'c&s' },
    ],
    [
      'from curl with JSON',
      `curl https://a.example --json '{"client_id":"ci","client_secret":"cs"}'`,
      [field('client_id'), secret('client_secret')],
      { client_id: 'ci', client_secret: 'cs' },
    ],
    [
      'from a service account',
      serviceAccount,
      [field('client_email', { kind: 'email' }), multilineSecret('private_key'), field('project_id')],
      { client_email: 'a@p-1.example', private_key: pem, project_id: 'p-1' },
    ],
    [
      'a key of several lines',
      `KEY_ID=k\nPRIVATE_KEY="${pem}"\n`,
      [field('key_id'), multilineSecret('private_key')],
      { key_id: 'k', private_key: pem },
    ],
    [
      'a key of several lines in YAML',
      `key_id: k\nprivate_key: |\n  ${pem.trim().replaceAll('\n', '\n  ')}\n`,
      [field('key_id'), multilineSecret('private_key')],
      { key_id: 'k', private_key: pem },
    ],
    [
      'a key with escapes',
      `KEY_ID=k\nPRIVATE_KEY="${pem.replaceAll('\n', '\\n')}"`,
      [field('key_id'), multilineSecret('private_key')],
      { key_id: 'k', private_key: pem },
    ],
    [
      'other words for the same',
      'HOST=db.example\nUSER=me\nPASS=pw',
      [field('server'), field('login'), secret('pwd')],
      { server: 'db.example', login: 'me', pwd: 'pw' },
    ],
    [
      'by label',
      'API Token: tk\nFreshdesk Domain: globex',
      [field('0', { label: 'Domain' }), field('1', { label: 'API token', kind: 'secret', secret: true })],
      { 0: 'globex', 1: 'tk' },
    ],
    [
      'a select by its label',
      'region: Europe\nkey_id: 1',
      [field('region', { kind: 'select', options: [{ value: 'eu', label: 'Europe' }] }), field('key_id')],
      { region: 'eu', key_id: '1' },
    ],
    [
      'from the AWS command line',
      '{"AccessKey": {"UserName": "ann", "AccessKeyId": "AK", "Status": "Active", "SecretAccessKey": "SK"}}',
      aws,
      { accessKeyId: 'AK', secretAccessKey: 'SK' },
    ],
    [
      'by the same, where one name is what all have in front',
      'DB_HOST=db.example\nDB_DATABASE=main\nDB_USER=me\nDB_PASSWORD=pw',
      database,
      { host: 'db.example', database: 'main', user: 'me', password: 'pw' },
    ],
    [
      'a checkbox',
      '{"sandbox": true, "account_id": 12345678901234567890}',
      [field('sandbox', { kind: 'checkbox' }), field('account_id')],
      { sandbox: 'true', account_id: '12345678901234567890' },
    ],
    [
      'from deeper JSON',
      '{"a": {"b": {"accountId": "1", "tokenId": "t"}}}',
      tba,
      { account_id: '1', token_id: 't' },
    ],
    ['from a list of one', '[{"account_id": "1", "token_id": "t"}]', tba, { account_id: '1', token_id: 't' }],
    [
      'from an object of JavaScript',
      "{ accountId: '1', tokenId: 't,u' }",
      tba,
      { account_id: '1', token_id: 't,u' },
    ],
    [
      'from JSON with a comma too many',
      '{\n"accountId": "1",\n"tokenId": "t",\n}',
      tba,
      { account_id: '1', token_id: 't' },
    ],
    ['from PHP', "'account_id' => '1',\n'token_id' => 't',", tba, { account_id: '1', token_id: 't' }],
    ['from Ruby', ":account_id => '1',\n:token_id => 't'", tba, { account_id: '1', token_id: 't' }],
    ['from constants', "const accountId = '1';\nlet tokenId = 't';", tba, { account_id: '1', token_id: 't' }],
    ['from setx', 'setx ACCOUNT_ID "1"\nsetx TOKEN_ID "t"', tba, { account_id: '1', token_id: 't' }],
    ['from bold labels', '- **Account ID**: 1\n- **Token ID:** t', tba, { account_id: '1', token_id: 't' }],
    ['from a table of bars', '| Account ID | 1 |\n| Token ID | t |', tba, { account_id: '1', token_id: 't' }],
    [
      'from labels above their values',
      'Account ID\n1\n\nToken ID\nt',
      tba,
      { account_id: '1', token_id: 't' },
    ],
    ['from wide colons', 'Account ID：1\nToken ID：t', tba, { account_id: '1', token_id: 't' }],
    ['from colons without a space', 'Account ID:1\nToken ID:t:u', tba, { account_id: '1', token_id: 't:u' }],
    [
      'from assignments on one line',
      'ACCOUNT_ID=1 TOKEN_ID="t u" node .',
      tba,
      { account_id: '1', token_id: 't u' },
    ],
    ['from docker', 'docker run -e ACCOUNT_ID=1 -e TOKEN_ID=t app', tba, { account_id: '1', token_id: 't' }],
    ['from a form', 'account_id=1&token_id=t%26', tba, { account_id: '1', token_id: 't&' }],
    [
      'by what all names have in front, be it words that mean something',
      'REACT_APP_ACCOUNT_ID=1\nREACT_APP_TOKEN_ID=t',
      tba,
      { account_id: '1', token_id: 't' },
    ],
    [
      'from libpq',
      'PGHOST=db.example\nPGUSER=me\nPGPASSWORD=pw',
      database,
      { host: 'db.example', user: 'me', password: 'pw' },
    ],
    [
      'from a section of YAML',
      'prod:\n  host: db.example\n  user: me\n  password: "p#w"\n',
      database,
      { host: 'db.example', user: 'me', password: 'p#w' },
    ],
    [
      'from the address of a database',
      'postgres://me:p%40w@db.example:5433/main',
      database,
      { host: 'db.example', port: '5433', database: 'main', user: 'me', password: 'p@w' },
    ],
    [
      'from such an address among variables',
      'LOG=1\nDATABASE_URL="postgres://me:pw@db.example/main"',
      database,
      { host: 'db.example', database: 'main', user: 'me', password: 'pw' },
    ],
    [
      'from a connection string',
      'Server=db.example;Database=main;User Id=me;Password=p w;',
      database,
      { host: 'db.example', database: 'main', user: 'me', password: 'p w' },
    ],
    [
      'from a connection of libpq',
      "host=db.example dbname=main user=me password='p w'",
      database,
      { host: 'db.example', database: 'main', user: 'me', password: 'p w' },
    ],
    [
      'from curl with an account and its token',
      "curl.exe 'https://api.example/x' -X POST -b 'a=b' -u AC1:tk",
      [field('account_sid'), secret('auth_token')],
      { account_sid: 'AC1', auth_token: 'tk' },
    ],
    [
      'from curl with a key for a user',
      'curl https://globex.acme.example -u sk_1:',
      [field('subdomain'), secret('api_key')],
      { subdomain: 'globex', api_key: 'sk_1' },
    ],
    [
      'from curl with a key for a password',
      'curl https://globex.acme.example -u api:key-1',
      [field('subdomain'), secret('api_key'), field('username')],
      { subdomain: 'globex', api_key: 'key-1' },
    ],
    [
      'from curl with an owner and a token',
      'curl https://globex.acme.example -u me@globex.example/token:tk',
      [field('subdomain'), field('email', { kind: 'email' }), secret('api_token')],
      { subdomain: 'globex', email: 'me@globex.example', api_token: 'tk' },
    ],
    [
      'from curl as Windows has it',
      'curl -X POST https://a.example ^\r\n  -d "client_id=ci" ^\r\n  -d "client_secret=cs"',
      [field('client_id'), secret('client_secret')],
      { client_id: 'ci', client_secret: 'cs' },
    ],
    [
      'from curl as Chrome copies it for Windows',
      'curl ^"https://a.example/x?y=1^&z=2^" ^\r\n  -H ^"X-API-Key: k^^1^" ^\r\n  -H ^"X-Account-Id: 1^"',
      [secret('api_key'), field('account_id')],
      { api_key: 'k^1', account_id: '1' },
    ],
    [
      'from curl with parts of a form',
      "curl https://a.example -F client_id=ci --data-urlencode 'client_secret=c+s&='",
      [field('client_id'), secret('client_secret')],
      { client_id: 'ci', client_secret: 'c+s&=' },
    ],
    [
      'from wget',
      "wget --header='X-API-Key: k' --header='X-Account-Id: 1' https://a.example",
      [secret('api_key'), field('account_id')],
      { api_key: 'k', account_id: '1' },
    ],
    [
      'cleaned values',
      'API_KEY="Bearer tk "\nSUBDOMAIN=https://globex.acme.example/x',
      [secret('api_key'), field('subdomain')],
      { api_key: 'tk', subdomain: 'globex' },
    ],
  ])('%s', (_, text, fields, expected) => {
    expect(filled(text, fields)).toEqual(expected);
  });

  test.each<[string, string, readonly string[]]>([
    ['a list in JSON', '{"id": "1", "scopes": ["write", "read"]}', ['write', 'read']],
    [
      'a list by labels, in any case',
      '{"id": "1", "scopes": ["to Write", "TO CRM:READ"]}',
      ['write', 'crm:read'],
    ],
    ['a list of one that is named twice', '{"id": "1", "scopes": ["a,b", "a,b"]}', ['a,b']],
    ['a list in YAML', 'id: 1\nscopes:\n  - crm:read\n  - "write"\nother: 2', ['crm:read', 'write']],
    ['a list in YAML without a margin', 'id: 1\nscopes:\n- read\n- write', ['read', 'write']],
    ['a list on one line of YAML', 'id: 1\nscopes: [read, "write"] # both', ['read', 'write']],
    ['JSON in .env', 'ID=1\nSCOPES=\'["read","write"]\'', ['read', 'write']],
    ['what commas part', 'ID=1\nSCOPES=read, write,', ['read', 'write']],
    ['what spaces part', 'ID=1\nSCOPES="read crm:read"', ['read', 'crm:read']],
    ['a choice with a comma in it', 'ID=1\nSCOPES=a,b', ['a,b']],
  ])('the choices of %s', (_, text, expected) => {
    const found = filled(text, [field('id'), scopes]);
    expect(found && { ...found, scopes: JSON.parse(found.scopes ?? '[]') }).toEqual({
      id: '1',
      scopes: expected,
    });
  });

  test('leaves out choices of which one does not exist, and lists that hold more', () => {
    const fields = [...tba, scopes];
    for (const text of ['["read", "admin"]', '["read", {"a": 1}]', '["read", null]', '"read, admin"']) {
      expect(filled(`{"account_id": "1", "token_id": "t", "scopes": ${text}}`, fields)).toEqual({
        account_id: '1',
        token_id: 't',
      });
    }
  });

  test.each<[string, string, readonly Field[], Field | undefined, Record<string, string>]>([
    ['a member of JSON', '{"account_id": "1", "x": "2"}', tba, undefined, { account_id: '1' }],
    ['the only member of JSON', '{"Account ID": 1}', tba, tba[0], { account_id: '1' }],
    ['a line of .env', '# keys\nexport TOKEN_SECRET="s 9"\n\nFOO=2', tba, tba[4], { token_secret: 's 9' }],
    ['a line of .env for another field', 'TOKEN_ID=t\nFOO=2', tba, tba[0], { token_id: 't' }],
    [
      'a line beside those of two places',
      'US_ACCOUNT_ID=1\nEU_ACCOUNT_ID=2\nTOKEN_ID=t',
      tba,
      undefined,
      { token_id: 't' },
    ],
    [
      'a line beside one of another kind',
      'REFRESH_TOKEN=1\nACCOUNT_ID=2',
      [secret('token'), field('account_id')],
      undefined,
      { account_id: '2' },
    ],
    [
      'a key in JSON in the field for it',
      JSON.stringify({ private_key: pem, x: '1' }),
      [multilineSecret('private_key')],
      multilineSecret('private_key'),
      { private_key: pem },
    ],
    [
      'a line for the only field',
      'API_KEY=k\nFOO=2',
      [secret('api_key')],
      secret('api_key'),
      { api_key: 'k' },
    ],
  ])('one field alone from %s', (_, text, fields, into, expected) => {
    expect(filled(text, fields, into)).toEqual(expected);
  });

  test('counts the fields that are to be seen', () => {
    expect(fillOffer('ACCOUNT_ID=1\nTOKEN_ID=2', [...tba, field('version', { hidden: true })])?.total).toBe(
      5,
    );
  });
});

describe('offers nothing', () => {
  test.each<[string, string, readonly Field[]]>([
    ['for a key', 'sk_live_1', tba],
    ['for one line with a name', 'ACCOUNT_ID=1', tba],
    ['for a PEM key', pem, [multilineSecret('private_key'), field('key')]],
    ['for prose', 'Dear team: here is\nthe account: thanks', tba],
    ['where one field fits in lines of other kinds', 'Account ID: 1\nFoo: 2', tba],
    ['where one field fits by a word that many use', 'HOST=h1\nFOO=2', database],
    ['where one field fits but for an app in front', 'SLACK_TOKEN=1\nFOO=2', [secret('token'), field('id')]],
    [
      'where one field fits and the text is a command',
      "curl -H 'X-API-Key: k' https://a.example",
      [secret('api_key')],
    ],
    ['for other kinds of token', 'REFRESH_TOKEN=1\nFOO=2', [secret('token'), field('account_id')]],
    ['for keys of two other apps', 'SLACK_TOKEN=1\nSTRIPE_SECRET=2', [secret('token'), secret('secret')]],
    ['for two values of one name', 'ACME_TOKEN=1\nINITECH_TOKEN=2\nID=3', [secret('token'), field('id')]],
    [
      'for what code reads elsewhere',
      'ACCOUNT_ID=process.env.ID\nTOKEN_ID=os.getenv("ID")\nTOKEN_SECRET=$(cat x)',
      tba,
    ],
    ['for accounts of two places', 'US_ACCOUNT_ID=1\nEU_ACCOUNT_ID=2', tba],
    [
      'for what the same word changes everywhere',
      'REFRESH_TOKEN=1\nREFRESH_SECRET=2',
      [secret('token'), secret('secret')],
    ],
    ['for a key with equals signs', 'abc=d e=f', tba],
    ['for a text that no person copies', `ACCOUNT_ID=1\nTOKEN_ID=2\nX=${'x'.repeat(262_144)}`, tba],
    [
      'for JSON in too many layers',
      `${'{"a":'.repeat(8)}{"account_id":"1","token_id":"2"}${'}'.repeat(8)}`,
      tba,
    ],
    ['for an address without a user', 'https://a.example/x', [field('host'), field('url')]],
    ['for stand-ins', 'ACCOUNT_ID=<your account id>\nTOKEN_ID=your_token\nTOKEN_SECRET=\u0024{X}', tba],
    [
      'for what a select and a number can\u2019t hold',
      'region: Asia\nport: none',
      [
        field('region', { kind: 'select', options: [{ value: 'eu', label: 'Europe' }] }),
        field('port', { kind: 'number' }),
      ],
    ],
    [
      'for a key of several lines in a one-line field',
      `ID=1\nPRIVATE_KEY="${pem}"`,
      [field('id'), secret('private_key')],
    ],
    ['for hidden fields', 'ACCOUNT_ID=1\nFOO=2', [field('account_id', { hidden: true }), field('token_id')]],
    [
      'for choices of which one does not exist',
      '{"scopes": ["read", "admin"], "id": "1"}',
      [scopes, field('id')],
    ],
    ['for a text that only begins with a choice', 'scopes: read everything\nid: 1', [scopes, field('id')]],
    ['for no choice', '{"scopes": [], "id": "1"}', [scopes, field('id')]],
    ['of a list, for a field that takes one value', '{"account_id": ["1"], "token_id": ["t"]}', tba],
  ])('%s', (_, text, fields) => {
    expect(filled(text, fields)).toBeNull();
  });

  test.each<[string, string, Field]>([
    [
      'JSON for one other field, pasted where it may be meant as it is',
      '{"account_id": "1", "x": "2"}',
      multilineSecret('key_file'),
    ],
    ['one line that the clean-up makes the value of', 'ACCOUNT_ID=1', field('account_id')],
    ['lines that the clean-up makes the value of', '# the account\nACCOUNT_ID=1', field('account_id')],
  ])('for %s', (_, text, into) => {
    expect(fillOffer(text, [...tba, into], into)).toBeNull();
  });

  test('for a whole key file pasted into the field that wants it', () => {
    const whole = multilineSecret('service_account_json');
    const fields = [whole, field('project_id'), field('client_email')];
    expect(fillOffer(serviceAccount, fields, whole)).toBeNull();
    expect(fillOffer(serviceAccount, fields, fields[1])).not.toBeNull();
  });
});

test('says what was cleaned in a value', () => {
  const offer = fillOffer(`PASSWORD='  sp aced '\nUSERNAME=me`, login);
  expect(offer?.values.get('id:password')?.changes).toEqual([{ what: 'space', count: 3 }]);
  expect(offer?.values.get('id:username')?.changes).toEqual([]);
});

test('for a connection string pasted into the field that wants it', () => {
  const whole = secret('connection_string');
  const text = 'Server=db.example;Database=main;User Id=me;Password=pw;';
  expect(fillOffer(text, [whole, ...database], whole)).toBeNull();
  expect(fillOffer(text, [whole, ...database], database[0])).not.toBeNull();
});

test('reads pairs out of any text without failing', () => {
  const bits = fc.constantFrom(
    'curl ',
    '-H ',
    '-u ',
    '-d ',
    '"',
    "'",
    '\\',
    '\n',
    '=',
    ': ',
    '{',
    '}',
    '[',
    ']',
    'a',
    '%',
    'https://',
    '-----BEGIN ',
    '|',
    '\t',
    ',',
    'Basic !',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(bits, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 20 }),
      (parts) => {
        const pairs = parsePairs(parts.join(''));
        expect(pairs === null || pairs.length > 0).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});

test('leaves nothing of the text in the engine\u2019s last match', () => {
  fillOffer('ACCOUNT_ID=s3cret\nTOKEN_ID=2', tba);
  expect(Reflect.get(RegExp, '$_')).not.toContain('s3cret');
});

test('leaves nothing of a value that was read and then not used', () => {
  const pins = ['first', 'second'].map((name) => field(name, { kind: 'number', label: 'PIN' }));
  expect(fillOffer('PIN=482130\nPINS=1 2 3', pins)).toBeNull();
  expect(Reflect.get(RegExp, '$_')).not.toContain('482130');
});
