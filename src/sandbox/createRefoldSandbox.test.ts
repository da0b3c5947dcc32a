import { describe, expect, it } from 'vitest';
import { createRefoldSandbox } from './createRefoldSandbox.js';
import { getApplication, saveKeyCredentials } from './testCalls.js';

const NETSUITE = {
  account_id: '5481239_SB1',
  consumer_key: 'ck-amber-lantern-17',
  consumer_secret: 'cs-violet-harbour-22',
  token_id: 'ti-silver-meadow-35',
  token_secret: 'ts-crimson-orchard-48',
};
const SAVE_PATH = '/linked-account/integration/save-key-credentials';

describe('the main story', () => {
  it('refuses a wrong account id in the documented words, takes the corrected one, and is connected', async () => {
    const sandbox = createRefoldSandbox();
    expect((await getApplication(sandbox, 'netsuite')).json).toMatchObject({
      connected: false,
      connected_accounts: [],
      reauth_required: false,
    });

    const refused = await saveKeyCredentials(sandbox, 'netsuite', { ...NETSUITE, account_id: 'TD1_SB2' });
    expect(refused.status).toBe(500);
    expect(refused.json).toEqual({
      status_code: 500,
      http_error_type: 'INTERNAL_SERVER_ERROR',
      error: 'SERVER_ERROR',
      message: 'Failed to verify credentials: getaddrinfo ENOTFOUND td1-sb2.suitetalk.api.netsuite.com',
    });
    expect(sandbox.saved('acme', 'netsuite')).toBeUndefined();
    expect((await getApplication(sandbox, 'netsuite')).json).toMatchObject({ connected: false });

    const accepted = await saveKeyCredentials(sandbox, 'netsuite', NETSUITE);
    expect(accepted.status).toBe(200);
    expect(accepted.json).toEqual({ success: true });
    expect(sandbox.saved('acme', 'netsuite')).toEqual(NETSUITE);
    expect((await getApplication(sandbox, 'netsuite')).json).toMatchObject({
      connected: true,
      connected_accounts: [
        {
          identifier: '5481239_SB1 (Northwind Traders)',
          auth_type: 'keybased',
          connectedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
          status: 'active',
        },
      ],
    });
  });

  it('connects one linked account and no other, until it is reset', async () => {
    const sandbox = createRefoldSandbox();
    await saveKeyCredentials(sandbox, 'netsuite', NETSUITE, { linkedAccountId: 'one' });
    expect((await getApplication(sandbox, 'netsuite', { linkedAccountId: 'two' })).json).toMatchObject({
      connected: false,
    });
    sandbox.reset();
    expect(sandbox.saved('one', 'netsuite')).toBeUndefined();
    expect(sandbox.requests).toEqual([]);
    expect((await getApplication(sandbox, 'netsuite', { linkedAccountId: 'one' })).json).toMatchObject({
      connected: false,
    });
  });
});

describe('who may call', () => {
  const cases = [
    ['no key', {}, ''],
    ['a key of another system', {}, 'sk_other'],
    ['a key that is not in the list', { apiKeys: ['tk_mine'] }, 'tk_other'],
  ] as const;
  for (const [name, options, key] of cases) {
    it(`answers 401 "Invalid Credentials" to ${name}`, async () => {
      const sandbox = createRefoldSandbox(options);
      const headers = { 'x-api-key': key };
      for (const answer of [
        await getApplication(sandbox, 'netsuite', { headers }),
        await saveKeyCredentials(sandbox, 'netsuite', NETSUITE, { headers }),
      ]) {
        expect(answer.status).toBe(401);
        expect(answer.json).toMatchObject({
          http_error_type: 'UNAUTHORIZED',
          message: 'Invalid Credentials',
        });
      }
      expect(sandbox.saved('acme', 'netsuite')).toBeUndefined();
    });
  }

  it('accepts production keys, test keys, and its own', async () => {
    for (const key of ['pk_1', 'tk_1', createRefoldSandbox().apiKey]) {
      const headers = { 'x-api-key': key };
      expect((await getApplication(createRefoldSandbox(), 'netsuite', { headers })).status).toBe(200);
    }
    const own = createRefoldSandbox({ apiKeys: ['mine'] });
    expect(own.apiKey).toBe('mine');
    expect((await getApplication(own, 'netsuite')).status).toBe(200);
  });
});

describe('linked accounts', () => {
  it('takes the header before the query', async () => {
    const sandbox = createRefoldSandbox();
    const headers = { linked_account_id: 'from-header' };
    await saveKeyCredentials(sandbox, 'netsuite', NETSUITE, { linkedAccountId: 'from-query', headers });
    expect(sandbox.saved('from-header', 'netsuite')).toEqual(NETSUITE);
    expect(sandbox.saved('from-query', 'netsuite')).toBeUndefined();
  });

  it('asks for one where none is named', async () => {
    const sandbox = createRefoldSandbox();
    const answer = await getApplication(sandbox, 'netsuite', { linkedAccountId: '' });
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({
      error: 'INVALID_LINKED_ACCOUNT_ID',
      message: 'linked_account_id is required',
    });
  });

  it('does not know those called unknown, nor any that is not in the list', async () => {
    for (const [sandbox, linkedAccountId] of [
      [createRefoldSandbox(), 'unknown-7'],
      [createRefoldSandbox({ linkedAccounts: ['one'] }), 'two'],
    ] as const) {
      const answer = await getApplication(sandbox, 'netsuite', { linkedAccountId });
      expect(answer.status).toBe(404);
      expect(answer.json).toMatchObject({ message: `Linked Account ${linkedAccountId} not found` });
    }
  });
});

describe('what is remembered', () => {
  it('holds no key and no body of any request', async () => {
    const sandbox = createRefoldSandbox({ random: () => 0.5 });
    await saveKeyCredentials(sandbox, 'netsuite', NETSUITE, {
      linkedAccountId: 'acme',
      authType: 'keybased',
    });
    expect(sandbox.requests).toEqual([
      {
        method: 'PUT',
        pathname: `/api/v2/public${SAVE_PATH}/netsuite`,
        slug: 'netsuite',
        linkedAccountId: 'acme',
        authType: 'keybased',
        status: 200,
        requestId: 'req_8888888888888888',
      },
    ]);
  });

  it('never answers what was saved, whatever it was', async () => {
    const sandbox = createRefoldSandbox();
    const working = sandbox.applications.find(({ slug }) => slug === 'every_kind')?.working ?? {};
    const body = {
      ...Object.fromEntries(Object.keys(working).map((name) => [name, `canary-${name}`])),
      extra: 'canary-extra',
    };
    const saved = await saveKeyCredentials(sandbox, 'every_kind', body);
    expect(saved.status).toBe(200);
    expect(sandbox.saved('acme', 'every_kind')).toEqual(body);
    const application = await getApplication(sandbox, 'every_kind');
    expect(application.json).toMatchObject({ connected: true });
    for (const { text, headers } of [saved, application]) {
      expect(text).not.toContain('canary');
      expect(JSON.stringify([...headers])).not.toContain('canary');
    }
  });
});
