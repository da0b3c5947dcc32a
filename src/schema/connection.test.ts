import { expect, test } from 'vitest';
import { parseConnection } from './connection.js';

const SINCE = '2026-04-28T12:13:25.968Z';

function account(changes: Record<string, unknown> = {}) {
  return {
    identifier: 'ops@a.example',
    auth_type: 'keybased',
    connectedAt: SINCE,
    status: 'active',
    ...changes,
  };
}

test.each([
  ['nothing said', {}, 'new'],
  ['not connected', { connected: false, connected_accounts: [] }, 'new'],
  ['the string "false"', { connected: 'false', connected_accounts: null }, 'new'],
  ['connected', { connected: true }, 'connected'],
  ['the string "true"', { connected: 'true' }, 'connected'],
  ['an active account', { connected: false, connected_accounts: [account()] }, 'connected'],
  ['an account without status', { connected_accounts: [account({ status: undefined })] }, 'connected'],
  [
    'one of two accounts active',
    { connected_accounts: [account({ status: 'expired' }), account()] },
    'connected',
  ],
  [
    'every account expired',
    { connected: true, connected_accounts: [account({ status: 'Expired' })] },
    'expired',
  ],
  [
    'new credentials asked for',
    { connected: true, reauth_required: true, connected_accounts: [account()] },
    'expired',
  ],
  ['a revoked account', { connected: true, connected_accounts: [account({ status: 'revoked' })] }, 'expired'],
  [
    'connected, by an account in a state unheard of',
    { connected: true, connected_accounts: [account({ status: 'syncing' })] },
    'connected',
  ],
  ['an account in a state unheard of', { connected_accounts: [account({ status: 'syncing' })] }, 'new'],
  ['an account of which nothing is said', { connected_accounts: [{}] }, 'new'],
  ['reauth as a string', { connected: true, reauth_required: 'false' }, 'connected'],
  ['an OAuth account alone', { connected_accounts: [account({ auth_type: 'oauth2' })] }, 'new'],
  [
    'an expired key beside an active OAuth account',
    { connected_accounts: [account({ auth_type: 'oauth2' }), account({ status: 'expired' })] },
    'expired',
  ],
  ['accounts of wrong kinds', { connected_accounts: [null, 5, 'x', []] }, 'new'],
  ['accounts that are no list', { connected_accounts: { 0: account() } }, 'new'],
])('tells how the app stands: %s', (_, application, type) => {
  expect(parseConnection(application).type).toBe(type);
});

test.each([
  ['ops@a.example', 'ops@a.example'],
  ['NA', ''],
  ['n/a', ''],
  [undefined, ''],
  [null, ''],
  [42, '42'],
  [{ account: 'acme', id: 4211 }, 'acme'],
  [{ id: 'x1', email: 'ops@a.example' }, 'ops@a.example'],
  [{ user: { name: 'Ada' } }, 'Ada'],
  [{ id: 4211 }, '4211'],
  [{ email: 'NA', id: 7 }, '7'],
  [{ token: 'hunter22', password: 'hunter22' }, ''],
  [['a'], ''],
  ['two\nlines', 'two lines'],
])('names the account by the identifier %j as %j', (identifier, expected) => {
  const connection = parseConnection({ connected_accounts: [account({ identifier })] });
  expect(connection).toMatchObject({ account: { identifier: expected } });
});

test.each([
  [SINCE, SINCE],
  [Date.parse(SINCE), SINCE],
  [String(Date.parse(SINCE)), SINCE],
  [1_777_378_405, '2026-04-28T12:13:25.000Z'],
  ['soon', null],
  ['', null],
  [null, null],
  [true, null],
  [1e300, null],
  [-1, null],
])('reads the date %j', (connectedAt, expected) => {
  const connection = parseConnection({ connected_accounts: [account({ connectedAt })] });
  const date = connection.type === 'new' ? null : connection.account?.connectedAt;
  expect(date?.toISOString() ?? null).toBe(expected);
});

test('never touches the stored credentials', () => {
  const entry = Object.defineProperty(account(), 'defaultCredentials', {
    enumerable: true,
    get() {
      throw new Error('read');
    },
  });
  expect(JSON.stringify(parseConnection({ connected_accounts: [entry] }))).not.toContain('default');
});
