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

describe('requests that cannot be answered', () => {
  it('names the organisation when it does not know the app', async () => {
    const answer = await getApplication(createRefoldSandbox(), 'no-such-app');
    expect(answer.status).toBe(404);
    expect(answer.json).toMatchObject({
      http_error_type: 'EXTERNAL_API_ERROR',
      error: 'EXTERNAL_API_FAILURE',
      message: expect.stringMatching(/no-such-app.*org [0-9a-f]{24}/),
    });
  });

  const bodies = [
    ['cut-off JSON', '{"account_id":'],
    ['a list', '[]'],
    ['a bare text', '"key"'],
    ['nothing', ''],
  ] as const;
  for (const [name, body] of bodies) {
    it(`answers 400 to ${name}`, async () => {
      const answer = await saveKeyCredentials(createRefoldSandbox(), 'netsuite', body);
      expect(answer.status).toBe(400);
      expect(answer.json).toMatchObject({ error: 'VALIDATION_ERROR' });
    });
  }

  it('answers 400 to another content type', async () => {
    const headers = { 'content-type': 'text/plain' };
    expect((await saveKeyCredentials(createRefoldSandbox(), 'netsuite', NETSUITE, { headers })).status).toBe(
      400,
    );
  });

  it('names the first required field that is missing or empty, but takes an unticked checkbox', async () => {
    const { token_id, ...rest } = NETSUITE;
    for (const body of [rest, { ...rest, token_id: '' }]) {
      const answer = await saveKeyCredentials(createRefoldSandbox(), 'netsuite', body);
      expect(answer.status).toBe(400);
      expect(answer.json).toMatchObject({
        error: 'MISSING_REQUIRED_FIELD',
        message: 'token_id is required',
      });
    }
    const loose = await saveKeyCredentials(createRefoldSandbox(), 'loose_schema', { api_token: 'x' });
    expect(loose.json).toMatchObject({ message: 'web_hook_key is required' });
  });

  it('knows the two endpoints under any prefix, and nothing else', async () => {
    const sandbox = createRefoldSandbox();
    const send = async (path: string, method = 'GET') =>
      (
        await sandbox(`http://localhost${path}?linked_account_id=acme`, {
          method,
          headers: { 'x-api-key': 'tk_1' },
        })
      ).status;
    expect(await send('/application/netsuite')).toBe(200);
    expect(await send('/some/where/api/v2/public/application/netsuite')).toBe(200);
    expect(await send('/application')).toBe(404);
    expect(await send('/application/netsuite/more')).toBe(404);
    expect(await send('/')).toBe(404);
    expect(await send('/application/%E0%A4%A')).toBe(404);
    expect(await send('/application/netsuite', 'POST')).toBe(405);
    expect(await send(`${SAVE_PATH}/netsuite`)).toBe(405);
  });
});

describe('auth types', () => {
  it('refuses keys for an OAuth app', async () => {
    const answer = await saveKeyCredentials(createRefoldSandbox(), 'hubspot', {});
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({
      message: 'Application does not support keybased authentication',
    });
  });

  it('takes keybased unless another type is named, and saves under the one named', async () => {
    const sandbox = createRefoldSandbox();
    const pat = {
      site_url: 'https://northwind.atlassian.example',
      personal_access_token: 'jira-pat-willow-58',
    };
    expect((await saveKeyCredentials(sandbox, 'jira', pat)).json).toMatchObject({
      message: 'email is required',
    });
    expect((await saveKeyCredentials(sandbox, 'jira', pat, { authType: 'token' })).status).toBe(200);
    expect((await getApplication(sandbox, 'jira')).json).toMatchObject({
      connected_accounts: [{ auth_type: 'token' }],
    });
  });

  it('wants a choice where none of several types is keybased, and refuses one that is not there', async () => {
    const sandbox = createRefoldSandbox();
    const body = { instance: 'northwind', api_key: 'sn-key-pebble-77' };
    expect((await saveKeyCredentials(sandbox, 'servicenow', body)).status).toBe(400);
    expect((await saveKeyCredentials(sandbox, 'servicenow', body, { authType: 'oauth2' })).status).toBe(400);
    expect((await saveKeyCredentials(sandbox, 'servicenow', body, { authType: 'toString' })).status).toBe(
      400,
    );
    expect((await saveKeyCredentials(sandbox, 'servicenow', body, { authType: 'api_key' })).status).toBe(200);
  });
});
