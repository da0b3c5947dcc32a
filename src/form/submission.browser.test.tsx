import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  ACME,
  applicationOf,
  button,
  deferred,
  type FakeProxy,
  fakeProxy,
  fieldOf,
  hasPart,
  inputOf,
  labelled,
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

describe('validation', () => {
  test('waits for the submit, names what is missing, and focuses the first field in want', async () => {
    const proxy = fakeProxy(ACME);
    const form = await mountReady(proxy);
    await labelled('Workspace').click();
    await labelled('API key').click();
    expect(form.container.querySelectorAll('[data-kcf="error"]')).toHaveLength(0);
    await labelled('Workspace').fill('northwind');
    await submitButton(form).click();
    await expect.poll(() => document.activeElement).toBe(inputOf(form, 'api_key'));
    expect(part(form.container, 'error').textContent).toBe('Enter the API key');
    expect(hasPart(fieldOf(form, 'workspace'), 'error')).toBe(false);
    expect(proxy.puts).toHaveLength(0);
  });

  test('follows each change once the form was submitted', async () => {
    const form = await mountReady(fakeProxy(applicationOf([{ name: 'm', label: 'Email', type: 'email' }])));
    await labelled('Email').fill('dana');
    await submitButton(form).click();
    await expect.element(page.getByText(/Enter the email as an email address/)).toBeVisible();
    await labelled('Email').fill('dana@northwind.example');
    await expect.poll(() => hasPart(form.container, 'error')).toBe(false);
    await labelled('Email').fill('');
    await expect.element(page.getByText('Enter the email', { exact: true })).toBeVisible();
  });

  test('of several choices, and white space alone is nothing', async () => {
    const proxy = fakeProxy(
      applicationOf([
        { name: 'r', label: 'Region', type: 'select', options: ['eu'] },
        { name: 'w', label: 'Workspace' },
      ]),
    );
    const form = await mountReady(proxy);
    await labelled('Workspace').fill('   ');
    await submitButton(form).click();
    await expect.poll(() => part(fieldOf(form, 'r'), 'error').textContent).toBe('Choose the region');
    expect(part(fieldOf(form, 'w'), 'error').textContent).toBe('Enter the workspace');
    expect(document.activeElement).toBe(inputOf(form, 'r'));
    expect(proxy.puts).toHaveLength(0);
  });
});

describe('one submission at a time', () => {
  test.each<[string, (form: HTMLFormElement, submit: HTMLElement) => void]>([
    [
      'two clicks',
      (_, submit) => {
        submit.click();
        submit.click();
      },
    ],
    [
      'Enter and a click',
      (form, submit) => {
        form.requestSubmit();
        submit.click();
      },
    ],
  ])('%s send one PUT', async (_, act) => {
    const answer = deferred<Response>();
    const proxy = fakeProxy(ACME, () => answer.promise);
    const form = await mountReady(proxy);
    await labelled('Workspace').fill('northwind');
    await labelled('API key').fill(SECRET);
    // As the page has it: nothing awaited in between.
    act(part(form.container, 'form') as HTMLFormElement, part(form.container, 'submit'));
    await reaches(form, 'submitting');
    act(part(form.container, 'form') as HTMLFormElement, part(form.container, 'submit'));
    answer.resolve(saved());
    await reaches(form, 'succeeded');
    expect(proxy.puts).toHaveLength(1);
  });

  test('Enter in a field submits', async () => {
    const proxy = fakeProxy(ACME);
    const form = await mountReady(proxy);
    await labelled('Workspace').fill('northwind');
    await labelled('API key').fill(SECRET);
    await userEvent.keyboard('{Enter}');
    await reaches(form, 'succeeded');
    expect(proxy.puts).toHaveLength(1);
  });

  test('while it runs, the button says so, and the fields are readable and read-only', async () => {
    const answer = deferred<Response>();
    const form = await mountReady(fakeProxy(ACME, () => answer.promise));
    await submitAcme(form);
    await expect.element(button('Checking with Acme…')).toBeVisible();
    expect(part(form.container, 'status').textContent).toBe('Checking with Acme…');
    expect([inputOf(form, 'workspace').readOnly, inputOf(form, 'api_key').readOnly]).toEqual([true, true]);
    expect(inputOf(form, 'workspace').disabled).toBe(false);
    answer.resolve(refused('Invalid API key'));
    await reaches(form, 'failed');
    expect(inputOf(form, 'workspace').readOnly).toBe(false);
  });

  test('a verification that takes long asks for patience after 5 seconds', async () => {
    const answer = deferred<Response>();
    const form = await mountReady(fakeProxy(ACME, () => answer.promise));
    await labelled('Workspace').fill('northwind');
    await labelled('API key').fill(SECRET);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const delays = vi.spyOn(globalThis, 'setTimeout');
    try {
      part(form.container, 'submit').click();
      await until(() => delays.mock.calls.filter(([, ms]) => ms === 5_000).length, 1);
      await vi.advanceTimersByTimeAsync(4_900);
      expect(hasPart(form.container, 'patience')).toBe(false);
      await vi.advanceTimersByTimeAsync(100);
      await until(() => hasPart(form.container, 'patience'), true);
      expect(part(form.container, 'status').textContent).toBe(
        'Still checking. Some apps take half a minute.',
      );
    } finally {
      delays.mockRestore();
      vi.useRealTimers();
    }
  });
});

describe('cancel', () => {
  test('stops a running verification, keeps what was typed and tells the host', async () => {
    const answer = deferred<Response>();
    const onCancel = vi.fn();
    const onFailure = vi.fn();
    const proxy: FakeProxy = fakeProxy(ACME, () => (proxy.puts.length === 1 ? answer.promise : saved()));
    const form = await mountReady({ ...proxy, onCancel, onFailure, cancelButton: 'busy' });
    expect(hasPart(form.container, 'cancel')).toBe(false);
    await submitAcme(form, SECRET);
    await reaches(form, 'submitting');
    await button('Cancel').click();
    await reaches(form, 'ready');
    expect(proxy.puts[0]?.init.signal?.aborted).toBe(true);
    expect([inputOf(form, 'workspace').value, inputOf(form, 'api_key').value]).toEqual(['northwind', SECRET]);
    expect(onCancel).toHaveBeenCalledTimes(1);
    // The answer that comes all the same changes nothing.
    answer.resolve(refused('Invalid API key'));
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect(onFailure).not.toHaveBeenCalled();
    expect(proxy.puts).toHaveLength(2);
  });

  test('is there from the start where the host listens to it', async () => {
    const onCancel = vi.fn();
    const form = await mountReady({ ...fakeProxy(ACME), onCancel });
    await button('Cancel').click();
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(form.root.dataset.state).toBe('ready');
  });
});

describe('success', () => {
  test('is announced, told once, and leaves no control and no secret behind', async () => {
    const onSuccess = vi.fn();
    const form = await mountReady({ ...fakeProxy(ACME), onSuccess });
    const controls = [inputOf(form, 'workspace'), inputOf(form, 'api_key')];
    await submitAcme(form, SECRET);
    await reaches(form, 'succeeded');
    expect(page.getByRole('status').element().textContent).toBe('Acme is connected');
    expect(form.container.querySelectorAll('input, textarea, select, form')).toHaveLength(0);
    expect(controls[1]?.value).toBe('');
    expect(form.container.innerHTML).not.toContain(SECRET);
    expect(onSuccess.mock.calls).toEqual([[{ slug: 'acme', linkedAccountId: 'user-7', authType: null }]]);
  });

  test.each<[string, () => Response]>([
    ['an empty 204', () => new Response(null, { status: 204 })],
    ['an object of the app’s own', () => Response.json({ id: 7 })],
  ])('%s is one', async (_, answer) => {
    const form = await mountReady(fakeProxy(ACME, answer));
    await submitAcme(form);
    await reaches(form, 'succeeded');
  });

  test.each<[string, () => Response]>([
    ['a 200 that says no', () => Response.json({ success: false, message: 'The key was not accepted' })],
    ['a sign-in page', () => new Response('<html><h1>Sign in</h1></html>', { status: 200 })],
    ['cut-off JSON', () => new Response('{"success": tr', { status: 200 })],
  ])('%s is none', async (_, answer) => {
    const onSuccess = vi.fn();
    const form = await mountReady({ ...fakeProxy(ACME, answer), onSuccess });
    await submitAcme(form);
    await reaches(form, 'failed');
    expect(onSuccess).not.toHaveBeenCalled();
  });
});
