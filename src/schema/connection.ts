import type { ConnectedAccount, Connection } from './application.js';
import { isYes } from './flag.js';
import { plainText } from './plainText.js';
import { isRecord, ownMember, type UnknownRecord } from './record.js';

const MAX_IDENTIFIER_LENGTH = 200;
/** Members of an identifier object that name an account to a person, best first. */
const IDENTIFYING_MEMBERS = [
  'email',
  'username',
  'user',
  'login',
  'name',
  'displayName',
  'account',
  'accountName',
  'company',
  'organization',
  'workspace',
  'domain',
  'subdomain',
  'accountId',
  'account_id',
  'id',
];
/** How deep an identifier nests at most: `{ user: { email } }`. */
const MAX_IDENTIFIER_DEPTH = 2;
/** What stands where nothing is known. */
const NO_IDENTIFIER = /^(?:n\/?a|null|undefined|none|unknown|-+)$/i;
/** Below this, a number counts seconds since 1970, not milliseconds: it would lie in 1973 otherwise. */
const FIRST_MILLISECONDS = 1e11;
/** Year 2200: what lies beyond is no date on which someone connected. */
const LAST_MILLISECONDS = 7.3e12;

function readIdentifier(value: unknown, depth = 0): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (isRecord(value) && depth < MAX_IDENTIFIER_DEPTH) {
    for (const member of IDENTIFYING_MEMBERS) {
      const found = readIdentifier(ownMember(value, member), depth + 1);
      if (found !== '') return found;
    }
  }
  const text = plainText(value, MAX_IDENTIFIER_LENGTH);
  return NO_IDENTIFIER.test(text) ? '' : text;
}

function readDate(value: unknown): Date | null {
  const count = typeof value === 'string' && /^\d{9,13}$/.test(value) ? Number(value) : value;
  if (typeof count !== 'string' && typeof count !== 'number') return null;
  const date = new Date(typeof count === 'number' && count < FIRST_MILLISECONDS ? count * 1_000 : count);
  const time = date.getTime();
  return time > 0 && time < LAST_MILLISECONDS ? date : null;
}

/** What an account's `status` says; one that is missing says that it works, one in other words says nothing. */
function readStatus(status: unknown): 'active' | 'expired' | null {
  if (typeof status !== 'string' || status.trim() === '') return 'active';
  if (/^(?:active|connected)$/i.test(status.trim())) return 'active';
  return /expired|revoked|invalid|inactive|disconnected/i.test(status) ? 'expired' : null;
}

/** Reads one entry of `connected_accounts`; `defaultCredentials`, which may hold secrets, is never touched. */
function readAccount(entry: UnknownRecord): ConnectedAccount {
  return {
    identifier: readIdentifier(entry.identifier),
    connectedAt: readDate(entry.connectedAt),
    status: readStatus(entry.status) ?? 'active',
  };
}

function isKeyBased(entry: UnknownRecord): boolean {
  return typeof entry.auth_type !== 'string' || !/^oauth/i.test(entry.auth_type);
}

/**
 * How the linked account stands to the app: `expired` where the application asks for new credentials or every
 * key-based account has expired, `connected` where it says so or a key-based account is active, else `new`.
 */
export function parseConnection(application: UnknownRecord): Connection {
  const list = Array.isArray(application.connected_accounts)
    ? application.connected_accounts.filter((entry) => isRecord(entry) && Object.keys(entry).length > 0)
    : [];
  const keyBased: UnknownRecord[] = list.filter(isKeyBased);
  const active = keyBased.find((entry) => readStatus(entry.status) === 'active');
  const hasExpired = keyBased.length > 0 && keyBased.every((entry) => readStatus(entry.status) === 'expired');
  const shown = active ?? keyBased[0] ?? list[0];
  const account = shown ? readAccount(shown) : null;
  if (isYes(application.reauth_required) || hasExpired) return { type: 'expired', account };
  return active || isYes(application.connected) ? { type: 'connected', account } : { type: 'new' };
}
