import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { PartProps } from './components.js';
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
  mountForm,
  mountReady,
  part,
  reaches,
  refused,
  submitAcme,
  submitButton,
  submittedBody,
} from './testing.js';

const SECRET = 'sk-violet-harbour-22';

function account(more: Readonly<Record<string, unknown>>) {
  return { auth_type: 'keybased', status: 'active', connectedAt: '2026-03-14T09:26:53.000Z', ...more };
}

function connectedAs(more: Readonly<Record<string, unknown>>) {
  return { ...ACME, connected: true, connected_accounts: [account(more)] };
}

describe('a connected app', () => {
  test.each<[string, unknown, string]>([
    ['a string', 'dana@northwind.example', 'Connected as dana@northwind.example'],
    ['an object', { id: '7', name: 'Northwind' }, 'Connected as Northwind'],
    ['"NA"', 'NA', 'Acme is connected'],
    ['nothing', undefined, 'Acme is connected'],
  ])('shows who, identified by %s, and since when, and no field', async (_, identifier, who) => {
    const stored = { defaultCredentials: { api_key: 'stored-secret' } };
    const onReady = vi.fn();
    const form = mountForm({ ...fakeProxy(connectedAs({ identifier, ...stored })), onReady });
    await reaches(form, 'connected');
    expect(part(form.container, 'who').textContent).toBe(who);
    expect(part(form.container, 'since').textContent).toBe('Since March 14, 2026');
    expect(form.container.querySelectorAll('input, form')).toHaveLength(0);
    expect(form.container.innerHTML).not.toContain('stored-secret');
    expect(onReady.mock.calls).toEqual([[{ slug: 'acme', linkedAccountId: 'user-7', state: 'connected' }]]);
  });

  test('leads to an empty form, with the focus in it, by its replace button, and back by cancel', async () => {
    const onReady = vi.fn();
    const proxy = fakeProxy(connectedAs({ identifier: 'dana' }));
    const form = mountForm({ ...proxy, onReady }, { strict: true });
    await reaches(form, 'connected');
    await button('Replace credentials').click();
    await reaches(form, 'ready');
    await expect.poll(() => document.activeElement).toBe(inputOf(form, 'workspace'));
    await labelled('API key').fill(SECRET);
    const control = inputOf(form, 'api_key');
    await button('Cancel').click();
    await reaches(form, 'connected');
    expect(control.value).toBe('');
    await button('Replace credentials').click();
    await reaches(form, 'ready');
    expect([inputOf(form, 'api_key').value, hasPart(form.container, 'error')]).toEqual(['', false]);
    await expect.element(button('Replace credentials')).toBeVisible();
    await submitAcme(form, SECRET);
    await reaches(form, 'succeeded');
    expect(submittedBody(proxy)).toEqual({ workspace: 'northwind', api_key: SECRET });
    expect(onReady).toHaveBeenCalledTimes(1);
  });

  test('starts a replacement without the errors of the one before', async () => {
    const form = mountForm(fakeProxy(connectedAs({}), () => refused('Invalid API key')));
    await reaches(form, 'connected');
    await button('Replace credentials').click();
    await reaches(form, 'ready');
    await submitButton(form).click();
    await expect.poll(() => form.container.querySelectorAll('[data-kcf="error"]').length).toBe(2);
    await button('Cancel').click();
    await button('Replace credentials').click();
    await reaches(form, 'ready');
    await labelled('Workspace').fill('a');
    await labelled('Workspace').fill('');
    expect(hasPart(form.container, 'error')).toBe(false);
  });
});

/** A host's part that submits where there is no form. */
function EagerNotice({ form }: PartProps) {
  return (
    <button type="button" onClick={form.submit}>
      Submit all the same
    </button>
  );
}

test('nothing is sent while no form stands, whatever a replaced part calls', async () => {
  const proxy = fakeProxy(connectedAs({}));
  const form = mountForm({ ...proxy, components: { Connected: EagerNotice } });
  await reaches(form, 'connected');
  await button('Submit all the same').click();
  expect(form.root.dataset.state).toBe('connected');
  expect(proxy.puts).toHaveLength(0);
});

describe('an expired app', () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['reauth_required', { ...connectedAs({}), reauth_required: true }],
    ['every account expired', connectedAs({ status: 'expired' })],
  ])('(%s) asks for new credentials at once', async (_, application) => {
    const form = await mountReady(fakeProxy(application));
    await expect.element(page.getByRole('heading', { name: 'Reconnect Acme' })).toBeVisible();
    await expect.element(button('Reconnect Acme')).toBeVisible();
    expect(part(form.container, 'expired').textContent).toContain('have expired');
    expect(inputOf(form, 'api_key').value).toBe('');
  });
});

const SITE = { name: 'site', label: 'Site', type: 'text', required: true };
const KEY = { name: 'api_key', label: 'API key', type: 'password', required: true };
const TOKEN = { name: 'token', label: 'Access token', type: 'password', required: true };
const USER = { name: 'user', label: 'User name', type: 'text', required: true };

/** `keybased` among several: it is chosen. */
const WITH_DEFAULT = {
  name: 'Acme',
  auth_type: 'keybased',
  auth_type_options: { oauth2: [], keybased: [SITE, KEY], token: [SITE, TOKEN] },
};
/** None called `keybased`: the person has to choose. */
const WITHOUT_DEFAULT = {
  name: 'Acme',
  auth_type: 'keybased',
  auth_type_options: { basic: [SITE, USER], token: [SITE, TOKEN] },
};

function radios(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('[data-kcf="auth-type"] input')];
}

async function choose(value: string): Promise<void> {
  const radio = radios().find((candidate) => candidate.value === value);
  if (radio === undefined) throw new Error(`no choice ${value}`);
  await page.elementLocator(radio).click();
}

describe('several key-based auth types', () => {
  test('keybased is chosen, oauth2 is none of them, and auth_type stays out until the person chooses', async () => {
    const proxy = fakeProxy(WITH_DEFAULT);
    const form = await mountReady(proxy);
    await expect.element(page.getByRole('group', { name: 'How do you want to connect?' })).toBeVisible();
    expect(radios().map(({ value, checked }) => [value, checked])).toEqual([
      ['keybased', true],
      ['token', false],
    ]);
    await labelled('Site').fill('northwind');
    await labelled('API key').fill(SECRET);
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect(proxy.puts[0]?.url.searchParams.has('auth_type')).toBe(false);
  });

  test('what was typed under one choice never travels under another', async () => {
    const proxy = fakeProxy(WITH_DEFAULT);
    const onSuccess = vi.fn();
    const form = await mountReady({ ...proxy, onSuccess }, { strict: true });
    await labelled('Site').fill('typed-under-keybased');
    await labelled('API key').fill(SECRET);
    const control = inputOf(form, 'api_key');
    await choose('token');
    expect(control.value).toBe('');
    expect(inputOf(form, 'site').value).toBe('');
    await labelled('Site').fill('northwind');
    await labelled('Access token').fill('pat-willow');
    await choose('keybased');
    expect([inputOf(form, 'site').value, inputOf(form, 'api_key').value]).toEqual(['', '']);
    await choose('token');
    await labelled('Site').fill('northwind');
    await labelled('Access token').fill('pat-willow-58');
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect(submittedBody(proxy)).toEqual({ site: 'northwind', token: 'pat-willow-58' });
    expect(proxy.puts[0]?.url.searchParams.get('auth_type')).toBe('token');
    expect(onSuccess.mock.calls[0]?.[0]).toEqual({
      slug: 'acme',
      linkedAccountId: 'user-7',
      authType: 'token',
    });
  });

  test('an error under one choice is not shown under another', async () => {
    const form = await mountReady(fakeProxy(WITH_DEFAULT, () => refused('Invalid API key')));
    await labelled('Site').fill('northwind');
    await labelled('API key').fill(SECRET);
    await submitButton(form).click();
    await reaches(form, 'failed');
    await choose('token');
    await reaches(form, 'ready');
    expect([hasPart(form.container, 'alert'), hasPart(form.container, 'error')]).toEqual([false, false]);
  });

  test('can’t change while a verification runs', async () => {
    const never = deferred<Response>();
    const form = await mountReady(fakeProxy(WITH_DEFAULT, () => never.promise));
    await labelled('Site').fill('northwind');
    await labelled('API key').fill(SECRET);
    await submitButton(form).click();
    await reaches(form, 'submitting');
    expect((part(form.container, 'auth-type') as HTMLFieldSetElement).disabled).toBe(true);
  });

  test('none called keybased: a choice is asked for, focused, and sent', async () => {
    const proxy = fakeProxy(WITHOUT_DEFAULT);
    const form = await mountReady(proxy);
    expect(radios().map(({ checked }) => checked)).toEqual([false, false]);
    expect(form.container.querySelectorAll('[data-kcf="field"]')).toHaveLength(0);
    await submitButton(form).click();
    await expect.element(page.getByText('Choose how you want to connect')).toBeVisible();
    await expect.poll(() => document.activeElement).toBe(radios()[0]);
    expect(proxy.puts).toHaveLength(0);
    await choose('basic');
    expect(hasPart(form.container, 'error')).toBe(false);
    await labelled('Site').fill('northwind');
    await labelled('User name').fill('dana');
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect(proxy.puts[0]?.url.searchParams.get('auth_type')).toBe('basic');
  });

  test('the missing choice of one app is not held against the next', async () => {
    const form = await mountReady(fakeProxy(WITHOUT_DEFAULT));
    await submitButton(form).click();
    await expect.element(page.getByText('Choose how you want to connect')).toBeVisible();
    form.update({ slug: 'other' });
    await reaches(form, 'ready');
    expect(hasPart(form.container, 'error')).toBe(false);
  });

  test('one that the host asked for is no choice, and travels with both requests', async () => {
    const proxy = fakeProxy(WITH_DEFAULT);
    const onSuccess = vi.fn();
    const form = await mountReady({ ...proxy, authType: 'token', onSuccess });
    expect(hasPart(form.container, 'auth-type')).toBe(false);
    expect(fieldOf(form, 'token').textContent).toContain('Access token');
    await labelled('Site').fill('northwind');
    await labelled('Access token').fill('pat-willow-58');
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect([...proxy.gets, ...proxy.puts].map(({ url }) => url.searchParams.get('auth_type'))).toEqual([
      'token',
      'token',
    ]);
    expect(onSuccess.mock.calls[0]?.[0].authType).toBe('token');
  });

  test('an unknown one that the host asked for is told as such', async () => {
    const form = mountForm({ ...fakeProxy(WITH_DEFAULT), authType: 'nonsense' });
    await reaches(form, 'unavailable');
    await expect.element(page.getByRole('alert')).toHaveTextContent('can’t be connected in this way');
  });

  test('fields that come from auth_input_map alone work without a choice', async () => {
    const { auth_type_options, ...older } = applicationOf([{ name: 'api_key', label: 'API key' }]);
    const proxy = fakeProxy({ ...older, auth_input_map: auth_type_options.keybased });
    const form = await mountReady(proxy);
    await labelled('API key').fill(SECRET);
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect(proxy.puts[0]?.url.searchParams.has('auth_type')).toBe(false);
  });
});
