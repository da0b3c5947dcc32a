import { callsOf, credentialsOf, fill, markupOf, part, submit, TWO_PAGE_KINDS } from './connect.js';
import { expect, LINKED_ACCOUNT_ID, test } from './fixtures.js';

/** Apps that can't be connected here, and why. */
const UNAVAILABLE = [
  { slug: 'hubspot', why: 'signs in elsewhere', headline: /HubSpot can’t be connected with keys/ },
  { slug: 'no_such_app', why: 'is not known here', headline: /No such app is not set up here/ },
  { slug: 'no_fields', why: 'has an empty schema', headline: /asks for no credentials/ },
] as const;

for (const kind of TWO_PAGE_KINDS) {
  test.describe(kind, () => {
    test('a connected app shows who and since when, no field, and the form only after "Replace credentials"', async ({
      openForm,
      page,
      sandbox,
    }) => {
      const root = await openForm(kind, 'freshdesk');
      await expect(root).toHaveAttribute('data-state', 'connected');
      await expect(part(root, 'who')).toContainText('Northwind Support');
      await expect(part(root, 'since')).toContainText('2026');
      await expect(part(root, 'control')).toHaveCount(0);

      await part(root, 'replace').click();
      await expect(root).toHaveAttribute('data-state', 'ready');
      await expect(root.getByRole('heading')).toHaveText('Replace the credentials of Freshdesk');
      await expect(part(root, 'submit')).toHaveText('Replace credentials');
      const key = root.locator('[name="api_key"]');
      await expect(key).toBeFocused();
      await expect(key).toHaveValue('');

      await part(root, 'cancel').click();
      await expect(root).toHaveAttribute('data-state', 'connected');
      await part(root, 'replace').click();
      await fill(root, credentialsOf(sandbox, 'freshdesk'));
      await submit(root);
      await expect(root).toHaveAttribute('data-state', 'succeeded');
      await expect(root.getByRole('status')).toHaveText('Freshdesk is connected');
      expect(await callsOf(page)).toContainEqual(expect.objectContaining({ name: 'success' }));
    });

    test('a connection without a name is told without one, and nothing that is stored reaches the page', async ({
      openForm,
      page,
    }) => {
      const root = await openForm(kind, 'mailchimp');
      await expect(part(root, 'who')).toHaveText('Mailchimp is connected');
      expect((await markupOf(page)).includes('mc-stored-secret')).toBe(false);
    });

    for (const { slug, name } of [
      { slug: 'shopify', name: 'Shopify' },
      { slug: 'pipedrive', name: 'Pipedrive' },
    ]) {
      test(`${name} has expired: the form stands at once and says "Reconnect"`, async ({ openForm }) => {
        const root = await openForm(kind, slug);
        await expect(root).toHaveAttribute('data-state', 'ready');
        await expect(root.getByRole('heading')).toHaveText(`Reconnect ${name}`);
        await expect(part(root, 'expired')).toContainText('have expired');
        await expect(part(root, 'submit')).toHaveText(`Reconnect ${name}`);
      });
    }

    test('offers the auth types, sends the chosen one, and takes nothing from one to the other', async ({
      openForm,
      sandbox,
    }) => {
      const root = await openForm(kind, 'jira');
      const choice = part(root, 'auth-type').getByRole('radio');
      await expect(choice).toHaveCount(2);
      await expect(root.locator('[name="email"]')).toBeVisible();
      await fill(root, { site_url: 'https://typed-before.example', email: 'dana@northwind.example' });
      await choice.nth(1).check();
      await expect(root.locator('[name="email"]')).toHaveCount(0);
      await expect(root.locator('[name="site_url"]')).toHaveValue('');
      await fill(root, {
        site_url: 'https://northwind.atlassian.example',
        personal_access_token: 'jira-pat-willow-58',
      });
      await submit(root);
      await expect(root).toHaveAttribute('data-state', 'succeeded');
      const put = sandbox.requests.find(({ method }) => method === 'PUT');
      expect(put).toMatchObject({ authType: 'token', status: 200 });
      expect(Object.keys(sandbox.saved(LINKED_ACCOUNT_ID, 'jira') ?? {}).sort()).toEqual([
        'personal_access_token',
        'site_url',
      ]);
    });

    test('has to be told how to connect where no auth type is the usual one', async ({
      openForm,
      page,
      sandbox,
    }) => {
      const root = await openForm(kind, 'servicenow');
      await expect(part(root, 'field')).toHaveCount(0);
      await submit(root);
      await expect(root.getByText('Choose how you want to connect')).toBeVisible();
      await expect(part(root, 'auth-type').getByRole('radio').first()).toBeFocused();
      await page.keyboard.press('Space');
      await fill(root, credentialsOf(sandbox, 'servicenow'));
      await submit(root);
      await expect(root).toHaveAttribute('data-state', 'succeeded');
    });

    for (const { slug, why, headline } of UNAVAILABLE) {
      test(`an app that ${why} is honestly unavailable`, async ({ openForm, page }) => {
        const root = await openForm(kind, slug);
        await expect(root).toHaveAttribute('data-state', 'unavailable');
        await expect(part(root.getByRole('alert'), 'headline')).toHaveText(headline);
        await expect(part(root, 'retry')).toHaveCount(0);
        await expect(part(root, 'control')).toHaveCount(0);
        await expect(part(root, 'submit')).toHaveCount(0);
        expect((await callsOf(page)).map(({ name }) => name)).toEqual(['failure']);
      });
    }
  });
}
