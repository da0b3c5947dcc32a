import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { FieldRowProps } from '../fields/FieldRow.js';
import { en } from '../messages/en.js';
import type { PartProps } from './components.js';
import type { KeyCredentialsFormProps } from './KeyCredentialsForm.js';
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
  type MountedForm,
  mountForm,
  mountReady,
  part,
  reaches,
  refused,
  submitAcme,
  submitButton,
  submittedBody,
  until,
} from './testing.js';

const SECRET = 'sk-violet-harbour-22';
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

function PlainHeader({ form }: PartProps) {
  return <h1>Mine: {form.appName}</h1>;
}

function PlainLoading() {
  return <p>Patience</p>;
}

function NoAlert() {
  return null;
}

function PlainField({ field }: FieldRowProps) {
  return <p>{field.label}</p>;
}

/** A language's words, as long as nobody reads them. */
const GERMAN = Object.fromEntries(Object.keys(en).map((id) => [id, 'Wort']));

describe('every option may change while the form stands', () => {
  test.each<[string, Partial<KeyCredentialsFormProps>]>([
    ['locale', { locale: 'de' }],
    ['theme', { theme: 'dark' }],
    ['icon', { icon: 'none' }],
    ['headers', { headers: { 'x-csrf': '2' } }],
    ['fetch', { fetch: fakeProxy(ACME).fetch }],
    ['messages', { messages: { connect: 'Go {app}' } }],
    ['fieldOverrides', { fieldOverrides: { workspace: { label: 'Team', helpText: 'Ask' } } }],
    ['defaultValues', { defaultValues: { workspace: 'else' } }],
    ['timeoutMs', { timeoutMs: 5 }],
    ['className', { className: 'wide' }],
    ['passwordManagers', { passwordManagers: 'allow' }],
    ['cancelButton', { cancelButton: 'always' }],
    ['callbacks', { onReady: () => {}, onSuccess: () => {}, onFailure: () => {}, onCancel: () => {} }],
    ['components', { components: { Alert: NoAlert } }],
  ])('%s: nothing typed is lost, nothing is asked again', async (_, change) => {
    const proxy = fakeProxy(ACME);
    const onReady = vi.fn();
    const form = await mountReady({ ...proxy, onReady });
    await labelled('Workspace').fill('northwind');
    await labelled('API key').fill(SECRET);
    inputOf(form, 'workspace').focus();
    const controls = [inputOf(form, 'workspace'), inputOf(form, 'api_key')];
    form.update(change);
    // As hosts do: written anew in every render.
    form.update(structuredCloneWithFunctions(change));
    expect([inputOf(form, 'workspace'), inputOf(form, 'api_key')]).toEqual(controls);
    expect(controls.map(({ value }) => value)).toEqual(['northwind', SECRET]);
    expect(document.activeElement).toBe(controls[0]);
    expect(proxy.gets).toHaveLength(1);
    expect(onReady).toHaveBeenCalledTimes(1);
    expect(form.root.dataset.state).toBe('ready');
  });

  test.each<[string, Partial<KeyCredentialsFormProps>, string | null, string | null]>([
    ['no locale', {}, 'en', null],
    ['a variety of English', { locale: 'en-GB' }, 'en-GB', 'ltr'],
    ['German, without words', { locale: 'de' }, 'en', 'ltr'],
    ['German, with a few words', { locale: 'de', messages: { connect: '{app} verbinden' } }, 'en', 'ltr'],
    ['German words', { locale: 'de-AT', messages: GERMAN }, 'de-AT', 'ltr'],
    ['words of a language that is not named', { messages: GERMAN }, null, null],
    ['Arabic, without words', { locale: 'ar-EG' }, 'en', 'rtl'],
    ['a language in Arabic script', { locale: 'pa-Arab-PK' }, 'en', 'rtl'],
    ['no language at all', { locale: 'not a locale' }, 'en', 'ltr'],
  ])(
    '%s: lang names the language of the words, dir the direction of the page',
    async (_, props, lang, dir) => {
      const form = await mountReady({ ...fakeProxy(ACME), ...props });
      expect([form.root.getAttribute('lang'), form.root.getAttribute('dir')]).toEqual([lang, dir]);
    },
  );

  test('a language that is taken away again leaves neither lang nor dir', async () => {
    const form = await mountReady({ ...fakeProxy(ACME), locale: 'de', messages: GERMAN });
    expect([form.root.lang, form.root.dir]).toEqual(['de', 'ltr']);
    form.update({ locale: undefined });
    expect([form.root.getAttribute('lang'), form.root.getAttribute('dir')]).toEqual([null, null]);
  });

  test('built-in words have the plurals and lists of English in every locale', async () => {
    const form = await mountReady({ ...fakeProxy(ACME), locale: 'ja' });
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ' sk-1\n');
    inputOf(form, 'api_key').dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
    await expect.element(page.getByRole('status')).toHaveTextContent('Removed a space and a line break');
  });

  test('theme, class name, icon and messages are taken over', async () => {
    const form = await mountReady({ ...fakeProxy(ACME), icon: PIXEL });
    expect(form.root.dataset.theme).toBeUndefined();
    expect(part(form.container, 'app-icon').getAttribute('src')).toBe(PIXEL);
    expect(part(form.container, 'app-icon').getAttribute('referrerpolicy')).toBe('no-referrer');
    form.update({ theme: 'dark', className: 'wide', icon: 'none', messages: { connect: 'Link {app} up' } });
    expect([form.root.dataset.theme, form.root.className]).toEqual(['dark', 'wide']);
    expect(hasPart(form.container, 'app-icon')).toBe(false);
    await expect.element(button('Link Acme up')).toBeVisible();
    form.update({ icon: 'javascript:alert(1)' });
    expect(form.container.querySelector('img')).toBeNull();
  });

  test('headers and fetch of the next request are the newest ones', async () => {
    const first = fakeProxy(ACME);
    const second = fakeProxy(ACME);
    const form = await mountReady({ fetch: first.fetch, headers: { 'x-csrf': '1' } });
    expect(new Headers(first.gets[0]?.init.headers).get('x-csrf')).toBe('1');
    form.update({ fetch: second.fetch, headers: () => ({ 'x-csrf': '2' }) });
    await submitAcme(form);
    await reaches(form, 'succeeded');
    expect([first.puts.length, second.puts.length]).toEqual([0, 1]);
    expect(new Headers(second.puts[0]?.init.headers).get('x-csrf')).toBe('2');
  });

  test('a new callback is the one that is called, also for what began before it', async () => {
    const answer = deferred<Response>();
    const before = vi.fn();
    const after = vi.fn();
    const form = await mountReady({ ...fakeProxy(ACME, () => answer.promise), onFailure: before });
    await submitAcme(form);
    await reaches(form, 'submitting');
    form.update({ onFailure: after });
    answer.resolve(refused('Invalid API key'));
    await reaches(form, 'failed');
    expect([before.mock.calls.length, after.mock.calls.length]).toEqual([0, 1]);
  });

  test('overrides: a field that becomes secret is masked, with what was typed', async () => {
    const form = await mountReady(fakeProxy(ACME));
    await labelled('Workspace').fill('northwind');
    form.update({ fieldOverrides: { workspace: { secret: true } } });
    expect([inputOf(form, 'workspace').type, inputOf(form, 'workspace').value]).toEqual([
      'password',
      'northwind',
    ]);
    expect(fieldOf(form, 'workspace').dataset.secret).toBe('');
  });

  test('overrides: what was typed in a field is back after it was hidden, a secret is not', async () => {
    const proxy = fakeProxy(
      applicationOf([
        { name: 'team', label: 'Team' },
        { name: 'note', label: 'Note', type: 'textarea' },
        { name: 'region', label: 'Region', type: 'select', options: ['eu', 'us'] },
        { name: 'scopes', label: 'Scopes', type: 'select', multiple: true, options: ['read', 'write'] },
        { name: 'tls', label: 'Secure', type: 'boolean' },
        { name: 'key', label: 'Key', type: 'password' },
      ]),
    );
    const form = await mountReady({ ...proxy, defaultValues: { team: 'start' } }, { strict: true });
    await labelled('Team').fill('northwind');
    await labelled('Note').fill('two\nlines');
    await labelled('Region').selectOptions('us');
    await labelled('Scopes').selectOptions(['read', 'write']);
    await labelled('Secure').click();
    await labelled('Key').fill(SECRET);
    const names = ['team', 'note', 'region', 'scopes', 'tls', 'key'];
    const hidden = Object.fromEntries(names.map((name) => [name, { hidden: true }]));
    const { key: _, ...allButKey } = hidden;
    form.update({ fieldOverrides: hidden });
    expect(hasPart(form.container, 'field')).toBe(false);
    form.update({ fieldOverrides: allButKey });
    expect(inputOf(form, 'key').value).toBe('');
    form.update({ fieldOverrides: {} });
    await labelled('Key').fill('another');
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect(submittedBody(proxy)).toEqual({
      team: 'northwind',
      note: 'two\nlines',
      region: 'us',
      scopes: ['read', 'write'],
      tls: true,
      key: 'another',
    });
  });

  test.each<[string, (form: MountedForm) => void]>([
    ['as a secret', (form) => form.update({ fieldOverrides: { team: { secret: true } } })],
    ['for another account', (form) => form.update({ linkedAccountId: 'user-8', fieldOverrides: {} })],
  ])('overrides: what was typed in a field that was hidden is not back %s', async (_, show) => {
    const form = await mountReady(
      fakeProxy(
        applicationOf([
          { name: 'team', label: 'Team' },
          { name: 'key', label: 'Key' },
        ]),
      ),
    );
    await labelled('Team').fill('northwind');
    form.update({ fieldOverrides: { team: { hidden: true } } });
    show(form);
    await until(() => hasPart(form.container, 'form') && inputOf(form, 'team').value, '');
  });

  test('overrides: a file of keys that stood in a plain field is not back after it was hidden', async () => {
    const form = await mountReady(fakeProxy(ACME));
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', `WORKSPACE=northwind\nAPI_KEY=${SECRET}`);
    const control = inputOf(form, 'workspace');
    control.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    await until(() => hasPart(form.container, 'fill'), true);
    control.value = SECRET;
    form.update({ fieldOverrides: { workspace: { hidden: true } } });
    form.update({ fieldOverrides: {} });
    expect(inputOf(form, 'workspace').value).toBe('');
  });

  test('overrides: a check that changes applies at the next submit', async () => {
    const proxy = fakeProxy(ACME);
    const form = await mountReady(proxy);
    form.update({ fieldOverrides: { workspace: { validate: () => 'Not that one' } } });
    await submitAcme(form);
    await expect.element(page.getByText('Not that one')).toBeVisible();
    form.update({ fieldOverrides: { workspace: { validate: () => null } } });
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect(proxy.puts).toHaveLength(1);
  });

  test('authType asks for the other form, and what was typed is gone', async () => {
    const field = (name: string, label: string) => ({ name, label, type: 'password', required: true });
    const proxy = fakeProxy({
      name: 'Acme',
      auth_type: 'keybased',
      auth_type_options: { keybased: [field('key', 'Key')], token: [field('key', 'Key')] },
    });
    const form = await mountReady({ ...proxy, authType: 'keybased' });
    await labelled('Key').fill(SECRET);
    const control = inputOf(form, 'key');
    form.update({ authType: 'token' });
    await reaches(form, 'ready');
    expect([control.value, inputOf(form, 'key').value]).toEqual(['', '']);
    expect(proxy.gets.map(({ url }) => url.searchParams.get('auth_type'))).toEqual(['keybased', 'token']);
  });
});

describe('replaced parts', () => {
  test('stand in the place of ours', async () => {
    const form = mountForm({
      ...fakeProxy(ACME),
      components: {
        Header: PlainHeader,
        Field: PlainField,
        Loading: PlainLoading,
      },
    });
    expect(form.root.textContent).toContain('Patience');
    await reaches(form, 'ready');
    await expect.element(page.getByRole('heading', { name: 'Mine: Acme' })).toBeVisible();
    expect(hasPart(form.container, 'control')).toBe(false);
  });
});

/** A copy as deep as it goes without losing functions and classes. */
function structuredCloneWithFunctions<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const copied = Object.entries(value).map(([key, member]) => [key, structuredCloneWithFunctions(member)]);
  // Built from the members of a T.
  return Object.fromEntries(copied) as T;
}

describe('an id that is not known yet', () => {
  test.each(['slug', 'linkedAccountId'] as const)('waits for %s, and asks for nothing', async (name) => {
    const proxy = fakeProxy(ACME);
    // A session that loads, in a host without types.
    const form = mountForm({ ...proxy, [name]: undefined } as never);
    expect(form.root.dataset.state).toBe('loading');
    form.update({ application: ACME });
    expect(form.root.dataset.state).toBe('loading');
    form.update({ application: undefined, [name]: 'known' });
    await reaches(form, 'ready');
    expect(proxy.gets.map(({ url }) => url.href)).toEqual([expect.stringContaining('known')]);
  });
});

test('null for every option stands for its default', async () => {
  const proxy = fakeProxy(ACME);
  const names =
    'authType locale proxyUrl theme application defaultValues fieldOverrides headers timeoutMs icon messages';
  const nulls = Object.fromEntries(names.split(' ').map((name) => [name, null]));
  const form = await mountReady({ ...proxy, ...nulls } as never);
  await submitAcme(form);
  await reaches(form, 'succeeded');
  expect([...proxy.gets, ...proxy.puts].map(({ url }) => url.search)).toEqual(
    Array(2).fill('?linked_account_id=user-7'),
  );
});

test.each([5, {}, Symbol.iterator])('a locale that is no text (%s) is none', async (locale) => {
  await mountReady({ ...fakeProxy(ACME), locale } as never);
  await expect.element(button('Connect Acme')).toBeVisible();
});

test('where a verification has little time, an application that never comes is given up earlier too', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const form = mountForm({ ...fakeProxy(() => new Promise(() => {})), timeoutMs: 10 });
  await vi.advanceTimersByTimeAsync(4_900);
  expect(form.root.dataset.state).toBe('loading');
  await vi.advanceTimersByTimeAsync(200);
  await reaches(form, 'unavailable');
  vi.useRealTimers();
});

test('a short time for a verification leaves the application its own', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const answer = deferred<Response>();
  const form = mountForm({ ...fakeProxy(() => answer.promise), timeoutMs: 10 });
  await vi.advanceTimersByTimeAsync(1_000);
  answer.resolve(Response.json(ACME));
  await reaches(form, 'ready');
  vi.useRealTimers();
});

test('another start value leaves what a person chose or typed', async () => {
  const application = applicationOf([
    { name: 'region', label: 'Region', type: 'select', options: ['eu', 'us', 'ap'] },
    { name: 'scopes', label: 'Scopes', type: 'select', multiple: true, options: ['read', 'write'] },
    { name: 'team', label: 'Team' },
  ]);
  const form = await mountReady({
    ...fakeProxy(application),
    defaultValues: { region: 'eu', scopes: ['read'], team: 'a' },
  });
  await labelled('Region').selectOptions('ap');
  await labelled('Scopes').selectOptions(['write']);
  await labelled('Team').fill('mine');
  for (const defaultValues of [{ region: 'us', scopes: ['read', 'write'], team: 'b' }, undefined]) {
    form.update({ defaultValues });
    expect(inputOf(form, 'region').value).toBe('ap');
    expect([...fieldOf(form, 'scopes').querySelectorAll('option')].map(({ selected }) => selected)).toEqual([
      false,
      true,
    ]);
    expect(inputOf(form, 'team').value).toBe('mine');
  }
});
