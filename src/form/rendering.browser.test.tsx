import { Profiler } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FieldRow, type FieldRowProps } from '../fields/FieldRow.js';
import {
  applicationOf,
  fakeProxy,
  inputOf,
  mountReady,
  reaches,
  submitButton,
  submittedBody,
} from './testing.js';

const FIELD_COUNT = 500;

/** Names of the fields that rendered since it was last emptied. */
const rendered = new Set<string>();

function ProfiledField(props: FieldRowProps) {
  return (
    <Profiler id={props.field.name} onRender={(id) => rendered.add(id)}>
      <FieldRow {...props} />
    </Profiler>
  );
}

test('typing in one of 500 fields renders that field at most, and all 500 are sent', async () => {
  const fields = Array.from({ length: FIELD_COUNT }, (_, index) => ({
    name: `field_${index}`,
    label: `Number ${index}`,
  }));
  const proxy = fakeProxy(applicationOf(fields));
  const form = await mountReady({ ...proxy, components: { Field: ProfiledField } });
  expect(rendered.size).toBe(FIELD_COUNT);

  // After a failed submit each key validates: the field typed into, and no other.
  await submitButton(form).click();
  await expect.poll(() => form.container.querySelectorAll('[data-kcf="error"]').length).toBe(FIELD_COUNT);
  rendered.clear();
  inputOf(form, 'field_7').focus();
  await userEvent.keyboard('abc');
  expect([...rendered].filter((name) => name !== 'field_7')).toEqual([]);

  for (const { name } of fields) {
    const input = inputOf(form, name) as HTMLInputElement;
    input.value = `value of ${name}`;
  }
  await submitButton(form).click();
  await reaches(form, 'succeeded');
  expect(Object.keys(submittedBody(proxy))).toHaveLength(FIELD_COUNT);
});
