import { defineElement } from './element/defineElement.js';

export { mount } from './element/mount.js';

defineElement();
