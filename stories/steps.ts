import { userEvent, waitFor } from 'storybook/test';
import type { KeyCredentialsFormState } from '../src/index.js';

/** A failed GET is repeated twice before the form says so. */
const STATE_TIMEOUT_MS = 5_000;
/** Who looks at the story: types without a pause between two keys. */
export const person = userEvent.setup({ delay: null });

interface Scene {
  readonly canvasElement: HTMLElement;
}

/** What a person may type, tick or choose. */
type Values = Readonly<Record<string, string | number | boolean | readonly string[]>>;

function find(parent: HTMLElement, selector: string): HTMLElement {
  const found = parent.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`${selector} is not there`);
  return found;
}

/** The part of the form that carries `data-kcf="name"`. */
export function part(parent: HTMLElement, name: string): HTMLElement {
  return find(parent, `[data-kcf="${name}"]`);
}

/** Waits until the part is there. */
export function partArrives(parent: HTMLElement, name: string): Promise<HTMLElement> {
  return waitFor(() => part(parent, name));
}

/** The frame of one field. */
export function fieldOf(parent: HTMLElement, name: string): HTMLElement {
  return find(parent, `[data-field="${CSS.escape(name)}"]`);
}

/** The control of one field. */
export function controlOf(parent: HTMLElement, name: string): HTMLElement {
  return find(fieldOf(parent, name), '[data-kcf="control"]');
}

/** Waits for the form to be in `state` and returns its root. */
export function rootIn(scene: HTMLElement, state: KeyCredentialsFormState): Promise<HTMLElement> {
  return waitFor(() => find(scene, `[data-kcf="root"][data-state="${state}"]`), {
    timeout: STATE_TIMEOUT_MS,
  });
}

/** A play function that only waits for `state`. */
export function reaches(state: KeyCredentialsFormState) {
  return async ({ canvasElement }: Scene) => {
    await rootIn(canvasElement, state);
  };
}

/** Types, ticks and chooses `values`, by the fields' names. */
export async function fill(root: HTMLElement, values: Values): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = controlOf(root, name);
    if (control instanceof HTMLSelectElement) {
      await person.selectOptions(control, Array.isArray(value) ? value.map(String) : String(value));
    } else if (typeof value === 'boolean') {
      if (control.matches(':checked') !== value) await person.click(control);
    } else {
      await person.clear(control);
      // Braces and brackets name keys in what is typed, unless doubled.
      if (value !== '') await person.type(control, String(value).replace(/[{[]/g, '$&$&'));
    }
  }
}

/** Presses a button of the form. */
export async function press(root: HTMLElement, name: string): Promise<void> {
  await person.click(part(root, name));
}

/** Pastes into one field. */
export async function paste(root: HTMLElement, name: string, text: string): Promise<void> {
  await person.click(controlOf(root, name));
  await person.paste(text);
}

/** A play function that submits `values` and waits for what comes of it. */
export function submits(values: Values, outcome: KeyCredentialsFormState) {
  return async ({ canvasElement }: Scene) => {
    const root = await rootIn(canvasElement, 'ready');
    await fill(root, values);
    await press(root, 'submit');
    await rootIn(canvasElement, outcome);
  };
}
