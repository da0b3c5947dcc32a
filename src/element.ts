import { defineElement } from './element/defineElement.js';
import type { KeyCredentialsFormElement } from './element/KeyCredentialsFormElement.js';

export type { Failure, FailureKind } from './contract/failure.js';
export { defineElement, ELEMENT_NAME } from './element/defineElement.js';
export type { ElementOptions } from './element/elementOptions.js';
export type { KeyCredentialsFormEvents } from './element/events.js';
export { KeyCredentialsFormElement } from './element/KeyCredentialsFormElement.js';
export type { ReadyEvent, SuccessEvent } from './form/options.js';

declare global {
  interface HTMLElementTagNameMap {
    'key-credentials-form': KeyCredentialsFormElement;
  }
}

defineElement();
