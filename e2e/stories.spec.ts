import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import { type IndexedStory, type StorybookSite, serveStorybook } from './storybook.js';

/** Every group of stories; each has to have some. */
const GROUPS = ['States', 'Fields', 'Failures', 'Intake', 'Looks', 'Adapting'];
const NARROW = { width: 320, height: 800 };
const WIDE = { width: 1280, height: 800 };
const GROUP_TIMEOUT_MS = 90_000;
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const WCAG_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Storybook's axe add-on would check each story once more, in one colour scheme only. */
const GLOBALS = 'theme:light;a11y.manual:!true';

let site: StorybookSite;

test.beforeAll(async () => {
  site = await serveStorybook();
});

test.afterAll(() => site.close());

/** Notes page errors, console errors and requests to other origins, each with the story that stands. */
function watch(page: Page, note: (problem: string) => void): void {
  page.on('pageerror', (error) => note(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(?:data|blob):/.test(url) && !url.startsWith(`${site.origin}/`)) note(`other origin: ${url}`);
  });
}

/** Opens the story and waits for the end of its play function; returns what went wrong in it. */
async function play(page: Page, story: IndexedStory): Promise<string[]> {
  await page.goto(`${site.origin}/iframe.html?id=${story.id}&viewMode=story&globals=${GLOBALS}`);
  const finished = await page.waitForFunction(() => {
    const channel = Reflect.get(window, '__STORYBOOK_PREVIEW__')?.channel;
    const end = channel?.last('storyFinished')?.[0];
    // A play function that throws ends in success all the same; its error has an event of its own.
    const thrown = channel?.last('playFunctionThrewException')?.[0];
    return end && { status: String(end.status), thrown: thrown && String(thrown.message).slice(0, 300) };
  });
  const { status, thrown } = await finished.jsonValue();
  if (thrown) return [`play: ${thrown}`];
  if (status === 'success') return [];
  return [`ends in ${status}: ${await page.locator('#error-message').textContent()}`];
}

/** Everything that stands in the light turns dark: the colours are the stylesheet's matter alone. */
async function turnDark(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('[data-theme="light"]')) {
      element.setAttribute('data-theme', 'dark');
    }
  });
}

async function overflow(page: Page): Promise<string[]> {
  const pixels = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return pixels > 0 ? [`${pixels} px wider than the page`] : [];
}

async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async (tags) => {
    // Transitions would be measured half-way.
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY) animation.finish();
    }
    const axe = Reflect.get(window, 'axe');
    const result = await axe.run('[data-kcf="root"]', { runOnly: tags, resultTypes: ['violations'] });
    return result.violations.map(
      (violation: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        `${violation.id}: ${violation.nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`).join(' | ')}`,
    );
  }, WCAG_TAGS);
}

for (const group of GROUPS) {
  test(`${group}: each story reaches its state, asks no other origin, fits 320 px and can be read by all`, async ({
    browser,
  }) => {
    test.setTimeout(GROUP_TIMEOUT_MS);
    const stories = site.stories.filter(({ title }) => title === group);
    expect(stories.length).toBeGreaterThan(0);
    const page = await browser.newPage({ viewport: NARROW });
    await page.addInitScript({ path: AXE });
    const problems: string[] = [];
    for (const story of stories) {
      const note = (problem: string, where = '') => problems.push(`${story.name}${where}: ${problem}`);
      watch(page, note);
      for (const problem of await play(page, story)) note(problem);
      for (const problem of await overflow(page)) note(problem, ' at 320 px');
      for (const problem of await violations(page)) note(problem, ' in light');
      await turnDark(page);
      for (const problem of await violations(page)) note(problem, ' in dark');
      await page.setViewportSize(WIDE);
      for (const problem of await overflow(page)) note(problem, ' at 1280 px');
      page.removeAllListeners();
      await page.setViewportSize(NARROW);
    }
    await page.close();
    expect(problems).toEqual([]);
  });
}

test('the page around the stories asks no other origin', async ({ page }) => {
  const problems: string[] = [];
  watch(page, (problem) => problems.push(problem));
  await page.goto(`${site.origin}/?path=/story/states--ready`);
  await page.frameLocator('#storybook-preview-iframe').locator('[data-kcf="root"]').waitFor();
  expect(problems).toEqual([]);
});

test('every story belongs to a group that is looked at', () => {
  expect([...new Set(site.stories.map(({ title }) => title))].sort()).toEqual([...GROUPS].sort());
});
