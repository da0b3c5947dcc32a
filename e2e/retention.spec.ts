import type { CDPSession, Locator, Page } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../scripts/browser.mjs';
import { API_KEY, API_KEY_END, acmeRefold, PEM, paste, runsOf, SECRETS, WORKSPACE } from './acme.js';
import { expect, LINKED_ACCOUNT_ID, PAGE_KINDS, test } from './fixtures.js';
import { heapOf, placesOf, placesWith, WHOLE_STRINGS } from './places.js';

/** No run of this length may be anywhere: a secret in part is a secret told. */
const RUN_CHARACTERS = 8;
const RUNS = runsOf(SECRETS, RUN_CHARACTERS);

const executablePath = findBrowser();
test.use({
  siteOptions: { refold: acmeRefold },
  permissions: ['clipboard-read', 'clipboard-write'],
  launchOptions: {
    args: [...BROWSER_ARGS, WHOLE_STRINGS],
    ...(executablePath === null ? {} : { executablePath }),
  },
});

/** Where a secret stands in the page, without the heap. */
async function found(page: Page): Promise<readonly string[]> {
  return placesWith(await placesOf(page), RUNS);
}

/** What of the secrets is in the heap. */
async function foundInHeap(client: CDPSession): Promise<readonly string[]> {
  const heap = await heapOf(client);
  return RUNS.filter((run) => heap.includes(run));
}

/** Lines that the page, and the browser for it, wrote to the console. */
function consoleOf(page: Page): readonly string[] {
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  page.on('pageerror', (error) => lines.push(`${error.message}\n${error.stack}`));
  return lines;
}

/** Requests that carry a secret, and where in them. */
function requestsWithSecrets(page: Page): readonly string[] {
  const carriers: string[] = [];
  page.on('request', (request) => {
    const parts = {
      address: request.url(),
      headers: JSON.stringify(request.headers()),
      body: request.postData(),
    };
    for (const [part, text] of Object.entries(parts)) {
      if (RUNS.some((run) => text?.includes(run))) carriers.push(`${part} of a ${request.method()}`);
    }
  });
  return carriers;
}

/** In every way that text gets into a form: typed, pasted and cleaned, filled from one paste, revealed and edited. */
async function fillIn(page: Page, root: Locator): Promise<void> {
  await expect(root).toHaveAttribute('data-state', 'ready');
  const apiKey = root.locator('[name="api_key"]');
  await root.locator('[name="private_key"]').focus();
  await paste(page, `  ${PEM.replaceAll('\n', '\\n')}`);
  await root.locator('[data-field="private_key"] [data-kcf="receipt"]').waitFor();
  await root.locator('[name="workspace"]').focus();
  await paste(page, `WORKSPACE=${WORKSPACE}\nAPI_KEY=${API_KEY}`);
  await root.locator('[data-kcf="fill-accept"]').click();
  await expect(apiKey).toHaveValue(API_KEY);
  await root.locator('[data-field="api_key"] [data-kcf="reveal"]').click();
  await apiKey.press('End');
  await page.keyboard.type('x');
  await apiKey.press('Backspace');
}

/** The same option set as a host of each kind sets it; without options the form is taken off the page. */
async function change(page: Page, options: Readonly<Record<string, string>> | null): Promise<void> {
  await page.evaluate((options) => {
    const element = document.querySelector('key-credentials-form');
    if (options === null) window.handle ? window.handle.unmount() : element?.remove();
    else if (window.handle) window.handle.update(options);
    else Object.assign(element ?? {}, options);
  }, options);
}

for (const kind of PAGE_KINDS) {
  test(`${kind}: after success no secret is left in page, storage, address, console or heap`, async ({
    context,
    openForm,
    page,
  }) => {
    test.setTimeout(120_000);
    const lines = consoleOf(page);
    const carriers = requestsWithSecrets(page);
    const client = await context.newCDPSession(page);
    const root = await openForm(kind);
    const submit = root.locator('button[type="submit"]');
    await fillIn(page, root);
    expect(await found(page), 'while typed').toEqual([]);

    // One closure that keeps what a control held: the searches below have to find it, or they prove nothing.
    await page.evaluate(() => {
      const deep = document.querySelector('key-credentials-form')?.shadowRoot ?? document;
      const held = deep.querySelector<HTMLInputElement>('[name="api_key"]')?.value;
      Reflect.set(window, 'leak', () => held);
    });
    expect(await foundInHeap(client)).toContain(API_KEY.slice(0, RUN_CHARACTERS));
    await page.evaluate(() => Reflect.deleteProperty(window, 'leak'));

    const answers: (() => void)[] = [];
    await page.route('**/save-key-credentials/**', async (route) => {
      await new Promise<void>((answer) => answers.push(answer));
      await route.fallback();
    });
    await submit.click();
    await expect(root).toHaveAttribute('data-state', 'submitting');
    await expect.poll(() => answers.length, 'a request waits').toBe(1);
    expect(await found(page), 'while it is sent').toEqual([]);
    answers.pop()?.();
    await expect(root).toHaveAttribute('data-state', 'failed');
    expect(await found(page), 'after a refusal').toEqual([]);

    await root.locator('[name="api_key"]').press('End');
    await page.keyboard.type(API_KEY_END);
    await submit.click();
    await expect.poll(() => answers.length, 'a second request waits').toBe(1);
    answers.pop()?.();
    await expect(root).toHaveAttribute('data-state', 'succeeded');
    expect(await found(page), 'after success').toEqual([]);
    expect(await foundInHeap(client), 'in the heap').toEqual([]);
    expect(lines.filter((line) => RUNS.some((run) => line.includes(run)))).toEqual([]);
    expect(carriers).toEqual(['body of a PUT', 'body of a PUT']);
  });

  test(`${kind}: another account, another app and unmounting leave no secret behind`, async ({
    context,
    openForm,
    page,
  }) => {
    test.setTimeout(120_000);
    const lines = consoleOf(page);
    const client = await context.newCDPSession(page);
    const root = await openForm(kind);

    await fillIn(page, root);
    await change(page, { linkedAccountId: 'somebody-else' });
    await expect(root).toHaveAttribute('data-state', 'unavailable');
    expect(await found(page), 'after another account').toEqual([]);
    expect(await foundInHeap(client), 'after another account').toEqual([]);

    await change(page, { linkedAccountId: LINKED_ACCOUNT_ID });
    await fillIn(page, root);
    await change(page, { slug: 'other' });
    await expect(root).toHaveAttribute('data-state', 'ready');
    await expect(root.locator('[name="api_key"]')).toHaveValue('');
    await expect(root.locator('[name="private_key"]')).toHaveValue('');
    expect(await found(page), 'after another app').toEqual([]);
    expect(await foundInHeap(client), 'after another app').toEqual([]);

    await fillIn(page, root);
    const controls = await root.locator('[name="api_key"], [name="private_key"]').elementHandles();
    await change(page, null);
    await expect(root).toHaveCount(0);
    const values = controls.map((control) => control.evaluate((node) => Reflect.get(node, 'value')));
    expect(await Promise.all(values)).toEqual(['', '']);
    for (const control of controls) await control.dispose();
    expect(await found(page), 'after unmounting').toEqual([]);
    expect(await foundInHeap(client), 'after unmounting').toEqual([]);
    expect(lines.filter((line) => RUNS.some((run) => line.includes(run)))).toEqual([]);
  });
}
