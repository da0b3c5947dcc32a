import { describe, expect, test } from 'vitest';
import { cleanPaste } from './cleanPaste.js';
import { restore } from './edits.js';
import type { IntakeTarget } from './meaning.js';

/** A field of this kind and label, named after it. */
function field(kind: IntakeTarget['kind'], label: string): IntakeTarget {
  const name = label.toLowerCase().replaceAll(' ', '_');
  return { kind, name, label, prefix: '', suffix: '', secret: /secret$/.test(kind) };
}

const text = (label: string) => field('text', label);
const secret = (label: string) => field('secret', label);
const lines = (label: string) => field('multiline', label);
const secretLines = (label: string) => field('multiline-secret', label);

const KEPT: readonly (readonly [IntakeTarget, string])[] = [
  [secret('Password'), 'Tr0ub4dor pass: &3'],
  [secret('Password'), 'my pass: word'],
  [secret('Password'), 'my password: word'],
  [secret('Password'), 'pass: word'],
  [secret('Password'), 'x password=1'],
  [secret('Password'), '(my)pass=word'],
  [secret('Password'), 'bypass=xyz'],
  [secret('Password'), 'bypass: xyz'],
  [secret('Password'), 'trespass: 1'],
  [secret('Password'), 'compass->north'],
  [secret('Password'), 'a: b=c; d'],
  [secret('Password'), 'x=1'],
  [secret('Password'), 'FOO_BAR=baz'],
  [secret('Password'), 'MYPASSWORD=1'],
  [secret('Key'), 'DONKEY=abc'],
  [secret('Password'), '**s3cret9'],
  [secret('Password'), '--verbose x'],
  [secret('Password'), 'Password1'],
  [secret('Password'), 'password Rex'],
  [secret('Password'), 'hunter2;'],
  [secret('Password'), '-e A=b'],
  [secret('Password'), 'user:pass'],
  [secret('Passphrase'), 'the pass phrase: a b'],
  [secret('Passphrase'), 'Bearer of bad news'],
  [secret('PIN'), 'spin=1234'],
  [secret('API key'), 'Key West'],
  [secret('Key'), 'Key West'],
  [secret('Key'), 'Key Largo1'],
  [secret('Key'), 'donkey=abc'],
  [secret('Token'), 'Token of love'],
  [secret('API key'), 'key=abc&user=b'],
  [secret('API key'), 'api_key=abc&user_id=b'],
  [secret('API key'), '{"api_key": "abc", "user": "b"}'],
  [secret('API key'), 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln-_='],
  [secret('API key'), 'id9:sk_1abc'],
  [secret('API key'), 'key:sk_1abc'],
  [secret('API key'), '--region eu'],
  [secret('API key'), '-H "X-Trace: on"'],
  [secret('Session'), 'session=abc; path=x'],
  [secret('Cookie'), 'session_cookie=abc; b=c'],
  [secret('Connection string'), 'Server=a.example;Database=b;User Id=c;Password=d'],
  [secret('Connection string'), 'postgres://u:p@h.example:5432/d?sslmode=require'],
  [secret('Endpoint key'), 'Endpoint=sb://a.example/;SharedAccessKey=x'],
  [text('Server'), 'Server=a.example;Database=b'],
  [text('Server'), 'Server=a.example; Database = b'],
  [text('Host'), 'host=a.example dbname=x user=y'],
  [text('Host'), 'my host:8080'],
  [text('Host'), 'localhost:8080'],
  [text('Host'), 'host:8080'],
  [text('Host'), '2001:db8::1'],
  [text('Host'), '[2001:db8::1]:8443'],
  [text('Host'), 'fe80::1%eth0'],
  [text('Database host'), 'database: main'],
  [text('Server'), 'Server 2019'],
  [text('User'), 'User Bob'],
  [text('Code'), 'Code red'],
  [text('ID'), 'ID 5'],
  [text('ID'), 'grid=5'],
  [text('Username'), 'uid=svc,ou=people,dc=acme'],
  [text('LDAP user'), 'uid=svc,ou=people,dc=acme'],
  [text('LDAP user'), 'uid=svc, ou=people, dc=acme'],
  [text('User'), 'user=svc,ou=people'],
  [text('Login'), 'CN=svc,OU=Users,DC=acme'],
  [text('Login'), 'ACME\\svc'],
  [text('User filter'), '(uid=%s)'],
  [text('User filter'), 'user=bob'],
  [text('User attribute'), 'uid=x'],
  [text('Extra options'), '--ssl-mode=REQUIRED'],
  [text('Extra options'), '--ssl-mode REQUIRED'],
  [text('Extra options'), 'SSL_MODE=REQUIRED'],
  [text('Arguments'), '--foo a --bar b'],
  [text('Arguments'), '-e A=b'],
  [text('Arguments'), '-H "Authorization: Bearer x"'],
  [text('Command'), 'export PATH=/opt/bin'],
  [text('Code'), 'var x = 5'],
  [text('Note'), '--urgent call Bob'],
  [text('Note'), 'Reminder: call Bob'],
  [text('Note'), 'Ask Ann: is it live?'],
  [text('Signature'), '--Bob Smith'],
  [text('Start time'), '10:30'],
  [text('Start time'), 'from 10:30 to 12:00'],
  [text('Path'), 'C:\\keys\\new'],
  [text('Drive'), 'D:/keys/new'],
  [text('URL'), 'url://x'],
  [text('Callback URL'), 'https://a.example/cb?url=https://b.example&x=1'],
  [text('Query'), 'a=b&c=d'],
  [text('Query'), 'name = "x" and age = "y"'],
  [text('Name'), 'name = "x" and age = "y"'],
  [text('Project'), 'project = X AND type = Y'],
  [text('Mapping'), 'mapping => x'],
  [text('CSS variable'), '--brand: red'],
  [text('Title'), 'Title of Honour'],
  [text('Name'), 'Name\tAge\tCity'],
  [text('User'), 'user: bob, password: x'],
  [text('Company'), 'Acme, Inc: R&D #1'],
  [lines('Notes'), 'Notes: abc\nUser: x'],
  [lines('Notes'), '--flag value'],
  [lines('Notes'), '"quoted"'],
  [lines('Notes'), 'API_KEY=abc,'],
  [secretLines('Secret notes'), 'secret notes: a\nuser: b'],
  [secretLines('Credentials'), 'USER_ID=a\nUSER_KEY=b;'],
  [secretLines('Credentials'), '- a,\n- b,'],
];

const CLEANED: readonly (readonly [IntakeTarget, string, string])[] = [
  [secret('Password'), ' hunter2\n', 'hunter2'],
  [secret('Password'), '\u200bhunter2', 'hunter2'],
  [secret('Password'), 'Password: hunter 2', 'hunter 2'],
  [secret('Password'), 'password=hunter2', 'hunter2'],
  [secret('Password'), 'password = "hunter2";', 'hunter2'],
  [secret('Password'), 'DB_PASSWORD=hunter2', 'hunter2'],
  [secret('Password'), 'Password: **hunter2', '**hunter2'],
  [secret('Password'), '**Password:** hunter2', 'hunter2'],
  [secret('Password'), '--password hunter2', 'hunter2'],
  [secret('API key'), 'Bearer sk_1abc', 'sk_1abc'],
  [secret('API key'), 'Basic c2s6MQ==', 'c2s6MQ=='],
  [secret('API key'), 'API_KEY=sk_1abc', 'sk_1abc'],
  [secret('API key'), 'export API_KEY=\u201csk_1abc\u201d', 'sk_1abc'],
  [secret('API key'), 'ACME_TOKEN=sk_1abc,', 'sk_1abc'],
  [secret('API key'), 'apiKey: "sk_1abc",', 'sk_1abc'],
  [secret('API key'), 'key: sk_1abc', 'sk_1abc'],
  [secret('API key'), 'X-API-Key: sk_1abc', 'sk_1abc'],
  [secret('API key'), '-H "Authorization: Bearer sk_1abc"', 'sk_1abc'],
  [secret('API key'), 'Authorization: Bearer sk_1abc', 'sk_1abc'],
  [secret('API key'), '--api-key=sk_1abc', 'sk_1abc'],
  [secret('API key'), 'API key\uff1ask_1abc', 'sk_1abc'],
  [secret('API key'), 'sk_1\n  abc', 'sk_1abc'],
  [secret('Client secret'), 'Client secret : abc', 'abc'],
  [secret('Connection string'), 'DATABASE_URL=Server=a;Database=b', 'Server=a;Database=b'],
  [secret('Connection string'), 'Connection string: Server=a;Database=b', 'Server=a;Database=b'],
  [text('Username'), 'User name: bob', 'bob'],
  [text('Username'), 'username=bob', 'bob'],
  [text('Login'), '--login bob', 'bob'],
  [text('Database host'), 'Host: db.acme.example', 'db.acme.example'],
  [text('Database host'), 'host = db.acme.example', 'db.acme.example'],
  [text('Account ID'), 'ACME_ACCOUNT_ID=12', '12'],
  [text('Account ID'), 'Account ID\t12', '12'],
  [text('LDAP user'), 'LDAP user: uid=svc,ou=people', 'uid=svc,ou=people'],
  [text('Company'), 'Company: Acme #1', 'Acme #1'],
  [text('Company'), 'Company: Acme # Sons', 'Acme # Sons'],
  [text('Phone number'), 'Phone number: 555 #1', '555 #1'],
  [text('Company'), '"Acme"', 'Acme'],
  [text('Region'), 'region: eu,', 'eu'],
  [secretLines('Secret notes'), 'Secret notes: abc', 'abc'],
  [secretLines('Secret notes'), '"a\nb"', 'a\nb'],
];

function expectClean(target: IntakeTarget, pasted: string, expected: string): void {
  const cleaned = cleanPaste(pasted, target);
  expect(cleaned.text).toBe(expected);
  expect(cleaned.changes.length > 0).toBe(pasted !== expected);
  expect(restore(cleaned.text, cleaned.edits)).toBe(pasted);
  const again = cleanPaste(expected, target);
  expect([again.text, again.changes]).toEqual([expected, []]);
}

describe('keeps what may be the value itself', () => {
  test.each(KEPT.map(([target, pasted]) => ({ in: `${target.label} (${target.kind})`, pasted, target })))(
    '$in: $pasted',
    ({ target, pasted }) => expectClean(target, pasted, pasted),
  );
});

describe('takes away what came along with the value', () => {
  test.each(
    CLEANED.map(([target, pasted, expected]) => ({
      in: `${target.label} (${target.kind})`,
      pasted,
      target,
      expected,
    })),
  )('$in: $pasted', ({ target, pasted, expected }) => expectClean(target, pasted, expected));
});
