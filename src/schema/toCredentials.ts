import type { CredentialValue, KeyCredentials } from '../contract/wire.js';
import type { Field } from './field.js';

/** What a control holds. */
export type ControlValue = string | boolean | readonly string[];

/** A control's value as it goes on the wire; `undefined` where nothing was entered. */
function wireValue(field: Field, value: ControlValue | undefined): CredentialValue | undefined {
  if (field.kind === 'checkbox') return value === true;
  if (value === undefined || typeof value === 'boolean' || value.length === 0) return undefined;
  if (typeof value !== 'string') return [...value];
  if (field.kind === 'multi-select') return [value];
  if (field.kind === 'select')
    return field.options.find((option) => String(option.value) === value)?.value ?? value;
  if (!field.multiple) return value;
  const lines = value.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return lines.length > 0 ? lines : undefined;
}

/**
 * Builds the body of Save Key Credentials: one own member per field that holds something, keyed by its exact
 * name (`__proto__` included), text character for character, a choice in the type in which the application
 * declared it, a checkbox always. A hidden field gives its start value.
 *
 * @param read what the field's control holds; not asked for hidden fields.
 */
export function toCredentials(
  fields: readonly Field[],
  read: (field: Field) => ControlValue | undefined,
): KeyCredentials {
  const credentials: Record<string, CredentialValue> = Object.create(null);
  for (const field of fields) {
    const value = wireValue(field, field.hidden ? field.defaultValue : read(field));
    if (value !== undefined)
      Object.defineProperty(credentials, field.name, {
        value,
        enumerable: true,
        writable: true,
        configurable: true,
      });
  }
  return credentials;
}
