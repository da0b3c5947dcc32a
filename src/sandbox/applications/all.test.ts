import { describe, expect, it } from 'vitest';
import { createRefoldSandbox } from '../createRefoldSandbox.js';
import { getApplication, saveKeyCredentials } from '../testCalls.js';
import { submittedText } from '../values.js';
import { SANDBOX_APPLICATIONS } from './all.js';

const CATALOGUE = createRefoldSandbox().applications;

function messageOf(json: unknown, text: string): unknown {
  return typeof json === 'object' && json !== null && 'message' in json ? json.message : text;
}

for (const application of SANDBOX_APPLICATIONS) {
  const { body, logins } = application;
  const entry = CATALOGUE.find(({ slug }) => slug === body.slug);

  describe(`${body.name} (${body.slug})`, () => {
    it('answers with its fields and an icon of its own', async () => {
      const { status, json } = await getApplication(createRefoldSandbox(), body.slug);
      expect(status).toBe(200);
      expect(json).toMatchObject({ slug: body.slug, name: body.name, auth_input_map: body.auth_input_map });
      expect(body.icon).toMatch(/^data:image\/svg\+xml,/);
    });

    for (const { authType, working } of logins) {
      if (working === null) continue;
      it(`accepts the working credentials under ${authType} and gives nothing of them back`, async () => {
        const sandbox = createRefoldSandbox({ slowMs: 0 });
        const saved = await saveKeyCredentials(sandbox, body.slug, working, { authType });
        expect(saved.json).toEqual({ success: true });
        expect(sandbox.saved('acme', body.slug)).toEqual(working);

        const after = await getApplication(sandbox, body.slug);
        expect(after.json).toMatchObject({
          connected: true,
          connected_accounts: [{ auth_type: authType, status: 'active' }],
          reauth_required: false,
        });
        const known = JSON.stringify([body, application.identifier]);
        const entered = Object.keys(working)
          .map((name) => submittedText(working, name))
          .filter((value) => value.length > 5 && !known.includes(value));
        for (const value of entered) {
          expect(saved.text).not.toContain(JSON.stringify(value).slice(1, -1));
          expect(after.text).not.toContain(JSON.stringify(value).slice(1, -1));
        }
      });
    }

    it('lists one scenario to try for each way in which it refuses', () => {
      expect(entry?.scenarios.map(({ name }) => name)).toEqual(
        logins.flatMap(({ rules }) => rules.map(({ scenario }) => scenario)),
      );
    });

    for (const { name, authType, credentials, status, message } of entry?.scenarios ?? []) {
      if (status === 0) continue;
      it(`refuses ${name}: ${message.slice(0, 80)}`, async () => {
        const sandbox = createRefoldSandbox({ slowMs: 0 });
        const answer = await saveKeyCredentials(sandbox, body.slug, credentials, { authType });
        expect(answer.status).toBe(status);
        expect(message).not.toBe('');
        expect(messageOf(answer.json, answer.text)).toBe(message);
        expect(sandbox.saved('acme', body.slug)).toBeUndefined();
        if (status === 500) expect(message).toMatch(/^Failed to verify credentials: ./);
      });
    }
  });
}

describe('the words of the providers', () => {
  const cases: [slug: string, change: Record<string, unknown>, message: string][] = [
    ['netsuite', { token_secret: 'x' }, 'Invalid login attempt.'],
    ['netsuite', { account_id: 'A_b' }, 'getaddrinfo ENOTFOUND a-b.suitetalk.api.netsuite.com'],
    ['copper', { api_token: 'x' }, 'Request failed with status code 401'],
    ['zendesk', { subdomain: 'acme' }, 'No help desk at acme.zendesk.com'],
    ['snowflake', { account: 'x-y' }, 'getaddrinfo ENOTFOUND x-y.snowflakecomputing.com'],
    ['postgresql', { user: 'bob' }, 'password authentication failed for user "bob"'],
    ['postgresql', { port: '1' }, 'connect ECONNREFUSED 203.0.113.24:1'],
    ['aws_s3', { region: 'us-west-2' }, "the region 'us-west-2' is wrong"],
    ['google_sheets', { service_account: '{' }, 'Unexpected end of JSON input'],
    ['odd_names', { '0': '0012 ' }, 'Unknown tenant 0012 '],
    ['odd_names', { constructor: 'x' }, 'Request failed with status code 401'],
    ['odd_names', { ['__proto__']: 'x' }, 'Request failed with status code 401'],
    ['self_hosted', { base_url: 'https://a.example' }, 'getaddrinfo ENOTFOUND a.example'],
    ['echo', { api_key: 'echo/url+key=7732' }, 'key=echo%2Furl%2Bkey%3D7732'],
  ];
  for (const [slug, change, message] of cases) {
    it(`${slug}: ${message}`, async () => {
      const working = CATALOGUE.find((entry) => entry.slug === slug)?.working;
      const answer = await saveKeyCredentials(createRefoldSandbox(), slug, { ...working, ...change });
      expect(answer.status).toBe(500);
      expect(messageOf(answer.json, answer.text)).toContain(message);
    });
  }

  it('takes a PEM key that was wrapped anew, but not one of which a character is gone', async () => {
    const working = CATALOGUE.find(({ slug }) => slug === 'snowflake')?.working ?? {};
    const key = submittedText(working, 'private_key');
    const send = async (private_key: string) =>
      (await saveKeyCredentials(createRefoldSandbox(), 'snowflake', { ...working, private_key })).status;
    expect(await send(`${key.replaceAll('\n', '\r\n')}\r\n`)).toBe(200);
    expect(await send(key.replace('FAKEFAKE', 'FAKE\nFAKE'))).toBe(200);
    expect(await send(key.replace('FAKEFAKE', 'FAKEFAK'))).toBe(500);
    expect(await send(key.replaceAll('\n', ''))).toBe(500);
    expect(await send(key.replaceAll('\n', '\\n'))).toBe(500);
  });

  it('asks to come back later after too many attempts', async () => {
    const answer = await saveKeyCredentials(createRefoldSandbox(), 'rate_limited', {
      api_key: 'trouble-key-429',
    });
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('30');
  });

  it('says no in a 200, and in a page of a gateway', async () => {
    const unsuccessful = await saveKeyCredentials(createRefoldSandbox(), 'success_false', { api_key: 'x' });
    expect(unsuccessful.status).toBe(200);
    expect(unsuccessful.json).toEqual({ success: false, message: 'The key was not accepted' });
    const gateway = await saveKeyCredentials(createRefoldSandbox(), 'html_gateway', {
      api_key: 'trouble-key-502',
    });
    expect(gateway.status).toBe(502);
    expect(gateway.headers.get('content-type')).toMatch(/^text\/html/);
  });
});

describe('how the applications stand at the start', () => {
  it('has one connected with an object for a name, one that holds what no browser should see, two expired', async () => {
    const sandbox = createRefoldSandbox();
    expect((await getApplication(sandbox, 'freshdesk')).json).toMatchObject({
      connected: true,
      connected_accounts: [{ identifier: { name: 'Northwind Support' }, status: 'active' }],
    });
    expect((await getApplication(sandbox, 'mailchimp')).json).toMatchObject({
      webhook_url: expect.any(String),
      _id: expect.any(String),
      connected_accounts: [{ identifier: 'NA', defaultCredentials: { api_key: expect.any(String) } }],
    });
    expect((await getApplication(sandbox, 'shopify')).json).toMatchObject({
      reauth_required: true,
      connected_accounts: [{ status: 'expired' }],
    });
    expect((await getApplication(sandbox, 'pipedrive')).json).toMatchObject({
      reauth_required: false,
      connected_accounts: [{ status: 'expired' }],
    });
  });

  it('takes more applications, and replaces one of the same slug', async () => {
    const own = {
      body: { slug: 'netsuite', name: 'Mine', auth_type: 'keybased', auth_input_map: [{ name: 'key' }] },
      logins: [{ authType: 'keybased', working: { key: 'mine' }, rules: [] }],
    } as const;
    const sandbox = createRefoldSandbox({ applications: [own] });
    expect(sandbox.applications.filter(({ slug }) => slug === 'netsuite')).toMatchObject([{ name: 'Mine' }]);
    expect((await saveKeyCredentials(sandbox, 'netsuite', { key: 'mine' })).status).toBe(200);
    expect((await saveKeyCredentials(sandbox, 'netsuite', { key: 'other' })).status).toBe(500);
  });
});
