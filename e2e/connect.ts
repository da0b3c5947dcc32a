import type { Locator, Page } from '@playwright/test';
import type { Failure } from '../src/contract/failure.js';
import type { RefoldSandbox } from '../src/sandbox.js';
import type { PageKind } from './site.js';

/** A page that a bundler made, on React and in the light DOM, and one without a build step, in a shadow root. */
export const TWO_PAGE_KINDS = ['react', 'script-tag'] as const satisfies readonly PageKind[];

/** What a person may type, tick or choose. */
export type Values = Readonly<Record<string, string | number | boolean | readonly string[]>>;

interface Call {
  readonly name: string;
  readonly detail: unknown;
}

/** What works for `slug`, with the values of `scenario` in their place where one is named. */
export function credentialsOf(sandbox: RefoldSandbox, slug: string, scenario?: string): Values {
  const entry = sandbox.applications.find((candidate) => candidate.slug === slug);
  const found = entry?.scenarios.find(({ name }) => name === scenario);
  if (entry === undefined || (scenario !== undefined && found === undefined)) {
    throw new Error(`The sandbox has no "${scenario}" for "${slug}".`);
  }
  return { ...entry.working, ...found?.credentials };
}

/** Types, ticks and chooses, by the fields' names. */
export async function fill(root: Locator, values: Values): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = root.locator(`[name="${name}"]`);
    if (typeof value === 'boolean') await control.setChecked(value);
    else if (await control.evaluate((element) => element.localName === 'select')) {
      await control.selectOption(Array.isArray(value) ? [...value] : String(value));
    } else await control.fill(String(value));
  }
}

/** One part of the form, by its `data-kcf`. */
export function part(root: Locator, name: string): Locator {
  return root.locator(`[data-kcf="${name}"]`);
}

/** Presses the button that sends the form. */
export function submit(root: Locator): Promise<void> {
  return part(root, 'submit').click();
}

/** Notes where the focus goes from now on; the function that comes back tells: `alert`, or a field's name. */
export async function watchFocus(root: Locator): Promise<() => Promise<readonly string[]>> {
  const seen = await root.evaluateHandle((element) => {
    const names: string[] = [];
    element.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof Element)) return;
      const kind = target.getAttribute('data-kcf') ?? '';
      names.push(kind === 'control' ? (target.getAttribute('name') ?? '') : kind);
    });
    return names;
  });
  return () => seen.jsonValue();
}

/** What the host was told, in order. */
export function callsOf(page: Page): Promise<readonly Call[]> {
  // The fixture pages declare it.
  return page.evaluate(() => (window as unknown as { readonly calls: Call[] }).calls);
}

/** The failures that the host was told. */
export async function failuresOf(page: Page): Promise<readonly Failure[]> {
  const calls = await callsOf(page);
  return calls.filter(({ name }) => name === 'failure').map(({ detail }) => detail as Failure);
}

/** Everything that a page shows or holds as text, shadow roots included; what is typed into controls is no part of it. */
export function markupOf(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      document.documentElement.outerHTML +
      (document.querySelector('key-credentials-form')?.shadowRoot?.innerHTML ?? ''),
  );
}

/** How often the sandbox was asked with `method`. */
export function countOf(sandbox: RefoldSandbox, method: 'GET' | 'PUT'): number {
  return sandbox.requests.filter((request) => request.method === method).length;
}
