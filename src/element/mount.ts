import { ELEMENT_NAME } from './defineElement.js';
import { type ElementOptions, PROPERTIES } from './elementOptions.js';
import type { KeyCredentialsFormElement } from './KeyCredentialsFormElement.js';

/** A form that stands on the page. */
export interface MountedForm {
  /** Changes the options named; the others stay. */
  readonly update: (options: Partial<ElementOptions>) => void;
  /** Takes the form off the page, emptied. */
  readonly unmount: () => void;
}

function targetElement(target: Element | string): Element {
  const element = typeof target === 'string' ? globalThis.document.querySelector(target) : target;
  if (element !== null) return element;
  throw new Error(
    `KeyCredentialsForm.mount: nothing on the page matches ${JSON.stringify(target)}, so there is no place for the form. ` +
      'Call mount after the element exists, or pass the element itself.',
  );
}

function assign(form: KeyCredentialsFormElement, options: Partial<ElementOptions>): void {
  for (const name of PROPERTIES) {
    if (Object.hasOwn(options, name)) form.setOption(name, options[name]);
  }
}

/**
 * Puts a form into `target`, an element or a selector.
 *
 * @throws Error when the selector matches nothing, or when `slug` or `linkedAccountId` is missing.
 * @example
 * const form = KeyCredentialsForm.mount('#credentials', { slug: 'netsuite', linkedAccountId: 'user-7' });
 * form.update({ theme: 'dark' });
 */
export function mount(target: Element | string, options: ElementOptions): MountedForm {
  for (const name of ['slug', 'linkedAccountId'] as const) {
    if (options?.[name]) continue;
    throw new Error(
      `KeyCredentialsForm.mount: "${name}" is missing, so it is not known whose form to show. Pass it in the options.`,
    );
  }
  const place = targetElement(target);
  const form = place.ownerDocument.createElement(ELEMENT_NAME) as KeyCredentialsFormElement;
  assign(form, options);
  place.append(form);
  return { update: (changed) => assign(form, changed), unmount: () => form.remove() };
}
