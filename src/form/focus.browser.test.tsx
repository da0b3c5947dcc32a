import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  ACME,
  applicationOf,
  button,
  deferred,
  fakeProxy,
  hasPart,
  inputOf,
  labelled,
  type MountedForm,
  mountForm,
  mountReady,
  part,
  reaches,
  refused,
  saved,
  until,
} from './testing.js';

/** Name of the part that has the focus; `''` when nothing has. */
const focused = () => (document.activeElement as HTMLElement | null)?.dataset.kcf ?? '';

async function submitByKeyboard(): Promise<void> {
  await labelled('Workspace').fill('northwind');
  await labelled('API key').fill('sk-1');
  await userEvent.keyboard('{Enter}');
}

test('success takes the focus along, to where it is said', async () => {
  const form = await mountReady(fakeProxy(ACME));
  await submitByKeyboard();
  await reaches(form, 'succeeded');
  await until(focused, 'succeeded');
});

test('success fetches nobody back who went on elsewhere', async () => {
  const answer = deferred<Response>();
  const form = await mountReady(
    fakeProxy(ACME, () => answer.promise),
    {
      around: (inner) => (
        <div>
          {inner}
          <button type="button">Elsewhere</button>
        </div>
      ),
    },
  );
  await submitByKeyboard();
  await reaches(form, 'submitting');
  await button('Elsewhere').click();
  answer.resolve(saved());
  await reaches(form, 'succeeded');
  await expect.element(button('Elsewhere')).toHaveFocus();
});

/** A refusal that comes while the person is at `place`. */
async function refusedWhileAt(place: (form: MountedForm) => HTMLElement): Promise<MountedForm> {
  const answer = deferred<Response>();
  const form = await mountReady(
    fakeProxy(ACME, () => answer.promise),
    {
      around: (inner) => (
        <div tabIndex={-1}>
          {inner}
          <input aria-label="Theirs" />
        </div>
      ),
    },
  );
  await submitByKeyboard();
  await reaches(form, 'submitting');
  const element = place(form);
  if (element === document.body) (document.activeElement as HTMLElement).blur();
  element.focus();
  expect(document.activeElement).toBe(element);
  answer.resolve(refused('Invalid API key'));
  await reaches(form, 'failed');
  await expect.element(page.getByRole('alert')).toBeVisible();
  return form;
}

test('a refusal fetches nobody back who types elsewhere', async () => {
  await refusedWhileAt(() => labelled('Theirs').element() as HTMLElement);
  await expect.element(labelled('Theirs')).toHaveFocus();
});

test.each<[string, (form: MountedForm) => HTMLElement]>([
  ['nowhere', () => document.body],
  ['in the form', (form) => part(form.container, 'cancel')],
  ['at what the form stands in', (form) => form.root.parentElement as HTMLElement],
])('a refusal takes the focus from %s', async (_, place) => {
  const form = await refusedWhileAt(place);
  await until(() => document.activeElement, inputOf(form, 'api_key'));
});

test('a cancelled verification leaves the focus on the way to try again', async () => {
  const form = await mountReady(fakeProxy(ACME, () => new Promise(() => {})));
  await submitByKeyboard();
  await reaches(form, 'submitting');
  await userEvent.tab();
  part(form.container, 'cancel').focus();
  await userEvent.keyboard('{Enter}');
  await reaches(form, 'ready');
  await until(focused, 'submit');
});

test('a cancel that was pressed once never moves the focus later', async () => {
  const form = await mountReady({
    ...fakeProxy(ACME, () => new Promise(() => {})),
    onCancel: () => {},
  });
  await submitByKeyboard();
  await reaches(form, 'submitting');
  await page.elementLocator(part(form.container, 'cancel')).click();
  await reaches(form, 'ready');
  expect(focused()).toBe('cancel');
  part(form.container, 'cancel').blur();
  form.update({ className: 'changed' });
  expect(document.activeElement).toBe(document.body);
});

test('a replacement that is given up, and an offer that is turned down, keep a keyboard’s place', async () => {
  const form = mountForm(fakeProxy({ ...ACME, connected: true }));
  await reaches(form, 'connected');
  await button('Replace credentials').click();
  await reaches(form, 'ready');
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', 'WORKSPACE=northwind\nAPI_KEY=sk-1');
  inputOf(form, 'api_key').dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
  await until(() => hasPart(form.container, 'fill-dismiss'), true);
  await page.elementLocator(part(form.container, 'fill-dismiss')).click();
  expect(document.activeElement).toBe(inputOf(form, 'api_key'));
  await page.elementLocator(part(form.container, 'cancel')).click();
  await reaches(form, 'connected');
  await until(focused, 'replace');
});

test('a retry that helps leads to the first field, one that does not back to the button', async () => {
  const answers: unknown[] = ['nonsense', 'nonsense', ACME];
  const form = mountForm(fakeProxy(() => Response.json(answers.shift())));
  await reaches(form, 'unavailable');
  part(form.container, 'retry').focus();
  await userEvent.keyboard('{Enter}');
  await reaches(form, 'unavailable');
  await until(focused, 'retry');
  await userEvent.keyboard('{Enter}');
  await reaches(form, 'ready');
  await until(() => document.activeElement, inputOf(form, 'workspace'));
});

test('what a paste changed, and an odd character that was typed, is said to a screen reader', async () => {
  const form = await mountReady(
    fakeProxy(applicationOf([{ name: 'api_key', label: 'API key', type: 'password' }])),
  );
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', ' sk-1');
  inputOf(form, 'api_key').focus();
  inputOf(form, 'api_key').dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
  await expect.element(page.getByRole('status')).toHaveTextContent('Removed a space');
  await expect.element(button('Undo')).toHaveAccessibleDescription(/Removed a space/);
  await userEvent.type(labelled('API key'), ' ');
  await expect.element(page.getByRole('status')).toHaveTextContent(/space/);
});
