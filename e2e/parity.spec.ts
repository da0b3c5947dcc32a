import type { Locator, Page } from '@playwright/test';
import { expect, PAGE_KINDS, test } from './fixtures.js';
import type { PageKind } from './site.js';

/**
 * Attributes that differ by nature: generated ids, the parts that a shadow root exposes, and how a start value is
 * set; the value itself is compared.
 */
const OF_THE_BUILD =
  /^(id|for|part|aria-(describedby|labelledby|controls)|style|class|selected|(default)?value)$/;

/** The form as a list of `tag attribute="value"`, so that two builds can be compared line by line. */
function markupOf(root: Locator): Promise<string[]> {
  return root.evaluate((element, ofTheBuild) => {
    const skip = new RegExp(ofTheBuild);
    return (
      [element, ...element.querySelectorAll('*')]
        // Only a page that listens for it gets a button to cancel an idle form.
        .filter((each) => each.getAttribute('data-kcf') !== 'cancel')
        .map((each) => {
          const attributes = each
            .getAttributeNames()
            .filter((name) => !skip.test(name))
            .sort()
            .map((name) => `${name}="${each.getAttribute(name)}"`);
          const value = 'value' in each ? `value ${JSON.stringify(each.value)}` : '';
          return [each.localName, ...attributes, value].join(' ');
        })
    );
  }, OF_THE_BUILD.source);
}

/** Changes options of the form that stands on the page. */
function updateOptions(
  page: Page,
  kind: PageKind,
  options: Readonly<Record<string, unknown>>,
): Promise<void> {
  return page.evaluate(
    ([isElement, changed]) => {
      const element = document.querySelector('key-credentials-form');
      if (isElement && element) Object.assign(element, changed);
      else window.handle.update(changed);
    },
    [kind === 'element', options] as const,
  );
}

for (const slug of ['every_kind', 'netsuite']) {
  test(`${slug}: every build makes the same elements with the same attributes`, async ({ openForm }) => {
    const markup = new Map<string, string[]>();
    for (const kind of PAGE_KINDS) {
      const root = await openForm(kind, slug);
      await expect(root).toHaveAttribute('data-state', 'ready');
      markup.set(kind, await markupOf(root));
    }
    const react = markup.get('react');
    expect(react?.length).toBeGreaterThan(20);
    expect(react).toContainEqual(expect.stringContaining('spellcheck="false"'));
    for (const kind of PAGE_KINDS) expect(markup.get(kind), kind).toEqual(react);
  });
}

for (const kind of PAGE_KINDS) {
  test(`${kind}: start values stand in every kind of control`, async ({ openForm, page }) => {
    const root = await openForm(kind);
    await expect(root).toHaveAttribute('data-state', 'ready');
    const defaultValues = {
      text: 'Acme',
      boolean: true,
      select: 'Europe',
      version: 2,
      scopes: ['deals', 'tickets'],
    };
    await updateOptions(page, kind, { slug: 'every_kind', defaultValues });
    await expect(root.locator('[name="text"]')).toHaveValue('Acme');
    await expect(root.locator('[name="boolean"]')).toBeChecked();
    await expect(root.locator('[name="select"]')).toHaveValue('Europe');
    await expect(root.locator('[name="version"]')).toHaveValue('2');
    await expect(root.locator('[name="scopes"]')).toHaveValues(['deals', 'tickets']);
  });
}
