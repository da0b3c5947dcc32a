import { expect, test } from 'vitest';
import { diagnose } from './diagnose.js';
import { explainFailure } from './explainFailure.js';

const FIELDS = [{ name: 'api_key', label: 'API Key', value: 'Fake-key-0001', secret: true }];
const BODY = '{"message":"Failed to verify credentials: Invalid API key Fake-key-0001"}';

function refused() {
  const diagnosis = diagnose({ status: 500, body: BODY }, FIELDS);
  if (diagnosis === null) throw new Error('a failure was expected');
  return diagnosis;
}

test('gives the words that the form shows, without the secret', () => {
  const explanation = explainFailure(refused(), { app: 'Acme', fields: FIELDS });
  expect(explanation).toEqual({
    headline: 'Acme did not accept the API key',
    nextStep: expect.stringContaining('Copy it from Acme once more.'),
    fields: [{ name: 'api_key', message: 'Acme did not accept this API key' }],
  });
});

test('takes single messages of another language, and keeps English for the rest', () => {
  const messages = { failureRejectedField: '{app} lehnt ab: {label}' };
  const { headline, nextStep } = explainFailure(refused(), {
    app: 'Acme',
    fields: FIELDS,
    messages,
    locale: 'de',
  });
  expect(headline).toBe('Acme lehnt ab: API key');
  expect(nextStep).toContain('Copy it');
});
