import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { useKeyCredentialsField } from '../fields/useKeyCredentialsField.js';
import type { Field } from '../schema/field.js';
import type { KeyCredentialsFormApi } from './formApi.js';
import { ACME, button, fakeProxy, labelled, refused, saved, until } from './testing.js';
import { useKeyCredentialsForm } from './useKeyCredentialsForm.js';

/** A row in a host's own markup: nothing but what the hook gives. */
function Row({ form, field }: { readonly form: KeyCredentialsFormApi; readonly field: Field }) {
  const bound = useKeyCredentialsField(form.core, field);
  return (
    <p>
      <label {...bound.labelProps} htmlFor={bound.labelProps.htmlFor}>
        {field.label}
      </label>
      <input {...bound.controlProps} />
      {field.secret && <button {...bound.revealProps} />}
      {bound.error !== null && <em {...bound.errorProps}>{bound.error}</em>}
      {bound.receipt !== null && (
        <small {...bound.receiptProps}>
          {bound.receipt} <button {...bound.undoProps}>Take it back</button>
        </small>
      )}
    </p>
  );
}

function Keys({ fetch }: { readonly fetch: typeof globalThis.fetch }) {
  const form = useKeyCredentialsForm({ slug: 'acme', linkedAccountId: 'user-7', fetch });
  const { view } = form;
  if (view.state === 'loading') return <p>Loading…</p>;
  if (view.state === 'succeeded') return <p role="status">{form.appName} is connected</p>;
  return (
    <div {...form.rootProps}>
      <form {...form.formProps}>
        {form.fields.map((field) => (
          <Row key={form.formKey + field.id} form={form} field={field} />
        ))}
        {view.state === 'failed' && (
          <p role="alert" tabIndex={-1} ref={form.alertRef}>
            {view.failure.message}
          </p>
        )}
        <button type="submit" disabled={view.state === 'submitting'}>
          Connect {form.appName}
        </button>
      </form>
    </div>
  );
}

function mountKeys(fetch: typeof globalThis.fetch): HTMLElement {
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  onTestFinished(() => {
    root.unmount();
    container.remove();
  });
  flushSync(() =>
    root.render(
      <StrictMode>
        <Keys fetch={fetch} />
      </StrictMode>,
    ),
  );
  return container;
}

test('a form in the host’s own markup validates, is refused, marks the field, and connects', async () => {
  const proxy = fakeProxy(ACME, ({ text }) =>
    text.includes('wrong') ? refused('Invalid API key: sk-wrong-lantern-31') : saved(),
  );
  mountKeys(proxy.fetch);
  await labelled('Workspace').fill('northwind');
  await button('Connect Acme').click();
  await expect.element(labelled('API key')).toHaveAccessibleDescription('Enter the API key');
  await expect.element(labelled('API key')).toHaveFocus();

  await labelled('API key').fill('sk-wrong-lantern-31');
  await button('Connect Acme').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Invalid API key');
  expect(document.body.textContent).not.toContain('lantern');
  await expect.element(labelled('API key')).toHaveAttribute('aria-invalid', 'true');
  await expect.element(labelled('API key')).toHaveAttribute('type', 'password');

  await labelled('API key').fill('sk-right');
  await button('Connect Acme').click();
  await expect.element(page.getByRole('status')).toHaveTextContent('Acme is connected');
  expect(proxy.puts.map(({ text }) => JSON.parse(text))).toEqual([
    { workspace: 'northwind', api_key: 'sk-wrong-lantern-31' },
    { workspace: 'northwind', api_key: 'sk-right' },
  ]);
});

test('reveal, receipt and undo are wired by their props alone', async () => {
  mountKeys(fakeProxy(ACME).fetch);
  await button('Show API key').click();
  await expect.element(labelled('API key')).toHaveAttribute('type', 'text');
  await expect.element(button('Show API key')).toHaveAttribute('aria-pressed', 'true');

  const control = labelled('API key').element() as HTMLInputElement;
  control.focus();
  const data = new DataTransfer();
  data.setData('text/plain', ' sk-1 ');
  control.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
  );
  await until(() => control.value, 'sk-1');
  await expect.element(labelled('API key')).toHaveAccessibleDescription(/^Removed 2 spaces/);
  await button('Take it back').click();
  await until(() => control.value, ' sk-1 ');
});
