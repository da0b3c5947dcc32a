import { expect, test } from 'vitest';
import { parsePlaceholder, requestedByPlaceholder } from './placeholder.js';

test.each([
  ['Please enter the Account Id', 'Account Id', 'account_id', ''],
  ['Please enter the API Key', 'Clé API', 'api_key', ''],
  ['Enter your Acme account ID here', 'Account ID', 'x', ''],
  ['Enter it', 'Secret', 'x', ''],
  ['Bitte geben Sie Ihren Benutzernamen ein', 'Benutzernamen', 'x', ''],
  ['Saisissez votre jeton', 'Jeton', 'x', ''],
  ['API key', 'API key', 'x', ''],
  ['Please enter the email of the token owner', 'Email', 'x', 'Enter the email of the token owner'],
  ['e.g. acme.example.com', 'Domain', 'domain', 'e.g. acme.example.com'],
  ['acme', 'Subdomain', 'subdomain', 'acme'],
  ['00012345678901234567890', 'Account', 'account', '00012345678901234567890'],
  [{ x: 1 }, 'Key', 'key', ''],
  [undefined, 'Key', 'key', ''],
  ['', 'Key', 'key', ''],
])('shows of the placeholder %j under the label %j (%j): %j', (value, label, name, expected) => {
  expect(parsePlaceholder(value, label, [name, 'Acme'])).toBe(expected);
});

test.each([
  ['Please enter the API Token', 'api token'],
  ['e.g. acme.example.com', ''],
  [null, ''],
])('takes %j for a request for %j', (value, expected) => {
  expect(requestedByPlaceholder(value)).toBe(expected);
});
