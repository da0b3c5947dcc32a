import { describe, expect, test } from 'vitest';
import type { Field, FieldKind } from '../schema/field.js';
import { testField } from '../schema/testing.js';
import { fillOffer } from './fillOffer.js';

function field(label: string, kind: FieldKind = 'text'): Field {
  const name = label.toLowerCase().replaceAll(' ', '_');
  return testField({ id: label, name, label, kind, secret: kind.includes('secret') });
}

const contact: readonly Field[] = [
  field('Name'),
  field('Phone'),
  field('Notes', 'multiline'),
  field('User'),
  field('Password', 'secret'),
  field('Host'),
  field('Port', 'number'),
];
const oauth: readonly Field[] = [
  field('Client ID'),
  field('Client secret', 'secret'),
  field('Redirect URL', 'url'),
  field('Token URL', 'url'),
  field('Base URL', 'url'),
  field('Comment', 'multiline'),
];
const login: readonly Field[] = [
  field('User'),
  field('Password', 'secret'),
  field('Database'),
  field('Host'),
  field('Port', 'number'),
];
const bearer = "curl -H 'Authorization: Bearer tk9' https://api.globex.example/oauth/token";

/** What an offer would fill, by label. */
function filled(text: string, fields: readonly Field[], into: string): Record<string, string> | null {
  const offer = fillOffer(
    text,
    fields,
    fields.find(({ label }) => label === into),
  );
  return offer && Object.fromEntries([...offer.values].map(([id, cleaned]) => [id, cleaned.text]));
}

describe('leaves alone', () => {
  test.each<[string, string, readonly Field[], string]>([
    ['prose with dashes', 'Meeting 12:30\nHost - Bob\nUser - Alice', contact, 'Notes'],
    ['prose with long dashes', 'User – the person\nHost — the machine', contact, 'Name'],
    ['prose with bars', 'User | Bob\nHost | the machine', contact, 'Name'],
    ['prose with arrows', 'User -> Bob\nHost -> h1', contact, 'Notes'],
    ['a list of names', 'Host\nUser\nPassword\nPort', contact, 'Notes'],
    ['a list of names with marks', '- Host\n- User\n- Password', contact, 'Notes'],
    ['a list of names in a field', 'User\nPassword', contact, 'User'],
    ['names in another order', 'port\nPASSWORD\nuser', contact, 'Name'],
    ['the head of a table', 'Name\tPhone\nBob\t1', contact, 'Notes'],
    ['names beside names', 'User: Password\nHost: Port', contact, 'Notes'],
    ['SQL on one line', 'SELECT name, phone FROM t WHERE name=1 AND phone=2', contact, 'Notes'],
    ['a piece of SQL', 'name=1 AND phone=2', contact, 'Notes'],
    ['a piece of SQL in another field', 'name=1 AND phone=2', contact, 'User'],
    ['SQL of several lines', "UPDATE t\nSET name='x',\n  phone='y'\nWHERE id=3", contact, 'User'],
    ['conditions of SQL', "WHERE name = 'x'\nAND phone = 'y'", contact, 'User'],
    ['SQL that makes a user', "CREATE USER bob WITH\nuser = 'x'\npassword = 'y'", contact, 'Password'],
    ['a contact in notes', 'Call Bob.\nName: Bob - new\nPhone: 12:30-13:00', contact, 'Notes'],
    ['a letter', 'Dear Bob,\nthe host is down.\nUser: unclear\nThanks', contact, 'Notes'],
    ['remarks', 'Notes:\n- host: see wiki\n- user: ask Bob', contact, 'Name'],
    ['remarks about keys', 'Client ID: ask Bob\nClient secret: in vault', oauth, 'Comment'],
    ['a sentence with a colon', 'What we know of the user: bob\nAs to the name of host: h1', contact, 'Name'],
    ['a sentence of assignments', 'Hello name = x, phone = y', contact, 'User'],
    ['a line of a log', 'ERROR user=bob host=h1 password=z', login, 'User'],
    ['a line of a log with a level', '[INFO] host=x user=y', login, 'User'],
    ['what is commented out', '# user=a\n# host=h', login, 'User'],
    ['empty values', 'user =\nhost =', login, 'User'],
    ['a password that looks like a form', 'a&user=b&password=c', login, 'Password'],
    ['a password with signs', 'p@ss w;ord=1&x=2', login, 'Password'],
    ['a part of a connection string', 'user=x;password', login, 'Password'],
    ['an entry of a directory', 'uid=bob,ou=people,host=x', login, 'User'],
    ['an address with a query in notes', 'https://x.test/?name=a&phone=b', contact, 'Notes'],
    ['an address with values', 'https://acme.example/cb?client_id=1&client_secret=2', oauth, 'Redirect URL'],
    ['such in a field for a base', 'https://acme.example/cb?client_id=1&client_secret=2', oauth, 'Base URL'],
    ['an address in a comment', 'https://acme.example/cb?client_id=1&client_secret=2', oauth, 'Comment'],
    ['an address with a user', 'https://u:p@acme.example/', [field('Site URL', 'url'), ...login], 'Site URL'],
    [
      'a command without a field for its address',
      bearer,
      [field('Redirect URL', 'url'), field('Token', 'secret')],
      'Token',
    ],
    ['a command for a callback', bearer, [field('Callback host'), field('Token', 'secret')], 'Token'],
    ['a command for a webhook', bearer, [field('Webhook URL', 'url'), field('Token', 'secret')], 'Token'],
    ['a command for a logo', bearer, [field('Logo URL', 'url'), field('Token', 'secret')], 'Token'],
    ['a command for an auth server', bearer, [field('OAuth URL', 'url'), field('Token', 'secret')], 'Token'],
    ['stand-ins in braces', 'USER={{user}}\nPASSWORD={{ password }}', login, 'User'],
    ['stand-ins in marks', 'USER=<user>\nPASSWORD=<your password>', login, 'User'],
    ['stand-ins of a shell', 'USER=\u0024{USER}\nPASSWORD=\u0024(cat x)', login, 'User'],
    ['stand-ins in words', 'USER=your_user\nPASSWORD=YOURPASSWORD', login, 'User'],
    ['stand-ins of one sign', 'USER=xxxx\nPASSWORD=***\nHOST=...\nDATABASE=…', login, 'User'],
    ['a value to be changed', 'USER=bob\nPASSWORD=changeme', login, 'User'],
  ])('%s', (_, text, fields, into) => {
    expect(filled(text, fields, into)).toBeNull();
  });
});

describe('still offers', () => {
  test.each<[string, string, readonly Field[], string, Record<string, string>]>([
    ['.env', 'USER=bob\nPASSWORD=s3cret9', login, 'Password', { User: 'bob', Password: 's3cret9' }],
    [
      '.env with stars in a value',
      'USER=bob\nPASSWORD=**s3cret9',
      login,
      'Password',
      { User: 'bob', Password: '**s3cret9' },
    ],
    [
      'stars in front after a colon',
      'User: bob\nPassword: **s3cret9',
      login,
      'User',
      { User: 'bob', Password: '**s3cret9' },
    ],
    [
      'stars on both ends',
      'User: bob\nPassword: **s3cret9**',
      login,
      'User',
      { User: 'bob', Password: '**s3cret9**' },
    ],
    [
      'stars of a name, then of a value',
      '**User:** bob\n**Password:** **9',
      login,
      'User',
      { User: 'bob', Password: '**9' },
    ],
    ['a bold name', '**User**: bob\n**Password**: s9', login, 'User', { User: 'bob', Password: 's9' }],
    [
      'a bold name that ends in stars of a value',
      '**User**: bob\n**Password**:** s9',
      login,
      'User',
      { User: 'bob', Password: '** s9' },
    ],
    [
      'a value that only holds dots',
      'USER=bob\nPASSWORD=my...pass',
      login,
      'User',
      { User: 'bob', Password: 'my...pass' },
    ],
    ['a value in brackets', 'USER=bob\nPASSWORD=[abc]', login, 'User', { User: 'bob', Password: '[abc]' }],
    ['a value with stars', 'USER=bob\nPASSWORD=***s9', login, 'User', { User: 'bob', Password: '***s9' }],
    [
      'a value with a dollar',
      'USER=bob\nPASSWORD=$ecret',
      login,
      'User',
      { User: 'bob', Password: '$ecret' },
    ],
    [
      'a value with many x',
      'USER=bob\nPASSWORD=kxxxxxq',
      login,
      'User',
      { User: 'bob', Password: 'kxxxxxq' },
    ],
    [
      'a passphrase of words',
      'USER=bob\nPASSWORD=correct horse',
      login,
      'User',
      { User: 'bob', Password: 'correct horse' },
    ],
    ['a value that is its own name', 'DB_USER=user\nDB_HOST=h1', login, 'User', { User: 'user', Host: 'h1' }],
    [
      'keys below a sentence',
      'Select the app from the list.\nClient ID: 1\nClient secret: s9',
      oauth,
      'Client ID',
      { 'Client ID': '1', 'Client secret': 's9' },
    ],
    ['JSON', '{"user":"bob","password":"a - b"}', login, 'User', { User: 'bob', Password: 'a - b' }],
    ['YAML', 'db:\n  user: bob\n  password: "s: 9"', login, 'User', { User: 'bob', Password: 's: 9' }],
    [
      'DB_*',
      'DB_HOST=h1\nDB_PORT=5432\nDB_USER=bob\nDB_PASSWORD=s9',
      login,
      'User',
      { Host: 'h1', Port: '5432', User: 'bob', Password: 's9' },
    ],
    ['INI', '[db]\nuser = bob\npassword = s9', login, 'User', { User: 'bob', Password: 's9' }],
    ['labels above their values', 'User\nbob\nPassword\ns9', login, 'User', { User: 'bob', Password: 's9' }],
    ['a connection string', 'User Id=bob;Password=s 9;', login, 'User', { User: 'bob', Password: 's 9' }],
    [
      'assignments in front of a command',
      'DB_USER=bob DB_PASSWORD=s9 node app',
      login,
      'User',
      { User: 'bob', Password: 's9' },
    ],
    ['an exported line', 'export DB_USER=bob DB_PASSWORD=s9', login, 'User', { User: 'bob', Password: 's9' }],
    [
      'a table of bars',
      '| User | bob |\n| Password | s - 9 |',
      login,
      'User',
      { User: 'bob', Password: 's - 9' },
    ],
    [
      'a secret in a comment',
      'Client ID: 1\nClient secret: s9',
      oauth,
      'Comment',
      { 'Client ID': '1', 'Client secret': 's9' },
    ],
    ['.env in notes', 'USER=bob\nPASSWORD=s9', contact, 'Notes', { User: 'bob', Password: 's9' }],
    [
      'an address of a database',
      'postgres://bob:s9@h1/main',
      login,
      'Host',
      { Host: 'h1', User: 'bob', Password: 's9', Database: 'main' },
    ],
    [
      'curl, and its address where a base is asked for',
      'curl -u id1:sec9 https://api.acme.example/oauth/token',
      oauth,
      'Client ID',
      { 'Client ID': 'id1', 'Client secret': 'sec9', 'Base URL': 'https://api.acme.example' },
    ],
    [
      'curl for an instance',
      bearer,
      [field('Instance URL', 'url'), field('Token', 'secret')],
      'Token',
      { 'Instance URL': 'https://api.globex.example', Token: 'tk9' },
    ],
    [
      'curl for an app that the address names',
      bearer,
      [field('Globex URL', 'url'), field('Token', 'secret')],
      'Token',
      { 'Globex URL': 'https://api.globex.example', Token: 'tk9' },
    ],
    [
      'curl for a shop',
      bearer,
      [field('Shop URL', 'url'), field('Token', 'secret')],
      'Token',
      { 'Shop URL': 'https://api.globex.example', Token: 'tk9' },
    ],
    [
      'variables, but no address of them elsewhere',
      'REDIRECT_URL=https://a.example\nCLIENT_ID=1',
      [field('URL', 'url'), field('Client ID')],
      'Client ID',
      { 'Client ID': '1' },
    ],
    [
      'variables for a redirect',
      'REDIRECT_URL=https://a.example/cb?x=1\nCLIENT_ID=1',
      oauth,
      'Client ID',
      { 'Redirect URL': 'https://a.example/cb?x=1', 'Client ID': '1' },
    ],
  ])('%s', (_, text, fields, into, expected) => {
    expect(filled(text, fields, into)).toEqual(expected);
  });
});

test('leaves nothing of a text that it makes no offer for', () => {
  for (const text of ["UPDATE t SET\npassword='s3cret'", 'https://a.example/?password=s3cret&user=b']) {
    expect(filled(text, oauth, 'Redirect URL')).toBeNull();
    expect(Reflect.get(RegExp, '$_')).not.toContain('s3cret');
  }
});
