import type { Field } from './field.js';

/** A plain, required field for tests, with what they say of it. */
export function testField(part: Partial<Field> & Pick<Field, 'name'>): Field {
  return {
    id: part.name,
    label: part.name,
    kind: 'text',
    secret: false,
    required: true,
    placeholder: '',
    help: [],
    options: [],
    defaultValue: '',
    hidden: false,
    prefix: '',
    suffix: '',
    docsUrl: '',
    pattern: null,
    validate: null,
    ...part,
  };
}
