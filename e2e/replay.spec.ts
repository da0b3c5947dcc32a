import type { Page } from '@playwright/test';
import {
  API_KEY,
  API_KEY_END,
  acmeRefold,
  PEM,
  PEM_LINE,
  PEM_LINE_2,
  paste,
  runsOf,
  SECRETS,
  WORKSPACE,
} from './acme.js';
import { expect, PAGE_KINDS, test } from './fixtures.js';
import { bundleRecorders, recordedText } from './recordings.js';
import { BARE_PAGE, type PageKind } from './site.js';

/** The most that a recording may hold of a secret, by chance, is less than this. */
const RUN_CHARACTERS = 6;
const END = 'end-of-the-session';

/**
 * What each recorder does with defaults, and with all its own masking switched off, as far as it can be: then
 * nothing but our marks stands between it and the secrets.
 */
const OPTIONS: readonly (readonly [string, boolean, readonly PageKind[]])[] = [
  ['default options', false, PAGE_KINDS],
  ['its own masking off', true, ['react', 'element']],
];
const RECORDER_NAMES = ['rrweb', 'posthog', 'sentry'] as const;
type RecorderName = (typeof RECORDER_NAMES)[number];

// Recorders have workers of their own and build them from text; the strict policy would have them record less.
test.use({ siteOptions: { csp: "default-src 'self' 'unsafe-inline' blob: data:", refold: acmeRefold } });

let bundle: Promise<string> | undefined;
/** Bundled once for each worker. */
function recorders(): Promise<string> {
  bundle ??= bundleRecorders();
  return bundle;
}

async function startRecorder(page: Page, name: RecorderName, open: boolean): Promise<void> {
  await page.evaluate(([name, open]) => window.recorders[name].start(open), [name, open] as const);
  await page.waitForFunction((name) => window.recorders[name].started(), name);
}

async function restartRecorder(page: Page, name: RecorderName): Promise<void> {
  await page.evaluate((name) => window.recorders[name].restart(), name);
  await page.waitForFunction((name) => window.recorders[name].started(), name);
}

/** Waits until `what` has been sent. */
async function recorded(page: Page, name: RecorderName, what: string, text: () => string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.evaluate((name) => window.recorders[name].send(), name);
        return text().includes(what);
      },
      { timeout: 20_000 },
    )
    .toBe(true);
}

/** Puts a mark into the page and waits until it was recorded: so was all that came before. */
async function endSession(page: Page, name: RecorderName, text: () => string): Promise<string> {
  await page.evaluate((end) => document.body.setAttribute('data-session', end), END);
  await recorded(page, name, END, text);
  return text();
}

test.describe.configure({ timeout: 60_000 });

for (const name of RECORDER_NAMES) {
  for (const [options, open, kinds] of OPTIONS) {
    for (const kind of kinds) {
      test(`${kind}: ${name} with ${options} records no secret of a whole session, revealed or not`, async ({
        context,
        openForm,
        page,
        site,
      }) => {
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        await page.addInitScript({ content: await recorders() });
        const root = await openForm(kind, 'acme');
        await expect(root).toHaveAttribute('data-state', 'ready');
        await startRecorder(page, name, open);
        const text = () => recordedText(site.collected);
        const field = (of: string) => root.locator(`[data-field="${of}"]`);
        const apiKey = root.locator('[name="api_key"]');
        const privateKey = root.locator('[name="private_key"]');

        await root.locator('[name="workspace"]').pressSequentially(WORKSPACE);
        // What is no secret is recorded, or there would be nothing to leak.
        if (open) await recorded(page, name, WORKSPACE, text);
        // A file of keys, pasted into a field that is no secret: its text stands there until the offer is taken.
        await root.locator('[name="workspace"]').press('ControlOrMeta+A');
        await paste(page, `WORKSPACE=${WORKSPACE}\nAPI_KEY=${API_KEY}`);
        await restartRecorder(page, name);
        await root.locator('[data-kcf="fill-accept"]').click();
        await expect(apiKey).toHaveValue(API_KEY);
        // Its marks are gone with the keys, and come back with them.
        await restartRecorder(page, name);
        await root.locator('[data-kcf="fill"] [data-kcf="undo"]').click();
        await expect(root.locator('[name="workspace"]')).toHaveValue(new RegExp(API_KEY));
        await restartRecorder(page, name);
        await root.locator('[name="workspace"]').press('ControlOrMeta+A');
        await paste(page, `WORKSPACE=${WORKSPACE}\nAPI_KEY=${API_KEY}`);
        await root.locator('[data-kcf="fill-accept"]').click();
        await expect(apiKey).toHaveValue(API_KEY);
        await apiKey.press('ControlOrMeta+A');
        await apiKey.pressSequentially(API_KEY);
        await privateKey.focus();
        await paste(page, `  ${PEM.replaceAll('\n', '\\n')}`);
        await expect(field('private_key').locator('[data-kcf="receipt"]')).toBeVisible();
        await field('api_key').locator('[data-kcf="reveal"]').click();
        await field('private_key').locator('[data-kcf="reveal"]').click();
        await expect(apiKey).toHaveAttribute('type', 'text');
        await apiKey.press('Backspace');
        await apiKey.pressSequentially(API_KEY.slice(-1));
        await privateKey.press('End');
        await privateKey.pressSequentially('\n');
        // A snapshot of the page while both stand there in the clear.
        await restartRecorder(page, name);
        await apiKey.blur();
        await root.locator('button[type="submit"]').click();
        await expect(root).toHaveAttribute('data-state', 'failed');
        await expect(apiKey).toHaveAttribute('type', 'password');

        await apiKey.press('End');
        await apiKey.pressSequentially(API_KEY_END.slice(0, 6));
        await field('api_key').locator('[data-kcf="reveal"]').click();
        await apiKey.press('End');
        await apiKey.pressSequentially(API_KEY_END.slice(6));
        await root.locator('button[type="submit"]').click();
        await expect(root).toHaveAttribute('data-state', 'succeeded');

        const all = await endSession(page, name, text);
        expect(all.includes('"data-field":"private_key"')).toBe(true);
        const runs = runsOf(SECRETS, RUN_CHARACTERS);
        expect(runs.filter((run) => all.includes(run))).toEqual([]);
      });
    }
  }

  test(`${name} does record keys where nothing marks their controls`, async ({ page, site }) => {
    await page.addInitScript({ content: await recorders() });
    await page.goto(`${site.origin}${BARE_PAGE}`);
    await startRecorder(page, name, true);
    await page.locator('[name="api_key"]').pressSequentially(API_KEY);
    await page.locator('[name="private_key"]').pressSequentially(PEM_LINE);
    await restartRecorder(page, name);
    await page.locator('[name="private_key"]').pressSequentially(PEM_LINE_2);
    const all = await endSession(page, name, () => recordedText(site.collected));
    expect([API_KEY, PEM_LINE, PEM_LINE_2].filter((secret) => !all.includes(secret))).toEqual([]);
  });
}
