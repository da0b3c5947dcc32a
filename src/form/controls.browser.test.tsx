import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  ACME,
  applicationOf,
  button,
  fakeProxy,
  fieldOf,
  hasPart,
  inputOf,
  labelled,
  mountReady,
  part,
  reaches,
  submitAcme,
  submitButton,
  submittedBody,
} from './testing.js';

const KINDS = applicationOf([
  { name: 'plain', label: 'Workspace name' },
  { name: 'secret', label: 'Client secret', type: 'password' },
  { name: 'lines', label: 'Remarks', type: 'textarea' },
  { name: 'pem', label: 'Private key (PEM)', type: 'textarea' },
  { name: 'port', label: 'Port', type: 'number' },
  { name: 'verify', label: 'Verify certificates', type: 'boolean' },
  { name: 'region', label: 'Region', type: 'select', options: ['eu', 'us'] },
  { name: 'scopes', label: 'Scopes', type: 'select', multiple: true, options: ['read', 'write', 'admin'] },
  { name: 'mail', label: 'Email', type: 'email' },
  { name: 'base', label: 'Base URL', type: 'url' },
  { name: 'until', label: 'Valid until', type: 'date' },
]);

describe('native controls', () => {
  test.each([
    ['plain', 'Workspace name', 'input', 'text'],
    ['secret', 'Client secret', 'input', 'password'],
    ['lines', 'Remarks', 'textarea', 'textarea'],
    ['pem', 'Private key (PEM)', 'textarea', 'textarea'],
    ['port', 'Port', 'input', 'text'],
    ['verify', 'Verify certificates', 'input', 'checkbox'],
    ['region', 'Region', 'select', 'select-one'],
    ['scopes', 'Scopes', 'select', 'select-multiple'],
    ['mail', 'Email', 'input', 'text'],
    ['base', 'Base URL', 'input', 'text'],
    ['until', 'Valid until', 'input', 'date'],
  ])(
    '%s (%s) is a %s of type %s under its own name, label and description',
    async (name, label, tag, type) => {
      const form = await mountReady({
        ...fakeProxy(KINDS),
        fieldOverrides: { [name]: { helpText: 'Ask your admin.' } },
      });
      const control = inputOf(form, name);
      expect([control.localName, control.type, control.name]).toEqual([tag, type, name]);
      expect(control.labels?.[0]?.textContent).toContain(label);
      const described = control.getAttribute('aria-describedby')?.split(' ') ?? [];
      expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(['Ask your admin.']);
      expect(control.required).toBe(type !== 'checkbox');
      expect(control.getAttribute('aria-invalid')).toBeNull();
    },
  );

  test('an error is part of the description, and marks control and field', async () => {
    const form = await mountReady({
      ...fakeProxy(ACME),
      fieldOverrides: { api_key: { helpText: 'Settings > API' } },
    });
    await submitButton(form).click();
    const control = inputOf(form, 'api_key');
    await expect.poll(() => control.getAttribute('aria-invalid')).toBe('true');
    const described = control.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'Enter the API key',
      'Settings > API',
    ]);
    expect(fieldOf(form, 'api_key').dataset.invalid).toBe('');
  });

  test('ids are unique when two forms stand on one page', async () => {
    const forms = [await mountReady(fakeProxy(KINDS)), await mountReady(fakeProxy(KINDS))];
    const ids = forms.flatMap((form) => [...form.container.querySelectorAll('[id]')].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(KINDS.auth_type_options.keybased.length * 2);
  });

  test('an optional field is not required, and says so', async () => {
    const form = await mountReady(
      fakeProxy(
        applicationOf([
          { name: 'a', label: 'First' },
          { name: 'b', label: 'Second', required: 'false' },
        ]),
      ),
    );
    expect([inputOf(form, 'a').required, inputOf(form, 'b').required]).toEqual([true, false]);
    expect(part(fieldOf(form, 'b'), 'label').textContent).toBe('Second (optional)');
  });

  test('a number has a numeric keypad, and neither the wheel nor an arrow key changes it', async () => {
    const form = await mountReady(
      fakeProxy(applicationOf([{ name: 'port', label: 'Port', type: 'number' }])),
    );
    await labelled('Port').fill('0012');
    const control = inputOf(form, 'port');
    expect(control.inputMode).toBe('decimal');
    control.focus();
    await userEvent.keyboard('{ArrowUp}');
    control.dispatchEvent(new WheelEvent('wheel', { deltaY: -100, bubbles: true, cancelable: true }));
    expect(control.value).toBe('0012');
  });
});

describe('what is sent', () => {
  test('every kind in the form that the contract names', async () => {
    const proxy = fakeProxy(KINDS);
    const form = await mountReady(proxy);
    const key = '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n';
    await labelled('Workspace name').fill(' two  spaces ');
    await labelled('Client secret').fill('pä$$ "w"\\rd');
    await labelled('Remarks').fill('one\n\ttwo');
    await labelled('Private key (PEM)').fill(key);
    await labelled('Port').fill('00123456789012345678901');
    await labelled('Region').selectOptions('us');
    await labelled('Scopes').selectOptions(['read', 'admin']);
    await labelled('Email').fill('dana@northwind.example');
    await labelled('Base URL').fill('HTTPS://Api.Example.com:443/x y'.replace(' ', '%20'));
    await labelled('Valid until').fill('2030-12-31');
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect(submittedBody(proxy)).toEqual({
      plain: ' two  spaces ',
      secret: 'pä$$ "w"\\rd',
      lines: 'one\n\ttwo',
      pem: key,
      port: '00123456789012345678901',
      verify: false,
      region: 'us',
      scopes: ['read', 'admin'],
      mail: 'dana@northwind.example',
      base: 'HTTPS://Api.Example.com:443/x%20y',
      until: '2030-12-31',
    });
  });

  test('a ticked checkbox is true', async () => {
    const proxy = fakeProxy(applicationOf([{ name: 'verify', label: 'Verify', type: 'boolean' }]));
    const form = await mountReady(proxy);
    await page.getByRole('checkbox', { name: 'Verify' }).click();
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect(submittedBody(proxy)).toEqual({ verify: true });
  });

  test('an optional field that was left empty is left out', async () => {
    const proxy = fakeProxy(
      applicationOf([
        { name: 'a', label: 'First' },
        { name: 'b', label: 'Second', required: false },
        { name: 'c', label: 'Third', required: false, type: 'select', options: ['x'] },
        { name: 'd', label: 'Fourth', required: false, type: 'select', multiple: true, options: ['x'] },
      ]),
    );
    const form = await mountReady(proxy);
    await labelled('First (required)').fill('1');
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect(submittedBody(proxy)).toEqual({ a: '1' });
  });

  test('a choice keeps the type in which the application declared it', async () => {
    const choice = (name: string, value: unknown) => ({
      name,
      label: name,
      type: 'select',
      options: [
        { name: 'This', value },
        { name: 'That', value: 'that' },
      ],
    });
    const proxy = fakeProxy(applicationOf([choice('n', 2), choice('b', true), choice('s', '2')]));
    const form = await mountReady(proxy);
    for (const name of ['n', 'b', 's']) await labelled(name).selectOptions('This');
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect(submittedBody(proxy)).toEqual({ n: 2, b: true, s: '2' });
  });

  test('names of any shape arrive as they came, with what was typed', async () => {
    const names = [
      'api.key',
      'headers[0]',
      '0',
      '__proto__',
      'constructor',
      'client-id',
      'Client ID',
      'a"b\'c\\d',
      ' ',
      // Names that hide a member of the form element that they stand in.
      'submit',
      'action',
      'id',
      'elements',
      'addEventListener',
      'removeEventListener',
    ];
    const fields = names.map((name, index) => ({ name, label: `Field ${index}` }));
    const proxy = fakeProxy(applicationOf(fields));
    const form = await mountReady(proxy);
    for (const [index, name] of names.entries()) {
      await labelled(`Field ${index}`).fill(`value of ${name}`);
      expect(inputOf(form, name).name).toBe(name);
    }
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    const body = submittedBody(proxy);
    expect(Object.keys(body).sort()).toEqual([...names].sort());
    for (const name of names) {
      expect(Object.getOwnPropertyDescriptor(body, name)?.value).toBe(`value of ${name}`);
    }
  });

  test('what is typed key by key arrives character for character', async () => {
    const proxy = fakeProxy(ACME);
    const form = await mountReady(proxy);
    await labelled('Workspace').click();
    await userEvent.keyboard(' "q" Bearer x, ');
    await labelled('API key').click();
    await userEvent.keyboard('  sk=1,;" ');
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect(submittedBody(proxy)).toEqual({
      workspace: ' "q" Bearer x, ',
      api_key: '  sk=1,;" ',
    });
  });

  test('goes to the contract’s route, without auth_type unless one was asked for', async () => {
    const proxy = fakeProxy(ACME);
    const form = await mountReady({
      ...proxy,
      slug: 'a/b c',
      linkedAccountId: 'ü & co',
      proxyUrl: '/my/proxy/',
    });
    await submitAcme(form);
    await reaches(form, 'succeeded');
    expect(proxy.gets[0]?.url.pathname).toBe('/my/proxy/application/a%2Fb%20c');
    expect(proxy.puts[0]?.url.pathname).toBe(
      '/my/proxy/linked-account/integration/save-key-credentials/a%2Fb%20c',
    );
    for (const call of [...proxy.gets, ...proxy.puts]) {
      expect([...call.url.searchParams]).toEqual([['linked_account_id', 'ü & co']]);
    }
  });
});

describe('overrides', () => {
  test('mask a field, clear a mask, rename, order and hide', async () => {
    const proxy = fakeProxy(
      applicationOf([
        { name: 'plain', label: 'Plain' },
        { name: 'api_key', label: 'API key', type: 'password' },
        { name: 'gone', label: 'Gone', required: true },
      ]),
    );
    const form = await mountReady({
      ...proxy,
      fieldOverrides: {
        plain: { secret: true, label: 'Renamed', prefix: 'https://', suffix: '.example.com' },
        api_key: { secret: false, order: 1, docsUrl: 'https://docs.example.com/key' },
        gone: { hidden: true },
      },
      defaultValues: { gone: 'fixed', plain: 'a secret has no start value' },
    });
    expect(
      [...form.container.querySelectorAll<HTMLElement>('[data-kcf="field"]')].map(
        (field) => field.dataset.field,
      ),
    ).toEqual(['api_key', 'plain']);
    expect([inputOf(form, 'plain').type, inputOf(form, 'plain').value]).toEqual(['password', '']);
    expect(inputOf(form, 'api_key').type).toBe('text');
    expect(hasPart(fieldOf(form, 'api_key'), 'reveal')).toBe(false);
    expect(part(fieldOf(form, 'plain'), 'frame').textContent).toBe('https://.example.com');
    const link = page.getByRole('link', { name: /Where to find it/ });
    expect(link.element().getAttribute('href')).toBe('https://docs.example.com/key');
    expect(link.element().getAttribute('rel')).toBe('noopener noreferrer');
    await labelled('Renamed').fill('x');
    await labelled('API key').fill('y');
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect(submittedBody(proxy)).toEqual({ plain: 'x', api_key: 'y', gone: 'fixed' });
  });

  test('a pattern and a check of the host hold the form back, in words', async () => {
    const proxy = fakeProxy(ACME);
    const form = await mountReady({
      ...proxy,
      fieldOverrides: {
        workspace: { pattern: '[a-z]+' },
        api_key: { validate: (value) => (value.startsWith('sk-') ? null : 'Keys begin with sk-') },
      },
    });
    await labelled('Workspace').fill('A1');
    await labelled('API key').fill('pk-1');
    await submitButton(form).click();
    await expect
      .element(page.getByText('Check the workspace: it does not have the form that is expected here'))
      .toBeVisible();
    await expect.element(page.getByText('Keys begin with sk-')).toBeVisible();
    expect(proxy.puts).toHaveLength(0);
    await labelled('Workspace').fill('ab');
    await labelled('API key').fill('sk-1');
    await expect.poll(() => form.container.querySelectorAll('[aria-invalid]').length).toBe(0);
  });

  test('start values fill plain fields of every kind', async () => {
    const form = await mountReady({
      ...fakeProxy(KINDS),
      defaultValues: {
        plain: 'northwind',
        port: 443,
        verify: true,
        region: 'us',
        scopes: ['write'],
        secret: 'never',
        pem: 'never',
      },
    });
    const values = new Map(
      ['plain', 'port', 'region', 'scopes', 'secret', 'pem'].map((name) => [name, inputOf(form, name).value]),
    );
    expect(Object.fromEntries(values)).toEqual({
      plain: 'northwind',
      port: '443',
      region: 'us',
      scopes: 'write',
      secret: '',
      pem: '',
    });
    expect(inputOf(form, 'verify').checked).toBe(true);
    await expect.element(button('Connect Acme')).toBeVisible();
  });

  test('says how to give several values, chosen or typed', async () => {
    const form = await mountReady(
      fakeProxy(
        applicationOf([
          { name: 'scopes', label: 'Scopes', type: 'select', multiple: true, options: ['read', 'write'] },
          { name: 'hosts', label: 'Hosts', type: 'text', multiple: true },
          { name: 'notes', label: 'Notes', type: 'textarea' },
        ]),
      ),
    );
    expect(part(fieldOf(form, 'scopes'), 'several').textContent).toMatch(/^Hold Ctrl/);
    expect(part(fieldOf(form, 'hosts'), 'several').textContent).toBe('Enter one per line.');
    expect(hasPart(fieldOf(form, 'notes'), 'several')).toBe(false);
  });
});
