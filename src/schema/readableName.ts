import { words } from '../words/words.js';
import { cutText } from './plainText.js';

/** Words of names that people write in capitals. */
const ACRONYMS =
  /^(?:api|id|ur[il]|aws|gcp|iam|arn|ip|dns|ssh|sftp|ftp|smtp|ssl|tls|sql|dsn|sas|jwt|pat|otp|pin|hmac|sso|crm|erp)$/;

/** Makes a label of a name: `api_token` gives `API token`, `clientId` gives `Client ID`; `''` if it has no words. */
export function readableName(name: string, max: number): string {
  const text = words(name)
    .map((word) => (ACRONYMS.test(word) ? word.toUpperCase() : word))
    .join(' ');
  return cutText(text.charAt(0).toUpperCase() + text.slice(1), max);
}
