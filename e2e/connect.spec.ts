import { expect, LINKED_ACCOUNT_ID, PAGE_KINDS, test } from './fixtures.js';

for (const kind of PAGE_KINDS) {
  test(`${kind}: a refused account id is said in the provider's words, then corrected and connected`, async ({
    openForm,
    sandbox,
  }) => {
    const netsuite = sandbox.applications.find(({ slug }) => slug === 'netsuite');
    const working = netsuite?.working ?? {};
    const mistake = netsuite?.scenarios[0];
    const root = await openForm(kind);
    await expect(root).toHaveAttribute('data-state', 'ready');

    for (const [name, value] of Object.entries(mistake?.credentials ?? {})) {
      await root.locator(`[name="${name}"]`).fill(String(value));
    }
    await root.locator('button[type="submit"]').click();
    await expect(root).toHaveAttribute('data-state', 'failed');
    await expect(root.getByRole('alert')).toBeVisible();
    expect(sandbox.saved(LINKED_ACCOUNT_ID, 'netsuite')).toBeUndefined();

    for (const [name, value] of Object.entries(working)) {
      await root.locator(`[name="${name}"]`).fill(String(value));
    }
    await root.locator('button[type="submit"]').click();
    await expect(root).toHaveAttribute('data-state', 'succeeded');
    expect({ ...sandbox.saved(LINKED_ACCOUNT_ID, 'netsuite') }).toEqual({ ...working });
  });
}
