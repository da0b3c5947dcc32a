import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  applicationOf,
  fakeProxy,
  inputOf,
  labelled,
  type MountedForm,
  mountReady,
  reaches,
  submitButton,
  submittedBody,
} from './testing.js';

const TEXT_RUNS = 40;
const CHOICE_RUNS = 8;
const NO_BREAK = /[\n\r]/g;
const NO_RETURN = /\r/g;

/** Any character at all, and often those that a clean-up would take from a paste. */
const any = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        ' ',
        '\u00a0',
        '\u200b',
        '\u202e',
        '\ufeff',
        '"',
        '\u201c',
        'Bearer ',
        'KEY=',
        ',',
        '0012',
        '\\n',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''));
const oneLine = any.map((text) => text.replace(NO_BREAK, ''));
const manyLines = fc.array(any, { maxLength: 3 }).map((lines) => lines.join('\n').replace(NO_RETURN, ''));
const unspaced = any.map((text) => text.replace(/[\s@]/gu, ''));

/** What a field of each kind may be told without being refused. */
const TYPED: Readonly<
  Record<string, { field: Readonly<Record<string, unknown>>; text: fc.Arbitrary<string> }>
> = {
  text: { field: { type: 'text' }, text: oneLine },
  secret: { field: { type: 'password' }, text: oneLine },
  multiline: { field: { type: 'textarea' }, text: manyLines },
  private_key: { field: { type: 'textarea', label: 'Private key' }, text: manyLines },
  amount: {
    field: { type: 'number' },
    text: fc.oneof(
      fc.stringMatching(/^[+-]?0{0,3}\d{1,30}$/),
      fc.stringMatching(/^\d{1,20}\.\d{0,20}0{0,3}$/),
      fc.constantFrom('', '1e400', '-.5'),
    ),
  },
  email: { field: { type: 'email' }, text: unspaced.map((text) => `a${text}@${text}b`) },
  address: {
    field: { type: 'url' },
    text: unspaced.map((text) => `https://Host.example:443/../${text}?${text}#${text}`),
  },
};

const FIELDS = applicationOf(
  Object.entries(TYPED).map(([name, { field }]) => ({
    name,
    label: `The ${name}`,
    ...field,
    required: false,
  })),
);

/** As an input method does: the browser inserts it, and every listener hears of it. */
function type(form: MountedForm, name: string, text: string): void {
  const control = inputOf(form, name);
  control.focus();
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) document.execCommand('insertLineBreak');
    if (line !== '') document.execCommand('insertText', false, line);
  }
}

describe('what is typed', () => {
  test('arrives character for character, from every kind of text field', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record(Object.fromEntries(Object.entries(TYPED).map(([name, { text }]) => [name, text]))),
        async (typed) => {
          const proxy = fakeProxy(FIELDS);
          const form = await mountReady(proxy);
          for (const [name, text] of Object.entries(typed)) type(form, name, text);
          submitButton(form)
            .element()
            .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
          await reaches(form, 'succeeded');
          const expected = Object.entries(typed).filter(([, text]) => text !== '');
          expect(submittedBody(proxy)).toEqual(Object.fromEntries(expected));
          form.unmount();
        },
      ),
      { numRuns: TEXT_RUNS },
    );
  }, 120_000);

  test('arrives as it was declared, from every kind of choice', async () => {
    const options = [
      { value: 1, label: 'One' },
      { value: '0012', label: 'Twelve' },
      { value: true, label: 'Yes' },
    ];
    const application = applicationOf([
      { name: 'expires', label: 'Expires', type: 'date' },
      { name: 'one', label: 'One of them', type: 'select', options },
      { name: 'some', label: 'Some of them', type: 'select', options, multiple: true },
      { name: 'live', label: 'Live', type: 'boolean' },
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        fc.constantFrom(...options),
        fc.subarray(options, { minLength: 1 }),
        fc.boolean(),
        async (date, one, some, live) => {
          const proxy = fakeProxy(application);
          const form = await mountReady(proxy);
          const day = date.toISOString().slice(0, 10);
          await labelled('Expires').fill(day);
          await userEvent.selectOptions(labelled('One of them'), String(one.value));
          await userEvent.selectOptions(
            labelled('Some of them'),
            some.map(({ value }) => String(value)),
          );
          if (live) await labelled('Live').click();
          await submitButton(form).click();
          await reaches(form, 'succeeded');
          const body = submittedBody(proxy);
          expect([body.expires, body.one, body.live]).toEqual([day, one.value, live]);
          expect(Array.isArray(body.some) && body.some.map(String)).toEqual(
            some.map(({ value }) => String(value)),
          );
          form.unmount();
        },
      ),
      { numRuns: CHOICE_RUNS },
    );
  }, 60_000);
});
