import { BROWSER_ARGS, findBrowser } from '../scripts/browser.mjs';
import { API_KEY, acmeRefold, fillIn, paste, runsOf, SECRETS, WORKSPACE } from './acme.js';
import { expect, PAGE_KINDS, test } from './fixtures.js';
import { placesOf, placesWith } from './places.js';
import { BARE_PAGE } from './site.js';

const RUNS = runsOf(SECRETS, 8);

// The headless shell has no back/forward cache.
const executablePath = findBrowser({ whole: true });
test.use({
  siteOptions: { refold: acmeRefold, cacheable: true },
  permissions: ['clipboard-read', 'clipboard-write'],
  launchOptions: {
    args: [...BROWSER_ARGS],
    // The test driver switches the cache off.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    ...(executablePath === null ? {} : { executablePath }),
  },
});

test.describe.configure({ timeout: 60_000 });

for (const kind of PAGE_KINDS) {
  test(`${kind}: the back button brings the page back from the browser's cache without a secret`, async ({
    openForm,
    page,
    site,
  }) => {
    const root = await openForm(kind);
    await fillIn(page, root);
    // Lost if the page is loaded anew: then this would test something else.
    await page.evaluate(() => {
      Reflect.set(window, 'firstVisit', true);
      window.addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'persisted', persisted));
    });
    await page.goto(`${site.origin}${BARE_PAGE}`);
    // A page out of the cache does not load again.
    await page.goBack({ waitUntil: 'commit' });
    expect(
      await page.evaluate(() => [Reflect.get(window, 'firstVisit'), Reflect.get(window, 'persisted')]),
    ).toEqual([true, true]);
    await expect(root).toHaveAttribute('data-state', 'ready');
    await expect(root.locator('[name="workspace"]')).toHaveValue(WORKSPACE);
    await expect(root.locator('[name="api_key"]')).toHaveValue('');
    await expect(root.locator('[name="private_key"]')).toHaveValue('');

    // A file of keys in a plain field is no less secret.
    await root.locator('[name="workspace"]').press('ControlOrMeta+A');
    await paste(page, `WORKSPACE=${WORKSPACE}\nAPI_KEY=${API_KEY}`);
    await expect(root.locator('[name="workspace"]')).not.toHaveValue(WORKSPACE);
    await page.goto(`${site.origin}${BARE_PAGE}`);
    await page.goBack({ waitUntil: 'commit' });
    await expect(root.locator('[name="workspace"]')).toHaveValue('');
    expect(placesWith(await placesOf(page), RUNS)).toEqual([]);
  });
}
