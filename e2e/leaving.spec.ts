import type { Locator, Page } from '@playwright/test';
import { API_KEY, acmeRefold, fillIn, PEM, runsOf, SECRETS, WORKSPACE } from './acme.js';
import { expect, PAGE_KINDS, test } from './fixtures.js';
import { placesOf, placesWith } from './places.js';

const RUNS = runsOf(SECRETS, 8);

test.use({
  siteOptions: { refold: acmeRefold, cacheable: true },
  permissions: ['clipboard-read', 'clipboard-write'],
});

test.describe.configure({ timeout: 60_000 });

for (const kind of PAGE_KINDS) {
  test(`${kind}: a page that is loaded again brings no secret back`, async ({ openForm, page }) => {
    const root = await openForm(kind);
    await fillIn(page, root);
    await page.reload();
    await expect(root).toHaveAttribute('data-state', 'ready');
    await expect(root.locator('[name="api_key"]')).toHaveValue('');
    await expect(root.locator('[name="private_key"]')).toHaveValue('');
    expect(placesWith(await placesOf(page), RUNS)).toEqual([]);
  });

  test(`${kind}: nothing is copied, cut or dragged out of a masked field`, async ({ openForm, page }) => {
    const root = await openForm(kind);
    await fillIn(page, root);
    const workspace = root.locator('[name="workspace"]');
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    for (const [name, value] of [
      ['api_key', API_KEY],
      ['private_key', PEM],
    ] as const) {
      const control = root.locator(`[name="${name}"]`);
      for (const key of ['C', 'X']) {
        await page.evaluate(() => navigator.clipboard.writeText('from before'));
        await control.press('ControlOrMeta+A');
        await control.press(`ControlOrMeta+${key}`);
        expect(await clipboard()).toBe('from before');
        await expect(control).toHaveValue(value);
      }
      await dragSelection(page, control, workspace);
      await expect(workspace).toHaveValue(WORKSPACE);
      await expect(control).toHaveValue(value);

      await root.locator(`[data-field="${name}"] [data-kcf="reveal"]`).click();
      await control.press('ControlOrMeta+A');
      await control.press('ControlOrMeta+C');
      expect(await clipboard()).toBe(value);
    }
    // The same drag out of a revealed field does bring its text: the drag itself works.
    await root.locator('[name="api_key"]').press('ControlOrMeta+A');
    await dragSelection(page, root.locator('[name="api_key"]'), workspace);
    await expect(workspace).not.toHaveValue(WORKSPACE);
  });

  test(`${kind}: what is revealed hides on submit and when the window loses the focus`, async ({
    openForm,
    page,
  }) => {
    const root = await openForm(kind);
    await fillIn(page, root);
    const masked = async () => [
      await root.locator('[name="api_key"]').getAttribute('type'),
      await root
        .locator('[name="private_key"]')
        .evaluate((control) => getComputedStyle(control).getPropertyValue('-webkit-text-security')),
      await root.locator('[data-kcf="reveal"][aria-pressed="true"]').count(),
    ];
    const reveal = async () => {
      for (const button of await root.locator('[data-kcf="reveal"]').all()) await button.click();
      expect(await masked()).toEqual(['text', 'none', 2]);
    };
    expect(await masked()).toEqual(['password', 'disc', 0]);
    await reveal();
    await page.evaluate(() => window.dispatchEvent(new FocusEvent('blur')));
    await expect.poll(masked).toEqual(['password', 'disc', 0]);
    await reveal();
    await root.locator('button[type="submit"]').click();
    await expect(root).toHaveAttribute('data-state', 'failed');
    expect(await masked()).toEqual(['password', 'disc', 0]);
    await expect(root.locator('[name="api_key"]')).toHaveValue(API_KEY);
  });
}

/** Drags what is selected in `from`, by its beginning, into `to`. */
async function dragSelection(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('Both controls have to be on the page.');
  await page.mouse.move(start.x + 20, start.y + 18);
  await page.mouse.down();
  await page.mouse.move(end.x + 40, end.y + 18, { steps: 8 });
  await page.mouse.up();
}
