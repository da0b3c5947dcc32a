import type { DefaultValues, Field, FieldKind, FieldOption } from './field.js';
import { isYes } from './flag.js';
import { isRecord, ownMember } from './record.js';

function choices(given: unknown, options: readonly FieldOption[]): string[] {
  const wanted = new Set((Array.isArray(given) ? given : [given]).map(String));
  return options.map((option) => String(option.value)).filter((value) => wanted.has(value));
}

/**
 * The start value of a field, from the host's `defaultValues` alone: what the schema brings along may be a
 * stored credential. A secret starts empty whatever the host gives.
 */
export function defaultValue(
  field: {
    readonly name: string;
    readonly kind: FieldKind;
    readonly secret: boolean;
    readonly options: readonly FieldOption[];
  },
  defaults: DefaultValues | undefined,
): Field['defaultValue'] {
  const given = isRecord(defaults) && !field.secret ? ownMember(defaults, field.name) : undefined;
  switch (field.kind) {
    case 'checkbox':
      return isYes(given);
    case 'multi-select':
      return given === undefined ? [] : choices(given, field.options);
    case 'select':
      return (given === undefined ? undefined : choices(given, field.options)[0]) ?? '';
    default:
      if (Array.isArray(given)) return given.filter((line) => typeof line === 'string').join('\n');
      return typeof given === 'string' || typeof given === 'number' ? String(given) : '';
  }
}
