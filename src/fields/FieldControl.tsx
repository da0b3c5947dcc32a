import type { ComponentProps } from 'react';
import type { KeyCredentialsField } from './boundField.js';
import { ChevronIcon } from './icons.js';

const MULTILINE_ROWS = 5;
const MULTI_SELECT_MAX_ROWS = 6;

/** The native control of one field. */
export function FieldControl({ bound }: { readonly bound: KeyCredentialsField }) {
  const { field, controlProps } = bound;
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
          defaultValue={typeof field.defaultValue === 'string' ? field.defaultValue : ''}
        />
      );
    case 'multiline':
    case 'multiline-secret':
      return (
        <textarea
          {...(controlProps as ComponentProps<'textarea'>)}
          rows={MULTILINE_ROWS}
          defaultValue={typeof field.defaultValue === 'string' ? field.defaultValue : ''}
        />
      );
    case 'checkbox':
      return (
        <input {...(controlProps as ComponentProps<'input'>)} defaultChecked={field.defaultValue === true} />
      );
    case 'select':
      return (
        <>
          <select
            {...(controlProps as ComponentProps<'select'>)}
            defaultValue={typeof field.defaultValue === 'string' ? field.defaultValue : ''}
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
          defaultValue={Array.isArray(field.defaultValue) ? field.defaultValue : []}
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
