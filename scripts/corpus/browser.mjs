import { chromium } from 'playwright';
import { BROWSER_ARGS, ensureBrowser } from '../browser.mjs';
import { hostileAnswer, hostileFaults, scoreApplication } from './expectations.mjs';
import { inspectForm } from './inspect.mjs';
import { startSite } from './site.mjs';
import { Tally } from './Tally.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {Awaited<ReturnType<typeof startSite>>} Site */

const ROOT_SELECTOR = 'key-credentials-form [data-kcf="root"]';
const SETTLE_MS = 8_000;
/** How long the form may wait for an answer that never ends. */
const UNENDING_TIMEOUT_MS = 500;
/** The slug that the host asks for; whatever the answer calls itself is another matter. */
const HOSTILE_SLUG = 'hostile-app';
/** What is typed into each kind of control: zeros, spaces and letters that careless code would change. */
const TYPED = /** @type {Record<string, string>} */ ({
  number: '00123456789012345678',
  email: 'first.last+tag@mail.example',
  url: 'https://host.example/path?q=1&r=%20',
  date: '2026-01-31',
  textarea: 'first line\n  second  line \n{"a": "b\\n"}',
});
const TYPED_TEXT = ' aä0O\u200b "x" 🔑\\n ';

/** @param {Page} page @param {string} slug @param {number} [timeoutMs] */
async function openForm(page, slug, timeoutMs) {
  await page.evaluate(
    (options) => {
      const host = /** @type {any} */ (window);
      host.handle?.unmount();
      host.handle = host.KeyCredentialsForm.mount('#target', options);
    },
    { slug, linkedAccountId: 'corpus', ...(timeoutMs === undefined ? {} : { timeoutMs }) },
  );
  const root = page.locator(ROOT_SELECTOR);
  const replace = root.locator('[data-kcf="replace"]');
  await page.waitForFunction(
    () => {
      const root = document
        .querySelector('key-credentials-form')
        ?.shadowRoot?.querySelector('[data-kcf="root"]');
      return !['loading', null, undefined].includes(root?.getAttribute('data-state'));
    },
    null,
    { timeout: SETTLE_MS, polling: 20 },
  );
  if (await replace.count()) await replace.click();
  return page.evaluate(inspectForm);
}

/** Fills every field and submits; says what should have been sent. @param {Page} page @param {readonly any[]} fields */
async function fillAndSubmit(page, fields) {
  const root = page.locator(ROOT_SELECTOR);
  /** @type {[string, unknown][]} */
  const typed = [];
  for (const [index, field] of fields.entries()) {
    const control = root.locator('[data-kcf="field"]').nth(index).locator('[data-kcf="control"]');
    if (field.control === 'checkbox') {
      await control.setChecked(index % 2 === 0);
      typed.push([field.name, index % 2 === 0]);
    } else if (field.control === 'select') {
      const values = field.optionValues.filter((/** @type {string} */ value) => value !== '');
      const picked = field.multiple ? values : values.slice(-1);
      await control.selectOption(picked);
      typed.push([field.name, field.multiple ? picked : picked[0]]);
    } else {
      const text = TYPED[field.control] ?? `${TYPED_TEXT}${index}`;
      await control.fill(text);
      typed.push([field.name, text]);
    }
  }
  await root.locator('[data-kcf="submit"]').click();
  await page.waitForFunction(
    () => {
      const root = document
        .querySelector('key-credentials-form')
        ?.shadowRoot?.querySelector('[data-kcf="root"]');
      const settled = ['succeeded', 'failed'].includes(root?.getAttribute('data-state') ?? '');
      return settled || root?.querySelector('[data-kcf="error"]');
    },
    null,
    { timeout: SETTLE_MS, polling: 20 },
  );
  return typed;
}

/**
 * What differs between what was typed and what was sent; an option may be sent in the type that the
 * application declared for it.
 *
 * @param {readonly [string, unknown][]} typed
 * @param {string | undefined} body
 */
function differences(typed, body) {
  if (body === undefined) return ['nothing was sent'];
  const sent = new Map(Object.entries(JSON.parse(body)));
  const faults = typed
    .filter(([name, value]) => {
      const got = sent.get(name);
      const same = JSON.stringify(got) === JSON.stringify(value);
      return !same && !(typeof got !== 'string' && !Array.isArray(got) && String(got) === value);
    })
    .map(([name, value]) => `${name}: ${JSON.stringify(sent.get(name))} for ${JSON.stringify(value)}`);
  const extra = [...sent.keys()].filter((name) => !typed.some(([known]) => known === name));
  return extra.length > 0 ? [...faults, `also sent ${extra.join(', ')}`] : faults;
}

/** @param {Page} page */
async function shownErrors(page) {
  return page.locator(ROOT_SELECTOR).locator('[data-kcf="error"]').allTextContents();
}

/** What no answer may do to a page. @param {any} entry @param {any} seen @returns {string[]} */
function pageFaults(entry, { state, fields, text, faults }) {
  /** @type {(string | false)[]} */
  const found = [
    faults.pwned && 'a script ran',
    faults.polluted.length > 0 && `Object.prototype has ${faults.polluted}`,
    faults.repeatedIds.length > 0 && `repeated ids ${faults.repeatedIds}`,
    faults.unsafeLinks.length > 0 && `links to ${faults.unsafeLinks}`,
    faults.linksWithoutRel.length > 0 && `links without noopener: ${faults.linksWithoutRel}`,
    faults.intruders > 0 && 'elements of the answer stand in the form',
    faults.forms > 1 && `${faults.forms} forms`,
    faults.submitButtons > 1 && `${faults.submitButtons} submit buttons`,
    faults.brokenImages > 0 && 'a broken image',
    faults.overflow && 'wider than its place',
    text.includes('[object Object]') && 'shows [object Object]',
    fields.some((/** @type {any} */ field) => !field.labelled || field.label === '') &&
      'a control without a name',
    fields.some((/** @type {any} */ field) => !field.visible) && 'an invisible control',
    fields.some((/** @type {any} */ field) => field.dataName !== field.name) && 'data-field is not the name',
    state === null && 'nothing stands there',
  ];
  for (const assertion of entry._assert ?? []) {
    const secret = /^not_in_dom:(.*)$/.exec(assertion)?.[1];
    found.push(secret !== undefined && faults.html.includes(secret) && `${secret} is in the page`);
  }
  return found.filter((fault) => typeof fault === 'string');
}

/** @param {Site} site @param {Page} page @param {any} entry @param {string[]} errors */
async function tryHostile(site, page, entry, errors) {
  const unending = (entry._assert ?? []).includes('times_out');
  site.answerWith({ ...hostileAnswer(entry), unending });
  const limit = Number(/render_under_ms:(\d+)/.exec((entry._assert ?? []).join(' '))?.[1] ?? Infinity);
  const start = performance.now();
  const seen = await openForm(page, HOSTILE_SLUG, unending ? UNENDING_TIMEOUT_MS : undefined);
  const took = performance.now() - start;
  const shown = seen.state === 'unavailable' || seen.fields.length === 0 ? null : seen.fields;
  const faults = [...hostileFaults(entry, shown), ...pageFaults(entry, seen)];
  if (took > limit) faults.push(`took ${Math.round(took)} ms`);
  if (shown && shown.length < 100) {
    const typed = await fillAndSubmit(page, shown);
    faults.push(...differences(typed, site.submission()?.body));
    const path = site.submission()?.path ?? '';
    if (!path.endsWith(`/${HOSTILE_SLUG}`)) faults.push(`saved under ${path}`);
  }
  return [...faults, ...errors];
}

/** @param {{ applications: readonly any[], hostile: readonly any[], verbose: boolean }} corpus */
export async function scoreInBrowser({ applications, hostile, verbose }) {
  const site = await startSite();
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: BROWSER_ARGS });
  const context = await browser.newContext();
  // Icons of other origins are asked for and must not come from a network that may be there.
  await context.route(
    (url) => url.origin !== site.origin,
    (route) => route.abort(),
  );
  /** @type {string[]} */
  const errors = [];

  /** A fresh page: a hostile answer may have spoilt the one before. */
  const openPage = async () => {
    errors.length = 0;
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => errors.push(`page error: ${message}`));
    page.on('console', (message) => {
      const isOurs = !message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && isOurs) errors.push(`console: ${message.text()}`);
    });
    await page.goto(site.origin);
    return page;
  };

  const rendered = new Tally();
  const page = await openPage();
  for (const application of applications) {
    errors.length = 0;
    site.answerWith({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(application),
    });
    const { slug } = application;
    try {
      const seen = await openForm(page, slug);
      scoreApplication(rendered, application, seen.fields);
      const typed = await fillAndSubmit(page, seen.fields);
      const faults = [...differences(typed, site.submission()?.body), ...(await shownErrors(page))];
      rendered.add('submitted as typed', faults.length === 0, () => `${slug}: ${faults.join('; ')}`);
    } catch (error) {
      errors.push(String(error).split('\n', 1)[0] ?? '');
    }
    rendered.add('no page error', errors.length === 0, () => `${slug}: ${errors.join('; ')}`);
  }
  rendered.print(`${applications.length} applications in the browser`, verbose);

  const survived = new Tally();
  for (const entry of hostile) {
    const page = await openPage();
    /** @type {string[]} */
    let faults;
    try {
      faults = await tryHostile(site, page, entry, errors);
    } catch (error) {
      faults = [String(error).split('\n', 1)[0] ?? '', ...errors];
    }
    survived.add(
      'as expected',
      faults.length === 0,
      () => `${entry.id} (${entry._why}): ${faults.join('; ')}`,
    );
    await page.close();
  }
  survived.print(`${hostile.length} hostile answers in the browser`, verbose);

  await browser.close();
  site.close();
}
