import type { CSSProperties, ReactNode } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import { ACME, fakeProxy, type MountedForm, mountReady, onPage, until } from './testing.js';

type Theme = 'light' | 'dark' | 'system';
type Layers = readonly CSSProperties[];

/** The scheme that the form took on, and whether it has a surface of its own. */
function flagsOf({ root }: MountedForm): readonly [string | undefined, boolean] {
  return [root.dataset.scheme, 'surface' in root.dataset];
}

/** A form within elements of such styles, the outermost first. */
function mountOn(layers: Layers, theme?: Theme): Promise<MountedForm> {
  const within = (inner: ReactNode, style: CSSProperties) => <div style={style}>{inner}</div>;
  return mountReady({ ...fakeProxy(ACME), theme }, { around: (form) => layers.reduceRight(within, form) });
}

const NIGHT = { backgroundColor: '#0b0f14', color: '#e8edf2' };
const SEE_THROUGH = { backgroundColor: 'rgb(255 255 255 / 4%)' };
const PICTURE = { backgroundImage: 'linear-gradient(#000, #445)' };

test.each<[string, Layers, string | undefined, boolean]>([
  ['a page that says nothing', [], undefined, false],
  ['a white page', [{ backgroundColor: '#fff' }], 'light', false],
  ['a dark page', [NIGHT], 'dark', false],
  ['a dark page that sets no colour for its text', [{ backgroundColor: '#0b0f14' }], 'dark', false],
  ['a dark page in a modern colour space', [{ backgroundColor: 'oklch(0.21 0.034 264.7)' }], 'dark', false],
  ['a pane of glass on a dark page', [NIGHT, SEE_THROUGH], 'dark', false],
  ['a white card on a dark page', [NIGHT, { backgroundColor: 'white' }], 'light', false],
  ['a dark card on a light page', [{ backgroundColor: 'white' }, NIGHT], 'dark', false],
  ['a dark picture with light text', [{ ...PICTURE, color: '#fff' }], 'dark', false],
  ['a light picture with dark text', [{ ...PICTURE, color: '#111' }], 'light', false],
  ['a page of middling brightness', [{ backgroundColor: '#9aa4b0' }], 'light', true],
  ['a page of middling darkness', [{ backgroundColor: '#4b5563' }], 'dark', true],
])('%s', async (_, layers, scheme, surface) => {
  const form = await mountOn(layers);
  expect(flagsOf(form)).toEqual([scheme, surface]);
});

test.each<[Theme, Layers, boolean]>([
  ['dark', [], true],
  ['dark', [{ backgroundColor: '#f8fafc' }], true],
  ['dark', [NIGHT], false],
  ['light', [NIGHT], true],
  ['light', [], false],
  // The browser of the tests prefers light pages.
  ['system', [NIGHT], true],
  ['system', [], false],
])('theme %s on %j has a surface of its own: %s', async (theme, layers, surface) => {
  const form = await mountOn(layers, theme);
  expect(flagsOf(form)).toEqual([undefined, surface]);
});

test('a page that becomes dark takes the form along, and back', async () => {
  const sheet = document.head.appendChild(document.createElement('style'));
  sheet.textContent = 'html.night body { background: #111; color: #eee }';
  onTestFinished(() => sheet.remove());
  const form = await mountOn([]);
  const { classList } = document.documentElement;
  onTestFinished(() => classList.remove('night'));
  classList.add('night');
  await until(() => flagsOf(form), ['dark', false]);
  form.update({ theme: 'light' });
  expect(flagsOf(form)).toEqual([undefined, true]);
  form.update({ theme: undefined });
  expect(flagsOf(form)).toEqual(['dark', false]);
  classList.remove('night');
  await until(() => flagsOf(form), [undefined, false]);
});

test('a page that fades into its dark side, too', async () => {
  const form = await mountOn([{ backgroundColor: '#fff', transition: 'background-color 60ms' }]);
  const page = form.root.parentElement as HTMLElement;
  let faded = false;
  onPage(page, 'transitionend', () => {
    faded = true;
  });
  page.style.backgroundColor = '#000';
  await until(() => faded, true);
  await until(() => flagsOf(form), ['dark', false]);
});

test('a stylesheet that comes late is seen', async () => {
  const form = await mountOn([]);
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = URL.createObjectURL(new Blob(['body { background: #111 }'], { type: 'text/css' }));
  onTestFinished(() => link.remove());
  document.head.append(link);
  await until(() => flagsOf(form), ['dark', false]);
});

test('behind a slot the page is what the component with the slot paints', async () => {
  const form = await mountOn([{}]);
  const slotted = form.root.parentElement as HTMLElement;
  const component = document.body.appendChild(document.createElement('section'));
  onTestFinished(() => component.remove());
  const inner = component.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
  inner.style.background = '#111';
  inner.append(document.createElement('slot'));
  component.append(form.container);
  expect(slotted.closest('section')).toBe(component);
  form.update({ theme: 'system' });
  form.update({ theme: undefined });
  expect(flagsOf(form)).toEqual(['dark', false]);
});
