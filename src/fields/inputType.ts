import type { Field } from '../schema/field.js';

/** The `type` of a field's `input`; `undefined` where its control is another. */
export function inputType(field: Field, revealed: boolean): string | undefined {
  switch (field.kind) {
    case 'secret':
      return revealed ? 'text' : 'password';
    case 'checkbox':
    case 'date':
      return field.kind;
    case 'text':
    case 'number':
    case 'email':
    case 'url':
      // Not `type="email"`, `url` or `number`: they trim, punycode or drop what was typed.
      return 'text';
    case 'multiline':
    case 'multiline-secret':
    case 'select':
    case 'multi-select':
      return undefined;
    default:
      return field.kind satisfies never;
  }
}
