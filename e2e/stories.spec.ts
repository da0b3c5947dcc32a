import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const ROOT = resolve(import.meta.dirname, '../storybook-static');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const WCAG_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let server: Server;
let origin: string;

test.beforeAll(async () => {
  server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const body = await readFile(join(ROOT, path));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

test.afterAll(() => {
  server.close();
});

for (const [width, colorScheme] of [
  [320, 'light'],
  [1280, 'dark'],
] as const) {
  test(`every story stands at ${width} px in ${colorScheme}, reaches its state and asks no other origin`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const index = JSON.parse(await readFile(join(ROOT, 'index.json'), 'utf8'));
    const ids = Object.keys(index.entries);
    expect(ids.length).toBeGreaterThan(30);
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    const problems: string[] = [];
    let story = '';
    page.on('pageerror', (error) => problems.push(`${story}: ${error.message}`));
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin)) {
        problems.push(`${story} asks ${request.url()}`);
      }
    });
    for (story of ids) {
      await page.goto(`${origin}/iframe.html?id=${story}&viewMode=story&globals=theme:${colorScheme}`);
      const phase = page.locator('body.sb-show-main, body.sb-show-errordisplay');
      await phase.waitFor();
      await page.locator('[data-kcf="root"]').waitFor();
      // Stories with something to do end in a state of their own, which their play function waits for.
      await page.waitForFunction(() => {
        const preview = Reflect.get(window, '__STORYBOOK_PREVIEW__');
        const phase = preview?.currentRender?.phase ?? preview?.storyRenders?.[0]?.phase;
        return phase === 'completed' || phase === 'finished' || phase === 'errored';
      });
      if (await page.locator('body.sb-show-errordisplay').count()) {
        problems.push(`${story}: ${await page.locator('#error-message').textContent()}`);
      }
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) problems.push(`${story}: ${overflow} px wider than the page`);
      await page.addScriptTag({ path: AXE });
      const violations = await page.evaluate(async (tags) => {
        const axe = Reflect.get(window, 'axe');
        const result = await axe.run('[data-kcf="root"]', { runOnly: tags });
        return result.violations.map(
          (violation: { id: string; nodes: { html: string }[] }) =>
            `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
        );
      }, WCAG_TAGS);
      problems.push(...violations.map((violation: string) => `${story}: ${violation}`));
    }
    await page.close();
    expect(problems).toEqual([]);
  });
}
