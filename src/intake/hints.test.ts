import { expect, test } from 'vitest';
import { hintsFor } from './hints.js';
import type { IntakeTarget } from './meaning.js';

function target(part: Partial<IntakeTarget> = {}): IntakeTarget {
  return { kind: 'text', name: 'field', label: 'Field', prefix: '', suffix: '', secret: false, ...part };
}

const secret = target({ kind: 'secret', secret: true, name: 'api_key' });
const host = target({ name: 'host', label: 'Host' });
const subdomain = target({ name: 'subdomain', label: 'Subdomain', suffix: '.acme.example' });
const url = target({ kind: 'url', name: 'base_url' });
const company = target({ name: 'company', label: 'Company' });
const privateKey = target({
  kind: 'multiline-secret',
  secret: true,
  name: 'private_key',
  label: 'Private key',
});
const keyFile = target({
  kind: 'multiline-secret',
  secret: true,
  name: 'service_account_json',
  label: 'JSON',
});
const certificate = target({ kind: 'multiline', name: 'certificate', label: 'Certificate' });
const pem = (label: string, body = 'QUJD') => `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;

test.each<[string, string, IntakeTarget, string[]]>([
  ['an edge space', 'abc ', secret, ['hintEdgeSpace']],
  ['an edge no-break space', '\u00a0abc', company, ['hintEdgeSpace']],
  ['an invisible character', 'a\u200bc', secret, ['hintInvisible']],
  ['Cyrillic letters amid Latin ones', '\u0430cme.example', host, ['hintForeignLetter']],
  ['a zero in a word', 'g00gle.example', host, ['hintLookAlike']],
  ['a one in a word', 'https://examp1e.com/', url, ['hintLookAlike']],
  ['a capital I in a word', 'exampIe.com', host, ['hintLookAlike']],
  ['a letter amid digits', 'td3O89.example', host, ['hintLookAlike']],
  ['a scheme where a host is wanted', 'https://a.example', host, ['hintOnlyHost']],
  ['the suffix typed again', 'globex.acme.example', subdomain, ['hintOnlySubdomain']],
  ['a certificate for a key', pem('CERTIFICATE'), privateKey, ['hintCertificate']],
  ['a public key for a private one', pem('PUBLIC KEY'), privateKey, ['hintPublicKey']],
  ['an SSH public key for a private one', 'ssh-ed25519 AAAAC3 me@host', privateKey, ['hintPublicKey']],
  ['an encrypted key', pem('ENCRYPTED PRIVATE KEY'), privateKey, ['hintEncryptedKey']],
  [
    'an encrypted key of the old form',
    pem('RSA PRIVATE KEY', 'Proc-Type: 4,ENCRYPTED\nDEK-Info: X,1\n\nQUJD'),
    privateKey,
    ['hintEncryptedKey'],
  ],
  [
    'an encrypted OpenSSH key',
    pem('OPENSSH PRIVATE KEY', 'b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIA'),
    privateKey,
    ['hintEncryptedKey'],
  ],
  ['a key without its end', '-----BEGIN PRIVATE KEY-----\nQUJD', privateKey, ['hintIncompleteKey']],
  ['a key without its beginning', 'QUJD\n-----END PRIVATE KEY-----', privateKey, ['hintIncompleteKey']],
  [
    'no more than two things',
    ' https://\u0430cme\u200b.example',
    host,
    ['hintOnlyHost', 'hintForeignLetter'],
  ],
])('points out %s', (_, value, field, ids) => {
  expect(hintsFor(value, field).map(({ id }) => id)).toEqual(ids);
});

test.each<[string, string, IntakeTarget]>([
  ['nothing', '', secret],
  ['a key with zeros and ones', 'sk0l1O0I', secret],
  ['an ordinary host', 'dbc-a1b2345c-d6e7.cloud.globex.example', host],
  ['a host with a number', 'web1prod.us-east1.globex10.example', host],
  ['an id in a host', 'td3089224.globex.example', host],
  ['a host in Cyrillic alone', '\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444', host],
  ['digits in a name that is no host', 'g00gle', company],
  ['a URL', 'https://a.example/x', url],
  ['a private key', pem('PRIVATE KEY'), privateKey],
  [
    'a private key and its certificates',
    pem('PRIVATE KEY') + pem('CERTIFICATE') + pem('CERTIFICATE'),
    privateKey,
  ],
  ['an OpenSSH key', pem('OPENSSH PRIVATE KEY', 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ'), privateKey],
  ['a certificate where one is wanted', pem('CERTIFICATE'), certificate],
  ['sound JSON', '{"a":[1,-2.5e3,"\\u00e9\\n",null,true,{}],"b":{"c":[]}}', keyFile],
  ['an option', ' a ', target({ kind: 'select' })],
])('says nothing of %s', (_, value, field) => {
  expect(hintsFor(value, field)).toEqual([]);
});

test.each([
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ['{"a": 1,}', 1, 9],
  ['{"a": tru}', 1, 7],
  ["{'a': 1}", 1, 2],
  ['{"a": "x', 1, 9],
  ['{"a": "\\x"}', 1, 8],
  ['{"a": 1} x', 1, 10],
  ['{\n"a": [1, 2\n', 3, 1],
  ['key.json', 1, 1],
])('says where %j stops being JSON', (value, line, column) => {
  expect(hintsFor(value, keyFile)).toEqual([{ id: 'hintJson', values: { line, column } }]);
});

test('never holds the text that it speaks of', () => {
  const hints = hintsFor(' https://s3cretI0x.example \u200b', host);
  expect(JSON.stringify(hints)).not.toContain('s3cret');
  expect(Reflect.get(RegExp, '$_')).not.toContain('s3cret');
});
