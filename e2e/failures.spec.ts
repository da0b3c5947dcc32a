import type { FailureKind } from '../src/contract/failure.js';
import {
  countOf,
  credentialsOf,
  failuresOf,
  fill,
  markupOf,
  part,
  submit,
  TWO_PAGE_KINDS,
  watchFocus,
} from './connect.js';
import { expect, LINKED_ACCOUNT_ID, test } from './fixtures.js';
import type { SiteOptions } from './site.js';

/** What a person does, and what they then read. */
interface Refusal {
  readonly kind: FailureKind;
  readonly slug: string;
  readonly scenario: string;
  readonly headline: RegExp;
  /** The provider's own words. */
  readonly words: string;
  /** Fields that are marked, in the order in which they stand. */
  readonly marked: readonly string[];
  readonly retryable: boolean;
  /** Answers in Refold's place, for what no provider says. */
  readonly refold?: SiteOptions['refold'];
}

const REFUSALS: readonly Refusal[] = [
  {
    kind: 'credentials_rejected',
    slug: 'postgresql',
    scenario: 'a wrong password',
    headline: /PostgreSQL did not accept these credentials/,
    words: 'password authentication failed for user "refold_ro"',
    marked: ['user', 'password'],
    retryable: false,
  },
  {
    // A bare 401 points at nothing, so nothing is marked.
    kind: 'credentials_rejected',
    slug: 'copper',
    scenario: 'a key of another user',
    headline: /Copper did not accept these credentials/,
    words: 'Request failed with status code 401',
    marked: [],
    retryable: false,
  },
  {
    kind: 'permission',
    slug: 'netsuite',
    scenario: 'a token whose role lacks a permission',
    headline: /NetSuite knows these credentials, but/,
    words: 'You need the "Log in using Access Tokens" permission',
    marked: [],
    retryable: false,
  },
  {
    kind: 'host_not_found',
    slug: 'netsuite',
    scenario: 'a mistyped account id',
    headline: /no NetSuite account at 5481293-sb1/,
    words: 'getaddrinfo ENOTFOUND 5481293-sb1.suitetalk.api.netsuite.com',
    marked: ['account_id'],
    retryable: false,
  },
  {
    kind: 'unreachable',
    slug: 'self_hosted',
    scenario: 'a server that is not reachable',
    headline: /Self-hosted server could not be reached/,
    words: 'connect EHOSTUNREACH 10.0.0.7:443',
    marked: ['base_url'],
    retryable: true,
  },
  {
    kind: 'tls',
    slug: 'self_hosted',
    scenario: 'an expired certificate',
    headline: /No secure connection to Self-hosted server/,
    words: 'certificate has expired',
    marked: [],
    retryable: false,
  },
  {
    kind: 'timeout',
    slug: 'self_hosted',
    scenario: 'a server that takes too long',
    headline: /Self-hosted server took too long/,
    words: 'connect ETIMEDOUT 198.51.100.7:443',
    marked: ['base_url'],
    retryable: true,
  },
  {
    kind: 'rate_limited',
    slug: 'rate_limited',
    scenario: 'too many attempts at Refold',
    headline: /Rate-limited provider got too many attempts/,
    words: 'Too many requests',
    marked: [],
    retryable: true,
  },
  {
    kind: 'provider_down',
    slug: 'down',
    scenario: 'any key',
    headline: /not available at the moment/,
    words: '503 Service Unavailable: The API is down for scheduled maintenance',
    marked: [],
    retryable: true,
  },
  {
    kind: 'invalid_request',
    slug: 'self_hosted',
    scenario: 'a URL without its scheme',
    headline: /could not use the server URL/,
    words: 'Failed to parse URL from git.northwind.example',
    marked: ['base_url'],
    retryable: false,
  },
  {
    kind: 'not_found',
    slug: 'postgresql',
    scenario: 'a database that does not exist',
    headline: /PostgreSQL has nothing under a name/,
    words: 'database "order" does not exist',
    marked: ['database'],
    retryable: false,
  },
  {
    // The session ended while the form was open: nothing is wrong with the keys.
    kind: 'unauthorized_proxy',
    slug: 'copper',
    scenario: 'a key of another user',
    headline: /This page was not allowed to connect Copper/,
    words: 'Invalid Credentials',
    marked: [],
    retryable: false,
    refold: ({ method }) =>
      method === 'PUT'
        ? Response.json(
            { status_code: 401, error: 'UNAUTHORIZED', message: 'Invalid Credentials' },
            { status: 401 },
          )
        : undefined,
  },
  {
    kind: 'unknown',
    slug: 'unclear',
    scenario: 'any key',
    headline: /Unclear provider could not be connected/,
    words: 'E-7: flux capacitor misaligned',
    marked: [],
    retryable: false,
  },
];

for (const refusal of REFUSALS) {
  const { kind, slug, scenario, headline, words, marked, retryable, refold } = refusal;
  test.describe(`${kind}: ${scenario} at ${slug}`, () => {
    test.use({ siteOptions: refold === undefined ? {} : { refold } });
    for (const page of TWO_PAGE_KINDS) expectRefusal(page);
  });

  function expectRefusal(pageKind: (typeof TWO_PAGE_KINDS)[number]) {
    test(`${pageKind}: is said in plain words and the provider's own, and marks ${marked.join(' and ') || 'nothing'}`, async ({
      openForm,
      page,
      sandbox,
    }) => {
      const root = await openForm(pageKind, slug);
      const values = credentialsOf(sandbox, slug, scenario);
      await fill(root, values);
      const focused = await watchFocus(root);
      await submit(root);
      await expect(root).toHaveAttribute('data-state', 'failed');

      const alert = root.getByRole('alert');
      await expect(alert).toHaveAttribute('data-kind', kind);
      await expect(part(alert, 'headline')).toHaveText(headline);
      await expect(part(alert, 'provider-message').first()).toContainText(words);
      await expect(part(alert, 'provider-message').first()).toBeVisible();
      await expect(part(alert, 'retry')).toHaveCount(retryable ? 1 : 0);

      const invalid = root.locator('[aria-invalid="true"]');
      expect(await invalid.evaluateAll((all) => all.map((each) => each.getAttribute('name')))).toEqual(
        marked,
      );
      for (const name of marked) {
        const error = part(root.locator(`[data-field="${name}"]`), 'error');
        await expect(error).toBeVisible();
        const described = await root.locator(`[name="${name}"]`).getAttribute('aria-describedby');
        expect(described?.split(' ')).toContain(await error.getAttribute('id'));
      }
      const visited = (await focused()).filter((name) => name !== 'submit');
      expect(visited).toEqual(['alert', ...marked.slice(0, 1)]);

      expect(await failuresOf(page)).toMatchObject([
        { kind, fields: expect.arrayContaining([...marked]), retryable },
      ]);
      expect(countOf(sandbox, 'PUT')).toBe(refold === undefined ? 1 : 0);
      expect(sandbox.saved(LINKED_ACCOUNT_ID, slug)).toBeUndefined();
      // Kept as it was typed, and still masked.
      for (const [name, value] of Object.entries(values)) {
        if (typeof value === 'string') await expect(root.locator(`[name="${name}"]`)).toHaveValue(value);
      }
    });
  }
}

test.describe('a provider that repeats the key', () => {
  for (const scenario of [
    'the key as it is',
    'the key in a URL',
    'the key in a basic header',
    'the start of the key',
  ]) {
    for (const pageKind of TWO_PAGE_KINDS) {
      test(`${pageKind}: ${scenario} is on the page, in the event and in the details nowhere`, async ({
        openForm,
        page,
        sandbox,
      }) => {
        const root = await openForm(pageKind, 'echo');
        const key = String(credentialsOf(sandbox, 'echo', scenario).api_key);
        await fill(root, { api_key: key });
        await submit(root);
        await expect(part(root.getByRole('alert'), 'provider-message').first()).toContainText('•••');
        await root.locator('summary').click();
        const everything = `${await markupOf(page)}${JSON.stringify(await failuresOf(page))}`;
        for (const written of [key, encodeURIComponent(key), btoa(`apikey:${key}`), key.slice(0, 10)]) {
          expect(everything.includes(written), written).toBe(false);
        }
      });
    }
  }
});

test('a mark clears as its field changes, and the others stay', async ({ openForm, sandbox }) => {
  const root = await openForm('react', 'postgresql');
  await fill(root, credentialsOf(sandbox, 'postgresql', 'a wrong password'));
  await submit(root);
  const [user, password] = ['user', 'password'].map((name) => root.locator(`[name="${name}"]`));
  await expect(user ?? root).toHaveAttribute('aria-invalid', 'true');
  await user?.fill('refold_rw');
  await expect(user ?? root).not.toHaveAttribute('aria-invalid', 'true');
  await expect(password ?? root).toHaveAttribute('aria-invalid', 'true');
});
