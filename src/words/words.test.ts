import { expect, test } from 'vitest';
import { words } from './words.js';

test.each([
  ['apiToken', ['api', 'token']],
  ['api_token', ['api', 'token']],
  ['API-Token', ['api', 'token']],
  ['headers[api.token]', ['headers', 'api', 'token']],
  ['awsSecretAccessKey', ['aws', 'secret', 'access', 'key']],
  ['APIKey ', ['api', 'key']],
  ['oauth2Token', ['oauth2', 'token']],
  ['Clé API', ['clé', 'api']],
  ['', []],
])('splits %j into %j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});
