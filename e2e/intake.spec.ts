import { paste } from './acme.js';
import { expect, LINKED_ACCOUNT_ID, PAGE_KINDS, test } from './fixtures.js';

const URL_PASTED = 'https://northwind.helpdesk.example/agent/dashboard?tab=1';

const APPLICATION = {
  name: 'Helpdesk',
  slug: 'helpdesk',
  auth_type: 'keybased',
  auth_type_options: {
    keybased: [
      { name: 'subdomain', label: 'Subdomain', type: 'text', required: true },
      { name: 'host', label: 'Host', type: 'text', required: true },
      { name: 'api_token', label: 'API token', type: 'text', required: true },
    ],
  },
};

test.use({
  siteOptions: {
    refold: (request) =>
      request.method === 'GET' ? Response.json(APPLICATION) : Response.json({ success: true }),
  },
  permissions: ['clipboard-read', 'clipboard-write'],
});

for (const kind of PAGE_KINDS) {
  test(`${kind}: an address pasted into a subdomain or host field gives the part that is wanted, said and undoable`, async ({
    openForm,
    page,
  }) => {
    const bodies: unknown[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT') bodies.push(request.postDataJSON());
    });
    const root = await openForm(kind, 'helpdesk', { linkedAccountId: LINKED_ACCOUNT_ID });
    await expect(root).toHaveAttribute('data-state', 'ready');
    const subdomain = root.locator('[name="subdomain"]');
    const receipt = root.locator('[data-field="subdomain"] [data-kcf="receipt"]');
    await subdomain.focus();
    await paste(page, URL_PASTED);
    await expect(subdomain).toHaveValue('northwind');
    await expect(receipt).toBeVisible();
    await receipt.locator('[data-kcf="undo"]').click();
    await expect(subdomain).toHaveValue(URL_PASTED);
    await expect(receipt).toHaveCount(0);
    await subdomain.press('ControlOrMeta+A');
    await paste(page, URL_PASTED);
    await root.locator('[name="host"]').focus();
    await paste(page, URL_PASTED);
    await root.locator('[name="api_token"]').fill('qZ7vLm2XwR9tKp4s');
    await root.locator('button[type="submit"]').click();
    await expect(root).toHaveAttribute('data-state', 'succeeded');
    expect(bodies).toEqual([
      { subdomain: 'northwind', host: 'northwind.helpdesk.example', api_token: 'qZ7vLm2XwR9tKp4s' },
    ]);
  });
}
