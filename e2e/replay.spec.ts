import { resolve } from 'node:path';
import { expect, PAGE_KINDS, test } from './fixtures.js';

/** Not among the package's exports, but what a page loads by a script tag. */
const RECORDER = resolve(import.meta.dirname, '../node_modules/rrweb/dist/rrweb.umd.min.cjs');

for (const kind of PAGE_KINDS) {
  test(`${kind}: a session replay with default options records no secret, revealed or not`, async ({
    openForm,
    page,
    sandbox,
  }) => {
    const working = sandbox.applications.find(({ slug }) => slug === 'netsuite')?.working ?? {};
    await page.addInitScript({ path: RECORDER });
    const root = await openForm(kind);
    await expect(root).toHaveAttribute('data-state', 'ready');
    await page.evaluate(() => {
      const events: unknown[] = [];
      Reflect.set(window, 'events', events);
      Reflect.get(window, 'rrweb').record({ emit: (event: unknown) => events.push(event) });
    });
    await root.locator('[data-field="consumer_secret"] [data-kcf="reveal"]').click();
    for (const [name, value] of Object.entries(working)) {
      await root.locator(`[name="${name}"]`).focus();
      await page.keyboard.type(String(value));
    }
    await expect(root.locator('[name="consumer_secret"]')).toHaveAttribute('type', 'text');
    const recorded = await page.evaluate(() => JSON.stringify(Reflect.get(window, 'events')));
    // The recorder has to be at work: the account id is no secret, and is in the recording.
    expect(recorded).toContain(String(working.account_id));
    for (const name of ['consumer_key', 'consumer_secret', 'token_id', 'token_secret']) {
      // Typed key by key, a leak would begin with the first characters.
      expect(recorded).not.toContain(String(working[name]).slice(0, 6));
    }
  });
}
