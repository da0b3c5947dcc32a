import { exposeParts } from './exposeParts.js';
import { KeyCredentialsFormElement } from './KeyCredentialsFormElement.js';

/** The element's name in HTML. */
export const ELEMENT_NAME = 'key-credentials-form';

/** Defines the element, unless there is none to define it in (a server) or another copy of the script did. */
export function defineElement(): void {
  const registry = globalThis.customElements;
  if (registry === undefined || registry.get(ELEMENT_NAME) !== undefined) return;
  exposeParts();
  registry.define(ELEMENT_NAME, KeyCredentialsFormElement);
}
