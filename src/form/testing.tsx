import { type ReactNode, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { KeyCredentialsForm, type KeyCredentialsFormProps } from './KeyCredentialsForm.js';

/** The page's own timer, also while a test has put a fake one in its place. */
const pageTimeout = globalThis.setTimeout.bind(globalThis);
const UNTIL_MS = 2_000;
const UNTIL_STEP_MS = 5;

/**
 * Waits until `read` gives `expected`. Fake timers move on by a millisecond at a time, so that what is due at once
 * happens (the query library tells its observers this way); `expect.poll` would move them by fifty.
 */
export async function until<T>(read: () => T, expected: T): Promise<void> {
  const end = performance.now() + UNTIL_MS;
  for (;;) {
    try {
      return expect(read()).toEqual(expected);
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => pageTimeout(resolve, UNTIL_STEP_MS));
      if (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(1);
    }
  }
}

/** One request that the form made. */
export interface ProxyCall {
  readonly method: string;
  readonly url: URL;
  /** The body as it was sent; `''` for a GET. */
  readonly text: string;
  readonly init: RequestInit;
}

type Reply = (call: ProxyCall) => Response | Promise<Response>;

/** A customer's proxy that remembers what it was asked. */
export interface FakeProxy {
  readonly fetch: typeof fetch;
  readonly gets: readonly ProxyCall[];
  readonly puts: readonly ProxyCall[];
}

/** Answers the GET with `application` (JSON, or a function of the call), and the PUT as `save` says. */
export function fakeProxy(application: unknown, save: Reply = () => saved()): FakeProxy {
  const gets: ProxyCall[] = [];
  const puts: ProxyCall[] = [];
  const request: typeof fetch = async (input, init = {}) => {
    const call: ProxyCall = {
      method: init.method ?? 'GET',
      url: new URL(String(input), location.href),
      text: typeof init.body === 'string' ? init.body : '',
      init,
    };
    (call.method === 'PUT' ? puts : gets).push(call);
    if (call.method === 'PUT') return save(call);
    return typeof application === 'function' ? application(call) : Response.json(application);
  };
  return { fetch: request, gets, puts };
}

export function saved(): Response {
  return Response.json({ success: true });
}

/** Refold's documented answer to credentials that could not be verified. */
export function refused(message: string): Response {
  return Response.json(
    {
      status_code: 500,
      http_error_type: 'INTERNAL_SERVER_ERROR',
      error: 'SERVER_ERROR',
      message: `Failed to verify credentials: ${message}`,
      request_id: 'req_7',
    },
    { status: 500 },
  );
}

/** An application whose fields are `fields`, every one required unless it says otherwise. */
export function applicationOf(
  fields: readonly Readonly<Record<string, unknown>>[],
  more: Readonly<Record<string, unknown>> = {},
) {
  const list = fields.map((field) => ({ type: 'text', required: true, ...field }));
  return {
    name: 'Acme',
    slug: 'acme',
    auth_type: 'keybased',
    auth_type_options: { keybased: list },
    ...more,
  };
}

/** One secret and one plain field: enough for most of what a form does. */
export const ACME = applicationOf([
  { name: 'workspace', label: 'Workspace' },
  { name: 'api_key', label: 'API key', type: 'password' },
]);

/** A promise to be settled by the test. */
export function deferred<T>() {
  let settle: { resolve: (value: T) => void; reject: (reason: unknown) => void } | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return {
    promise,
    resolve: (value: T) => settle?.resolve(value),
    reject: (reason: unknown) => settle?.reject(reason),
  };
}

interface MountOptions {
  readonly strict?: boolean;
  /** What stands around the form. */
  readonly around?: (form: ReactNode) => ReactNode;
}

/** A form on the page of the test; taken away when the test ends. */
export interface MountedForm {
  readonly container: HTMLElement;
  /** The element with `data-state`. */
  readonly root: HTMLElement;
  /** Renders again, with these props changed. */
  readonly update: (props: Partial<KeyCredentialsFormProps>) => void;
  readonly unmount: () => void;
}

/** Puts a form on the page. */
export function mountForm(
  props: Partial<KeyCredentialsFormProps>,
  { strict = false, around = (form) => form }: MountOptions = {},
): MountedForm {
  const container = document.body.appendChild(document.createElement('div'));
  const reactRoot = createRoot(container);
  let current: KeyCredentialsFormProps = { slug: 'acme', linkedAccountId: 'user-7', ...props };
  const render = () => {
    const form = around(<KeyCredentialsForm {...current} />);
    flushSync(() => reactRoot.render(strict ? <StrictMode>{form}</StrictMode> : form));
  };
  let mounted = true;
  const unmount = () => {
    if (mounted) flushSync(() => reactRoot.unmount());
    mounted = false;
  };
  onTestFinished(() => {
    unmount();
    container.remove();
  });
  render();
  return {
    container,
    get root() {
      return part(container, 'root');
    },
    update: (changed) => {
      current = { ...current, ...changed };
      render();
    },
    unmount,
  };
}

/** Puts a form on the page and waits until it can be filled in. */
export async function mountReady(
  props: Partial<KeyCredentialsFormProps>,
  options?: MountOptions,
): Promise<MountedForm> {
  const form = mountForm(props, options);
  await reaches(form, 'ready');
  return form;
}

/** Waits for the form's `data-state`. */
export async function reaches(form: MountedForm, state: string): Promise<void> {
  await until(() => form.root.dataset.state, state);
}

/** The one element that is marked `data-kcf="name"`. */
export function part(within: ParentNode, name: string): HTMLElement {
  const found = within.querySelectorAll<HTMLElement>(`[data-kcf="${name}"]`);
  const [element] = found;
  if (element === undefined || found.length > 1) throw new Error(`${found.length} parts are called ${name}`);
  return element;
}

/** Whether there is such a part. */
export function hasPart(within: ParentNode, name: string): boolean {
  return within.querySelector(`[data-kcf="${name}"]`) !== null;
}

/** The frame of the field called `name`. */
export function fieldOf(form: MountedForm, name: string): HTMLElement {
  const found = [...form.container.querySelectorAll<HTMLElement>('[data-kcf="field"]')].find(
    (element) => element.dataset.field === name,
  );
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
}

/** The control of the field called `name`, as what most are. */
export function inputOf(form: MountedForm, name: string): HTMLInputElement {
  // A textarea and an input agree in all that the tests ask of them.
  return part(fieldOf(form, name), 'control') as HTMLInputElement;
}

/** The control that is labelled `label`. */
export function labelled(label: string) {
  return page.getByLabelText(label, { exact: true });
}

export function button(name: string) {
  return page.getByRole('button', { name, exact: true });
}

/** The one submit button, whatever stands on it. */
export function submitButton(form: MountedForm) {
  return page.elementLocator(part(form.container, 'submit'));
}

/** Fills in {@link ACME} and submits it. */
export async function submitAcme(form: MountedForm, apiKey = 'sk-violet-harbour-22'): Promise<void> {
  await labelled('Workspace').fill('northwind');
  await labelled('API key').fill(apiKey);
  await submitButton(form).click();
}

/** The body of the only PUT, as an object without a prototype's members in the way. */
export function submittedBody(proxy: FakeProxy): Readonly<Record<string, unknown>> {
  expect(proxy.puts).toHaveLength(1);
  return JSON.parse(proxy.puts[0]?.text ?? '');
}

/** Listens until the test ends. */
export function onPage(target: EventTarget, type: string, listener: (event: Event) => void): void {
  target.addEventListener(type, listener);
  onTestFinished(() => target.removeEventListener(type, listener));
}
