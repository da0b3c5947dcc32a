import { describe, expect, test } from 'vitest';
import { cleanPaste } from './cleanPaste.js';
import { restore } from './edits.js';
import type { IntakeTarget } from './meaning.js';
import { plainPaste } from './plainPaste.js';

function target(part: Partial<IntakeTarget> = {}): IntakeTarget {
  return { kind: 'text', name: 'field', label: 'Field', prefix: '', suffix: '', secret: false, ...part };
}

const apiKey = target({ kind: 'secret', secret: true, name: 'api_key', label: 'API key' });
const password = target({ kind: 'secret', secret: true, name: 'password', label: 'Password' });
const company = target({ name: 'company', label: 'Company' });
const accountId = target({ name: 'account_id', label: 'Account Id' });
const url = target({ kind: 'url', name: 'base_url', label: 'Base URL' });
const email = target({ kind: 'email', name: 'email', label: 'Email' });
const notes = target({ kind: 'multiline', name: 'notes', label: 'Notes' });
const privateKey = target({
  kind: 'multiline-secret',
  secret: true,
  name: 'private_key',
  label: 'Private key',
});

/** Checks the result, its receipt's kinds, that it can be taken back, and that cleaning again changes nothing. */
function expectClean(text: string, field: IntakeTarget, expected: string, changes?: string): void {
  const cleaned = cleanPaste(text, field);
  expect(cleaned.text).toBe(expected);
  if (changes !== undefined) {
    const said = cleaned.changes.map(({ what, count }) => `${what} ${count}`);
    expect(said.sort()).toEqual(changes === '' ? [] : changes.split(', ').sort());
  }
  expect(restore(cleaned.text, cleaned.edits)).toBe(text);
  const again = cleanPaste(cleaned.text, field);
  expect([again.text, again.changes]).toEqual([cleaned.text, []]);
}

test.each([
  ['edge spaces', '  sk_1abc ', apiKey, 'sk_1abc', 'space 3'],
  ['tabs and line breaks at the edges', '\tsk_1abc\r\n\n', apiKey, 'sk_1abc', 'space 1, break 2'],
  ['a soft wrap', 'sk_1abc\n   def', apiKey, 'sk_1abcdef', 'break 1, space 3'],
  ['soft wraps in an id', '1234\r\n5678\u20289', accountId, '123456789', 'break 2'],
  ['zero-width and bidi characters', '\u200bsk_\u200d1\u202eabc\u2066', apiKey, 'sk_1abc', 'invisible 4'],
  ['a byte order mark', '\ufeffsk_1abc', apiKey, 'sk_1abc', 'invisible 1'],
  [
    'a joiner beside Latin letters',
    'a\u200cb\u0645\u200d1\u200c\u0645',
    apiKey,
    'ab\u06451\u0645',
    'invisible 3',
  ],
  ['marks of direction', '\u200fsk_1\u061cabc\u200e', apiKey, 'sk_1abc', 'invisible 3'],
  ['spaces of Ogham and others', '\u1680a\u205f', apiKey, 'a', 'space 2'],
  ['a soft hyphen and a control character', 'sk\u00ad_1\u0007abc', apiKey, 'sk_1abc', 'invisible 2'],
  ['no-break spaces at the edges', '\u00a0sk_1abc\u202f', apiKey, 'sk_1abc', 'space 2'],
  ['a no-break space inside a key', 'sk_1\u00a0abc', apiKey, 'sk_1abc', 'space 1'],
  ['straight quotes', '"sk_1abc"', apiKey, 'sk_1abc', 'quote 1'],
  ['smart quotes', '\u201csk_1abc\u201d', apiKey, 'sk_1abc', 'quote 1'],
  [
    'German, French and single quotes',
    '\u201e\u2018\u00absk_1abc\u00bb\u2019\u201c',
    apiKey,
    'sk_1abc',
    'quote 3',
  ],
  ['backticks', '`sk_1abc`', apiKey, 'sk_1abc', 'quote 1'],
  ['Bearer', 'Bearer sk_1abc', apiKey, 'sk_1abc', 'scheme 1'],
  ['basic', 'basic dTpw', apiKey, 'dTpw', 'scheme 1'],
  ['TOKEN', 'TOKEN  sk_1abc', apiKey, 'sk_1abc', 'scheme 1'],
  ['a whole header', 'Authorization: Bearer sk_1abc', apiKey, 'sk_1abc', 'name 1, scheme 1'],
  ['a header with a bare key', 'authorization: sk_1abc', apiKey, 'sk_1abc', 'name 1'],
  [
    'a header as code writes it',
    `"Authorization": 'Bearer sk_1abc',`,
    apiKey,
    'sk_1abc',
    'name 1, scheme 1, quote 1, separator 1',
  ],
  ['a header as curl takes it', '-H "X-API-Key: sk_1abc"', apiKey, 'sk_1abc', 'name 2, quote 1'],
  ['a scheme of its own', 'ApiKey sk_1abc', apiKey, 'sk_1abc', 'scheme 1'],
  ['the label in front', 'Your API key: sk_1abc', apiKey, 'sk_1abc', 'name 1'],
  ['the label in bold', '- **API key:** `sk_1abc`', apiKey, 'sk_1abc', 'name 1, quote 1'],
  ['the label and a wide colon', 'API key：sk_1abc', apiKey, 'sk_1abc', 'name 1'],
  ['the label in a table\u2019s cell', 'API key\tsk_1abc', apiKey, 'sk_1abc', 'name 1'],
  ['the label on the line above', 'API Key\nsk_1abc', apiKey, 'sk_1abc', 'name 1'],
  ['the label of a plain field above it', 'ACCOUNT ID\n12', accountId, '12', 'name 1'],
  ['the label of a plain field', 'Account ID: 12', accountId, '12', 'name 1'],
  ['the label of prose', 'Company: Acme Inc', company, 'Acme Inc', 'name 1'],
  ['an arrow of PHP', "'api_key' => 'sk_1abc',", apiKey, 'sk_1abc', 'name 1, quote 1, separator 1'],
  ['a symbol of Ruby', ':api_key => "sk_1abc"', apiKey, 'sk_1abc', 'name 1, quote 1'],
  ['a flag', '--api-key sk_1abc', apiKey, 'sk_1abc', 'name 1'],
  ['a flag with its sign', '--api-key=sk_1abc', apiKey, 'sk_1abc', 'name 1'],
  ['an option of docker', '-e API_KEY=sk_1abc', apiKey, 'sk_1abc', 'name 1'],
  ['setx', 'setx ACME_KEY "sk_1abc"', apiKey, 'sk_1abc', 'name 1, quote 1'],
  ['a comment', 'API_KEY=sk_1abc # live', apiKey, 'sk_1abc', 'name 1, comment 1'],
  ['a comment behind quotes', 'DB_PASSWORD="hun #2" # old', password, 'hun #2', 'name 1, quote 1, comment 1'],
  ['a code fence', '```\nsk_1abc\n```', apiKey, 'sk_1abc', undefined],
  ['Japanese quotes', '\u300csk_1abc\u300d', apiKey, 'sk_1abc', 'quote 1'],
  ['wide quotes', '\uff02sk_1abc\uff02', apiKey, 'sk_1abc', 'quote 1'],
  ['the marks around a link', '<https://a.example/x>', url, 'https://a.example/x', 'quote 1'],
  ['the name before an address', 'Ann Lee <a@b.example>', email, 'a@b.example', 'name 1'],
  ['the scheme of an address', 'mailto:a@b.example', email, 'a@b.example', 'name 1'],
  ['a header of the same name', 'X-API-Key: sk_1abc', apiKey, 'sk_1abc', 'name 1'],
  ['an assignment', 'API_KEY=sk_1abc', apiKey, 'sk_1abc', 'name 1'],
  ['an exported one', 'export ACME_API_KEY="sk_1abc"', apiKey, 'sk_1abc', 'name 1, quote 1'],
  ['a PowerShell one', '$env:ACME_KEY = "sk_1abc"', apiKey, 'sk_1abc', 'name 1, quote 1'],
  ['a line of JSON', '  "apiKey": "sk_1abc",', apiKey, 'sk_1abc', 'separator 1, name 1, quote 1, space 2'],
  ['a trailing comma', 'sk_1abc,', apiKey, 'sk_1abc', 'separator 1'],
  ['trailing semicolons', 'sk_1abc; ;', apiKey, 'sk_1abc', 'separator 2'],
  ['an assignment of a plain field', 'ACME_ACCOUNT_ID=123_SB1', accountId, '123_SB1', 'name 1'],
  [
    'the password of an assignment in code',
    'DB_PASSWORD="hun ter2";',
    password,
    'hun ter2',
    'separator 1, name 1, quote 1',
  ],
  ['a line break in a passphrase', 'correct horse \nbattery', password, 'correct horse battery', 'break 1'],
  ['a line break in prose', 'Acme\r\nInc', company, 'Acme Inc', 'break 1'],
  ['no-break spaces in prose', 'Acme\u00a0Inc', company, 'Acme Inc', 'special 1'],
  ['spaces around an email address', ' a@b.example\u200b ', email, 'a@b.example', 'space 2, invisible 1'],
  [
    'spaces around a URL',
    ' <https://a.example/x?y=1#z>'.replace(/[<>]/g, ''),
    url,
    'https://a.example/x?y=1#z',
    'space 1',
  ],
  ['Bearer and a no-break space', 'Bearer\u00a0sk_1abc', apiKey, 'sk_1abc', undefined],
  ['a header that was wrapped', 'Authorization:\nBearer\n  sk_1abc', apiKey, 'sk_1abc', undefined],
  [
    'everything at once',
    '\ufeff export API_KEY=\u201cBearer sk_1\u200b\n abc\u201d;\n',
    apiKey,
    'sk_1abc',
    undefined,
  ],
])('takes away %s', (_, text, field, expected, changes) => {
  expectClean(text, field, expected, changes);
});

test.each([
  ['spaces inside a key', 'abc def', apiKey],
  ['Base64 padding', 'abcd==', apiKey],
  ['Base64 that looks like a name', 'AB_CD==', apiKey],
  ['an equals sign in a key', 'abc=def', apiKey],
  ['smart quotes inside a password', 'hun\u201cter\u201d2', password],
  ['several spaces inside a passphrase', 'correct  horse', password],
  ['a comma at the end of a password', 'hunter2,', password],
  ['a password that begins with a scheme', 'Token ring', password],
  ['a password that is an assignment', 'FOO_BAR=baz', password],
  ['a passphrase in a token field', 'Token ring network', apiKey],
  ['a password with a comment sign', 'PASSWORD=hun #ter'.slice(9), password],
  ['a word that begins like a scheme', 'Basically1', apiKey],
  ['marks that are part of a token', '<sk_1abc>', apiKey],
  ['parts of a user and a key', 'user:sk_1abc', apiKey],
  ['a connection string', 'Server=tcp:a.example,1433;Password=p w;', apiKey],
  ['a database\u2019s address', 'jdbc:sqlserver://h:1433;databaseName=x', apiKey],
  ['a path of Windows', 'C:\\keys\\new', company],
  ['a query', 'name = "x" and age = "y"', company],
  ['JSON in prose', '{"a": 1, "b": [2]}', company],
  ['names in a name', 'CN=svc,OU=Users,DC=acme', accountId],
  ['words with a colon', 'Note: call back', company],
  ['an apostrophe', "L'Or\u00e9al", company],
  ['one quote', '"', apiKey],
  ['a lone comma', ',', apiKey],
  ['empty quotes', '""', apiKey],
  ['two quoted words', '"a" and "b"', company],
  ['a name without a value', 'API_KEY=', apiKey],
  ['the inside of prose', 'Acme, Inc: "R&D"  =  x', company],
  ['joined emoji', '\u{1f469}\u200d\u{1f467}', company],
  ['a joiner in several lines of Persian', '\u0645\u06cc\u200c\u062e\u0648\na', notes],
  ['a joiner in Persian', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', company],
  ['a number with its zeros', '0012', target({ kind: 'number' })],
  ['lines of prose', ' a\n\tb'.trim(), notes],
  ['lone surrogates', 'a\ud800b\udc00', apiKey],
])('keeps %s', (_, text, field) => {
  expectClean(text, field, text, '');
});

test('keeps a scheme that the field asks for', () => {
  expectClean('Bearer abc', { ...apiKey, placeholder: 'Bearer …' }, 'Bearer abc', '');
});

test('keeps a scheme that the help asks for', () => {
  const help = [{ type: 'text', text: 'The whole value, including the word Bearer' }] as const;
  expectClean('Bearer abc', { ...apiKey, help }, 'Bearer abc', '');
});

test('keeps a scheme where a whole header is wanted', () => {
  expectClean('Bearer abc', { ...apiKey, label: 'Authorization header' }, 'Bearer abc', '');
});

test('leaves a checkbox and a select alone', () => {
  for (const kind of ['checkbox', 'select', 'multi-select'] as const)
    expectClean(' a ', target({ kind }), ' a ', '');
});

test('leaves a key of several lines in a one-line field as a plain paste would', () => {
  const pem = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n';
  expect(cleanPaste(pem, apiKey).text).toBe(plainPaste(pem, false));
});

test('leaves nothing of a secret in the edits, nor in the engine\u2019s last match', () => {
  const cleaned = cleanPaste('\n Authorization: Bearer s3cr\u200b3t-value-of-some-length ', apiKey);
  expect(cleaned.text).toBe('s3cr3t-value-of-some-length');
  expect(JSON.stringify(cleaned.edits)).not.toMatch(/s3cr|value/);
  expect(Reflect.get(RegExp, '$_')).not.toContain('s3cr');
});

describe('a URL', () => {
  const subdomain = target({ name: 'subdomain', label: 'Subdomain' });
  const host = target({ name: 'host', label: 'Host' });
  const suffixed = target({ name: 'site', label: 'Site', suffix: '.acme.example' });
  const helped = target({
    name: 'account',
    help: [{ type: 'text', text: 'Only the part before .acme.example' }],
  });

  test.each([
    ['the subdomain', 'https://globex.acme.example/agent?x=1', subdomain, 'globex', 'subdomain 1'],
    ['the subdomain of a bare host', 'globex.acme.example', subdomain, 'globex', 'subdomain 1'],
    [
      'the host where there is no subdomain',
      'https://www.globex.example/',
      subdomain,
      'globex.example',
      'subdomain 1',
    ],
    ['an address of digits', 'http://10.0.0.1/x', subdomain, '10.0.0.1', 'subdomain 1'],
    [
      'what stands before the suffix',
      'https://eu.globex.acme.example/x',
      suffixed,
      'eu.globex',
      'subdomain 1',
    ],
    [
      'what stands before the suffix, doubled',
      'globex.acme.example.ACME.example',
      suffixed,
      'globex',
      'subdomain 1, affix 1',
    ],
    [
      'what stands before the suffix that the help names',
      'globex.acme.example',
      helped,
      'globex',
      'subdomain 1',
    ],
    ['the host', ' https://user:pw@Db.globex.example/x ', host, 'Db.globex.example', undefined],
    ['the host and its port', 'http://globex.example:8080/x', host, 'globex.example:8080', 'host 1'],
    ['the host without the default port', 'https://globex.example:443', host, 'globex.example', 'host 1'],
    [
      'the host of a database',
      'postgres://u:p@db.globex.example:5432/x',
      host,
      'db.globex.example',
      'host 1',
    ],
    ['the host, its own port and no scheme', 'globex.example:8080/x', host, 'globex.example:8080', 'host 1'],
    ['the host, the default port and no scheme', 'globex.example:443/x', host, 'globex.example', 'host 1'],
    ['the host without its scheme', '//globex.example/x', host, 'globex.example', 'host 1'],
    [
      'the host of the URL that quotes stand around',
      '"https://globex.example/",',
      host,
      'globex.example',
      undefined,
    ],
    ['a short name', 'http://localhost:8080/', host, 'localhost:8080', 'host 1'],
    ['an IPv6 address', 'http://[::1]:8080/', host, '[::1]:8080', 'host 1'],
    [
      'the domain of the example\u2019s form',
      'https://globex.acme.example',
      target({ name: 'site', label: 'Site', placeholder: 'e.g. you.acme.example' }),
      'globex.acme.example',
      'host 1',
    ],
    [
      'the word of the example\u2019s form',
      'https://globex.acme.example',
      target({ name: 'domain', label: 'Domain', placeholder: 'e.g. mycompany' }),
      'globex',
      'subdomain 1',
    ],
  ])('gives %s', (_, text, field, expected, changes) => {
    expectClean(text, field, expected, changes);
  });

  test.each([
    ['a URL field', 'https://globex.example/x', target({ kind: 'url', name: 'host', label: 'Host' })],
    [
      'a field that says URL',
      'https://globex.example/x',
      target({ name: 'server_url', label: 'Server URL' }),
    ],
    [
      'a field whose example is a URL',
      'https://a.example/x',
      target({ name: 'domain', placeholder: 'https://you.example' }),
    ],
    ['a field of prose', 'https://globex.example/x', company],
    ['a secret', 'https://hooks.example/x', target({ kind: 'secret', secret: true, name: 'host' })],
    ['a host field, where it is a host', 'globex.example', host],
    ['a host field, where it is an email address', 'a@globex.example', host],
    ['a subdomain field, where it is one', 'globex', subdomain],
    ['a subdomain field, where nothing tells', 'globex.eu', subdomain],
    [
      'a certificate\u2019s field',
      'https://a.example/ca.pem',
      target({ name: 'server_certificate', label: 'Server certificate' }),
    ],
  ])('stays in %s', (_, text, field) => {
    expectClean(text, field, text, '');
  });

  test.each([
    ['prefix', 'https://globex.example/x', { prefix: 'https://' }, 'globex.example/x'],
    ['prefix of another protocol', 'http://globex.example/x', { prefix: 'https://' }, 'globex.example/x'],
    ['suffix before a slash', 'a.example/api/', { suffix: '/api' }, 'a.example'],
    ['suffix', 'globex@acme.example', { suffix: '@acme.example' }, 'globex'],
    ['prefix twice', 'id-id-1', { prefix: 'id-' }, '1'],
  ])('does not double the %s of the frame', (_, text, frame, expected) => {
    expectClean(text, target({ name: 'place', label: 'Place', ...frame }), expected);
  });
});

describe('a PEM key', () => {
  const line = 'MIIB0123456789+/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUV';
  const body = [line, line, 'QUJD=='];
  const begin = '-----BEGIN PRIVATE KEY-----';
  const end = '-----END PRIVATE KEY-----';
  const pem = [begin, ...body, end, ''].join('\n');
  const headers = ['Proc-Type: 4,ENCRYPTED', 'DEK-Info: AES-128-CBC,0123456789ABCDEF0123456789ABCDEF'];
  const rsa = [
    '-----BEGIN RSA PRIVATE KEY-----',
    ...headers,
    '',
    ...body,
    '-----END RSA PRIVATE KEY-----',
    '',
  ].join('\n');
  const wide = [begin, line + line.slice(0, 6), line + line.slice(0, 6), 'AA==', end, ''].join('\n');
  const pgp = [
    '-----BEGIN PGP PRIVATE KEY BLOCK-----',
    '',
    ...body,
    '=abcd',
    '-----END PGP PRIVATE KEY BLOCK-----',
    '',
  ].join('\n');

  test.each([
    ['literal \\n', pem.replaceAll('\n', '\\n'), pem, 'escape 5'],
    [
      'literal \\r\\n and doubled backslashes',
      pem.replace('\n', '\\r\\n').replace('\n', '\\\\n'),
      pem,
      'escape 2',
    ],
    ['Windows line ends', pem.replaceAll('\n', '\r\n'), pem, 'windows 5'],
    ['old Mac line ends', pem.replaceAll('\n', '\r'), pem, 'windows 5'],
    ['spaces for line breaks', pem.replaceAll('\n', ' ').trim(), pem, 'wrap 4, final 1'],
    ['no line breaks at all', begin + body.join('') + end, pem, 'wrap 4, final 1'],
    ['uneven lines', pem.replace('0123', '01\n23'), pem, 'wrap 1'],
    ['a missing final line break', pem.trimEnd(), pem, 'final 1'],
    ['indentation', pem.replace(/^(?=.)/gm, '    '), pem, 'indent 5'],
    ['blank lines and trailing spaces', pem.replaceAll('\n', '  \n\n'), pem, 'indent 5'],
    ['quotes', `"${pem}"`, pem, 'quote 1'],
    ['the marks of a mail', pem.replace(/^(?=.)/gm, '> '), pem, 'quote 5'],
    ['strings that code joins', `"${pem.trim().replaceAll('\n', '\\n" +\n"')}\\n"`, pem, undefined],
    ['a block of YAML', `private_key: |\n${pem.replace(/^(?=.)/gm, '  ')}`, pem, undefined],
    ['a code fence', `\`\`\`\n${pem}\`\`\``, pem, 'quote 1'],
    [
      'a name, quotes and escapes',
      `PRIVATE_KEY="${pem.replaceAll('\n', '\\n')}"`,
      pem,
      'name 1, quote 1, escape 5',
    ],
    ['a line of JSON', `  "private_key": "${pem.replaceAll('\n', '\\n')}",`, pem, undefined],
    ['zero-width characters', `\ufeff${pem.replace('0123', '01\u200b23')}`, pem, undefined],
    ['several blocks on one line', (pem + pem).replaceAll('\n', ' '), pem + pem, undefined],
    ['the headers of an encrypted key', rsa.replace(/\n+/g, ' '), rsa, undefined],
    ['the headers of an encrypted key with escapes', rsa.replaceAll('\n', '\\n'), rsa, undefined],
    ['an OpenPGP block', pgp.replaceAll('\n', '\r\n'), pgp, undefined],
  ])('is repaired after %s', (_, text, expected, changes) => {
    expectClean(text, privateKey, expected, changes);
  });

  test.each([
    ['a sound key', pem],
    ['a chain', pem + pem],
    ['an encrypted key with its headers', rsa],
    ['lines of 70 characters', wide],
    ['an OpenPGP block', pgp],
    ['comments around the blocks', `# old\n# key\n${pem}# new\n${pem}`],
    ['a block without its end', begin],
    ['attributes in front', `Bag Attributes\n    id: 01\nKey: <None>\n${pem}`],
    ['a body that is no Base64', `${begin}\n(the key)\n${end}\n`],
  ])('stays: %s', (_, text) => {
    expectClean(text, privateKey, text, '');
  });
});

describe('JSON', () => {
  const json =
    '{\n  "type": "service_account",\n  "private_key": "-----BEGIN PRIVATE KEY-----\\nAAAA\\n-----END PRIVATE KEY-----\\n"\n}\n';

  test.each([
    ['whole', json, json, ''],
    ['broken', json.replace('",', '"'), json.replace('",', '"'), ''],
    ['behind a byte order mark', `\ufeff${json}`, json.trim(), 'invisible 1, break 1'],
    ['in a code fence', `\`\`\`json\n${json}\`\`\``, json.trim(), 'quote 1'],
    ['behind a name and in quotes', `GOOGLE_JSON='${json.trim()}'`, json.trim(), 'name 1, quote 1'],
    ['with Windows line ends', json.replaceAll('\n', '\r\n'), json, ''],
  ])('%s is kept as it is', (_, text, expected, changes) => {
    expectClean(text, privateKey, expected, changes);
  });
});
