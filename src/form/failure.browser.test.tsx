import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import {
  ACME,
  applicationOf,
  button,
  deferred,
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
  submittedBody,
  until,
} from './testing.js';

const SECRET = 'sk-violet-harbour-22';

/** Refuses once, then accepts. */
function onceRefused(answer: () => Response) {
  let asked = 0;
  return () => (asked++ === 0 ? answer() : saved());
}

describe('a refused submission', () => {
  test('stands in the form in the provider’s words, unfolded, without the secret, everything typed kept', async () => {
    const onFailure = vi.fn();
    const form = await mountReady({
      ...fakeProxy(ACME, () => refused(`No workspace for key ${SECRET}`)),
      onFailure,
    });
    await submitAcme(form, SECRET);
    await reaches(form, 'failed');
    const alert = page.getByRole('alert').element();
    expect(part(form.container, 'form').contains(alert)).toBe(true);
    expect(alert.querySelector('[data-kcf="provider-message"]')?.closest('details')).toBeNull();
    expect(alert.textContent).toContain('No workspace for key');
    expect(form.container.innerHTML).not.toContain(SECRET.slice(0, 8));
    expect(part(alert, 'headline').textContent).not.toBe('');
    expect([inputOf(form, 'workspace').value, inputOf(form, 'api_key').value]).toEqual(['northwind', SECRET]);
    expect(inputOf(form, 'api_key').type).toBe('password');
    expect(onFailure).toHaveBeenCalledTimes(1);
    const failure = onFailure.mock.calls[0]?.[0];
    expect(Object.keys(failure).sort()).toEqual([
      'fields',
      'kind',
      'message',
      'requestId',
      'retryable',
      'status',
    ]);
    expect(failure).toMatchObject({ status: 500, requestId: 'req_7' });
    expect(JSON.stringify(failure)).not.toContain(SECRET.slice(0, 8));
  });

  test('marks and focuses the field that it points at; the mark goes when that field changes', async () => {
    const application = applicationOf([
      { name: 'subdomain', label: 'Subdomain' },
      { name: 'api_key', label: 'API key', type: 'password' },
    ]);
    const host = 'getaddrinfo ENOTFOUND northwnd.acme.example';
    const onFailure = vi.fn();
    const form = await mountReady({ ...fakeProxy(application, () => refused(host)), onFailure });
    await labelled('Subdomain').fill('northwnd');
    await labelled('API key').fill(SECRET);
    await submitButton(form).click();
    await reaches(form, 'failed');
    await expect.poll(() => document.activeElement).toBe(inputOf(form, 'subdomain'));
    expect(inputOf(form, 'subdomain').getAttribute('aria-invalid')).toBe('true');
    expect(hasPart(fieldOf(form, 'subdomain'), 'error')).toBe(true);
    expect(hasPart(fieldOf(form, 'api_key'), 'error')).toBe(false);
    expect(onFailure.mock.calls[0]?.[0]).toMatchObject({ kind: 'host_not_found', fields: ['subdomain'] });
    // Another field's change leaves it.
    await labelled('API key').fill('other');
    expect(hasPart(fieldOf(form, 'subdomain'), 'error')).toBe(true);
    await labelled('Subdomain').fill('northwind');
    await expect.poll(() => hasPart(fieldOf(form, 'subdomain'), 'error')).toBe(false);
    expect(inputOf(form, 'subdomain').getAttribute('aria-invalid')).toBeNull();
    expect(form.root.dataset.state).toBe('failed');
  });

  test('focuses the alert where no field is to blame, and marks none', async () => {
    const form = await mountReady(fakeProxy(ACME, () => Response.json({ message: 'nope' }, { status: 401 })));
    await submitAcme(form);
    await reaches(form, 'failed');
    await expect.poll(() => document.activeElement).toBe(part(form.container, 'alert'));
    expect(form.container.querySelectorAll('[aria-invalid="true"]')).toHaveLength(0);
  });

  test('of the customer’s own key never reads as a wrong key of the person', async () => {
    const onFailure = vi.fn();
    const unauthorized = () =>
      Response.json(
        { status_code: 401, http_error_type: 'UNAUTHORIZED', error: 'x', message: 'Invalid Credentials' },
        { status: 401 },
      );
    const form = await mountReady({ ...fakeProxy(ACME, unauthorized), onFailure });
    await submitAcme(form);
    await reaches(form, 'failed');
    expect(onFailure.mock.calls[0]?.[0]).toMatchObject({ kind: 'unauthorized_proxy', retryable: false });
    expect(hasPart(form.container, 'retry')).toBe(false);
  });

  test('is gone when the next one succeeds, with the same values untouched', async () => {
    const proxy = fakeProxy(
      ACME,
      onceRefused(() => refused('Invalid API key')),
    );
    const form = await mountReady(proxy);
    await submitAcme(form, SECRET);
    await reaches(form, 'failed');
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect(JSON.parse(proxy.puts[1]?.text ?? '')).toEqual({ workspace: 'northwind', api_key: SECRET });
    expect(hasPart(form.container, 'alert')).toBe(false);
  });

  test('a second refusal takes the focus again', async () => {
    const form = await mountReady(fakeProxy(ACME, () => refused('E-7')));
    await submitAcme(form);
    await reaches(form, 'failed');
    await expect.poll(() => document.activeElement).toBe(part(form.container, 'alert'));
    await submitButton(form).click();
    await reaches(form, 'failed');
    await expect.poll(() => document.activeElement).toBe(part(form.container, 'alert'));
  });

  test('stands right above the field that it points at, else after all fields', async () => {
    const application = applicationOf([
      { name: 'key', label: 'Key', type: 'password' },
      { name: 'subdomain', label: 'Subdomain' },
    ]);
    const host = 'getaddrinfo ENOTFOUND northwnd.acme.example';
    const answers = [host, 'E-7'];
    const form = await mountReady(fakeProxy(application, () => refused(answers.shift() ?? '')));
    await labelled('Key').fill(SECRET);
    await labelled('Subdomain').fill('northwnd');
    await submitButton(form).click();
    await reaches(form, 'failed');
    expect(part(form.container, 'alert').nextElementSibling).toBe(fieldOf(form, 'subdomain'));
    await submitButton(form).click();
    await expect.poll(() => part(form.container, 'provider-message').textContent).toBe('E-7');
    expect(part(form.container, 'alert').nextElementSibling).toBe(part(form.container, 'actions'));
  });
});

describe('trying again', () => {
  test.each<[string, () => Response, boolean]>([
    ['a wrong key', () => refused('Invalid API key'), false],
    ['a provider that is down', () => refused('503 Service Unavailable'), true],
    ['a gateway', () => new Response('<h1>502 Bad Gateway</h1>', { status: 502 }), true],
  ])('is offered after %s only where it can help', async (_, answer, offered) => {
    const form = await mountReady(fakeProxy(ACME, answer));
    await submitAcme(form);
    await reaches(form, 'failed');
    expect(hasPart(form.container, 'retry')).toBe(offered);
  });

  test('leaves the focus on the button that says what happens', async () => {
    const answers = [refused('503 Service Unavailable'), deferred<Response>().promise];
    const form = await mountReady(fakeProxy(ACME, () => answers.shift() ?? saved()));
    await submitAcme(form);
    await reaches(form, 'failed');
    await button('Try again').click();
    await reaches(form, 'submitting');
    expect(document.activeElement).toBe(part(form.container, 'submit'));
  });

  test('sends the same values once more', async () => {
    const proxy = fakeProxy(
      ACME,
      onceRefused(() => refused('503 Service Unavailable')),
    );
    const form = await mountReady(proxy);
    await submitAcme(form, SECRET);
    await reaches(form, 'failed');
    await button('Try again').click();
    await reaches(form, 'succeeded');
    expect(proxy.puts.map(({ text }) => text)).toEqual([proxy.puts[0]?.text, proxy.puts[0]?.text]);
  });

  test('counts down from retry-after', async () => {
    const proxy = fakeProxy(ACME, () =>
      Response.json({ message: 'Too many requests' }, { status: 429, headers: { 'retry-after': '3' } }),
    );
    const form = await mountReady(proxy);
    await labelled('Workspace').fill('northwind');
    await labelled('API key').fill(SECRET);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'Date'] });
    try {
      const submit = part(form.container, 'submit');
      submit.click();
      await until(() => hasPart(form.container, 'retry'), true);
      const retry = part(form.container, 'retry') as HTMLButtonElement;
      expect(retry.textContent).toBe('Try again in 3 seconds');
      expect(retry.disabled).toBe(true);
      expect(submit.getAttribute('aria-disabled')).toBe('true');
      submit.click();
      await until(() => part(form.container, 'status').textContent, 'Try again in 3 seconds');
      await vi.advanceTimersByTimeAsync(2_000);
      await until(() => retry.textContent, 'Try again in 1 second');
      await vi.advanceTimersByTimeAsync(1_000);
      await until(() => retry.textContent, 'Try again');
      expect(retry.disabled).toBe(false);
      expect(proxy.puts).toHaveLength(1);
      expect(hasPart(form.container, 'next-step')).toBe(false);
      await until(() => submit.hasAttribute('aria-disabled'), false);
      expect(vi.getTimerCount()).toBe(0);
      submit.click();
      await until(() => proxy.puts.length, 2);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('no answer', () => {
  test.each<[string, () => Promise<Response>, string]>([
    ['a broken connection', () => Promise.reject(new TypeError('Failed to fetch')), 'unreachable'],
    ['no network', () => Promise.reject(new TypeError('NetworkError')), 'unreachable'],
  ])('%s keeps everything and is never repeated by itself', async (_, answer, kind) => {
    const onFailure = vi.fn();
    const proxy = fakeProxy(ACME, answer);
    const form = await mountReady({ ...proxy, onFailure });
    await submitAcme(form, SECRET);
    await reaches(form, 'failed');
    expect(onFailure.mock.calls[0]?.[0]).toMatchObject({ kind, status: 0, retryable: true });
    expect(inputOf(form, 'api_key').value).toBe(SECRET);
    expect(submittedBody(proxy)).toEqual({ workspace: 'northwind', api_key: SECRET });
  });

  test('a time-out ends the wait and says so', async () => {
    const never = deferred<Response>();
    const onFailure = vi.fn();
    const form = await mountReady({ ...fakeProxy(ACME, () => never.promise), onFailure, timeoutMs: 30 });
    await submitAcme(form, SECRET);
    await reaches(form, 'failed');
    expect(onFailure.mock.calls[0]?.[0]).toMatchObject({ kind: 'timeout', status: 0, retryable: true });
    expect(inputOf(form, 'api_key').value).toBe(SECRET);
  });
});
