import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import {
  ACME,
  applicationOf,
  deferred,
  fakeProxy,
  hasPart,
  inputOf,
  labelled,
  mountForm,
  mountReady,
  part,
  reaches,
  refused,
  saved,
  submitAcme,
  submitButton,
  until,
} from './testing.js';

const SECRET = 'sk-violet-harbour-22';
const OTHER = applicationOf([{ name: 'token', label: 'Token', type: 'password' }], { name: 'Other' });

/** A turn of the event loop, for what waits one. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

describe('loading', () => {
  test('says so until the application arrives', async () => {
    const answer = deferred<Response>();
    const onReady = vi.fn();
    const form = mountForm({ ...fakeProxy(() => answer.promise), onReady });
    expect(form.root.dataset.state).toBe('loading');
    expect(form.root.textContent).toContain('Loading the form…');
    expect(onReady).not.toHaveBeenCalled();
    answer.resolve(Response.json(ACME));
    await reaches(form, 'ready');
    await expect.element(page.getByRole('heading', { name: 'Connect Acme' })).toBeVisible();
    expect(onReady.mock.calls).toEqual([[{ slug: 'acme', linkedAccountId: 'user-7', state: 'ready' }]]);
  });

  test('makes one GET, and tells the host once, also in StrictMode', async () => {
    const proxy = fakeProxy(ACME);
    const onReady = vi.fn();
    const form = await mountReady({ ...proxy, onReady }, { strict: true });
    form.update({});
    await nextTask();
    expect(proxy.gets).toHaveLength(1);
    expect(proxy.gets[0]?.init.signal?.aborted).toBe(false);
    expect(onReady).toHaveBeenCalledTimes(1);
    await submitAcme(form);
    await reaches(form, 'succeeded');
    expect(proxy.puts).toHaveLength(1);
  });

  test('asks for nothing where the host has the application at hand', async () => {
    const proxy = fakeProxy(ACME);
    const form = await mountReady({ ...proxy, application: ACME }, { strict: true });
    await labelled('Workspace').fill('northwind');
    // The host writes it anew in every render, as hosts do.
    form.update({ application: structuredClone(ACME) });
    expect(inputOf(form, 'workspace').value).toBe('northwind');
    expect(proxy.gets).toHaveLength(0);
  });

  test('is aborted when the form goes', async () => {
    const never = deferred<Response>();
    const proxy = fakeProxy(() => never.promise);
    const form = mountForm(proxy, { strict: true });
    await expect.poll(() => proxy.gets.length).toBe(1);
    expect(proxy.gets[0]?.init.signal?.aborted).toBe(false);
    form.unmount();
    await expect.poll(() => proxy.gets[0]?.init.signal?.aborted).toBe(true);
  });
});

describe('repeating the GET', () => {
  /** Waits until somebody waits `ms` milliseconds. */
  const waitsFor = (ms: number) =>
    until(() => vi.mocked(setTimeout).mock.calls.filter(([, delay]) => delay === ms).length, 1);

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(globalThis, 'setTimeout');
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  test.each<[string, () => Response | Promise<Response>, number]>([
    ['a gateway that is down', () => new Response('', { status: 503 }), 3],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 3],
    ['an unknown app', () => Response.json({ message: 'No such application' }, { status: 404 }), 1],
    ['a refused caller', () => Response.json({ message: 'Invalid Credentials' }, { status: 401 }), 1],
  ])('after %s', async (_, answer, times) => {
    const proxy = fakeProxy(answer);
    const onFailure = vi.fn();
    const form = mountForm({ ...proxy, onFailure });
    for (let asked = 1, waitMs = 500; asked < times; asked++, waitMs *= 2) {
      await waitsFor(waitMs);
      await vi.advanceTimersByTimeAsync(waitMs - 50);
      expect(proxy.gets).toHaveLength(asked);
      await vi.advanceTimersByTimeAsync(50);
    }
    await reaches(form, 'unavailable');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(proxy.gets).toHaveLength(times);
    expect(onFailure).toHaveBeenCalledTimes(1);
  });

  test('stops once an answer comes', async () => {
    let asked = 0;
    const proxy = fakeProxy(() => (asked++ === 0 ? new Response('', { status: 502 }) : Response.json(ACME)));
    const onFailure = vi.fn();
    const form = mountForm({ ...proxy, onFailure });
    await waitsFor(500);
    await vi.advanceTimersByTimeAsync(500);
    await reaches(form, 'ready');
    expect(proxy.gets).toHaveLength(2);
    expect(onFailure).not.toHaveBeenCalled();
  });

  test('goes on in a hidden tab', async () => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    let asked = 0;
    const form = mountForm(
      fakeProxy(() => (asked++ === 0 ? new Response('', { status: 502 }) : Response.json(ACME))),
    );
    await waitsFor(500);
    await vi.advanceTimersByTimeAsync(500);
    await reaches(form, 'ready');
  });

  test('stops when the form goes', async () => {
    const proxy = fakeProxy(() => new Response('', { status: 503 }));
    const form = mountForm(proxy);
    await waitsFor(500);
    form.unmount();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(proxy.gets).toHaveLength(1);
  });
});

describe('unavailable', () => {
  test.each<[string, () => Response, string, boolean]>([
    [
      'an OAuth app',
      () => Response.json({ name: 'Hub', auth_type: 'oauth2', auth_input_map: [] }),
      'can’t be connected with keys',
      false,
    ],
    ['no fields', () => Response.json(applicationOf([])), 'Acme asks for no credentials', false],
    ['HTML', () => new Response('<html>Sign in</html>'), '', true],
    ['an empty body', () => new Response(''), '', true],
    ['cut-off JSON', () => new Response('{"name":"Ac'), '', true],
    ['an array', () => Response.json([]), 'could not be loaded', true],
    ['an unknown app', () => Response.json({ message: 'not found' }, { status: 404 }), '', false],
  ])('%s says why, and offers a retry only where that can help', async (_, answer, words, retry) => {
    const onFailure = vi.fn();
    const onReady = vi.fn();
    const form = mountForm({ ...fakeProxy(answer), onFailure, onReady });
    await reaches(form, 'unavailable');
    const alert = page.getByRole('alert').element();
    expect(alert.textContent).toContain(words);
    expect(part(alert, 'headline').textContent).not.toBe('');
    expect(hasPart(form.container, 'form')).toBe(false);
    expect(hasPart(form.container, 'retry')).toBe(retry);
    expect(onFailure).toHaveBeenCalledTimes(1);
    expect(onReady).not.toHaveBeenCalled();
  });

  test('the retry asks again, and the form comes', async () => {
    let asked = 0;
    const proxy = fakeProxy(() => (asked++ === 0 ? new Response('') : Response.json(ACME)));
    const onReady = vi.fn();
    const form = mountForm({ ...proxy, onReady }, { strict: true });
    await reaches(form, 'unavailable');
    await page.getByRole('button', { name: 'Try again' }).click();
    await reaches(form, 'ready');
    expect(proxy.gets).toHaveLength(2);
    expect(onReady).toHaveBeenCalledTimes(1);
  });
});

describe('another app or account', () => {
  test('clears everything that was typed, and shows its own form', async () => {
    const proxy = fakeProxy((call: { url: URL }) =>
      Response.json(call.url.pathname.endsWith('/other') ? OTHER : ACME),
    );
    const onReady = vi.fn();
    const form = await mountReady({ ...proxy, onReady }, { strict: true });
    await labelled('API key').fill(SECRET);
    const control = inputOf(form, 'api_key');
    form.update({ slug: 'other' });
    expect(form.root.dataset.state).toBe('loading');
    await reaches(form, 'ready');
    expect(control.value).toBe('');
    expect(inputOf(form, 'token').value).toBe('');
    form.update({ slug: 'acme' });
    await expect.poll(() => hasPart(form.container, 'form') && inputOf(form, 'api_key').value).toBe('');
    expect(onReady.mock.calls.map(([event]) => event.slug)).toEqual(['acme', 'other', 'acme']);
  });

  test('of the same fields clears them too', async () => {
    const form = await mountReady(fakeProxy(ACME));
    await labelled('Workspace').fill('northwind');
    await labelled('API key').fill(SECRET);
    const control = inputOf(form, 'api_key');
    form.update({ linkedAccountId: 'user-8' });
    await reaches(form, 'ready');
    expect([control.value, inputOf(form, 'api_key').value, inputOf(form, 'workspace').value]).toEqual([
      '',
      '',
      '',
    ]);
  });

  test('of the same fields clears them also when the host has both at hand', async () => {
    const form = await mountReady({ ...fakeProxy(ACME), application: ACME });
    await labelled('Workspace').fill('northwind');
    await labelled('API key').fill(SECRET);
    await submitButton(form).click();
    form.update({ slug: 'other' });
    expect([inputOf(form, 'api_key').value, inputOf(form, 'workspace').value]).toEqual(['', '']);
  });

  test('ignores the late application of the one before', async () => {
    const late = deferred<Response>();
    const proxy = fakeProxy((call: { url: URL }) =>
      call.url.pathname.endsWith('/acme') ? late.promise : Response.json(OTHER),
    );
    const form = mountForm(proxy);
    await expect.poll(() => proxy.gets.length).toBe(1);
    form.update({ slug: 'other' });
    await reaches(form, 'ready');
    await expect.poll(() => proxy.gets[0]?.init.signal?.aborted).toBe(true);
    late.resolve(Response.json(ACME));
    await nextTask();
    expect(part(form.container, 'title').textContent).toBe('Connect Other');
  });

  test('and back at once still gets its form', async () => {
    const proxy = fakeProxy(async (call: { url: URL; init: RequestInit }) => {
      await nextTask();
      await nextTask();
      call.init.signal?.throwIfAborted();
      return Response.json(call.url.pathname.endsWith('/other') ? OTHER : ACME);
    });
    const form = mountForm(proxy);
    form.update({ slug: 'other' });
    form.update({ slug: 'acme' });
    await reaches(form, 'ready');
    expect(part(form.container, 'title').textContent).toBe('Connect Acme');
  });

  test.each([
    ['a success', () => saved()],
    ['a refusal', () => refused('Invalid API key')],
  ])('ignores %s of the one before, and aborts its PUT', async (_, answer) => {
    const late = deferred<Response>();
    const proxy = fakeProxy(
      (call: { url: URL }) => Response.json(call.url.pathname.endsWith('/other') ? OTHER : ACME),
      () => late.promise,
    );
    const told = vi.fn();
    const form = await mountReady({ ...proxy, onSuccess: told, onFailure: told });
    await submitAcme(form);
    await reaches(form, 'submitting');
    form.update({ slug: 'other' });
    await reaches(form, 'ready');
    expect(proxy.puts[0]?.init.signal?.aborted).toBe(true);
    late.resolve(answer());
    await nextTask();
    expect([form.root.dataset.state, told.mock.calls.length]).toEqual(['ready', 0]);
    await labelled('Token').fill('t');
    await submitButton(form).click();
    await expect.poll(() => proxy.puts.length).toBe(2);
  });
});

test('a form that goes aborts its PUT, tells nobody, and leaves no secret in its controls', async () => {
  const never = deferred<Response>();
  const proxy = fakeProxy(ACME, () => never.promise);
  const told = vi.fn();
  const form = await mountReady(
    { ...proxy, onSuccess: told, onFailure: told, onCancel: told },
    { strict: true },
  );
  await submitAcme(form, SECRET);
  await reaches(form, 'submitting');
  const control = inputOf(form, 'api_key');
  form.unmount();
  expect(control.value).toBe('');
  expect(proxy.puts[0]?.init.signal?.aborted).toBe(true);
  never.resolve(saved());
  await nextTask();
  expect(told).not.toHaveBeenCalled();
});
