import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { FieldControl } from '../fields/FieldControl.js';
import type { FieldRowProps } from '../fields/FieldRow.js';
import { useKeyCredentialsField } from '../fields/useKeyCredentialsField.js';
import {
  ACME,
  applicationOf,
  deferred,
  fakeProxy,
  fieldOf,
  hasPart,
  inputOf,
  labelled,
  mountReady,
  onPage,
  part,
  reaches,
  refused,
  submitButton,
  until,
} from './testing.js';

const SECRET = 'sk-violet-harbour-22';
const PEM = '-----BEGIN PRIVATE KEY-----\nMIIBVgIBADAN\n-----END PRIVATE KEY-----\n';

const SECRETS = applicationOf([
  { name: 'user', label: 'User name' },
  // Typed as plain text: the vendor's type can't be trusted.
  { name: 'api_token', label: 'API token' },
  { name: 'key', label: 'Private key', type: 'textarea' },
]);

function masking(control: HTMLElement): string {
  return getComputedStyle(control).getPropertyValue('-webkit-text-security');
}

function revealButton(label: string) {
  return page.getByRole('button', { name: `Show ${label}`, exact: true });
}

/** A host's own row: what it needs is `controlProps` and `FieldControl` alone. */
function BareField({ core, field }: FieldRowProps) {
  return <FieldControl bound={useKeyCredentialsField(core, field)} />;
}

describe('masking', () => {
  test('a secret of one line is a password input, whatever type the vendor gave it', async () => {
    const form = await mountReady(fakeProxy(SECRETS));
    expect(inputOf(form, 'api_token').type).toBe('password');
    expect(fieldOf(form, 'api_token').dataset.secret).toBe('');
    expect(inputOf(form, 'user').type).toBe('text');
    expect(hasPart(fieldOf(form, 'user'), 'reveal')).toBe(false);
  });

  test('a secret of many lines is masked without our stylesheet too', async () => {
    const form = await mountReady(fakeProxy(SECRETS));
    const control = inputOf(form, 'key');
    expect(masking(control)).toBe('disc');
    await revealButton('Private key').click();
    await expect.poll(() => masking(control)).toBe('none');
    await revealButton('Private key').click();
    await expect.poll(() => masking(control)).toBe('disc');
  });

  test('a secret of many lines stays masked in a row of the host', async () => {
    const form = await mountReady({ ...fakeProxy(SECRETS), components: { Field: BareField } });
    const control = form.container.querySelector('textarea');
    expect(control && masking(control)).toBe('disc');
  });

  test('each secret has a reveal button of its own, named after it', async () => {
    const form = await mountReady(fakeProxy(SECRETS));
    await labelled('API token').fill(SECRET);
    const reveal = revealButton('API token');
    expect(reveal.element().getAttribute('aria-pressed')).toBe('false');
    await reveal.click();
    expect(reveal.element().getAttribute('aria-pressed')).toBe('true');
    expect([inputOf(form, 'api_token').type, inputOf(form, 'api_token').value]).toEqual(['text', SECRET]);
    expect(masking(inputOf(form, 'key'))).toBe('disc');
    await reveal.click();
    expect(inputOf(form, 'api_token').type).toBe('password');
  });

  test('hides again on submit, valid or not, and stays hidden after a refusal', async () => {
    const form = await mountReady(fakeProxy(SECRETS, () => refused('Invalid API key')));
    await labelled('API token').fill(SECRET);
    await revealButton('API token').click();
    await submitButton(form).click();
    await expect.poll(() => inputOf(form, 'api_token').type).toBe('password');
    await labelled('User name').fill('dana');
    await labelled('Private key').fill(PEM);
    await revealButton('Private key').click();
    await submitButton(form).click();
    await reaches(form, 'failed');
    expect(masking(inputOf(form, 'key'))).toBe('disc');
    expect(inputOf(form, 'key').value).toBe(PEM);
  });

  test.each(['copy', 'cut'] as const)('%s out of a masked field gives nothing', async (command) => {
    const form = await mountReady(fakeProxy(SECRETS));
    let given: (string | boolean | undefined)[] = [];
    onPage(document, command, (event) => {
      const data = event instanceof ClipboardEvent ? event.clipboardData?.getData('text/plain') : undefined;
      given.push(event.defaultPrevented, data);
    });
    for (const [name, label, value] of [
      ['api_token', 'API token', SECRET],
      ['key', 'Private key', PEM],
    ] as const) {
      await labelled(label).fill(value);
      given = [];
      inputOf(form, name).select();
      document.execCommand(command);
      // No event at all is the browser's own refusal.
      expect([[], [true, '']]).toContainEqual(given);
      expect(inputOf(form, name).value).toBe(value);
    }
    await revealButton('Private key').click();
    given = [];
    inputOf(form, 'key').select();
    document.execCommand(command);
    expect(given[0]).toBe(false);
  });

  test('dragging out of a masked field gives nothing', async () => {
    const form = await mountReady(fakeProxy(SECRETS));
    const drag = () =>
      inputOf(form, 'key').dispatchEvent(new DragEvent('dragstart', { bubbles: true, cancelable: true }));
    expect(drag()).toBe(false);
    await revealButton('Private key').click();
    expect(drag()).toBe(true);
  });
});

describe('marks for other software', () => {
  test('replay recorders and password managers are kept off secrets, revealed or not', async () => {
    const form = await mountReady(fakeProxy(SECRETS));
    for (const name of ['api_token', 'key']) {
      for (const round of ['masked', 'revealed']) {
        const control = inputOf(form, name);
        expect([...control.classList], round).toEqual(
          expect.arrayContaining(['rr-mask', 'rr-block', 'sentry-mask', 'ph-no-capture', 'fs-exclude']),
        );
        expect({ ...control.dataset }, round).toMatchObject({
          ddPrivacy: 'hidden',
          private: 'redact',
          hjSuppress: '',
          clarityMask: 'True',
          '1pIgnore': '',
          lpignore: 'true',
          bwignore: 'true',
          formType: 'other',
          protonpassIgnore: 'true',
        });
        await page.elementLocator(part(fieldOf(form, name), 'reveal')).click();
      }
    }
    expect(inputOf(form, 'api_token').autocomplete).toBe('new-password');
  });

  test('no aid for writing is asked for what is typed, masked or revealed', async () => {
    const form = await mountReady(fakeProxy(SECRETS));
    for (const name of ['user', 'api_token', 'key']) {
      const control = inputOf(form, name);
      expect(control.spellcheck, name).toBe(false);
      expect(control.getAttribute('writingsuggestions'), name).toBe('false');
      expect({ ...control.dataset }, name).toMatchObject({ gramm: 'false', enableGrammarly: 'false' });
    }
  });

  test('a host may allow password managers', async () => {
    const form = await mountReady({ ...fakeProxy(SECRETS), passwordManagers: 'allow' });
    const control = inputOf(form, 'api_token');
    expect(control.dataset['1pIgnore']).toBeUndefined();
    expect(control.dataset.ddPrivacy).toBe('hidden');
  });
});

describe('zero retention', () => {
  test('no typed secret stands in an attribute, not even while it is sent', async () => {
    const answer = deferred<Response>();
    const form = await mountReady(
      fakeProxy(SECRETS, () => answer.promise),
      { strict: true },
    );
    await labelled('User name').fill('dana');
    await labelled('API token').fill(SECRET);
    await labelled('Private key').fill(PEM);
    await revealButton('API token').click();
    expect(document.documentElement.outerHTML).not.toContain(SECRET);
    await submitButton(form).click();
    await reaches(form, 'submitting');
    expect(document.documentElement.outerHTML).not.toContain(SECRET);
    expect(document.documentElement.outerHTML).not.toContain('MIIBVgIBADAN');
    answer.resolve(refused(`${SECRET} is not known`));
    await reaches(form, 'failed');
    expect(document.documentElement.outerHTML).not.toContain(SECRET);
  });

  test('every control is empty of its secret after success', async () => {
    const form = await mountReady(fakeProxy(SECRETS));
    const controls = [inputOf(form, 'api_token'), inputOf(form, 'key')];
    await labelled('User name').fill('dana');
    await labelled('API token').fill(SECRET);
    await labelled('Private key').fill(PEM);
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect(controls.map(({ value }) => value)).toEqual(['', '']);
  });
});

test('a plain field is emptied too once it has left the page: a file of keys may stand in it', async () => {
  const form = await mountReady(fakeProxy(ACME), { strict: true });
  const control = inputOf(form, 'workspace');
  await labelled('Workspace').fill('API_KEY=sk-violet');
  expect(control.value).toBe('API_KEY=sk-violet');
  form.unmount();
  await until(() => control.value, '');
});

test('a form whose code is not there yet, as a server renders it, puts no secret into the address', async () => {
  await mountReady({ application: SECRETS });
  const rendered = document.querySelector('form');
  // A copy has no handlers.
  const bare = rendered?.cloneNode(true) as HTMLFormElement;
  document.body.append(bare);
  const control = bare.elements.namedItem('api_token') as HTMLInputElement;
  control.value = SECRET;
  const before = location.href;
  bare.requestSubmit();
  await new Promise((done) => setTimeout(done, 50));
  expect(location.href).toBe(before);
  bare.remove();
});
