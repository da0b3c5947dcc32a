import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMON_WORDS } from './common-words.js';
import { createRedactor, REDACTED } from './redact.js';

/** Measured at 30 to 240 times the floor, the more the busier the machine; a quadratic one takes thousands. */
const MAX_TIMES_FLOOR = 600;
/** Thousands of runs, on a machine that may be busy with the other tests. */
const MAX_TEST_MS = 60_000;
const SECRET = 'Zk9/qL+7wX_2m?vR&8"tY';
const bytes = (text: string) => Buffer.from(text, 'utf8');

/** Every way in which a provider's message was seen to repeat a secret. */
const FORMS: readonly (readonly [name: string, write: (secret: string) => string])[] = [
  ['raw', (s) => s],
  ['trimmed', (s) => s.trim()],
  ['lower case', (s) => s.toLowerCase()],
  ['upper case', (s) => s.toUpperCase()],
  ['URL-encoded', (s) => encodeURIComponent(s)],
  ['URL-encoded, lower case', (s) => encodeURIComponent(s).replace(/%[\dA-F]{2}/g, (it) => it.toLowerCase())],
  ['URL-encoded twice', (s) => encodeURIComponent(encodeURIComponent(s))],
  ['form-encoded', (s) => new URLSearchParams({ s }).toString().slice(2)],
  ['JSON-escaped', (s) => JSON.stringify(s).slice(1, -1)],
  ['JSON-escaped twice', (s) => JSON.stringify(JSON.stringify(s)).slice(3, -3)],
  ['inside a connection string', (s) => `postgres://svc:${encodeURIComponent(s)}@db.corp.example:5432/x`],
  ['cut off at the end', (s) => s.slice(0, Math.max(6, s.length - 3))],
  ['cut off at the start', (s) => s.slice(-Math.max(6, s.length - 3))],
  ['wrapped over lines', (s) => s.replace(/[^\p{Cs}]{4}/gu, '$&\n  ')],
];
/** Ways of writing in which the secret's own characters are not seen. */
const ENCODED: readonly (readonly [name: string, write: (secret: string) => string])[] = [
  ['base64', (s) => bytes(s).toString('base64')],
  ['base64url', (s) => bytes(s).toString('base64url')],
  ['base64 of user:secret', (s) => bytes(`jdoe:${s}`).toString('base64')],
  ['base64 of user:secret, shifted', (s) => bytes(`jdoe1:${s}`).toString('base64')],
  ['base64 of user:secret, shifted twice', (s) => bytes(`jdoe12:${s}`).toString('base64')],
  ['base64 of secret:', (s) => bytes(`${s}:`).toString('base64')],
  ['hex', (s) => bytes(s).toString('hex')],
  ['hex, upper case', (s) => bytes(s).toString('hex').toUpperCase()],
];

function runs(text: string, length: number): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) =>
    text.slice(at, at + length),
  );
}

test.each(FORMS)('leaves no six characters of a secret that is %s', (_, write) => {
  const shown = createRedactor([SECRET])(`Key ${write(SECRET)} was refused`);
  expect(shown).toContain(REDACTED);
  expect(runs(SECRET.toLowerCase(), 6).filter((run) => shown.toLowerCase().includes(run))).toEqual([]);
  expect(shown).toMatch(/^Key .*was refused$/s);
});

test.each(ENCODED)('leaves no trace of a secret in %s', (_, write) => {
  const encoded = write(SECRET);
  const shown = createRedactor([SECRET])(`with header ${encoded} failed`);
  expect(shown).toContain(REDACTED);
  // Nor of the digits that it shares with a user name in front, or with the padding.
  expect(shown).toBe(`with header ${REDACTED} failed`);
});

const EVERYDAY = [...COMMON_WORDS];

const secrets = fc
  .oneof(
    fc.string({ minLength: 8, maxLength: 60 }),
    fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme' }),
    fc.string({ minLength: 8, maxLength: 40, unit: fc.constantFrom(...'aA1 +-_/\\%"&=\n€') }),
  )
  // A JSON object, URL or list of pairs has public parts, see `secretParts`.
  .filter((it) => it.trim().length >= 8 && !/^\s*[[{]|:\/\/|-----|=/.test(it))
  // What a secret shares with an everyday word gives nothing away, and stays: `string`, `account`.
  .filter((it) => !runs(it.toLowerCase(), 6).some((run) => EVERYDAY.some((word) => word.includes(run))));

test('leaves no six characters of any secret in any form', { timeout: MAX_TEST_MS }, () => {
  fc.assert(
    fc.property(
      secrets,
      fc.constantFrom(...FORMS),
      fc.string(),
      fc.string(),
      (secret, [, write], before, after) => {
        const text = write(secret.trim());
        const shown = createRedactor([secret])(`${before} ${text} ${after}`);
        // What stood around it is the message's own.
        const own = `${before}\n${after}`;
        const left = runs(secret.trim(), 6).filter(
          (run) => run.trim() !== '' && shown.includes(run) && !own.includes(run),
        );
        expect(left).toEqual([]);
      },
    ),
    { numRuns: 3000 },
  );
});

test('leaves no base64 or hex of any secret', { timeout: MAX_TEST_MS }, () => {
  fc.assert(
    fc.property(secrets, fc.constantFrom(...ENCODED), (secret, [, write]) => {
      const shown = createRedactor([secret])(`x ${write(secret.trim())} y`);
      expect(shown.length).toBeLessThan(40);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['password', 'password authentication failed for user "jdoe"'],
  ['e', 'the server refused'],
  ['', 'nothing'],
  ['   ', 'not  much'],
  ['true', 'using password: true'],
  ['admin', 'admin privileges required'],
  ['role', 'role "jdoe" does not exist'],
])('keeps the message whole where the secret is %j', (secret, message) => {
  expect(createRedactor([secret])(message)).toBe(message);
});

test.each([
  ['x7!q', 'login x7!q refused, 0x7!q9 stays', 'login ••• refused, 0x7!q9 stays'],
  ['1234', 'pin 1234 is wrong, port 12345', 'pin ••• is wrong, port 12345'],
  ['hunter', 'user hunter, host hunters.example', 'user •••, host hunters.example'],
  ['ab%c1', 'pw=ab%25c1&x=1', 'pw=•••&x=1'],
])('hides the short secret %j only where it stands alone', (secret, message, expected) => {
  expect(createRedactor([secret])(message)).toBe(expected);
});

test('hides the password of a connection string, and keeps its host', () => {
  const redact = createRedactor(['mongodb+srv://svc:p@ss/w0rd-77@c0.corp.example/?retryWrites=true']);
  expect(redact('querySrv ENOTFOUND _mongodb._tcp.c0.corp.example')).toContain('c0.corp.example');
  expect(redact('cannot use p@ss/w0rd-77 or p%40ss%2Fw0rd-77')).toBe('cannot use ••• or •••');
});

test('hides what proves in a JSON key, and keeps who it is for', () => {
  const key = JSON.stringify({
    type: 'service_account',
    project_id: 'corp-prod',
    private_key: '-----BEGIN PRIVATE KEY-----\nMIIEabcdefghij\nklmnopqrstuvwx\n-----END PRIVATE KEY-----\n',
    client_email: 'svc@corp-prod.example',
  });
  const redact = createRedactor([key]);
  expect(redact('Not found: Project corp-prod')).toBe('Not found: Project corp-prod');
  expect(redact(`Failed to parse ${key}`)).not.toMatch(/abcdef|qrstuv/);
  expect(redact('Invalid private key')).toBe('Invalid private key');
});

test('hides the keys of pairs and the path of a webhook', () => {
  const redact = createRedactor([
    'Endpoint=sb://corp.example/;SharedAccessKeyName=Root;SharedAccessKey=Qm9ndXNLZXk9PQ==',
    'https://hooks.corp.example/services/T000/B000/xyzzy42',
  ]);
  expect(redact('Root at corp.example: Qm9ndXNLZXk9PQ==')).toBe('Root at corp.example: •••');
  expect(redact('POST https://hooks.corp.example/services/T000/B000/xyzzy42')).toBe(
    'POST https://hooks.corp.example•••',
  );
});

test.each([
  ['https://svc:unknown-pw@corp.example/x', 'https://svc:•••@corp.example/x'],
  ['Authorization: Bearer eyJhbGciOi.J9 rejected', 'Authorization: Bearer ••• rejected'],
  ['Authorization: Basic amRvZTpwdw== rejected', 'Authorization: Basic ••• rejected'],
  ['GET /me?api_key=abcdef99&x=1', 'GET /me?api_key=•••&x=1'],
  ['Basic authentication with passwords is deprecated', 'Basic authentication with passwords is deprecated'],
  ['using password=YES', 'using password=YES'],
])('hides credentials that nobody submitted: %j', (message, expected) => {
  expect(createRedactor([])(message)).toBe(expected);
});

test('finds a secret wherever in a long message it stands', { timeout: MAX_TEST_MS }, () => {
  // Text is read in pieces: no place may fall between two of them.
  const redact = createRedactor(['Fake-secret-88', 'x7!q', 'pass phrase 9']);
  for (let before = 16_384 - 20; before <= 16_384 + 4; before++) {
    for (const secret of ['Fake-secret-88', 'x7!q', 'pass phrase 9', 'Fake-s', 'pass p']) {
      const around = '.'.repeat(before);
      expect(redact(`${around} ${secret} off`).slice(before)).toBe(` ${REDACTED} off`);
    }
    const inside = `${'.'.repeat(before)}ax7!q off ${'.'.repeat(40)}`;
    expect(redact(inside) === inside).toBe(true);
  }
});

/** Milliseconds of the fastest run of each, taken in turns, so that other work on the machine meets all alike. */
function fastest(...runs: readonly (() => unknown)[]): number[] {
  const best = runs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 9; round++) {
    runs.forEach((run, i) => {
      const start = performance.now();
      run();
      best[i] = Math.min(best[i] ?? 0, performance.now() - start);
    });
  }
  return best;
}

test('takes time in proportion to the message, and little', { timeout: MAX_TEST_MS }, () => {
  const line = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj\n';
  const pem = `-----BEGIN PRIVATE KEY-----\n${line.repeat(40)}-----END PRIVATE KEY-----`;
  const redact = createRedactor([SECRET, pem, 'another-Secret-42', 'x7!q', 'pass phrase of words']);
  const words = 'Request to https://api.corp.example/v1?x=%20y failed: "invalid" \\u00e9 user & co. ';
  const one = words.repeat(Math.ceil((1 << 20) / words.length));
  const two = one + one;
  const [took = 0, tookTwice = 0, floor = 0] = fastest(
    () => redact(one),
    () => redact(two),
    // Reading each character once and hashing it: a bound in milliseconds would only tell how busy the machine is.
    () => {
      let hash = 0;
      for (let i = 0; i < one.length; i++) hash = (Math.imul(hash, 31) + one.charCodeAt(i)) | 0;
      return hash;
    },
  );
  expect(tookTwice / took).toBeLessThan(4);
  expect(took / floor).toBeLessThan(MAX_TIMES_FLOOR);
});
