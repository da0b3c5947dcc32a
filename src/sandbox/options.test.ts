import { describe, expect, test } from 'vitest';
import { createRefoldSandbox } from './createRefoldSandbox.js';

const application = {
  body: { slug: 'acme', name: 'Acme', auth_type: 'keybased', auth_input_map: [{ name: 'key' }] },
  logins: [{ authType: 'keybased', working: { key: 'right' }, rules: [] }],
};

/** What a caller in JavaScript could pass. */
const create = createRefoldSandbox as (options: unknown) => ReturnType<typeof createRefoldSandbox>;

describe('options of the sandbox', () => {
  test.each([
    ['a list', [], 'the options'],
    ['nothing', null, 'the options'],
    ['an option that does not exist', { delay: 100 }, 'delay'],
    ['one key instead of a list', { apiKeys: 'tk_1' }, '`apiKeys`'],
    ['an empty key', { apiKeys: [''] }, '`apiKeys[0]`'],
    ['accounts that are no list', { linkedAccounts: {} }, '`linkedAccounts`'],
    ['a delay in words', { delayMs: '1s' }, '`delayMs`'],
    ['a negative delay', { slowMs: -1 }, '`slowMs`'],
    ['a limit without a burst', { rateLimit: { perSecond: 1 } }, '`rateLimit`'],
    ['an application without a body', { applications: [{ logins: [] }] }, '`applications[0].body`'],
    [
      'an application without a slug',
      { applications: [application, { ...application, body: { ...application.body, slug: '' } }] },
      '`applications[1].body.slug`',
    ],
    [
      'a rule that can not refuse',
      {
        applications: [
          { ...application, logins: [{ ...application.logins[0], rules: [{ scenario: 's', example: {} }] }] },
        ],
      },
      '`applications[0].logins[0].rules[0].refuse`',
    ],
    ['a random number', { random: 0.5 }, '`random`'],
  ])('%s is refused with the name of what is wrong', (_case, options, where) => {
    expect(() => create(options)).toThrow(TypeError);
    expect(() => create(options)).toThrow(where);
  });

  test('an application of your own is served as it is, odd members too', async () => {
    const odd = { ...application, body: { ...application.body, auth_input_map: [{ name: 'key', type: 7 }] } };
    const sandbox = create({ applications: [odd], delayMs: { get: 0 } });
    const answer = await sandbox('https://app.refold.ai/api/v2/public/application/acme', {
      headers: { 'x-api-key': sandbox.apiKey, linked_account_id: 'one' },
    });
    expect(await answer.json()).toMatchObject({ auth_input_map: [{ name: 'key', type: 7 }] });
  });
});
