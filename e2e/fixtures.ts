import { test as base, expect, type Locator, type Page } from '@playwright/test';
import type { RefoldSandbox } from '../src/sandbox.js';
import { LINKED_ACCOUNT_ID, PAGES, type PageKind, type Site, type SiteOptions, startSite } from './site.js';

export { expect, LINKED_ACCOUNT_ID };

/** Every way of putting the form on a page; what holds for one has to hold for all. */
export const PAGE_KINDS: readonly PageKind[] = ['react', 'react18', 'element', 'script-tag'];

interface Fixtures {
  /** How this file's site differs from the usual one: `test.use({ siteOptions: { … } })`. */
  siteOptions: SiteOptions;
  site: Site;
  sandbox: RefoldSandbox;
  /** What went wrong on the page; a test that expects some of it empties the list. */
  problems: string[];
  /** Opens the form of `slug` on a page of `kind` and returns its root. */
  openForm: (kind: PageKind, slug?: string, options?: Readonly<Record<string, string>>) => Promise<Locator>;
}

/** Playwright's `test` with a site of its own for each test, whose page has to stay free of errors. */
export const test = base.extend<Fixtures>({
  siteOptions: [{}, { option: true }],

  site: async ({ siteOptions }, use) => {
    const site = await startSite(siteOptions);
    await use(site);
    await site.close();
  },

  sandbox: ({ site }, use) => use(site.sandbox),

  baseURL: ({ site }, use) => use(site.origin),

  problems: [
    async ({ page, site }, use) => {
      const problems: string[] = [];
      watch(page, site.origin, problems);
      await use(problems);
      expect(problems, 'errors, policy violations and requests to other origins').toEqual([]);
    },
    { auto: true },
  ],

  openForm: ({ page, site }, use) =>
    use(async (kind, slug = 'netsuite', options = {}) => {
      const query = new URLSearchParams({ slug, ...options });
      await page.goto(`${site.origin}${PAGES[kind]}?${query}`);
      // Playwright's locators look through open shadow roots.
      return page.locator('[data-kcf="root"]');
    }),
});

/** Notes page errors, console errors (policy violations among them) and requests to other origins. */
function watch(page: Page, origin: string, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    // A refused submission is an answer like any other; the browser logs each status from 400 up.
    const expected = message.text().startsWith('Failed to load resource: the server responded');
    if (message.type() === 'error' && !expected) problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    // A recorder's worker is text of its own, as a `blob:`.
    const own = [`${origin}/`, `blob:${origin}/`, 'data:'].some((start) => url.startsWith(start));
    if (!own) problems.push(`other origin: ${url}`);
  });
}
