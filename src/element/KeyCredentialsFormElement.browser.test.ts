import { expect, onTestFinished, test } from 'vitest';
import { ACME, fakeProxy, hasPart, until } from '../form/testing.js';
import { KeyCredentialsFormElement } from './KeyCredentialsFormElement.js';

customElements.define('key-credentials-form', KeyCredentialsFormElement);

/** Puts the element on the page, once `change` is done with it, and waits until its form can be filled in. */
async function mountElement(change: (element: KeyCredentialsFormElement) => void): Promise<ShadowRoot> {
  const element = new KeyCredentialsFormElement();
  Object.assign(element, { ...fakeProxy(ACME), slug: 'acme', linkedAccountId: 'user-7' });
  change(element);
  onTestFinished(() => element.remove());
  document.body.append(element);
  await until(() => element.shadowRoot?.querySelector<HTMLElement>('[data-state]')?.dataset.state, 'ready');
  // It reached its state in there.
  return element.shadowRoot as ShadowRoot;
}

test.each<[string, boolean, (element: KeyCredentialsFormElement) => void]>([
  ['where nobody listens', false, () => {}],
  ['for a listener on the element', true, (element) => element.addEventListener('cancel', () => {})],
  ['for a callback', true, (element) => Object.assign(element, { onCancel: () => {} })],
  [
    'for a page that listens further up and says so',
    true,
    (element) => Object.assign(element, { cancelButton: 'always' }),
  ],
  [
    'for a page that listens, but has a button of its own',
    false,
    (element) => Object.assign(element, { cancelButton: 'busy', onCancel: () => {} }),
  ],
])('an idle form and its cancel button, %s: %s', async (_, expected, change) => {
  expect(hasPart(await mountElement(change), 'cancel')).toBe(expected);
});
