import type { Locator, Page } from '@playwright/test';
import type { RefoldSandbox } from '../src/sandbox.js';
import { credentialsOf, fill, part, submit, TWO_PAGE_KINDS } from './connect.js';
import { expect, PAGE_KINDS, test } from './fixtures.js';

const LINE_PX = 18;
/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what shows where a control is. */
const TEXT_CONTRAST = 4.5;
const SHAPE_CONTRAST = 3;

/** Answers the next PUT in Refold's place. */
async function refuseWith(page: Page, message: string, requestId?: string): Promise<void> {
  await page.route('**/save-key-credentials/**', (route) =>
    route.fulfill({ status: 500, json: { message, ...(requestId && { request_id: requestId }) } }),
  );
}

async function refuse(root: Locator): Promise<Locator> {
  await fill(root, { api_key: 'a-key-of-no-one' });
  await submit(root);
  await expect(root).toHaveAttribute('data-state', 'failed');
  return part(root, 'provider-message').locator('bdi');
}

/** Shown height and whole height, in lines. */
function linesOf(message: Locator): Promise<readonly number[]> {
  return message.evaluate(
    (element, line) => [element.clientHeight / line, Math.round(element.scrollHeight / line)],
    LINE_PX,
  );
}

for (const kind of TWO_PAGE_KINDS) {
  test(`${kind}: a long message shows four lines, unfolds whole, and folds again`, async ({
    openForm,
    page,
  }) => {
    const words = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ');
    await refuseWith(page, words, 'req_7');
    const root = await openForm(kind, 'single_field');
    const message = await refuse(root);
    await expect(message).toHaveText(words);
    expect((await linesOf(message))[0]).toBe(4);
    const summary = part(root, 'details').locator('summary');
    await expect(summary).toHaveText('Whole message and details');
    await summary.click();
    await expect(async () => {
      const [shown = 0, whole] = await linesOf(message);
      expect(shown).toBeGreaterThan(4);
      expect(shown).toBe(whole);
    }).toPass();
    await expect(part(root, 'request-id')).toContainText('req_7');
    await summary.click();
    await expect.poll(async () => (await linesOf(message))[0]).toBe(4);
    await expect(summary).toHaveText('Whole message and details');
  });

  test(`${kind}: there is something to unfold only while the message overflows`, async ({
    openForm,
    page,
  }) => {
    await refuseWith(page, 'Two lines in a wide place, many more in a narrow one. '.repeat(3));
    // The proxy's own answer would name a request.
    const root = await openForm(kind, 'single_field');
    const message = await refuse(root);
    expect((await linesOf(message))[0]).toBeLessThanOrEqual(4);
    await expect(part(root, 'details')).toHaveCount(0);
    await page.setViewportSize({ width: 260, height: 600 });
    await expect(part(root, 'details')).toBeVisible();
    expect((await linesOf(message))[0]).toBe(4);
    await page.setViewportSize({ width: 1280, height: 600 });
    await expect(part(root, 'details')).toHaveCount(0);
  });

  for (const scenario of ['a mistyped host', 'a wrong password']) {
    test(`${kind}: on a small screen, ${scenario} has both the reason and the field in sight`, async ({
      openForm,
      page,
      sandbox,
    }) => {
      await page.setViewportSize({ width: 320, height: 568 });
      const root = await openForm(kind, 'postgresql');
      await fill(root, credentialsOf(sandbox, 'postgresql', scenario));
      await submit(root);
      await expect(root).toHaveAttribute('data-state', 'failed');
      await expect(part(root, 'headline')).toBeInViewport({ ratio: 1 });
      await expect(part(root, 'provider-message')).toBeInViewport({ ratio: 1 });
      await expect(root.locator('[aria-invalid="true"]').first()).toBeInViewport({ ratio: 1 });
      await expect(root.locator('[aria-invalid="true"]').first()).toBeFocused();
    });
  }
}

test('the button keeps its name and its width while it says what happens', async ({ openForm, page }) => {
  await page.clock.install();
  const root = await openForm('script-tag', 'never_answers');
  await fill(root, { api_key: 'a-key-that-waits' });
  const button = root.getByRole('button', { name: 'Connect Never answers', exact: true });
  const idle = await button.boundingBox();
  await button.click();
  const busy = root.getByRole('button', { name: 'Checking with Never answers…', exact: true });
  expect((await busy.boundingBox())?.width).toBe(idle?.width);
});

test('an English sentence on a page from right to left ends with its full stop, and stands on the right', async ({
  openForm,
}) => {
  const root = await openForm('script-tag', 'single_field', { locale: 'ar' });
  await refuse(root);
  const [letter, stop, toEdge] = await part(root, 'next-step').evaluate((element) => {
    const words = element.firstChild;
    const boxOf = (start: number, end: number) => {
      const range = document.createRange();
      if (words) range.setStart(words, start);
      if (words) range.setEnd(words, end);
      return [...range.getClientRects()];
    };
    const length = words?.textContent?.length ?? 0;
    const { right } = element.getBoundingClientRect();
    const edge = Math.min(...boxOf(0, length).map((box) => right - box.right));
    return [boxOf(length - 2, length - 1)[0]?.left ?? 0, boxOf(length - 1, length)[0]?.left ?? 0, edge];
  });
  expect(stop).toBeGreaterThan(letter);
  expect(toEdge).toBeLessThan(2);
});

/** How much each part's colour stands out from what is behind it, at least. */
function contrastsOf(root: Locator): Promise<Readonly<Record<string, number>>> {
  return root.evaluate((element) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const paint = (colours: readonly string[]): number => {
      if (canvas === null) return Number.NaN;
      for (const colour of colours) {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = Array.from(canvas.getImageData(0, 0, 1, 1).data, (byte) => {
        const share = byte / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (start: Element | null): string[] => {
      const layers: string[] = [];
      for (let each = start; each !== null; each = each.parentElement ?? shadowHost(each)) {
        layers.unshift(getComputedStyle(each).backgroundColor);
      }
      return layers;
    };
    const shadowHost = (each: Element) => {
      const top = each.getRootNode();
      return top instanceof ShadowRoot ? top.host : null;
    };
    document.documentElement.style.backgroundColor = 'Canvas';
    const ratio = (one: number, other: number) =>
      (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const found: Record<string, number> = {};
    for (const each of element.querySelectorAll('*')) {
      const name = each.closest('[data-kcf]')?.getAttribute('data-kcf') ?? '';
      const style = getComputedStyle(each);
      const shape = name === 'frame' && style.borderTopWidth !== '0px';
      const text = Array.from(each.childNodes).some(
        (node) => node.nodeType === 3 && node.textContent?.trim(),
      );
      if (!shape && !text && name !== 'control') continue;
      const ground = behind(shape ? each.parentElement : each);
      const front = shape ? style.borderTopColor : style.color;
      const least = ratio(paint(ground), paint([...ground, front]));
      found[name] = Math.min(found[name] ?? Number.POSITIVE_INFINITY, least);
    }
    return found;
  });
}

/** Refused, so that everything that a form can say stands there. */
async function refusePassword(root: Locator, sandbox: RefoldSandbox): Promise<void> {
  await fill(root, credentialsOf(sandbox, 'postgresql', 'a wrong password'));
  await submit(root);
  await expect(root).toHaveAttribute('data-state', 'failed');
}

async function expectReadable(root: Locator): Promise<void> {
  const contrasts = await contrastsOf(root);
  expect(Object.keys(contrasts)).toEqual(
    expect.arrayContaining(['frame', 'control', 'label', 'headline', 'submit', 'description']),
  );
  for (const [name, contrast] of Object.entries(contrasts)) {
    expect(contrast, name).toBeGreaterThanOrEqual(name === 'frame' ? SHAPE_CONTRAST : TEXT_CONTRAST);
  }
}

for (const kind of PAGE_KINDS) {
  for (const scheme of ['a page that says nothing', 'light', 'dark', 'a forced palette'] as const) {
    test(`${kind}: everything stands out, ${scheme}`, async ({ openForm, page, sandbox }) => {
      if (scheme === 'a forced palette') await page.emulateMedia({ forcedColors: 'active' });
      const root = await openForm(kind, 'postgresql', scheme.startsWith('a ') ? {} : { theme: scheme });
      if (scheme === 'dark') {
        await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
      }
      await refusePassword(root, sandbox);
      await expectReadable(root);
    });
  }
}

/** Pages as hosts make them: colours, but no `color-scheme`; by the theme that is asked for. */
const GROUNDS = {
  none: [
    'background: #0b0f14; color: #e8edf2',
    'background: #0b0f14',
    'background: #2d2d2d; color: #ddd',
    'background: #4b5563; color: #fff',
    'background: #9aa4b0',
    'background: #e5e7eb',
  ],
  dark: ['background: #ffffff', '', 'background: #0b0f14; color: #e8edf2'],
  light: ['background: #0b0f14; color: #e8edf2'],
} as const;

for (const kind of TWO_PAGE_KINDS) {
  for (const theme of ['none', 'dark', 'light'] as const) {
    test(`${kind}: everything stands out on whatever the host paints, theme ${theme}`, async ({
      openForm,
      page,
      sandbox,
    }) => {
      const root = await openForm(kind, 'postgresql', theme === 'none' ? {} : { theme });
      await refusePassword(root, sandbox);
      for (const css of GROUNDS[theme]) {
        await test.step(css || 'nothing', async () => {
          await page.evaluate((style) => {
            document.body.style.cssText = style;
          }, css);
          await expectReadable(root);
        });
      }
    });
  }
}
