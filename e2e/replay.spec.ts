import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, PAGE_KINDS, test } from './fixtures.js';

const RECORDER = join(
  dirname(createRequire(import.meta.url).resolve('rrweb/package.json')),
  'dist/rrweb.umd.min.cjs',
);

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
    expect(recorded).toContain(String(working['account_id']));
    for (const name of ['consumer_key', 'consumer_secret', 'token_id', 'token_secret']) {
      // Typed key by key, a leak would begin with the first characters.
      expect(recorded).not.toContain(String(working[name]).slice(0, 6));
    }
  });
}
