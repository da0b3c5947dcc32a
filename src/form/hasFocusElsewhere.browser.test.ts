import { expect, onTestFinished, test } from 'vitest';
import { hasFocusElsewhere } from './hasFocusElsewhere.js';

/** A page with an input, and a component whose shadow root holds a form beside an input of the component's own. */
function build() {
  const page = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => page.remove());
  const theirs = page.appendChild(document.createElement('input'));
  const component = page.appendChild(document.createElement('div'));
  component.tabIndex = -1;
  const shadow = component.attachShadow({ mode: 'open' });
  const beside = shadow.appendChild(document.createElement('input'));
  const root = shadow.appendChild(document.createElement('form'));
  const ours = root.appendChild(document.createElement('input'));
  return { theirs, component, beside, root, ours };
}

test.each([
  ['theirs', true],
  ['beside', true],
  ['component', false],
  ['ours', false],
] as const)('in a shadow root: with the focus at %s, it is elsewhere: %s', (name, expected) => {
  const built = build();
  built[name].focus();
  expect(hasFocusElsewhere(built.root)).toBe(expected);
});

test('nothing has the focus', () => {
  const { root, ours } = build();
  ours.focus();
  ours.blur();
  expect(hasFocusElsewhere(root)).toBe(false);
});
