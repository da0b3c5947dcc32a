import { expect, test } from 'vitest';
import { FAILURE_KINDS } from '../contract/failure.js';
import { en } from '../messages/en.js';
import { createFormat } from '../messages/format.js';
import { diagnose } from './diagnose.js';
import { explain } from './explain.js';

const format = createFormat(en, 'en');
const submitted = [
  { name: 'account_id', label: 'Account Id', value: 'td30892', secret: false },
  { name: 'token', label: 'Token', value: 'Fake-token-01', secret: true },
];

function told(answer: Parameters<typeof diagnose>[0], fields = submitted) {
  const diagnosis = diagnose(answer, fields, 0);
  if (diagnosis === null) throw new Error('a failure was expected');
  const { headline, nextStep, fieldMessages } = explain(diagnosis, { app: 'NetSuite', fields });
  return {
    headline: format(headline),
    nextStep: nextStep && format(nextStep),
    atFields: fieldMessages.map(({ name, ref }) => `${name}: ${format(ref)}`),
  };
}
const refused = (message: string) => ({
  status: 500,
  body: JSON.stringify({ message: `Failed to verify credentials: ${message}` }),
});

test('names the host that does not exist, and the field that it was built from', () => {
  expect(told(refused('getaddrinfo ENOTFOUND td30892.suite.example'))).toEqual({
    headline: 'There is no NetSuite account at td30892.suite.example',
    nextStep: 'Check the account id for typos: the address is built from it.',
    atFields: ['account_id: This leads to an address that does not exist. Check it for typos.'],
  });
});

test('speaks of an address, not of an account, where the field asks for an address', () => {
  const fields = [{ name: 'db', label: 'Database host', value: 'db.suite.example', secret: false }];
  expect(told(refused('getaddrinfo ENOTFOUND db.suite.example'), fields)).toMatchObject({
    headline: 'The address db.suite.example does not exist',
    atFields: [expect.stringMatching(/^db: /)],
  });
});

test('names the field that was refused', () => {
  const { headline, atFields } = told(refused('Invalid token'));
  expect(headline).toBe('NetSuite did not accept the token');
  expect(atFields).toEqual(['token: NetSuite did not accept this token']);
});

test('never sends the end user to their key when the page’s own server was refused', () => {
  const { headline, nextStep, atFields } = told({ status: 401, body: '{"message":"Invalid Credentials"}' });
  expect(`${headline} ${nextStep}`).not.toMatch(/key|token|password|accept/i);
  expect(atFields).toEqual([]);
});

test('never says "later" about a wrong key', () => {
  expect(told(refused('Unauthorized')).nextStep).not.toMatch(/later|try again/i);
});

test('counts down where the provider says how long', () => {
  expect(told({ ...refused('Too many requests'), retryAfter: '30' }).nextStep).toBe(
    'Wait until the time below is over, then try again.',
  );
});

test('says that nothing is lost when the connection is', () => {
  expect(told({ status: 0, body: '', cause: 'offline' }).headline).toBe(
    'You are offline. Nothing you typed is lost.',
  );
});

test.each(FAILURE_KINDS)('has a headline of one line and a next step for %s', (kind) => {
  const failure = { kind, message: 'x', fields: [], retryable: false, status: 500, requestId: null };
  const { headline, nextStep } = explain(
    { failure, marks: [], retryAfterMs: null, rule: '' },
    { app: 'NetSuite', fields: [] },
  );
  expect(format(headline)).toMatch(/^[^\n!]{10,80}$/);
  expect(nextStep && format(nextStep)).toMatch(/^[^\n!]{10,200}\.$/);
  expect(`${format(headline)} ${nextStep && format(nextStep)}`).not.toMatch(/\{|please|oops|invalid/i);
});
