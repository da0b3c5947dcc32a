import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  applicationOf,
  button,
  deferred,
  fakeProxy,
  fieldOf,
  hasPart,
  inputOf,
  labelled,
  type MountedForm,
  mountReady,
  onPage,
  part,
  reaches,
  saved,
  submitButton,
  submittedBody,
  until,
} from './testing.js';

const FIELDS = applicationOf([
  { name: 'account_id', label: 'Account id' },
  { name: 'api_token', label: 'API token', type: 'password' },
  { name: 'region', label: 'Region', type: 'select', options: ['eu', 'us'] },
  { name: 'expires', label: 'Expires', type: 'date', required: false },
  { name: 'private_key', label: 'Private key', type: 'textarea', required: false },
]);
const PEM = '-----BEGIN PRIVATE KEY-----\nMIIBVgIBADAN\n-----END PRIVATE KEY-----\n';
const MIB = 1_048_576;

/** What a browser does with a paste that nobody takes over. */
function pasteNatively(text: string): void {
  document.execCommand('insertText', false, text);
}

function transferOf(...content: readonly (string | File)[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const one of content) {
    if (typeof one === 'string') transfer.setData('text/plain', one);
    else transfer.items.add(one);
  }
  return transfer;
}

/** Pastes at the caret; gives whether the form took the paste over. */
function paste(form: MountedForm, name: string, content: string | File, ...more: readonly File[]): boolean {
  const control = inputOf(form, name);
  control.focus();
  const clipboardData = transferOf(content, ...more);
  const untouched = control.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
  if (untouched && typeof content === 'string') pasteNatively(content);
  return !untouched;
}

function drop(form: MountedForm, name: string, ...content: readonly (string | File)[]): void {
  const options = { dataTransfer: transferOf(...content), bubbles: true, cancelable: true };
  const control = inputOf(form, name);
  expect(control.dispatchEvent(new DragEvent('dragover', options))).toBe(false);
  expect(control.dispatchEvent(new DragEvent('drop', options))).toBe(false);
}

function receiptOf(form: MountedForm, name: string): string | null {
  const field = fieldOf(form, name);
  return hasPart(field, 'receipt') ? (part(field, 'receipt').querySelector('span')?.textContent ?? '') : null;
}

function hintOf(form: MountedForm, name: string): string | null {
  const field = fieldOf(form, name);
  return hasPart(field, 'hint') ? part(field, 'hint').textContent : null;
}

async function undo(form: MountedForm, name: string): Promise<void> {
  await page.elementLocator(part(fieldOf(form, name), 'undo')).click();
}

describe('paste', () => {
  test('says what it removed, and undo gives exactly what a plain paste would have given', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    paste(form, 'api_token', ' \u200bsk-violet\nharbour \n');
    expect(inputOf(form, 'api_token').value).toBe('sk-violetharbour');
    await expect.poll(() => receiptOf(form, 'api_token')).toMatch(/^Removed .*spaces.*line break.*invisible/);
    const described = inputOf(form, 'api_token').getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described).toContain(part(fieldOf(form, 'api_token'), 'receipt').id);
    await undo(form, 'api_token');
    expect(inputOf(form, 'api_token').value).toBe(' \u200bsk-violet harbour ');
    expect(receiptOf(form, 'api_token')).toBeNull();
    expect(document.activeElement).toBe(inputOf(form, 'api_token'));
  });

  test('the undo of the keyboard takes the clean-up back too', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    paste(form, 'api_token', ' sk-violet ');
    await expect.poll(() => receiptOf(form, 'api_token')).not.toBeNull();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(inputOf(form, 'api_token').value).toBe(' sk-violet ');
    expect(receiptOf(form, 'api_token')).toBeNull();
  });

  test('what the receipt shows is what is sent', async () => {
    const proxy = fakeProxy(applicationOf([{ name: 'api_token', label: 'API token', type: 'password' }]));
    const form = await mountReady(proxy);
    paste(form, 'api_token', '"Bearer sk-violet",');
    await expect.poll(() => receiptOf(form, 'api_token')).not.toBeNull();
    const shown = inputOf(form, 'api_token').value;
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect(shown).toBe('sk-violet');
    expect(submittedBody(proxy)).toEqual({ api_token: shown });
  });

  test('a clean one is left to the browser, without a receipt', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    expect(paste(form, 'api_token', 'sk-violet')).toBe(false);
    expect(inputOf(form, 'api_token').value).toBe('sk-violet');
    expect(receiptOf(form, 'api_token')).toBeNull();
  });

  test('into the middle of a text, over a selection, keeps what stands around it', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    await labelled('API token').fill('startXXend');
    inputOf(form, 'api_token').setSelectionRange(5, 7);
    paste(form, 'api_token', ' mid \n');
    expect(inputOf(form, 'api_token').value).toBe('startmidend');
    expect(inputOf(form, 'api_token').selectionStart).toBe(8);
    await expect.poll(() => receiptOf(form, 'api_token')).not.toBeNull();
    await undo(form, 'api_token');
    expect(inputOf(form, 'api_token').value).toBe('start mid end');
  });

  test('the receipt goes with the next key', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    paste(form, 'api_token', ' sk-violet ');
    await expect.poll(() => receiptOf(form, 'api_token')).not.toBeNull();
    await userEvent.keyboard('x');
    await expect.poll(() => receiptOf(form, 'api_token')).toBeNull();
    expect(inputOf(form, 'api_token').value).toBe('sk-violetx');
  });

  test('typing changes nothing and makes no receipt; what looks odd is only pointed out', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    await labelled('API token').click();
    await userEvent.keyboard(' Bearer x ');
    await expect.poll(() => hintOf(form, 'api_token')).toBe('There is a space at the start or end');
    expect(inputOf(form, 'api_token').value).toBe(' Bearer x ');
    expect(receiptOf(form, 'api_token')).toBeNull();
    await userEvent.keyboard('{Backspace}{Home}{Delete}');
    await expect.poll(() => hintOf(form, 'api_token')).toBeNull();
  });

  test('a key of many lines is repaired, said, and undone as it was', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    const broken = PEM.replaceAll('\n', '\\n');
    paste(form, 'private_key', broken);
    await expect.poll(() => inputOf(form, 'private_key').value).toBe(PEM);
    expect(receiptOf(form, 'private_key')).toContain('line breaks that were written as \\n');
    await undo(form, 'private_key');
    expect(inputOf(form, 'private_key').value).toBe(broken);
  });

  test('an error goes when what was pasted mends it', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    await submitButton(form).click();
    await expect.poll(() => hasPart(fieldOf(form, 'api_token'), 'error')).toBe(true);
    paste(form, 'api_token', ' sk-violet ');
    await expect.poll(() => hasPart(fieldOf(form, 'api_token'), 'error')).toBe(false);
  });

  test('changes nothing while a submission runs', async () => {
    const answer = deferred<Response>();
    const form = await mountReady(
      fakeProxy(applicationOf([{ name: 'api_token', label: 'API token' }]), () => answer.promise),
    );
    await labelled('API token').fill('sk-violet');
    await submitButton(form).click();
    await reaches(form, 'submitting');
    paste(form, 'api_token', ' other ');
    drop(form, 'api_token', ' other ');
    expect(inputOf(form, 'api_token').value).toBe('sk-violet');
    answer.resolve(saved());
    await reaches(form, 'succeeded');
  });
});

describe('drop', () => {
  test('cleans dropped text, says so, and focuses the field', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    drop(form, 'account_id', '  5481239_SB1\n');
    expect(inputOf(form, 'account_id').value).toBe('5481239_SB1');
    await expect.poll(() => receiptOf(form, 'account_id')).toMatch(/^Removed /);
    expect(document.activeElement).toBe(inputOf(form, 'account_id'));
    await undo(form, 'account_id');
    expect(inputOf(form, 'account_id').value).toBe('  5481239_SB1');
  });

  test('a dropped file replaces what stood in the field', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    await labelled('Private key (optional)').fill('old');
    drop(form, 'private_key', new File([PEM], 'key.pem'));
    await expect.poll(() => inputOf(form, 'private_key').value).toBe(PEM);
    expect(receiptOf(form, 'private_key')).toBeNull();
  });

  test('a pasted file is read too', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    expect(paste(form, 'private_key', new File([PEM], 'key.pem'))).toBe(true);
    await expect.poll(() => inputOf(form, 'private_key').value).toBe(PEM);
  });

  test.each<[string, File, RegExp]>([
    ['too large', new File([new Uint8Array(MIB + 1).fill(97)], 'a.pem'), /larger than 1 MiB/],
    ['empty', new File([], 'a.pem'), /is empty/],
    ['not text', new File([new Uint8Array([0x30, 0x82, 0x00, 0x01])], 'a.p12'), /not text/],
  ])('a file that is %s is told in the hint, and fills nothing', async (_, file, words) => {
    const form = await mountReady(fakeProxy(FIELDS));
    await labelled('Private key (optional)').fill('kept');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    await labelled('Account id').click();
    drop(form, 'private_key', file);
    await until(() => words.test(hintOf(form, 'private_key') ?? ''), true);
    // The hints of the field that was left come half a second later, and must not wipe it.
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    expect(hintOf(form, 'private_key')).toMatch(words);
    expect(inputOf(form, 'private_key').value).toBe('kept');
    expect(document.activeElement).toBe(inputOf(form, 'account_id'));
    await labelled('Private key (optional)').fill('typed');
    await expect.poll(() => hintOf(form, 'private_key')).toBeNull();
  });

  test.each<[string, (form: MountedForm, ...files: readonly [File, File]) => unknown]>([
    ['dropped', (form, ...files) => drop(form, 'private_key', ...files)],
    ['pasted', (form, ...files) => paste(form, 'private_key', ...files)],
  ])('of two files that are %s the first is read, and that is told', async (_, bring) => {
    const form = await mountReady(fakeProxy(FIELDS));
    const broken = new File([PEM.replaceAll('\n', '\\n')], 'key.pem');
    bring(form, broken, new File(['other'], 'other.pem'));
    const told = 'Only key.pem was read. Drop one file at a time.';
    await until(() => hintOf(form, 'private_key'), told);
    expect(inputOf(form, 'private_key').value).toBe(PEM);
    const described = inputOf(form, 'private_key').getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described).toContain(part(fieldOf(form, 'private_key'), 'hint').id);
    await expect.poll(() => part(form.container, 'status').textContent).toContain(told);
    await undo(form, 'private_key');
    await expect.poll(() => hintOf(form, 'private_key')).toBeNull();
  });

  test('of two files of which the first is no text both are told', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    drop(form, 'private_key', new File([new Uint8Array([0x30, 0x00])], 'a.p12'), new File([PEM], 'b.pem'));
    await expect
      .poll(() => hintOf(form, 'private_key'))
      .toMatch(/^That file is not text\. .* Only a\.p12 was read\. Drop one file at a time\.$/);
    expect(inputOf(form, 'private_key').value).toBe('');
  });

  test('a file of exactly 1 MiB is taken', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    drop(form, 'private_key', new File(['a'.repeat(MIB)], 'a.txt'));
    await expect.poll(() => inputOf(form, 'private_key').value.length).toBe(MIB);
  });

  test('a picked file fills its field, and may be picked again', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    await expect.element(button('Choose a file for Private key')).toBeVisible();
    const picker = fieldOf(form, 'private_key').querySelector<HTMLInputElement>('input[type="file"]');
    expect(picker?.accept).toBe('.pem,.p8,.key,.json,.env,.txt');
    for (const content of [PEM, PEM]) {
      inputOf(form, 'private_key').value = '';
      if (picker) picker.files = transferOf(new File([content], 'key.pem')).files;
      picker?.dispatchEvent(new Event('change', { bubbles: true }));
      await expect.poll(() => inputOf(form, 'private_key').value).toBe(PEM);
      expect(picker?.value).toBe('');
    }
    expect(hasPart(fieldOf(form, 'api_token'), 'choose-file')).toBe(false);
  });

  test('a file that is read when another app has come fills nothing', async () => {
    const form = await mountReady({ ...fakeProxy(FIELDS), application: FIELDS });
    const file = new File([PEM], 'key.pem');
    const content = deferred<ArrayBuffer>();
    file.arrayBuffer = () => content.promise;
    drop(form, 'private_key', file);
    form.update({ slug: 'other' });
    content.resolve(await new Blob([PEM]).arrayBuffer());
    await content.promise;
    await new Promise((resolve) => setTimeout(resolve));
    expect(inputOf(form, 'private_key').value).toBe('');
  });
});

const ENV = 'ACCOUNT_ID=5481239_SB1\nAPI_TOKEN="sk-violet"\nREGION=us\nEXPIRES=2030-12-31\nOTHER=1\n';

function valuesOf(form: MountedForm): string[] {
  return ['account_id', 'api_token', 'region', 'expires'].map((name) => inputOf(form, name).value);
}

describe('one paste for several fields', () => {
  test('is offered; until then it fills its own field alone', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    paste(form, 'account_id', ENV);
    await until(
      () => part(form.container, 'fill').firstChild?.textContent,
      'This holds values for 4 of 5 fields.',
    );
    await until(() => part(form.container, 'status').textContent, 'This holds values for 4 of 5 fields.');
    const [own, ...others] = valuesOf(form);
    expect(own).not.toBe('');
    expect(others).toEqual(['', '', '']);
  });

  test('carries the marks of a secret while it stands in a plain field, and goes with the secrets', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    const control = inputOf(form, 'account_id');
    const marked = () => [control.classList.contains('rr-block'), control.dataset.ddPrivacy];
    paste(form, 'account_id', '  td-1 ');
    expect(marked()).toEqual([false, undefined]);
    // A recorder reads the marks when it hears the event.
    let heard: unknown;
    onPage(control, 'input', () => {
      heard = marked();
    });
    paste(form, 'account_id', ENV);
    expect([heard, marked()]).toEqual([
      [true, 'hidden'],
      [true, 'hidden'],
    ]);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(control.value).toBe('');
  });

  test('leaves the marks of a secret with the keys, and the undo brings both back', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    const control = inputOf(form, 'account_id');
    control.dataset.ddPrivacy = 'allow';
    control.classList.add('rr-mask');
    const marks = () => [control.className, control.dataset.ddPrivacy, control.dataset.private];
    const before = marks();
    const heard: unknown[] = [];
    onPage(control, 'input', () => heard.push([marks()[1], /sk-violet/.test(control.value)]));
    paste(form, 'account_id', ENV);
    const guarded = marks();
    expect(guarded).not.toEqual(before);
    await button('Fill 4 of 5 fields').click();
    expect(marks()).toEqual(before);
    await page.elementLocator(part(part(form.container, 'fill'), 'undo')).click();
    expect(control.value).toContain('sk-violet');
    expect(marks()).toEqual(guarded);
    expect(heard).toEqual([
      ['hidden', true],
      ['hidden', false],
      ['hidden', true],
    ]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['is dismissed', () => button('Not now').click()],
    // The browser's own undo would bring the keys back.
    ['is ended by emptying the field', () => userEvent.fill(labelled('Account id'), '')],
  ])('leaves the marks where they are when it %s', async (_, act) => {
    const form = await mountReady(fakeProxy(FIELDS));
    paste(form, 'account_id', ENV);
    await act();
    expect(hasPart(form.container, 'fill')).toBe(false);
    expect(inputOf(form, 'account_id').dataset.ddPrivacy).toBe('hidden');
  });

  test('leaves the marks where another paste of keys stands beside the one that was taken', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    const env = 'API_TOKEN=sk-violet\nREGION=us\n';
    paste(form, 'account_id', env);
    await button('Not now').click();
    inputOf(form, 'account_id').setSelectionRange(0, 0);
    paste(form, 'account_id', env);
    await button('Fill 2 of 5 fields').click();
    expect(inputOf(form, 'account_id').value).toContain('sk-violet');
    expect(inputOf(form, 'account_id').dataset.ddPrivacy).toBe('hidden');
  });

  test('leaves the marks where the undo of the browser could bring back an earlier paste of keys', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    const control = inputOf(form, 'account_id');
    paste(form, 'account_id', ENV);
    await userEvent.keyboard('{Control>}a{/Control}{Delete}');
    expect(control.value).toBe('');
    paste(form, 'account_id', ENV);
    await button('Fill 4 of 5 fields').click();
    expect(control.dataset.ddPrivacy).toBe('hidden');
  });

  test('once accepted fills the fields, and one undo takes it back', async () => {
    const proxy = fakeProxy(FIELDS);
    const form = await mountReady(proxy);
    await labelled('API token').fill('before');
    paste(form, 'account_id', ENV);
    const [pasted] = valuesOf(form);
    await button('Fill 4 of 5 fields').click();
    expect(valuesOf(form)).toEqual(['5481239_SB1', 'sk-violet', 'us', '2030-12-31']);
    await until(() => part(form.container, 'status').textContent, 'Filled 4 of 5 fields.');
    expect(document.activeElement).toBe(part(part(form.container, 'fill'), 'undo'));
    await page.elementLocator(part(part(form.container, 'fill'), 'undo')).click();
    expect(valuesOf(form)).toEqual([pasted, 'before', '', '']);
    expect(hasPart(form.container, 'fill')).toBe(false);
    expect(document.activeElement).toBe(inputOf(form, 'account_id'));
  });

  test('chooses of several choices those that it names, and one undo brings back what was chosen', async () => {
    const scopes = {
      name: 'scopes',
      label: 'Scopes',
      type: 'multiselect',
      options: ['read', 'write', 'admin'],
    };
    const proxy = fakeProxy(applicationOf([{ name: 'account_id', label: 'Account id' }, scopes]));
    const form = await mountReady(proxy);
    const list = part(fieldOf(form, 'scopes'), 'control') as HTMLSelectElement;
    const chosen = () => Array.from(list.selectedOptions, ({ value }) => value);
    await userEvent.selectOptions(list, ['admin', 'read']);
    const json = '{"account_id": "5481239_SB1", "scopes": ["write", "read"]}';
    paste(form, 'account_id', json);
    await button('Fill 2 of 2 fields').click();
    expect([inputOf(form, 'account_id').value, chosen()]).toEqual(['5481239_SB1', ['read', 'write']]);
    await page.elementLocator(part(part(form.container, 'fill'), 'undo')).click();
    expect([inputOf(form, 'account_id').value, chosen()]).toEqual([json, ['read', 'admin']]);
    inputOf(form, 'account_id').select();
    paste(form, 'account_id', json);
    await button('Fill 2 of 2 fields').click();
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect(submittedBody(proxy)).toEqual({ account_id: '5481239_SB1', scopes: ['read', 'write'] });
  });

  test('is offered for one field, too, where it is called by its name among others', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    paste(form, 'api_token', '{"api_token": "sk-violet", "expires_in": 3600}');
    await button('Fill 1 of 5 fields').click();
    expect(inputOf(form, 'api_token').value).toBe('sk-violet');
  });

  test('once accepted says beside each field what was cleaned there', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    paste(form, 'account_id', 'ACCOUNT_ID=5481239_SB1\nAPI_TOKEN="Bearer sk-violet "\n');
    await button('Fill 2 of 5 fields').click();
    expect(inputOf(form, 'api_token').value).toBe('sk-violet');
    await expect.poll(() => receiptOf(form, 'api_token')).toMatch(/^Removed a space and .*Bearer/);
    expect(receiptOf(form, 'account_id')).toBeNull();
    await undo(form, 'api_token');
    expect(inputOf(form, 'api_token').value).toBe('Bearer sk-violet ');
  });

  test('once accepted is sent as it stands', async () => {
    const proxy = fakeProxy(FIELDS);
    const form = await mountReady(proxy);
    paste(form, 'api_token', ENV);
    await button('Fill 4 of 5 fields').click();
    await submitButton(form).click();
    await reaches(form, 'succeeded');
    expect(submittedBody(proxy)).toEqual({
      account_id: '5481239_SB1',
      api_token: 'sk-violet',
      region: 'us',
      expires: '2030-12-31',
    });
  });

  test('mends the errors of the fields that it fills', async () => {
    const application = applicationOf([
      { name: 'account_id', label: 'Account id' },
      { name: 'region', label: 'Region', type: 'select', options: ['eu', 'us'] },
      { name: 'expires', label: 'Expires', type: 'date' },
    ]);
    const form = await mountReady(fakeProxy(application));
    await submitButton(form).click();
    await expect.poll(() => form.container.querySelectorAll('[data-kcf="error"]').length).toBe(3);
    paste(form, 'account_id', ENV);
    await button('Fill 3 of 3 fields').click();
    await expect.poll(() => form.container.querySelectorAll('[data-kcf="error"]').length).toBe(0);
  });

  test('can be dismissed: the paste stays, with its receipt', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    paste(form, 'account_id', ENV);
    const before = valuesOf(form);
    await button('Not now').click();
    expect(hasPart(form.container, 'fill')).toBe(false);
    expect(valuesOf(form)).toEqual(before);
    await undo(form, 'account_id');
    expect(inputOf(form, 'account_id').value).toBe(ENV.trimEnd().replaceAll('\n', ' '));
  });

  test('of a dropped file is offered too', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    drop(form, 'private_key', new File([ENV], '.env'));
    await button('Fill 4 of 5 fields').click();
    expect(valuesOf(form)).toEqual(['5481239_SB1', 'sk-violet', 'us', '2030-12-31']);
    expect(inputOf(form, 'private_key').value).toBe('');
  });

  test.each<[string, (form: MountedForm) => Promise<void>]>([
    ['the field is edited', () => userEvent.keyboard('x')],
    ['the form is submitted', async (form) => submitButton(form).click()],
    ['another app comes', async (form) => form.update({ slug: 'other' })],
  ])('is dropped when %s', async (_, act) => {
    const form = await mountReady({ ...fakeProxy(FIELDS), application: FIELDS });
    paste(form, 'account_id', ENV);
    await expect.element(button('Fill 4 of 5 fields')).toBeVisible();
    inputOf(form, 'account_id').focus();
    await act(form);
    await expect.poll(() => hasPart(form.container, 'fill')).toBe(false);
  });

  test('an edit of a field that was filled ends the undo, an edit of another does not', async () => {
    const form = await mountReady(fakeProxy(FIELDS));
    paste(form, 'account_id', ENV);
    await button('Fill 4 of 5 fields').click();
    await labelled('Private key (optional)').fill('x');
    expect(hasPart(form.container, 'fill')).toBe(true);
    await labelled('API token').fill('y');
    await expect.poll(() => hasPart(form.container, 'fill')).toBe(false);
  });
});
