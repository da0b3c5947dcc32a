import { type ComponentProps, useState } from 'react';
import type { KeyCredentialsField } from './boundField.js';
import { ChevronIcon } from './icons.js';

const MULTILINE_ROWS = 5;
const MULTI_SELECT_MAX_ROWS = 6;

/** The native control of one field. */
export function FieldControl({ bound }: { readonly bound: KeyCredentialsField }) {
  const { field, controlProps } = bound;
  // Where a control starts, once: another start value from the host must not undo a person's choice.
  const [start] = useState(field.defaultValue);
  switch (field.kind) {
    case 'text':
    case 'secret':
    case 'number':
    case 'email':
    case 'url':
    case 'date':
      return (
        <input
          {...(controlProps as ComponentProps<'input'>)}
          defaultValue={typeof start === 'string' ? start : ''}
        />
      );
    case 'multiline':
    case 'multiline-secret':
      return (
        <textarea
          {...(controlProps as ComponentProps<'textarea'>)}
          rows={MULTILINE_ROWS}
          defaultValue={typeof start === 'string' ? start : ''}
        />
      );
    case 'checkbox':
      return <input {...(controlProps as ComponentProps<'input'>)} defaultChecked={start === true} />;
    case 'select':
      return (
        <>
          <select
            {...(controlProps as ComponentProps<'select'>)}
            defaultValue={typeof start === 'string' ? start : ''}
          >
            <option value="">{bound.placeholder}</option>
            {optionsOf(bound)}
          </select>
          <ChevronIcon />
        </>
      );
    case 'multi-select':
      return (
        <select
          {...(controlProps as ComponentProps<'select'>)}
          multiple
          size={Math.min(field.options.length, MULTI_SELECT_MAX_ROWS)}
          defaultValue={Array.isArray(start) ? start : []}
        >
          {optionsOf(bound)}
        </select>
      );
    default:
      return field.kind satisfies never;
  }
}

/** Elements, not a component: Preact applies a `defaultValue` to the options that it sees below the `select`. */
function optionsOf(bound: KeyCredentialsField) {
  return bound.field.options.map((option) => (
    <option key={String(option.value)} value={String(option.value)}>
      {option.label}
    </option>
  ));
}
